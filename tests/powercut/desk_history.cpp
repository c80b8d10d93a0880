#include "tests/powercut/desk_check.h"
#include "tests/powercut/history.h"

namespace naskah::powercut {

namespace {

constexpr int steps = 60;

class DeskHistory final : public History {
public:
    DeskHistory(std::uint64_t seed, bool durable)
        // The first history begins before there is a desk.
        : m_scenario(seed == 1 ? DeskState{} : DeskScenario::prepared(seed), {seed, durable, seed % 2 == 1})
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
        FaultVfs vfs(disk);
        FaultFiles files(disk);
        auto findings = checkDesk(vfs, files, machine, point);
        if (findings.empty() && point % 16 == 1)
            for (const auto* name : {"desk/desk.db", "desk/files.db"})
                checkPages(name, deskOptions(vfs, files, machine).databaseKey, vfs.name(), findings);
        return findings;
    }

private:
    Findings checkDesk(FaultVfs& vfs, FaultFiles& files, Machine& machine, std::uint64_t point)
    {
        Replica desk(deskOptions(vfs, files, machine));
        DeskCheck check(desk, m_scenario.promises());
        auto findings = check.run();
        if (!findings.empty() || !desk.enrolled() || point % 8) return findings;
        FaultDisk serverDisk(m_scenario.serverImage());
        CityServer server(serverDisk, machine);
        Chance chance(point);
        return check.converge(server, machine.now, chance);
    }

    /// The power goes again while the desk is opened, or closed after that.
    static Image afterSecondCut(Image image, Machine& machine)
    {
        Image after = image;
        FaultDisk disk(std::move(image));
        auto left = 1 + machine.chance.below(80);
        Chance chance(machine.chance.next());
        disk.onChange = [&] {
            if (--left == 0) after = disk.cut(chance);
        };
        FaultVfs vfs(disk);
        FaultFiles files(disk);
        {
            Replica desk(deskOptions(vfs, files, machine));
        }
        return after;
    }

    DeskScenario m_scenario;
};

} // namespace

std::unique_ptr<History> deskHistory(std::uint64_t seed, bool durable)
{
    return std::make_unique<DeskHistory>(seed, durable);
}

} // namespace naskah::powercut
