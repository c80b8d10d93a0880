// Cuts the power at every operation on the disk, under the real stores of both ends.
#include "tests/powercut/campaign.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#ifdef __GLIBC__
#include <malloc.h>
#endif

int main(int argc, char** argv)
{
    using namespace naskah::powercut;
#ifdef __GLIBC__
    // Every cut makes disks of some megabytes and throws them away: their memory is kept for the next.
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
#endif

    CLI::App app{"Cuts the power at operation after operation of a desk's or a server's disk, opens what is left with the real "
                 "classes, and holds it against what was promised before the cut."};
    std::string end, synchronous = "full";
    Campaign::Plan plan;
    app.add_option("--end", end, "desk or server")->required()->check(CLI::IsMember({"desk", "server"}));
    app.add_option("--points", plan.points, "how many cuts")->required();
    app.add_option("--from", plan.from, "operations to pass over first");
    app.add_option("--every", plan.every, "cut at every so-manieth operation")->check(CLI::PositiveNumber);
    app.add_option("--synchronous", synchronous, "normal: how the stores must not be opened, and which must be found out")
        ->check(CLI::IsMember({"full", "normal"}));
    CLI11_PARSE(app, argc, argv);

    const bool durable = synchronous == "full";
    Campaign campaign([&](std::uint64_t seed) { return end == "desk" ? deskHistory(seed, durable) : serverHistory(seed, durable); }, plan);
    int shown = 0;
    campaign.onFailure = [&](std::uint64_t point, const Findings& findings) {
        constexpr int most = 10;
        if (++shown > most) return;
        if (getenv("ALL")) for (const auto& f : findings) std::printf("   %s\n", f.c_str());
        std::printf("point %llu: %s%s\n  again: naskah-powercut --end %s --from %llu --points 1%s\n",
                    static_cast<unsigned long long>(point), findings.front().c_str(),
                    findings.size() > 1 ? (" (and " + std::to_string(findings.size() - 1) + " more)").c_str() : "", end.c_str(),
                    static_cast<unsigned long long>(point), durable ? "" : " --synchronous normal");
    };
    const auto started = std::chrono::steady_clock::now();
    const auto result = campaign.run();
    const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    std::printf("powercut %s synchronous=%s: %llu points of %llu operations (from %llu, every %llu) in %llu histories, %llu with "
                "something lost, corrupt or half-applied, %.1f s\n",
                end.c_str(), synchronous.c_str(), static_cast<unsigned long long>(result.points),
                static_cast<unsigned long long>(result.operations), static_cast<unsigned long long>(plan.from),
                static_cast<unsigned long long>(plan.every), static_cast<unsigned long long>(result.histories),
                static_cast<unsigned long long>(result.failed), seconds);
    return result.failed ? 1 : 0;
}
