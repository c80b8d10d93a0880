#include "tests/simulation/world.h"

#include "common/crypto/encoding.h"
#include "common/sqlite/database.h"

#include <cstdio>

namespace naskah::simulation {

World::World(std::uint64_t seed, const std::string& folder, bool traced)
    : dice(seed), now(Date{std::chrono::year{cityYear} / 3 / 9} + std::chrono::hours{2}), m_folder(folder), m_traced(traced)
{
    const auto clock = [this] { return now; };
    server = std::make_unique<SimServer>(dice, [this] { return now + serverClockError; });
    city = found(server->engine(), dice, std::size_t(dice.between(2, 3)));
    const auto count = std::size_t(dice.between(2, 6));
    m_cutChance = dice.pick(std::vector{2, 6, 6, 30});
    for (std::size_t i = 0; i < count; ++i) {
        // One office that works, and as much of the others as there are desks. One person may have two desks.
        static constexpr std::pair<std::size_t, std::size_t> usual[] = {{0, 1}, {0, 0}, {1, 1}, {0, 2}, {1, 0}, {1, 2}};
        const auto& [office, rank] = usual[i];
        const auto& officials = city.offices[office].officials;
        const auto& who = dice.percent(80) ? officials[rank] : dice.pick(dice.pick(city.offices).officials);
        const auto name = "desk" + std::to_string(i);
        auto desk = std::make_unique<SimDesk>(dice, name, who, m_folder + '/' + name, clock);
        const auto key = SigningKey::fromSeed(dice.bytes(32));
        DeskIdentity identity;
        identity.server = "https://sim";
        identity.serverKey = server->headKey();
        identity.recoveryKey = server->recoveryKey();
        identity.device = server->enrol(who.person, key.publicKey());
        identity.person = who.person;
        identity.epoch = server->engine().identity().epoch;
        desk->replica().enrol(identity, key);
        desks.push_back(std::move(desk));
    }
    m_restores = dice.percent(50);
    // A restored server would wait for what this one never hands back.
    if (!m_restores) dishonest = std::make_unique<Dishonest>(dice, dice.pick(city.offices[0].officials), *server);
    // A desk that has never seen the log has nothing to say about its mandate.
    for (auto& desk : desks)
        for (int i = 0; i < 200 && !desk->sync().settled(); ++i)
            network(*desk, true);
}

World::~World()
{
    // Streams hold snapshots of the server's storage.
    for (auto& desk : desks)
        desk->flight.reset();
}

void World::trace(const std::string& line)
{
    if (m_traced) std::fprintf(stderr, "%s\n", line.c_str());
}

void World::guarded(SimDesk& desk, const std::function<void()>& work)
{
    try {
        work();
    } catch (const Violation&) {
        throw;
    } catch (const std::exception& error) {
        const auto* database = dynamic_cast<const DatabaseError*>(&error);
        if (desk.disk().full() && database && database->kind == DatabaseError::Kind::full) return trace(desk.name() + " has no room");
        if (!desk.disk().failed()) throw Violation(desk.name() + " threw: " + error.what());
        trace(desk.name() + " fell: " + error.what());
        desk.crash(dice.percent(50) ? MemoryDisk::Crash::power : MemoryDisk::Crash::process);
    }
}

void World::step()
{
    now += std::chrono::milliseconds{dice.between(1, 4000)};
    if (m_restores) operateServer();
    auto& desk = *desks[dice.below(desks.size())];
    const auto what = dice.below(m_restores ? 1000 : 1036);
    if (what < 400) {
        for (int i = dice.between(1, 4); i > 0; --i)
            guarded(desk, [&] { act(desk); });
    } else if (what < 940) {
        for (int i = dice.between(1, 24); i > 0; --i)
            guarded(desk, [&] { network(desk, false); });
    } else if (what < 950) {
        trace(desk.name() + " crashes");
        desk.crash(dice.percent(50) ? MemoryDisk::Crash::power : MemoryDisk::Crash::process);
    } else if (what < 960) {
        // Fails within the next operations, in the middle of whatever it does.
        desk.disk().failFrom(desk.disk().operations() + std::uint64_t(dice.between(1, 60)));
    } else if (what < 965) {
        trace(desk.name() + " is closed and opened");
        guarded(desk, [&] { desk.reopen(); });
    } else if (what < 972) {
        server->disk().failFrom(server->disk().operations() + std::uint64_t(dice.between(1, 60)));
    } else if (what < 978) {
        serverFell();
    } else if (what < 986) {
        lateDelivery();
    } else if (what < 993) {
        const bool online = dice.percent(50);
        trace(desk.name() + (online ? " is plugged in" : " is unplugged"));
        guarded(desk, [&] { desk.sync().setOnline(online); });
        // What was on its way is dropped with the cable, or still comes in after the machine has stopped listening.
        if (!online && dice.percent(50)) desk.flight.reset();
    } else if (what < 996) {
        transferSomebody();
    } else if (what < 999) {
        guarded(desk, [&] { checkReplay(*this, desk); });
    } else if (what < 1000) {
        now += std::chrono::minutes{20};
    } else if (what < 1024) {
        dishonest->act(*this);
        if (server->down()) serverFell();
    } else {
        fault(desk);
    }
}

void World::fault(SimDesk& desk)
{
    using namespace std::chrono_literals;
    static const std::vector<std::chrono::milliseconds> jumps{-180min, 180min, -24h * 400, 24h * 400, -24h * 365 * 56, 24h * 365 * 12};
    const auto which = dice.below(12);
    if (which < 4) {
        desk.clockError = dice.percent(40) ? 0ms : dice.pick(jumps);
        trace(desk.name() + "'s clock jumps to " + isoDate(dayInWib(desk.now())));
    } else if (which < 5) {
        serverClockError = std::chrono::minutes{dice.between(-180, 180)};
        trace("the server's clock jumps");
    } else if (which < 9) {
        desk.disk().setFull(!desk.disk().full());
        trace(desk.name() + (desk.disk().full() ? "'s disk is full" : "'s disk has room"));
    } else {
        server->disk().setFull(!server->disk().full());
        trace(server->disk().full() ? "the server's disk is full" : "the server's disk has room");
    }
}

void World::transferSomebody()
{
    if (m_transfers.size() >= 3 || !dice.percent(40)) return;
    const auto from = desks[dice.below(desks.size())]->who();
    Official to = from;
    to.office = (from.office + 1) % city.offices.size();
    const auto& model = dice.pick(city.offices[to.office].officials);
    to.position = model.position;
    to.unit = model.unit;
    to.isHead = model.isHead;
    to.isSecretariat = model.isSecretariat;
    to.mandate.value = deriveUuid(from.mandate.value, "next");
    m_transfers.push_back({from, to});
    trace("the person of " + from.position.value.text() + " is transferred to " + to.position.value.text());
    transfer(from, to, int(m_transfers.size()));
    for (auto& desk : desks)
        if (desk->who().person == from.person) desk->appoint(to);
}

void World::transfer(const Official& from, const Official& to, int number)
{
    server->disk().setFull(false);
    // Until it is done: the acts have ids of their own, and happen once.
    for (bool done = false; !done;) {
        try {
            simulation::transfer(server->engine(), from, to, number);
            done = !server->down();
        } catch (const std::exception& error) {
            if (!server->down()) throw Violation(std::string{"a transfer threw: "} + error.what());
        }
        if (!done) serverFell();
    }
}

void World::passTime(SimDesk& desk)
{
    if (desk.flight || !desk.sync().wakeAt()) return;
    constexpr std::chrono::minutes longest{90};
    // The machine learns at its next chance that its clock has jumped.
    if (*desk.sync().wakeAt() - desk.now() > longest) network(desk, true);
    if (desk.flight || !desk.sync().wakeAt()) return;
    const auto wait = *desk.sync().wakeAt() - desk.now();
    if (wait > longest) throw Violation(desk.name() + " wants to wait for " + std::to_string(wait.count()) + " ms");
    if (wait.count() > 0) now += wait;
}

void World::heal()
{
    trace("everything is mended");
    server->disk().failFrom(0);
    server->disk().setFull(false);
    for (auto& desk : desks) {
        desk->disk().failFrom(0);
        desk->disk().setFull(false);
    }
    // Whoever gets no further in so many rounds never will.
    constexpr int patience = 8;
    std::string waiting;
    for (int round = 0, same = 0; same < patience; ++round) {
        bool settled = true;
        now += std::chrono::minutes{6};
        std::string left;
        for (auto& desk : desks) {
            guarded(*desk, [&] {
                desk->sync().setOnline(true);
                if (desk->sync().state().line == SyncState::Line::signInNeeded) desk->sync().signIn(SimServer::password);
                for (const auto& pending : desk->replica().outbox().all())
                    if (pending->held) desk->replica().hold(pending->intent.command, false);
                desk->sync().poke();
            });
            for (int i = 0; i < 500 && (desk->flight || !desk->sync().settled()); ++i) {
                guarded(*desk, [&] { network(*desk, true); });
                passTime(*desk);
            }
            const auto pending = desk->replica().outbox().all().size();
            if (!desk->flight && desk->sync().settled() && pending == 0) continue;
            settled = false;
            left += ' ' + desk->name() + " (" + std::to_string(pending) + " pending, " + desk->sync().state().problem + ')';
        }
        if (settled && round >= 3) return;
        same = left == waiting ? same + 1 : 0;
        waiting = std::move(left);
    }
    throw Violation("does not come to rest:" + waiting);
}

} // namespace naskah::simulation
