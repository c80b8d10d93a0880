#include "common/command/drafting.h"
#include "tests/bench/bench_city.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/measurements.h"
#include "tests/bench/report.h"
#include "tests/bench/sample.h"

#include <QElapsedTimer>

#include <stdexcept>

namespace naskah::bench {

namespace {

constexpr int changes = 1000;

} // namespace

void measureCatchUp(const Wish& wish)
{
    BenchCity city(wish.letters);
    BenchDesk head(city.headInvitation()), secretary(city.secretaryInvitation());
    head.signIn();
    secretary.signIn();
    waitUntil([&] { return head.runner().isLive(); });
    std::vector<double> times;
    for (int round = 0; round < std::max(wish.rounds / 10, 1); ++round) {
        head.runner().setOnline(false);
        const auto before = head.rows("draft");
        for (int i = 0; i < changes; ++i) {
            StartDraft command;
            command.subject = sampleLetter(i).letter.subject;
            command.body = sampleLetter(i).letter.summary;
            if (!secretary.replica().execute(command).verdict.effective()) throw std::runtime_error("a draft was refused");
        }
        secretary.runner().nudge();
        secretary.settle();
        QElapsedTimer clock;
        clock.start();
        head.runner().setOnline(true);
        head.runner().nudge();
        head.settle();
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
        if (head.rows("draft") != before + changes) throw std::runtime_error("the desk has not caught up");
    }
    constexpr double most = 150;
    print("catching up with " + std::to_string(changes) + " drafts of another desk, on a desk with " + std::to_string(wish.letters) + " letters",
          {{"p50", "ms", percentile(times, 0.5), most, 1}, {"max", "ms", percentile(times, 1), most, 1}}, wish.json);
}

} // namespace naskah::bench
