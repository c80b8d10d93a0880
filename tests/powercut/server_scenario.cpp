#include "tests/powercut/server_scenario.h"

#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"

#include <boost/json.hpp>

namespace naskah::powercut {

ServerScenario::ServerScenario(ServerState state, Options options)
    : m_state(std::move(state)), m_options(options), m_chance(options.seed), m_disk(std::move(m_state.disk))
{
    m_state.machine.chance = Chance(options.seed ^ 0x5eed);
}

ServerScenario::~ServerScenario() = default;

ServerState ServerScenario::prepared(std::uint64_t seed)
{
    ServerScenario scenario({}, {seed});
    scenario.open();
    for (int i = 0; i < 20; ++i)
        scenario.step();
    return scenario.atRest();
}

void ServerScenario::open()
{
    close();
    m_server = std::make_unique<CityServer>(m_disk, m_state.machine, m_options.durable, m_options.powersafe);
    if (m_state.senders.empty())
        for (const auto& member : theTown().members)
            enrol(member);
}

void ServerScenario::close()
{
    m_reader.reset();
    m_server.reset();
}

ServerState ServerScenario::atRest()
{
    close();
    m_state.disk = m_disk.image();
    return std::move(m_state);
}

void ServerScenario::enrol(const Member& member)
{
    m_state.senders.push_back(enrolSender(*m_server, member, m_chance));
    m_state.promises.answered[m_state.senders.back().device] = 0;
    m_state.promises.head = m_server->engine().head();
}

void ServerScenario::step()
{
    m_state.machine.now += std::chrono::milliseconds{1000 + m_chance.below(60'000)};
    switch (m_chance.below(20)) {
    case 0:
        if (m_state.senders.size() < 8) enrol(theTown().members[m_chance.below(theTown().members.size())]);
        return;
    case 1:
        return setPassword();
    case 2:
        return storeFile();
    case 3:
        return repeat();
    case 4:
    case 5:
        return readSlowly();
    case 6:
        return m_chance.oneIn(3) ? open() : push();
    default:
        return push();
    }
}

void ServerScenario::push()
{
    auto& sender = m_state.senders[m_chance.below(m_state.senders.size())];
    auto& engine = m_server->engine();
    const auto readDraft = [&](Id<Draft> id) { return engine::findRecord(engine.snapshot()->records(), id); };
    const auto size = m_chance.oneIn(6) ? 30 : 1 + m_chance.below(8);
    for (std::size_t i = 0; i < size; ++i) {
        const auto choice = m_state.workload.next(sender.member, m_chance, readDraft);
        if (!choice.file.empty()) m_files.push_back(toHex(viewOf(sha256(choice.file))));
        std::optional<std::int64_t> number;
        if (choice.type == RegisterLetter::table && !sender.numbers.empty() && m_chance.oneIn(2)) {
            number = sender.numbers.back().first++;
            if (sender.numbers.back().first > sender.numbers.back().second) sender.numbers.pop_back();
        }
        const auto command = engine.newId();
        sender.unanswered.push_back(sender.seal(*m_server, command, choice.type, choice.data, choice.hat, number));
        m_state.workload.made(command, sender.member, choice);
    }
    send(sender, std::vector(sender.unanswered));
}

bool ServerScenario::pushAll()
{
    bool isDone = true;
    for (auto& sender : m_state.senders) {
        if (!sender.unanswered.empty()) send(sender, std::vector(sender.unanswered));
        isDone = isDone && sender.unanswered.empty();
    }
    return isDone;
}

void ServerScenario::send(Sender& sender, const std::vector<SealedEnvelope>& batch)
{
    auto& promises = m_state.promises;
    promises.inFlight = {sender.device, sender.sequence, batch};
    const auto answers = m_server->engine().submit(sender.device, batch);
    // A process that has ended answers nobody.
    if (!m_server->fatal().empty()) return;
    for (const auto& answer : answers.answers)
        learn(sender, answer, batch);
    if (answers.head) promises.head = answers.head;
    if (answers.stopped) promises.contradiction = "the server stopped a good batch: " + answers.stopped->code;
    if (answers.ended()) return;
    promises.inFlight.reset();
    m_lastBatch[sender.device] = batch;
}

void ServerScenario::learn(Sender& sender, const PushLine::Answer& answer, const std::vector<SealedEnvelope>& batch)
{
    auto& promises = m_state.promises;
    const auto text = outcomeJson(answer.outcome);
    const auto [known, isNew] = promises.outcomes.emplace(std::pair{sender.device, answer.sequence}, text);
    if (!isNew) {
        if (known->second != text) promises.contradiction = "an envelope got a second outcome";
        return;
    }
    auto& last = promises.answered[sender.device];
    if (answer.sequence != last + 1) promises.contradiction = "the outcomes have a gap";
    last = answer.sequence;
    std::erase_if(sender.unanswered, [&](const SealedEnvelope& sealed) { return readEnvelope(sealed.bytes).value().sequence == last; });
    // A block of numbers of the incoming book may be used from now on.
    const auto facts = boost::json::parse(answer.outcome.facts).as_object();
    const auto* first = facts.if_contains("first");
    const auto* end = facts.if_contains("last");
    if (!first || !end) return;
    for (const auto& sealed : batch) {
        const auto envelope = readEnvelope(sealed.bytes).value();
        if (envelope.sequence == last && envelope.intent.data.find(sender.member.incoming.value.text()) != std::string::npos)
            sender.numbers.emplace_back(first->as_int64(), end->as_int64());
    }
}

void ServerScenario::repeat()
{
    for (auto& sender : m_state.senders) {
        const auto batch = m_lastBatch.find(sender.device);
        if (batch == m_lastBatch.end() || !sender.unanswered.empty()) continue;
        return send(sender, std::vector(batch->second));
    }
}

void ServerScenario::setPassword()
{
    const auto person = theTown().members[m_chance.below(theTown().members.size())].person.value;
    const auto phc = "hash " + std::to_string(m_chance.next());
    m_state.promises.passwords.erase(person);
    m_server->engine().write([&](storage::Transaction& transaction) { transaction.accounts().putLogin({person, phc, 0, {}}); });
    if (!m_server->fatal().empty()) return;
    m_state.promises.passwords[person] = phc;
}

void ServerScenario::storeFile()
{
    if (m_files.empty()) return;
    const auto& sender = m_state.senders[m_chance.below(m_state.senders.size())];
    const auto& hash = m_files[m_chance.below(m_files.size())];
    m_server->engine().fileStored(hash, sender.device);
    if (!m_server->fatal().empty()) return;
    m_state.promises.files[hash] = sender.device;
    m_state.promises.head = m_server->engine().head();
}

void ServerScenario::readSlowly()
{
    if (m_reader) {
        if (!m_reader->next()) m_reader.reset();
        return;
    }
    PullRequest request;
    request.epoch = m_server->engine().identity().epoch;
    m_reader = m_server->engine().pull(m_state.senders[0].device, request).value();
    m_reader->next();
}

} // namespace naskah::powercut
