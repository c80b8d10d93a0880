#include "common/protocol/epochs.h"
#include "tests/simulation/world.h"

#include <algorithm>

namespace naskah::simulation {

void World::operateServer()
{
    const auto what = dice.below(1000);
    if (what < 40)
        backUp();
    else if (what < 60)
        restore();
    else if (what < 72)
        endRecovery();
}

void World::backUp()
{
    if (server->down()) return;
    trace("a backup is made");
    m_backups.push_back(server->backup());
    if (m_backups.size() > 3) m_backups.erase(m_backups.begin());
}

void World::restore()
{
    if (m_backups.empty()) return;
    // What was on its way to the lost server, or from it, is lost with it.
    for (auto& desk : desks) {
        if (!desk->flight) continue;
        desk->flight.reset();
        guarded(*desk, [&] { desk->sync().failed("server"); });
    }
    const auto& backup = dice.pick(m_backups);
    server->restore(*backup);
    ++restores;
    trace("the server is restored, epoch " + server->engine().identity().epoch);
    // The operator enters again what they had entered since.
    for (std::size_t i = 0; i < m_transfers.size(); ++i)
        transfer(m_transfers[i].from, m_transfers[i].to, int(i + 1));
}

void World::lie(SimDesk& desk, const HttpRequest& report)
{
    auto back = readHandBack(report.body, report.body.size());
    if (!back || back->commands.empty() || server->down()) return;
    auto command = dice.pick(back->commands);
    const bool wasDone = command.outcome.effective();
    command.outcome.kind = wasDone ? Outcome::Kind::refused : Outcome::Kind::applied;
    command.outcome.facts = "{}";
    command.outcome.reason = wasDone ? Reason{"lie", "it never was"} : Reason{};
    back->commands = {std::move(command)};
    back->numbers.clear();
    back->last = false;
    trace(desk.name() + " hands back that something was " + (wasDone ? "refused" : "applied") + ", which it was not");
    const auto before = server->alarms.size();
    try {
        const auto taken = server->engine().recovery().take(desk.replica().identity().device, *back);
        if (!server->down() && taken && server->alarms.size() == before) throw Violation("the server believes what " + desk.name() + " hands back");
    } catch (const Violation&) {
        throw;
    } catch (const std::exception& error) {
        if (!server->down()) throw Violation(std::string{"a report threw: "} + error.what());
    }
    server->alarms.resize(std::min(before, server->alarms.size()));
}

void World::endRecovery()
{
    if (server->down() || !server->engine().isRecovering()) return;
    trace("the operator ends the recovery");
    try {
        server->endRecovery();
    } catch (const std::exception& error) {
        if (!server->down()) throw Violation(std::string{"the end of recovery threw: "} + error.what());
    }
    if (server->down()) serverFell();
}

} // namespace naskah::simulation
