#include "tests/simulation/sim_server.h"

#include "common/command/protections.h"
#include "common/crypto/encoding.h"
#include "server/engine/epochs.h"

#include <algorithm>
#include <stdexcept>

namespace naskah::simulation {

SimServer::SimServer(Dice& dice, Clock clock) : m_dice(dice), m_clock(std::move(clock)), m_disk("sim-server")
{
    open();
}

SimServer::SimServer(Dice& dice, Clock clock, const MemoryDisk& from) : m_dice(dice), m_clock(std::move(clock)), m_disk("sim-other-server")
{
    from.copyTo(m_disk);
    open();
}

SimServer::~SimServer()
{
    shut();
}

void SimServer::openStorage()
{
    m_fatal = false;
    storage::SqliteOptions options;
    options.path = "/server.db";
    options.vfs = m_disk.vfs();
    options.durable = protections.sync;
    options.onFatal = [this](std::string_view) { m_fatal = true; };
    m_storage = std::make_unique<storage::SqliteStorage>(std::move(options));
}

void SimServer::open()
{
    openStorage();
    const auto random = [this](std::size_t count) { return m_dice.bytes(count); };
    if (!engine::hasIdentity(*m_storage)) engine::createIdentity(*m_storage, m_clock, random);
    engine::EngineOptions engineOptions;
    engineOptions.clock = m_clock;
    engineOptions.random = random;
    engineOptions.threaded = false;
    engineOptions.pull.linesPerPage = std::size_t(m_dice.between(1, 60));
    engineOptions.pull.linesPerMark = std::size_t(m_dice.between(1, 12));
    engineOptions.pull.bytesPerPiece = std::size_t(m_dice.between(200, 4000));
    const auto alarm = [this](std::string_view text) {
        if (!down()) alarms.emplace_back(text);
    };
    engineOptions.alarm = alarm;
    m_engine = std::make_unique<engine::Engine>(*m_storage, std::move(engineOptions));
    auth::AuthOptions authOptions;
    authOptions.cost = {1, 8}; // a person's patience is not what is tried here
    m_auth = std::make_unique<auth::Auth>(*m_engine, authOptions);
    api::ApiOptions apiOptions;
    apiOptions.alarm = alarm;
    m_api = std::make_unique<api::Api>(*m_engine, *m_auth, nullptr, std::move(apiOptions));
}

void SimServer::shut()
{
    m_api.reset();
    m_auth.reset();
    m_engine.reset();
    m_storage.reset();
}

Uuid SimServer::enrol(Id<Person> person, const PublicKey& key)
{
    m_auth->setPassword(person, password);
    return m_auth->enrol(m_auth->invite(person), key).value();
}

std::string SimServer::recoveryKey() const
{
    return toHex(m_engine->identity().recovery.publicKey().bytes);
}

std::unique_ptr<MemoryDisk> SimServer::backup()
{
    auto copy = std::make_unique<MemoryDisk>("sim-backup" + std::to_string(++m_backups));
    m_disk.copyTo(*copy);
    return copy;
}

void SimServer::restore(const MemoryDisk& backup)
{
    shut();
    m_disk.replaceBy(backup);
    openStorage();
    const engine::Restore restore{"simulated", m_lastOrdinal, {}};
    m_lastOrdinal = engine::beginEpoch(*m_storage, restore, m_clock, [this](std::size_t count) { return m_dice.bytes(count); }).ordinal;
    m_storage.reset();
    open();
}

void SimServer::endRecovery()
{
    for (const auto& [book, number] : m_engine->recovery().end(m_reached))
        m_reached[book] = std::max(m_reached[book], number);
}

void SimServer::crash(MemoryDisk::Crash how)
{
    m_disk.kill();
    shut();
    m_disk.crash(how, m_dice.engine());
    open();
}

} // namespace naskah::simulation
