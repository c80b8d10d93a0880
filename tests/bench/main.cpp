#include "tests/bench/measurements.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <cstdio>

using namespace naskah::bench;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    CLI::App app{"Measures Naskah, and the raw limit of this machine beside it"};
    app.require_subcommand(1);
    Wish wish;
    const auto add = [&](const char* name, const char* what, void (*measure)(const Wish&)) {
        auto* command = app.add_subcommand(name, what);
        command->add_option("--letters", wish.letters, "How many letters, or commands")->check(CLI::Range(1, 1'000'000));
        command->add_option("--rounds", wish.rounds, "How many times, for latency")->check(CLI::Range(1, 100'000));
        command->add_flag("--json", wish.json, "One JSON object instead of a table");
        command->callback([&wish, measure] { measure(wish); });
    };
    add("pull", "The first pull of letters into an empty desk", measurePull);
    add("catch-up", "1,000 changes that came while the desk was offline", measureCatchUp);
    add("push", "Commands made offline, until the last is durable at the server", measurePush);
    add("latency", "From an act at one desk to its effect at another", measureLatency);
    add("idle", "A round in which nothing is new: bytes and the server's time", measureIdle);
    add("legs", "A mailbox of so many dispositions (--letters): lists, counts, a report", measureLegs);
    add("search", "Each keystroke over all letters", measureSearch);
    try {
        app.parse(argc, argv);
        return 0;
    } catch (const CLI::ParseError& error) {
        return app.exit(error);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "naskah-bench: %s\n", error.what());
        return 1;
    }
}
