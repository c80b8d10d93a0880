#include "common/command/organisation.h"
#include "common/schema/json.h"
#include "tests/simulation/world.h"

#include <boost/json.hpp>

namespace naskah::simulation {

namespace {

std::uint64_t knownSize(SimDesk& desk)
{
    auto heads = desk.replica().db().query("SELECT max(size) FROM head");
    return heads.next() && !heads.isNull(0) ? std::uint64_t(heads.integer(0)) : 0;
}

/// Writes another history until the log has `size` leaves.
void growTo(engine::Engine& engine, std::uint64_t size)
{
    while (engine.head()->size < size) {
        Person stranger;
        stranger.id.value = engine.newId();
        stranger.name = "orang baru";
        const boost::json::object record{{"kind", Person::table}, {"body", toJson(entityOf<Person>, toRow(stranger))}};
        engine.act(ProvisionRecords{{boost::json::serialize(boost::json::array{record})}});
    }
}

} // namespace

void World::rememberForFork()
{
    m_fork = std::make_unique<MemoryDisk>("sim-fork");
    server->disk().copyTo(*m_fork);
}

void World::tryFork()
{
    // A restored server begins another log, which is allowed to differ.
    if (m_restores) return;
    // A history that is too long to be written anew is only cut short.
    constexpr std::uint64_t mostGrowth = 150;
    auto other = std::make_unique<SimServer>(dice, [this] { return now + serverClockError; }, *m_fork);
    const auto common = other->engine().head()->size, known = server->engine().head()->size;
    if (dice.percent(60) && known - common < mostGrowth) growTo(other->engine(), known + dice.below(3));
    trace("another server has " + std::to_string(common) + " leaves in common with the true one, which has " + std::to_string(known) +
          ", and " + std::to_string(other->engine().head()->size) + " in all");
    m_forked = true;
    std::swap(server, other);
    for (auto& desk : desks) {
        // Who knows nothing beyond the backup sees a log that only grew.
        if (knownSize(*desk) <= common) continue;
        const auto isDistrusted = [&] { return desk->sync().state().line == SyncState::Line::distrusted; };
        // Who only asks whether there is news may rightly hear that there is none, and is no witness: it is made to pull,
        // again when a session had to be opened in between.
        for (int pulls = 0; pulls < 2; ++pulls) {
            desk->sync().news();
            for (int i = 0; i < 1000 && !isDistrusted() && (desk->flight || !desk->sync().settled()); ++i) {
                network(*desk, true);
                if (desk->sync().state().line == SyncState::Line::signInNeeded) desk->sync().signIn(SimServer::password);
                passTime(*desk);
            }
        }
        desk->flight.reset();
        if (!isDistrusted()) throw Violation(desk->name() + " believes another history than the one it has seen");
    }
    std::swap(server, other);
}

} // namespace naskah::simulation
