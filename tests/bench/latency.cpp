#include "common/command/drafting.h"
#include "tests/bench/bench_city.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/measurements.h"
#include "tests/bench/raw.h"
#include "tests/bench/report.h"

#include <QElapsedTimer>

namespace naskah::bench {

void measureLatency(const Wish& wish)
{
    BenchCity city(0);
    BenchDesk author(city.secretaryInvitation()), reader(city.headInvitation());
    author.signIn();
    reader.signIn();
    waitUntil([&] { return author.runner().isLive() && reader.runner().isLive(); });
    std::vector<double> times;
    QElapsedTimer clock;
    for (int i = 0; i < wish.rounds; ++i) {
        const auto before = reader.rows("draft");
        StartDraft command;
        command.subject = "Konsep " + std::to_string(i);
        clock.start();
        author.replica().execute(command);
        author.runner().nudge();
        waitUntil([&] { return reader.rows("draft") > before; });
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
        author.settle();
    }
    QTemporaryDir folder;
    const auto raw = rawLatency(folder.path().toStdString(), wish.rounds);
    print("from an act at one desk to another's records, " + std::to_string(wish.rounds) + " times",
          {{"p50", "ms", percentile(times, 0.5), percentile(raw, 0.5), 1},
           {"p95", "ms", percentile(times, 0.95), percentile(raw, 0.95), 1},
           {"max", "ms", percentile(times, 1), percentile(raw, 1), 1}},
          wish.json);
}

} // namespace naskah::bench
