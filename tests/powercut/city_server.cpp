#include "tests/powercut/city_server.h"

#include "common/command/organisation.h"

#include <stdexcept>

namespace naskah::powercut {

CityServer::CityServer(FaultDisk& disk, Machine& machine, bool durable, bool powersafe)
    : m_vfs(disk), m_machine(machine), m_durable(durable)
{
    m_vfs.setPowersafe(powersafe);
    open();
}

CityServer::~CityServer() = default;

void CityServer::open()
{
    storage::SqliteOptions options;
    options.path = file;
    options.key = key();
    options.vfs = m_vfs.name();
    options.durable = m_durable;
    options.onFatal = [this](std::string_view why) {
        if (m_fatal.empty() && m_machine.ended) m_machine.ended();
        m_fatal = why;
    };
    m_storage = std::make_unique<storage::SqliteStorage>(std::move(options));

    engine::EngineOptions engineOptions;
    engineOptions.threaded = false;
    engineOptions.clock = [this] { return m_machine.now; };
    engineOptions.random = [this](std::size_t count) { return m_machine.chance.bytes(count); };
    engineOptions.alarm = [this](std::string_view text) { m_alarms.emplace_back(text); };
    if (!engine::hasIdentity(*m_storage)) engine::createIdentity(*m_storage, engineOptions.clock, engineOptions.random);
    m_engine = std::make_unique<engine::Engine>(*m_storage, std::move(engineOptions));
    // With an id it happens once, however often the server begins.
    const auto outcome = m_engine->act(ProvisionRecords{{theTown().records}}, deriveUuid(Uuid{}, "provision"));
    if (!outcome.effective()) throw std::runtime_error("the town was refused: " + outcome.reason.code);
}

void CityServer::restart()
{
    m_engine.reset();
    m_storage.reset();
    open();
}

SealedEnvelope Sender::seal(CityServer& server, const Uuid& command, std::string type, std::string data, Hat hat,
                            std::optional<std::int64_t> number)
{
    auto& engine = server.engine();
    const auto head = engine.head();
    Envelope envelope;
    envelope.intent.command = command;
    envelope.intent.type = std::move(type);
    envelope.intent.data = std::move(data);
    envelope.intent.person = member.person.value;
    envelope.intent.decided = {engine.now(), member.mandate(hat).value, number};
    envelope.device = device;
    envelope.sequence = ++sequence;
    envelope.previous = previous;
    envelope.seen = {engine.identity().epoch, head ? head->size : 0};
    envelope.epoch = engine.identity().epoch;
    auto sealed = naskah::seal(envelope, key());
    previous = sha256(sealed.bytes);
    return sealed;
}

Sender enrolSender(CityServer& server, const Member& member, Chance& chance)
{
    Sender sender;
    sender.member = member;
    sender.seed = chance.bytes(32);
    sender.device = server.engine().enrol(member.person, sender.key().publicKey()).value();
    return sender;
}

} // namespace naskah::powercut
