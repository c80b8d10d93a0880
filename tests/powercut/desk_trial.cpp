#include "tests/powercut/desk_check.h"
#include "tests/powercut/trial.h"

namespace naskah::powercut {

namespace {

constexpr int stepsBefore = 6, stepsAfter = 3;

class DeskTrial final : public Trial {
public:
    explicit DeskTrial(std::uint64_t seed) : m_seed(seed), m_state(DeskScenario::prepared(seed)) {}

    std::uint64_t calls() override
    {
        DeskScenario scenario(m_state, {m_seed});
        scenario.open();
        for (int i = 0; i < stepsBefore; ++i)
            scenario.step();
        return scenario.disk().calls();
    }

    Findings run(Fault fault, std::uint64_t at) override
    {
        Findings findings;
        DeskScenario scenario(m_state, {m_seed});
        auto& disk = scenario.disk();
        if (fault == Fault::full)
            disk.fillAt(at);
        else
            disk.failAt(at, Answer::ioError, fault == Fault::forEver);
        for (int i = 0; i < stepsBefore; ++i)
            step(scenario, findings);
        if (fault == Fault::full)
            resume(scenario, findings);
        else
            restart(scenario, at, findings);
        return findings;
    }

private:
    /// What a person does next, and they start the program again when it could not. That the disk's error comes out is right.
    static void step(DeskScenario& scenario, Findings& findings)
    {
        try {
            if (!scenario.isOpen()) scenario.open();
            scenario.step();
        } catch (const DatabaseError&) {
        } catch (const std::exception& error) {
            findings.push_back(std::string{"an error of the disk came out as something else: "} + error.what());
        }
    }

    void resume(DeskScenario& scenario, Findings& findings)
    {
        scenario.disk().mend();
        try {
            if (!scenario.isOpen()) scenario.open();
            for (int i = 0; i < stepsAfter; ++i)
                scenario.step();
        } catch (const std::exception& error) {
            findings.push_back(std::string{"it does not go on when there is room again: "} + error.what());
            return;
        }
        hold(scenario.desk(), scenario, findings);
    }

    void restart(DeskScenario& scenario, std::uint64_t at, Findings& findings)
    {
        // What the program does before somebody restarts it, and that it is killed, closed, or loses power.
        for (int i = 0; i < stepsAfter; ++i)
            step(scenario, findings);
        Chance chance(at);
        Image image;
        if (chance.oneIn(3)) image = scenario.disk().cut(chance);
        scenario.close();
        if (image.empty()) image = chance.oneIn(2) ? scenario.disk().cut(chance) : scenario.disk().image();

        Machine machine{scenario.state().machine.now, Chance(at), {}};
        FaultDisk disk(std::move(image));
        FaultVfs vfs(disk);
        FaultFiles files(disk);
        try {
            Replica desk(deskOptions(vfs, files, machine));
            hold(desk, scenario, findings);
        } catch (const std::exception& error) {
            findings.push_back(std::string{"it cannot be opened or read: "} + error.what());
        }
    }

    static void hold(Replica& desk, DeskScenario& scenario, Findings& findings)
    {
        Machine machine{scenario.state().machine.now, Chance(3), {}};
        DeskCheck check(desk, scenario.promises());
        for (auto& finding : check.run())
            findings.push_back(std::move(finding));
        if (!findings.empty()) return;
        FaultDisk serverDisk(scenario.serverImage());
        CityServer server(serverDisk, machine);
        Chance chance(4);
        for (auto& finding : check.converge(server, machine.now, chance))
            findings.push_back(std::move(finding));
    }

    std::uint64_t m_seed;
    DeskState m_state;
};

} // namespace

std::unique_ptr<Trial> deskTrial(std::uint64_t seed)
{
    return std::make_unique<DeskTrial>(seed);
}

} // namespace naskah::powercut
