#include "tests/powercut/desk_scenario.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"

#include <algorithm>

namespace naskah::powercut {

Replica::Options deskOptions(FaultVfs& vfs, FaultFiles& files, Machine& machine, bool durable)
{
    Replica::Options options;
    options.directory = "desk";
    options.databaseKey = std::string(32, 'k');
    options.clock = [&machine] { return machine.now; };
    options.random = [&machine](std::size_t count) { return machine.chance.bytes(count); };
    options.vfs = vfs.name();
    options.files = &files;
    options.durable = durable;
    return options;
}

DeskScenario::DeskScenario(DeskState state, Options options)
    : m_state(std::move(state)), m_options(options), m_chance(options.seed), m_disk(std::move(m_state.desk)), m_serverDisk(std::move(m_state.server)),
      m_vfs(m_disk), m_files(m_disk)
{
    m_vfs.setPowersafe(options.powersafe);
    m_state.machine.chance = Chance(options.seed ^ 0x5eed);
    m_server = std::make_unique<CityServer>(m_serverDisk, m_state.machine);
    if (!m_state.others.empty()) return;
    const auto& members = theTown().members;
    for (std::size_t i = 1; i < members.size(); ++i)
        m_state.others.push_back(enrolSender(*m_server, members[i], m_chance));
    m_state.keySeed = m_chance.bytes(32);
    m_state.device = m_server->engine().enrol(me().person, SigningKey::fromSeed(m_state.keySeed).publicKey()).value();
}

DeskScenario::~DeskScenario() = default;

DeskState DeskScenario::prepared(std::uint64_t seed)
{
    DeskScenario scenario({}, {seed});
    scenario.open();
    for (int i = 0; i < 40; ++i)
        scenario.step();
    return scenario.atRest();
}

void DeskScenario::open()
{
    close();
    m_desk = std::make_unique<Replica>(deskOptions(m_vfs, m_files, m_state.machine, m_options.durable));
    // What was being taken back when the disk failed is now there or gone, for good.
    for (const auto& command : m_state.promises.inDoubt)
        if (m_state.promises.commands.contains(command) && !m_desk->outbox().find(command)) m_state.promises.commands[command].takenBack = true;
    m_state.promises.inDoubt.clear();
    const bool isNew = !m_desk->enrolled();
    if (isNew) {
        const auto& server = m_server->engine().identity();
        DeskIdentity identity;
        identity.serverKey = server.key.publicKey();
        identity.recoveryKey = toHex(viewOf(server.recovery.publicKey().bytes));
        identity.device = m_state.device;
        identity.person = me().person;
        identity.epoch = server.epoch;
        m_desk->enrol(identity, SigningKey::fromSeed(m_state.keySeed));
        m_state.promises.isEnrolled = true;
    }
    m_line = std::make_unique<Conversation>(*m_desk, *m_server, m_chance);
    m_line->onRequest = [this](const HttpRequest& request) {
        if (request.path != "/v1/commands") return;
        std::string_view rest = request.body;
        for (auto end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
            const auto sealed = readEnvelopeLine(rest.substr(0, end)).value();
            m_state.promises.sent[readEnvelope(sealed.bytes).value().sequence] = sha256(sealed.bytes);
            rest.remove_prefix(end + 1);
        }
    };
    m_line->onPiece = [this] {
        if (m_chance.oneIn(4)) act();
    };
    if (isNew) m_line->settle(m_state.machine.now);
}

void DeskScenario::close()
{
    m_line.reset();
    m_desk.reset();
}

DeskState DeskScenario::atRest()
{
    close();
    m_server.reset();
    m_state.desk = m_disk.image();
    m_state.server = m_serverDisk.image();
    return std::move(m_state);
}

void DeskScenario::step()
{
    m_state.machine.now += std::chrono::milliseconds{1000 + m_chance.below(60'000)};
    switch (m_chance.below(20)) {
    case 0:
        return takeBack();
    case 1:
        return hold();
    case 2:
    case 3:
        return othersWork();
    case 4:
        return checkpoint(m_chance.oneIn(3));
    case 5:
        return m_chance.oneIn(4) ? open() : act();
    case 6:
    case 7:
    case 8:
    case 9:
    case 10:
        return converse();
    default:
        return act();
    }
}

void DeskScenario::act()
{
    auto& store = m_desk->store();
    const auto readDraft = [&](Id<Draft> id) -> std::optional<Draft> {
        const auto record = store.load(recordKind(Draft::table).value(), id.value);
        return record ? std::optional(fromRow<Draft>(record->row).value()) : std::nullopt;
    };
    const auto choice = m_state.workload.next(me(), m_chance, readDraft);
    if (!choice.file.empty()) m_state.promises.files.insert(m_desk->files().add(choice.file, millisecondsOf(m_state.machine.now)));
    const auto done = m_desk->executeData(choice.type, choice.data, me().mandate(choice.hat));
    if (done.verdict.kind == Verdict::Kind::refused) return;
    const auto* pending = m_desk->outbox().find(done.command);
    m_state.promises.commands[done.command] = {choice.type, pending ? pending->intent.decided.number : std::nullopt, false};
    m_state.workload.made(done.command, me(), choice);
}

void DeskScenario::takeBack()
{
    std::vector<Uuid> unsealed;
    for (const auto& pending : m_desk->outbox().all())
        if (!pending->isSealed()) unsealed.push_back(pending->intent.command);
    if (unsealed.empty()) return;
    auto& promises = m_state.promises;
    const auto chosen = unsealed[m_chance.below(unsealed.size())];
    const auto before = promises.inDoubt; // when the disk failed earlier
    promises.inDoubt.insert(chosen);
    for (const auto& pending : m_desk->outbox().all())
        if (std::ranges::any_of(pending->intent.deps, [&](const Uuid& dep) { return promises.inDoubt.contains(dep); }))
            promises.inDoubt.insert(pending->intent.command);
    m_desk->discard(chosen);
    for (const auto& command : unsealed)
        if (promises.commands.contains(command) && !m_desk->outbox().find(command)) promises.commands[command].takenBack = true;
    promises.inDoubt = before;
}

void DeskScenario::hold()
{
    for (const auto& pending : m_desk->outbox().all()) {
        if (pending->isSealed() || !m_chance.oneIn(3)) continue;
        m_desk->hold(pending->intent.command, !pending->held);
        return;
    }
}

void DeskScenario::converse()
{
    auto& machine = m_line->machine();
    machine.poke();
    for (int i = 0; i < 12 && m_line->exchange(m_state.machine.now, true); ++i)
        if (m_chance.oneIn(6)) act();
}

void DeskScenario::othersWork()
{
    auto& sender = m_state.others[m_chance.below(m_state.others.size())];
    auto& engine = m_server->engine();
    const auto readDraft = [&](Id<Draft> id) { return engine::findRecord(engine.snapshot()->records(), id); };
    std::vector<SealedEnvelope> batch;
    for (auto count = 1 + m_chance.below(6); count > 0; --count) {
        const auto choice = m_state.workload.next(sender.member, m_chance, readDraft);
        const auto command = engine.newId();
        batch.push_back(sender.seal(*m_server, command, choice.type, choice.data, choice.hat, std::nullopt));
        m_state.workload.made(command, sender.member, choice);
    }
    engine.submit(sender.device, batch);
}

void DeskScenario::checkpoint(bool truncate)
{
    // The desk does this by itself after 4 MiB of changes, which is rare in so short a history.
    m_desk->db().checkpoint(truncate);
    m_desk->files().db().checkpoint(truncate);
}

} // namespace naskah::powercut
