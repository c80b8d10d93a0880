#include "server/engine/engine.h"

#include "common/command/devices.h"
#include "common/command/organisation.h"
#include "common/command/protections.h"
#include "common/crypto/encoding.h"
#include "common/protocol/short_question.h"
#include "server/engine/epochs.h"
#include "server/engine/mailboxes.h"
#include "server/engine/server_view.h"

#include <boost/json.hpp>

#include <algorithm>
#include <future>

namespace naskah::engine {

struct Engine::Checked {
    std::vector<CheckedEnvelope> envelopes;
    std::optional<PushLine::Stopped> stopped; ///< what is wrong with the one after these
};

Engine::Engine(storage::Storage& storage, EngineOptions options)
    : m_storage(storage), m_options(std::move(options)), m_identity(loadIdentity(storage))
{
    const auto state = storage.snapshot();
    m_log = std::make_unique<LogBook>(m_identity, state->journal());
    m_executor = std::make_unique<Executor>(m_identity, *m_log, m_options.clock, m_options.random,
                                            [this](std::string_view text) { alarm(text); });
    CommitQueue::Hooks hooks;
    hooks.begin = [this] { m_log->begin(); };
    hooks.finish = [this](storage::Transaction& transaction) { m_log->flush(transaction.journal(), now()); };
    hooks.committed = [this] {
        m_full = false;
        m_subscriptions.notify(m_executor->takeMoved());
    };
    hooks.failed = [this] {
        m_log->rollBack();
        m_executor->forget();
    };
    m_queue = std::make_unique<CommitQueue>(storage, std::move(hooks), m_options.threaded, m_options.largestQueue);
    m_recovery = std::make_unique<Recovery>(
        storage, m_identity, *m_executor, m_options.clock, [this](auto work) { commit(std::move(work)); },
        [this](std::string_view type, const std::string& data) { return act(type, data); },
        [this](std::string_view text) { alarm(text); });
}

Engine::~Engine()
{
    stop();
}

void Engine::stop()
{
    m_queue->stop();
}

void Engine::alarm(std::string_view text) const
{
    if (m_options.alarm) m_options.alarm(text);
}

int Engine::thisYear() const
{
    return yearOf(dayInWib(now()));
}

Uuid Engine::newId() const
{
    std::array<std::uint8_t, 10> tail;
    std::ranges::copy(random(tail.size()), tail.begin());
    return makeUuid(millisecondsOf(now()), tail);
}

Engine::Checked Engine::check(const Uuid& id, const std::vector<SealedEnvelope>& batch)
{
    Checked checked;
    const auto device = m_storage.snapshot()->journal().device(id);
    if (!device || device->revoked || id == m_identity.device) {
        checked.stopped = {"device.revoked", "this device may not send"};
        return checked;
    }
    for (const auto& sealed : batch) {
        auto envelope = readEnvelope(sealed.bytes);
        if (!envelope) {
            checked.stopped = {"envelope.malformed", envelope.error().detail};
            break;
        }
        const bool isSigned = !protections.signature || verify(device->key, sealed.bytes, sealed.signature);
        if (envelope->device != id || !isSigned) {
            checked.stopped = {"signature.bad", "the signature is not this device's"};
            break;
        }
        checked.envelopes.push_back({sealed, std::move(*envelope), sha256(sealed.bytes)});
    }
    return checked;
}

void Engine::submit(const Uuid& device, const std::vector<SealedEnvelope>& batch, std::function<void(PushAnswers)> done)
{
    if (isRecovering()) {
        PushAnswers later;
        later.deferred = {30, "recovery"};
        return done(std::move(later));
    }
    auto checked = std::make_shared<Checked>(check(device, batch));
    auto answers = std::make_shared<PushAnswers>();
    if (checked->envelopes.empty()) {
        answers->stopped = checked->stopped;
        return done(std::move(*answers));
    }
    CommitQueue::Job job;
    job.weight = checked->envelopes.size();
    job.run = [this, checked, answers](storage::Transaction& transaction) {
        for (const auto& envelope : checked->envelopes) {
            auto result = m_executor->push(transaction, envelope);
            if (auto* stopped = std::get_if<PushLine::Stopped>(&result)) {
                answers->stopped = std::move(*stopped);
                return;
            }
            answers->answers.push_back(std::get<PushLine::Answer>(std::move(result)));
        }
        answers->stopped = checked->stopped;
    };
    job.done = [this, answers, done](const std::exception_ptr& failure) {
        if (failure) {
            *answers = {};
            try {
                std::rethrow_exception(failure);
            } catch (const storage::StorageFull&) {
                m_full = true;
                answers->deferred = {60, "full"};
            } catch (const std::exception& error) {
                alarm(std::string{"a commit group failed: "} + error.what());
                answers->deferred = {30, "internal"};
            }
        } else if (!answers->answers.empty()) {
            answers->head = m_log->head();
        }
        done(std::move(*answers));
    };
    if (!m_queue->push(std::move(job))) {
        answers->deferred = {5, "overload"};
        done(std::move(*answers));
    }
}

PushAnswers Engine::submit(const Uuid& device, const std::vector<SealedEnvelope>& batch)
{
    PushAnswers all;
    for (std::size_t at = 0; at < batch.size() && !all.ended(); at += CommitQueue::largestGroup) {
        const auto end = std::min(batch.size(), at + CommitQueue::largestGroup);
        const auto promise = std::make_shared<std::promise<PushAnswers>>();
        submit(device, {batch.begin() + std::ptrdiff_t(at), batch.begin() + std::ptrdiff_t(end)},
               [promise](PushAnswers answers) { promise->set_value(std::move(answers)); });
        auto part = promise->get_future().get();
        std::ranges::move(part.answers, std::back_inserter(all.answers));
        if (part.head) all.head = part.head;
        all.stopped = part.stopped;
        all.deferred = part.deferred;
    }
    return all;
}

void Engine::commit(std::function<void(storage::Transaction&)> run)
{
    const auto promise = std::make_shared<std::promise<void>>();
    CommitQueue::Job job;
    job.run = std::move(run);
    job.done = [promise](const std::exception_ptr& failure) {
        if (failure)
            promise->set_exception(failure);
        else
            promise->set_value();
    };
    if (!m_queue->push(std::move(job))) throw storage::StorageBusy("the queue of writes is full");
    promise->get_future().get();
}

void Engine::write(const std::function<void(storage::Transaction&)>& work)
{
    std::exception_ptr own;
    commit([&](storage::Transaction& transaction) {
        try {
            transaction.attempt([&] { work(transaction); });
        } catch (const storage::StorageFull&) {
            throw;
        } catch (...) {
            own = std::current_exception();
        }
    });
    if (own) std::rethrow_exception(own);
}

Outcome Engine::act(std::string_view type, const std::string& data, std::optional<Uuid> command)
{
    const auto id = command ? *command : newId();
    Outcome outcome;
    commit([&](storage::Transaction& transaction) { outcome = m_executor->act(transaction, id, type, data); });
    return outcome;
}

Result<Uuid> Engine::enrol(Id<Person> person, const PublicKey& key, std::optional<Uuid> predecessor,
                           std::optional<Uuid> device)
{
    if (!findRecord(snapshot()->records(), person)) return Error{Errc::notFound, "no such person"};
    EnrolDevice command;
    command.device = device ? *device : newId();
    command.person = person;
    command.publicKey = toHex(key.bytes);
    auto data = boost::json::parse(commandData(command)).as_object();
    if (predecessor) data["predecessor"] = predecessor->text();
    const auto outcome = act(EnrolDevice::table, boost::json::serialize(data), deriveUuid(command.device, "enrol"));
    if (!outcome.effective()) return Error{Errc::conflict, outcome.reason.code + ": " + outcome.reason.text};
    return command.device;
}

void Engine::revoke(const Uuid& id)
{
    const auto act = deriveUuid(id, "revoke");
    const auto known = snapshot();
    const auto ended = known->journal().device(id);
    if (!ended || (ended->revoked && known->journal().command(act))) return;
    const auto data = commandData(RevokeDevice{id, {ended->person}});
    // Not through write(): the log, which the executor keeps, is not taken back with a savepoint.
    commit([&](storage::Transaction& transaction) {
        // While a restored server gathers what it lost, its log takes nothing new; asked again later, it does.
        if (!isRecovering()) m_executor->act(transaction, act, RevokeDevice::table, data);
        auto device = transaction.journal().device(id);
        device->revoked = true;
        transaction.journal().putDevice(*device);
        transaction.accounts().endSessionsOf(id);
    });
    m_subscriptions.notify({{revocationOf(id), 1}});
}

void Engine::fileStored(const std::string& sha256, const Uuid& device)
{
    // Not through write(): the log, which the executor keeps, is not taken back with a savepoint.
    commit([&](storage::Transaction& transaction) { m_executor->fileStored(transaction, sha256, device); });
}

Result<std::unique_ptr<ChangeStream>> Engine::pull(const Uuid& id, const PullRequest& request)
{
    // Counts as long as the stream lives, which may be longer than this engine.
    const std::shared_ptr<void> turn(nullptr, [count = m_pulls](void*) { --*count; });
    if (++*m_pulls > m_options.largestPulls) throw storage::StorageBusy("too many pulls at once");
    auto state = m_storage.snapshot();
    const auto device = state->journal().device(id);
    if (!device || device->revoked) return Error{Errc::unauthorized, "this device may not read"};
    // One that never had an epoch has nothing to compare.
    if (request.epoch != m_identity.epoch && !(request.epoch.empty() && request.cursors.empty()))
        return Error{Errc::conflict, "epoch.other"};
    auto mailboxes = engine::mailboxesOf(state->records(), {device->person}, thisYear(), request.years);
    const int oldest = engine::oldestYearOf(state->records(), {device->person}, thisYear());
    auto stream = std::make_unique<ChangeStream>(std::move(state), m_identity, *device, std::move(mailboxes), request,
                                                 m_options.pull, oldest);
    stream->keep(turn);
    return stream;
}

bool Engine::nothingNew(const Uuid& id, const std::string& digest, int years)
{
    const auto state = m_storage.snapshot();
    const auto device = state->journal().device(id);
    if (!device || device->revoked) return false;
    Cursors cursors;
    for (const auto& name : engine::mailboxesOf(state->records(), {device->person}, thisYear(), years)) {
        const auto mailbox = state->records().mailbox(name);
        cursors[name] = mailbox ? mailbox->counter : 0;
    }
    return digest == positionDigest(m_identity.epoch, device->lastSequence, cursors);
}

std::vector<std::string> Engine::mailboxesOf(Id<Person> person, int years)
{
    return engine::mailboxesOf(m_storage.snapshot()->records(), person, thisYear(), years);
}

Cursors Engine::positionsOf(const std::vector<std::string>& mailboxes)
{
    const auto state = m_storage.snapshot();
    Cursors cursors;
    for (const auto& name : mailboxes) {
        const auto mailbox = state->records().mailbox(name);
        cursors[name] = mailbox ? mailbox->counter : 0;
    }
    return cursors;
}

Subscription Engine::subscribe(const std::vector<std::string>& mailboxes, Subscriptions::Callback callback)
{
    return m_subscriptions.subscribe(mailboxes, std::move(callback));
}

std::optional<TreeHead> Engine::head()
{
    return m_storage.snapshot()->journal().newestHead();
}

Result<std::vector<Digest>> Engine::consistency(std::uint64_t first, std::uint64_t second, std::string_view epoch)
{
    const auto state = m_storage.snapshot();
    const auto tree = treeOf(state->journal(), m_identity, epoch);
    if (!tree || first > second || second > tree->size) return Error{Errc::invalid, "the log is not that long"};
    return consistencyProof(first, second, tileReader(state->journal(), tree->ordinal));
}

Result<std::vector<Digest>> Engine::inclusion(std::uint64_t leaf, std::uint64_t size, std::string_view epoch)
{
    const auto state = m_storage.snapshot();
    const auto tree = treeOf(state->journal(), m_identity, epoch);
    if (!tree || leaf >= size || size > tree->size) return Error{Errc::invalid, "the log is not that long"};
    return inclusionProof(leaf, size, tileReader(state->journal(), tree->ordinal));
}

Result<std::unique_ptr<LogStream>> Engine::log(std::string_view epoch, const LogStream::Range& range, Id<Person> reader, bool isAuditor)
{
    auto state = m_storage.snapshot();
    const auto tree = treeOf(state->journal(), m_identity, epoch);
    if (!tree) return Error{Errc::invalid, "there is no such epoch"};
    const LogTree name{epoch.empty() ? m_identity.epoch : std::string{epoch}, tree->ordinal};
    return std::make_unique<LogStream>(std::move(state), m_identity, name, *tree, range, reader, isAuditor);
}

Lineage Engine::lineage(Id<Person> person)
{
    const auto state = m_storage.snapshot();
    constexpr int everyYear = 100;
    return lineageOf(*state, m_identity, engine::mailboxesOf(state->records(), person, thisYear(), everyYear));
}

bool Engine::mayRead(Id<Person> person, const Uuid& thread)
{
    return engine::mayRead(m_storage.snapshot()->records(), person, thread);
}

bool Engine::mayReadFile(Id<Person> person, const std::string& sha256)
{
    const auto state = m_storage.snapshot();
    auto& records = state->records();
    return std::ranges::any_of(records.attachmentsWith(sha256), [&](const auto& reference) {
        return records.isProved(sha256, reference.device) && engine::mayRead(records, person, reference.thread);
    });
}

std::string revocationOf(const Uuid& device)
{
    return "device/" + device.text();
}

} // namespace naskah::engine
