#include "tests/powercut/history.h"
#include "tests/powercut/server_check.h"

namespace naskah::powercut {

namespace {

constexpr int steps = 40;

class ServerHistory final : public History {
public:
    ServerHistory(std::uint64_t seed, bool durable)
        // The first history begins before there is a server.
        : m_scenario(seed == 1 ? ServerState{} : ServerScenario::prepared(seed), {seed, durable, seed % 2 == 1})
    {
    }

    FaultDisk& disk() override { return m_scenario.disk(); }

    void run() override
    {
        m_scenario.open();
        for (int i = 0; i < steps; ++i)
            m_scenario.step();
        m_scenario.close();
    }

    Findings check(Image image, std::uint64_t point) override
    {
        Machine machine{m_scenario.state().machine.now, Chance(point), {}};
        FaultDisk disk(point % 8 == 3 ? afterSecondCut(std::move(image), machine) : std::move(image));
        Findings findings;
        {
            CityServer server(disk, machine);
            ServerCheck check(server, m_scenario.state().promises);
            findings = check.run();
            if (findings.empty() && point % 4 == 0) findings = check.sendAgain();
        }
        if (findings.empty() && point % 16 == 1) {
            FaultVfs vfs(disk);
            checkPages(CityServer::file, CityServer::key(), vfs.name(), findings);
        }
        return findings;
    }

private:
    /// The power goes again while the server is opened, or closed after that.
    static Image afterSecondCut(Image image, Machine& machine)
    {
        Image after = image;
        FaultDisk disk(std::move(image));
        auto left = 1 + machine.chance.below(80);
        Chance chance(machine.chance.next());
        disk.onChange = [&] {
            if (--left == 0) after = disk.cut(chance);
        };
        {
            CityServer server(disk, machine);
        }
        return after;
    }

    ServerScenario m_scenario;
};

} // namespace

std::unique_ptr<History> serverHistory(std::uint64_t seed, bool durable)
{
    return std::make_unique<ServerHistory>(seed, durable);
}

} // namespace naskah::powercut
