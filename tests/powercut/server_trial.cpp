#include "tests/powercut/server_check.h"
#include "tests/powercut/trial.h"

namespace naskah::powercut {

namespace {

constexpr int stepsBefore = 6, stepsAfter = 3;

class ServerTrial final : public Trial {
public:
    explicit ServerTrial(std::uint64_t seed) : m_seed(seed), m_state(ServerScenario::prepared(seed)) {}

    std::uint64_t calls() override
    {
        ServerScenario scenario(m_state, {m_seed});
        scenario.open();
        for (int i = 0; i < stepsBefore; ++i)
            scenario.step();
        return scenario.disk().calls();
    }

    Findings run(Fault fault, std::uint64_t at) override
    {
        Findings findings;
        auto state = m_state;
        std::optional<Image> atTheEnd;
        Chance chance(at);
        ServerScenario* running = nullptr;
        // The process ends in the middle of whatever it was doing.
        state.machine.ended = [&] { atTheEnd = chance.oneIn(2) ? running->disk().cut(chance) : running->disk().image(); };
        ServerScenario scenario(std::move(state), {m_seed});
        running = &scenario;
        auto& disk = scenario.disk();
        if (fault == Fault::full)
            disk.fillAt(at);
        else
            disk.failAt(at, Answer::ioError, fault == Fault::forEver);
        for (int i = 0; i < stepsBefore && !atTheEnd; ++i)
            step(scenario, findings);
        if (fault == Fault::full) {
            if (atTheEnd) findings.push_back("a full disk ended the process");
            resume(scenario, findings);
            return findings;
        }
        for (int i = 0; i < stepsAfter && !atTheEnd; ++i)
            step(scenario, findings);
        if (!atTheEnd) {
            scenario.close();
            if (!atTheEnd) atTheEnd = chance.oneIn(2) ? disk.cut(chance) : disk.image();
        }
        restart(scenario, std::move(*atTheEnd), findings);
        return findings;
    }

private:
    /// What happens next at the server, which is started again when it could not.
    static void step(ServerScenario& scenario, Findings& findings)
    {
        try {
            if (!scenario.isOpen()) scenario.open();
            scenario.step();
        } catch (const std::logic_error& error) {
            findings.push_back(std::string{"an error of the disk came out as a mistake of ours: "} + error.what());
        } catch (const std::exception&) {
            // DatabaseError, StorageFull, or that the storage has failed: an answer of 5xx.
        }
    }

    static void resume(ServerScenario& scenario, Findings& findings)
    {
        scenario.disk().mend();
        try {
            if (!scenario.isOpen()) scenario.open();
            for (int i = 0; i < stepsAfter; ++i)
                scenario.step();
            if (!scenario.pushAll()) findings.push_back("commands are not taken although there is room again");
        } catch (const std::exception& error) {
            findings.push_back(std::string{"it does not go on when there is room again: "} + error.what());
            return;
        }
        ServerCheck check(scenario.server(), scenario.state().promises);
        for (auto& finding : check.run())
            findings.push_back(std::move(finding));
    }

    static void restart(ServerScenario& scenario, Image image, Findings& findings)
    {
        Machine machine{scenario.state().machine.now, Chance(3), {}};
        FaultDisk disk(std::move(image));
        try {
            CityServer server(disk, machine);
            ServerCheck check(server, scenario.state().promises);
            auto found = check.run();
            if (found.empty()) found = check.sendAgain();
            for (auto& finding : found)
                findings.push_back(std::move(finding));
        } catch (const std::exception& error) {
            findings.push_back(std::string{"it cannot be opened or read: "} + error.what());
        }
    }

    std::uint64_t m_seed;
    ServerState m_state;
};

} // namespace

std::unique_ptr<Trial> serverTrial(std::uint64_t seed)
{
    return std::make_unique<ServerTrial>(seed);
}

} // namespace naskah::powercut
