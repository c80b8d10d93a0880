#include "tests/simulation/world.h"

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
