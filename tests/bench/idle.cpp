#include "common/protocol/invitation.h"
#include "tests/bench/bench_city.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/counting_relay.h"
#include "tests/bench/measurements.h"
#include "tests/bench/report.h"

#include <stdexcept>

namespace naskah::bench {

namespace {

/// What a round in which nothing is new may cost, with all headers and what TLS adds.
constexpr double mostUp = 600, mostDown = 300;

} // namespace

void measureIdle(const Wish& wish)
{
    BenchCity city(wish.letters);
    auto invitation = readInvitation(city.headInvitation()).value();
    CountingRelay relay(invitation.port);
    invitation.port = relay.port();
    BenchDesk desk(invitation.text());
    desk.signIn();
    waitUntil([&] { return desk.runner().isLive(); });
    const auto round = [&] {
        desk.runner().nudge();
        desk.settle();
    };
    round(); // what the event stream's beginning asks for is over
    const auto up = relay.up(), down = relay.down();
    const auto cpu = city.serverCpu();
    for (int i = 0; i < wish.rounds; ++i)
        round();
    const double rounds = wish.rounds;
    const double sent = double(relay.up() - up) / rounds, received = double(relay.down() - down) / rounds;
    print("nothing new, " + std::to_string(wish.rounds) + " rounds",
          {{"up", "bytes", sent, mostUp}, {"down", "bytes", received, mostDown},
           {"server", "ms of CPU", (city.serverCpu() - cpu) / rounds, 0, 3}},
          wish.json);
    if (sent > mostUp || received > mostDown) throw std::runtime_error("a round with nothing new costs more than it may");
}

} // namespace naskah::bench
