// Lets the disk fail under the real stores of both ends: the power goes, a call fails, or there is no room.
#include "tests/powercut/campaign.h"
#include "tests/powercut/trial.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace naskah::powercut;

namespace {

struct Wishes {
    std::string end, fault = "power", synchronous = "full";
    Campaign::Plan plan;

    bool isDesk() const { return end == "desk"; }
    bool isDurable() const { return synchronous == "full"; }
};

/// The first failures in words, each with the command that repeats it.
class Report {
public:
    explicit Report(const Wishes& wishes) : m_wishes(wishes) {}

    void failure(std::uint64_t point, const Findings& findings)
    {
        constexpr int most = 10;
        if (++m_shown > most) return;
        std::printf("point %llu:\n", static_cast<unsigned long long>(point));
        for (std::size_t i = 0; i < findings.size() && i < most; ++i)
            std::printf("  %s\n", findings[i].c_str());
        std::printf("  again: naskah-powercut --end %s --fault %s --from %llu --points 1%s\n", m_wishes.end.c_str(), m_wishes.fault.c_str(),
                    static_cast<unsigned long long>(point), m_wishes.isDurable() ? "" : " --synchronous normal");
    }

    void closing(const Campaign::Result& result, double seconds) const
    {
        std::printf("powercut %s, fault %s, synchronous=%s: %llu points (operations %llu to %llu, every %llu) in %llu histories, "
                    "%llu with something lost, corrupt or half-applied, %.1f s\n",
                    m_wishes.end.c_str(), m_wishes.fault.c_str(), m_wishes.synchronous.c_str(), static_cast<unsigned long long>(result.points),
                    static_cast<unsigned long long>(m_wishes.plan.from), static_cast<unsigned long long>(result.lastPoint),
                    static_cast<unsigned long long>(m_wishes.plan.every), static_cast<unsigned long long>(result.histories),
                    static_cast<unsigned long long>(result.failed), seconds);
    }

private:
    const Wishes& m_wishes;
    int m_shown = 0;
};

Campaign::Result cutPower(const Wishes& wishes, Report& report)
{
    const auto begin = wishes.isDesk() ? deskHistory : serverHistory;
    Campaign campaign([&](std::uint64_t seed) { return begin(seed, wishes.isDurable()); }, wishes.plan);
    campaign.onFailure = [&](std::uint64_t point, const Findings& findings) { report.failure(point, findings); };
    return campaign.run();
}

Campaign::Result failCalls(const Wishes& wishes, Report& report)
{
    const auto begin = wishes.isDesk() ? deskTrial : serverTrial;
    const auto fault = wishes.fault == "once" ? Fault::once : wishes.fault == "full" ? Fault::full : Fault::forEver;
    Campaign::Result result;
    std::unique_ptr<Trial> trial;
    std::uint64_t before = 0, calls = 0; // of the histories that are over, and of this one
    for (auto point = wishes.plan.from; result.points < wishes.plan.points; point += wishes.plan.every) {
        while (!trial || point >= before + calls) {
            before += calls;
            trial = begin(++result.histories);
            calls = trial->calls();
        }
        ++result.points;
        result.lastPoint = point;
        const auto findings = trial->run(fault, point - before + 1);
        if (findings.empty()) continue;
        ++result.failed;
        report.failure(point, findings);
    }
    return result;
}

} // namespace

int main(int argc, char** argv)
{
#ifdef __GLIBC__
    // Every point makes disks of some megabytes and throws them away: their memory is kept for the next.
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
#endif
    CLI::App app{"Lets the disk of a desk or a server fail at operation after operation, opens what is left with the real classes, "
                 "and holds it against what was promised before."};
    Wishes wishes;
    app.add_option("--end", wishes.end, "desk or server")->required()->check(CLI::IsMember({"desk", "server"}));
    app.add_option("--points", wishes.plan.points, "at how many operations")->required();
    app.add_option("--from", wishes.plan.from, "operations to pass over first");
    app.add_option("--every", wishes.plan.every, "only at every so-manieth operation")->check(CLI::PositiveNumber);
    app.add_option("--fault", wishes.fault, "power: it goes; once, for-ever: calls fail; full: no room for a while")
        ->check(CLI::IsMember({"power", "once", "for-ever", "full"}));
    app.add_option("--synchronous", wishes.synchronous, "normal: how the stores must not be opened, and which must be found out")
        ->check(CLI::IsMember({"full", "normal"}));
    CLI11_PARSE(app, argc, argv);

    Report report(wishes);
    const auto started = std::chrono::steady_clock::now();
    const auto result = wishes.fault == "power" ? cutPower(wishes, report) : failCalls(wishes, report);
    report.closing(result, std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count());
    return result.failed ? 1 : 0;
}
