#include "client/replica/queries.h"
#include "common/sqlite/search_query.h"
#include "tests/bench/bench_city.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/measurements.h"
#include "tests/bench/raw.h"
#include "tests/bench/report.h"
#include "tests/bench/sample.h"

#include <QElapsedTimer>

namespace naskah::bench {

void measureSearch(const Wish& wish)
{
    constexpr int shown = 50;
    BenchCity city(wish.letters);
    BenchDesk desk(city.headInvitation());
    desk.signIn();
    Database reader(desk.path(), {.key = desk.key(), .readOnly = true});
    const auto typed = sampleKeystrokes();
    std::vector<double> times;
    std::vector<std::string> expressions;
    QElapsedTimer clock;
    for (const auto& text : typed) {
        clock.start();
        const auto hits = searchLetters(reader, text, std::nullopt, shown);
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
        if (const auto expression = matchExpression(readSearch(text), {})) expressions.push_back(*expression);
    }
    QTemporaryDir folder;
    rawPull(folder.path().toStdString(), wish.letters);
    const auto raw = rawSearch(folder.path().toStdString(), expressions);
    print(std::to_string(typed.size()) + " keystrokes over " + std::to_string(wish.letters) + " letters",
          {{"p50", "ms", percentile(times, 0.5), percentile(raw, 0.5), 2},
           {"p95", "ms", percentile(times, 0.95), percentile(raw, 0.95), 2},
           {"max", "ms", percentile(times, 1), percentile(raw, 1), 2}},
          wish.json);
}

} // namespace naskah::bench
