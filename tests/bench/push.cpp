#include "common/command/drafting.h"
#include "tests/bench/bench_city.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/measurements.h"
#include "tests/bench/raw.h"
#include "tests/bench/report.h"
#include "tests/bench/sample.h"

#include <QElapsedTimer>

namespace naskah::bench {

void measurePush(const Wish& wish)
{
    BenchCity city(0);
    BenchDesk desk(city.secretaryInvitation());
    desk.signIn();
    desk.runner().setOnline(false);
    std::vector<double> acts;
    QElapsedTimer clock;
    for (int i = 0; i < wish.letters; ++i) {
        const auto letter = sampleLetter(i).letter;
        StartDraft command;
        command.subject = letter.subject;
        command.body = letter.summary;
        clock.start();
        if (!desk.replica().execute(command).verdict.effective()) throw std::runtime_error("a draft was refused");
        acts.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    clock.start();
    desk.runner().setOnline(true);
    desk.runner().nudge();
    // Counting what waits takes longer than sending it, when it is done at each event.
    QElapsedTimer sinceCount;
    sinceCount.start();
    waitUntil([&] {
        if (!sinceCount.hasExpired(5)) return false;
        sinceCount.start();
        return desk.replica().waiting() == 0;
    });
    const double real = double(clock.nsecsElapsed()) / 1e9;

    QTemporaryDir folder;
    const double raw = rawPush(folder.path().toStdString(), wish.letters);
    print("push of " + std::to_string(wish.letters) + " commands made offline",
          {{"time", "s", real, raw, 2},
           {"commands", "1/s", wish.letters / real, wish.letters / raw, 0},
           {"act_p50", "ms", percentile(acts, 0.5), 0, 2},
           {"act_p95", "ms", percentile(acts, 0.95), 0, 2}},
          wish.json);
}

} // namespace naskah::bench
