#include "tests/simulation/sim_server.h"

#include "common/crypto/encoding.h"
#include "tests/simulation/plain_handler.h"

#include <stdexcept>

namespace naskah::simulation {

SimServer::SimServer(Dice& dice, Clock clock) : m_dice(dice), m_clock(std::move(clock)), m_disk("sim-server")
{
    open();
}

SimServer::~SimServer()
{
    shut();
}

void SimServer::open()
{
    m_fatal = false;
    const auto random = [this](std::size_t count) { return m_dice.bytes(count); };
    storage::SqliteOptions options;
    options.path = "/server.db";
    options.vfs = m_disk.vfs();
    options.onFatal = [this](std::string_view) { m_fatal = true; };
    m_storage = std::make_unique<storage::SqliteStorage>(std::move(options));
    if (!engine::hasIdentity(*m_storage)) engine::createIdentity(*m_storage, m_clock, random);
    engine::EngineOptions engineOptions;
    engineOptions.clock = m_clock;
    engineOptions.random = random;
    engineOptions.threaded = false;
    engineOptions.pull.linesPerMark = std::size_t(m_dice.between(1, 12));
    engineOptions.pull.bytesPerPiece = std::size_t(m_dice.between(200, 4000));
    engineOptions.alarm = [this](std::string_view text) {
        if (!down()) alarms.emplace_back(text);
    };
    m_engine = std::make_unique<engine::Engine>(*m_storage, std::move(engineOptions));
    m_handler = std::make_unique<PlainHandler>(*m_engine);
}

void SimServer::shut()
{
    m_handler.reset();
    m_engine.reset();
    m_storage.reset();
}

Uuid SimServer::enrol(Id<Person> person, const PublicKey& key)
{
    return m_engine->enrol(person, key).value();
}

std::string SimServer::recoveryKey() const
{
    return toHex(m_engine->identity().recovery.publicKey().bytes);
}

void SimServer::crash(MemoryDisk::Crash how)
{
    m_disk.crash(how, m_dice.engine());
    shut();
    open();
}

} // namespace naskah::simulation
