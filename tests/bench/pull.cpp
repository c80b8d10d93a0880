#include "tests/bench/bench_city.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/measurements.h"
#include "tests/bench/raw.h"
#include "tests/bench/report.h"

#include <QElapsedTimer>

namespace naskah::bench {

void measurePull(const Wish& wish)
{
    BenchCity city(wish.letters);
    BenchDesk desk(city.headInvitation());
    QElapsedTimer clock;
    clock.start();
    desk.signIn();
    const double real = double(clock.nsecsElapsed()) / 1e9;
    if (desk.rows("letter") != wish.letters) throw std::runtime_error("the pull is not complete");

    QTemporaryDir folder;
    const double raw = rawPull(folder.path().toStdString(), wish.letters);
    print("pull of " + std::to_string(wish.letters) + " letters into an empty desk",
          {{"time", "s", real, raw, 2}, {"letters", "1/s", wish.letters / real, wish.letters / raw, 0}}, wish.json);
}

} // namespace naskah::bench
