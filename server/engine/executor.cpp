#include "server/engine/executor.h"

#include "common/command/catalogue.h"
#include "common/command/disposing_closing.h"
#include "common/command/numbering.h"
#include "common/command/organisation.h"
#include "common/command/protections.h"
#include "common/command/substituting.h"
#include "common/protocol/json_reading.h"
#include "common/protocol/log_place.h"
#include "common/sqlite/database.h"
#include "server/engine/authority.h"
#include "server/engine/held_commands.h"
#include "server/engine/number_host.h"
#include "server/engine/receipt.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <stdexcept>

namespace naskah::engine {

namespace {

Outcome::Kind kindOf(Verdict::Kind kind)
{
    switch (kind) {
    case Verdict::Kind::applied:
        return Outcome::Kind::applied;
    case Verdict::Kind::merged:
        return Outcome::Kind::merged;
    case Verdict::Kind::conflict:
        return Outcome::Kind::conflict;
    case Verdict::Kind::refused:
        return Outcome::Kind::refused;
    case Verdict::Kind::unjudged:
        break;
    }
    throw std::logic_error("a rule found something missing at the server, which has everything");
}

Outcome unsuccessful(Outcome::Kind kind, Reason reason)
{
    Outcome outcome;
    outcome.kind = kind;
    outcome.reason = std::move(reason);
    return outcome;
}

Uuid randomId(const Clock& clock, const Random& random)
{
    std::array<std::uint8_t, 10> tail;
    std::ranges::copy(random(tail.size()), tail.begin());
    return makeUuid(millisecondsOf(clock()), tail);
}

} // namespace

Executor::Executor(const Identity& identity, LogBook& log, Clock clock, Random random, Alarm alarm)
    : m_identity(identity), m_log(log), m_clock(std::move(clock)), m_random(std::move(random)), m_alarm(std::move(alarm))
{
}

std::variant<PushLine::Answer, PushLine::Stopped> Executor::push(storage::Transaction& transaction,
                                                                 const CheckedEnvelope& checked)
{
    auto& journal = transaction.journal();
    const auto& envelope = checked.envelope;
    const auto sequence = envelope.sequence;
    auto device = journal.device(envelope.device);
    if (!device || device->revoked) return PushLine::Stopped{"device.revoked", "this device may not send any more"};

    const bool isRepeat = sequence <= device->lastSequence;
    if (isRepeat) {
        const auto first = journal.outcome(device->id, sequence);
        if (!first || first->hash != checked.hash)
            return PushLine::Stopped{"sequence.cloned", "another envelope with this sequence was received"};
        if (protections.dedupe) return PushLine::Answer{sequence, readOutcome(first->outcome).value()};
    } else if (protections.sequence && sequence > device->lastSequence + 1) {
        return PushLine::Stopped{"sequence.gap", "expected sequence " + std::to_string(device->lastSequence + 1)};
    } else if (protections.chain && protections.sequence && envelope.previous != device->lastHash) {
        return PushLine::Stopped{"sequence.cloned", "the envelope before this one is not the one that was received"};
    }

    Outcome outcome;
    const auto known = journal.command(envelope.intent.command);
    if (known && protections.dedupe) {
        const auto first = firstOutcome(journal, *device, *known);
        if (!first) return PushLine::Stopped{"command.taken", "somebody else has used this command's id"};
        outcome = *first;
    } else if (known) {
        auto again = checked;
        again.envelope.intent.command = deriveUuid(envelope.intent.command, "again/" + std::to_string(m_log.place()));
        outcome = execute(transaction, *device, again);
    } else {
        outcome = execute(transaction, *device, checked);
    }
    journal.putOutcome(device->id, {sequence, checked.hash, outcome.leaf.value(), {}});
    if (!isRepeat) {
        device->lastSequence = sequence;
        device->lastHash = checked.hash;
        journal.putDevice(*device);
    }
    followUp(transaction);
    return PushLine::Answer{sequence, std::move(outcome)};
}

Outcome Executor::act(storage::Transaction& transaction, const Uuid& command, std::string_view type,
                      const std::string& data)
{
    auto& journal = transaction.journal();
    if (const auto known = journal.command(command)) return readOutcome(known->outcome).value();
    auto device = journal.device(m_identity.device).value();
    CheckedEnvelope checked;
    auto& envelope = checked.envelope;
    envelope.intent.command = command;
    envelope.intent.type = type;
    envelope.intent.data = data;
    envelope.intent.decided.at = m_clock();
    envelope.device = device.id;
    envelope.sequence = device.lastSequence + 1;
    envelope.previous = device.lastHash;
    envelope.seen = {m_identity.epoch, leafOf(m_log.place())};
    envelope.epoch = m_identity.epoch;
    checked.sealed = seal(envelope, m_identity.key);
    checked.hash = sha256(checked.sealed.bytes);

    auto outcome = execute(transaction, device, checked);
    journal.putOutcome(device.id, {envelope.sequence, checked.hash, outcome.leaf.value(), {}});
    device.lastSequence = envelope.sequence;
    device.lastHash = checked.hash;
    journal.putDevice(device);
    return outcome;
}

void Executor::fileStored(storage::Transaction& transaction, const std::string& sha256, const Uuid& device)
{
    auto& records = transaction.records();
    records.proveFile(sha256, device);
    for (const auto& reference : records.attachmentsWith(sha256)) {
        if (reference.device != device) continue;
        const auto attachment = findRecord(records, Id<Attachment>{reference.attachment});
        if (attachment && !attachment->stored) m_unconfirmed.push_back({reference.attachment, reference.thread});
    }
    followUp(transaction);
}

void Executor::followUp(storage::Transaction& transaction)
{
    while (!m_unconfirmed.empty()) {
        const auto [attachment, thread] = m_unconfirmed.back();
        m_unconfirmed.pop_back();
        const ConfirmFile confirm{{attachment}, {thread}};
        act(transaction, randomId(m_clock, m_random), ConfirmFile::table, commandData(confirm));
    }
    // What stands above a leg may itself stand between offices: it climbs as far as it says something.
    while (!m_unsettled.empty()) {
        const auto [handling, leg] = m_unsettled.back();
        m_unsettled.pop_back();
        const SettleDisposition settle{{handling}, {leg}};
        act(transaction, randomId(m_clock, m_random), SettleDisposition::table, commandData(settle));
    }
}

Outcome Executor::execute(storage::Transaction& transaction, const storage::StoredDevice& device,
                          const CheckedEnvelope& checked)
{
    auto outcome = decide(transaction, device, checked.envelope);
    const auto& intent = checked.envelope.intent;
    if (!outcome.effective() && intent.decided.number)
        guarded(intent, [&] {
            const bool held = outcome.kind == Outcome::Kind::held;
            transaction.attempt([&] { leaveVoid(transaction, checked.envelope, held ? "held" : outcome.reason.code); });
        });
    outcome.leaf = m_log.place();
    outcome.receipt = receiptOf(m_identity, checked.hash, outcome);
    storage::LogEntry entry;
    entry.leaf = *outcome.leaf;
    entry.salt = m_random(saltSize);
    entry.sealed = checked.sealed;
    entry.outcome = outcomeJson(outcome);
    entry.device = device.id;
    entry.sequence = checked.envelope.sequence;
    entry.at = m_clock();
    m_log.append(transaction.journal(), entry);
    transaction.journal().putCommand(checked.envelope.intent.command, outcome.kind, entry.leaf);
    if (outcome.kind == Outcome::Kind::held)
        guarded(intent, [&] {
            transaction.attempt([&] {
                Placement placement(transaction.records(), firstRev());
                auto held = checked.envelope;
                held.intent = bounded(transaction.journal(), held);
                keepHeld(transaction, placement, held, entry.leaf);
                note(placement.finish());
            });
        });
    else if (outcome.effective() && intent.type == DecideHeld::table)
        guarded(intent, [&] { transaction.attempt([&] { settleHeld(transaction, checked.envelope); }); });
    return outcome;
}

Outcome Executor::decide(storage::Transaction& transaction, const storage::StoredDevice& device, const Envelope& envelope)
{
    bool heldBefore = false;
    for (const auto& dep : envelope.intent.deps) {
        const auto command = transaction.journal().command(dep);
        if (!command) continue;
        if (command->kind == Outcome::Kind::refused || command->kind == Outcome::Kind::skipped)
            return unsuccessful(Outcome::Kind::skipped, {"dep", "it builds on " + dep.text() + ", which was refused"});
        if (command->kind != Outcome::Kind::held) continue;
        const auto ground = groundOf(transaction.records(), dep);
        if (ground == HeldGround::rejected)
            return unsuccessful(Outcome::Kind::skipped, {"dep", "it builds on " + dep.text() + ", which was rejected"});
        heldBefore |= ground == HeldGround::waiting;
    }
    std::optional<Outcome> outcome;
    guarded(envelope.intent, [&] {
        const auto authority = authorityOf(transaction.records(), m_identity, device, envelope);
        if (const auto* refused = std::get_if<Outcome>(&authority))
            outcome = *refused;
        else if (heldBefore)
            outcome = unsuccessful(Outcome::Kind::held, {"dep.held", "it builds on something that waits for confirmation"});
        else
            outcome = judgeAndStore(transaction, envelope, std::get<Actor>(authority));
    });
    if (outcome) return *outcome;
    return unsuccessful(Outcome::Kind::refused, {"internal", "the server failed to execute this; it was reported"});
}

void Executor::guarded(const Intent& intent, const std::function<void()>& work)
{
    const auto report = [&](const std::exception& error) {
        m_alarm("command " + intent.command.text() + " (" + intent.type + ") failed: " + error.what());
    };
    try {
        work();
    } catch (const storage::StorageFull&) {
        throw;
    } catch (const DatabaseError& error) {
        // A disk that failed is no reason to refuse a command for good: the group is taken back.
        if (error.kind != DatabaseError::Kind::other) throw;
        report(error);
    } catch (const std::exception& error) {
        report(error);
    }
}

std::optional<Outcome> Executor::firstOutcome(storage::Journal& journal, const storage::StoredDevice& device,
                                              const storage::StoredCommand& command)
{
    const auto entry = journal.entry(command.leaf);
    const auto maker = entry ? journal.device(entry->device) : std::nullopt;
    if (!maker || (protections.taken && maker->person != device.person)) return std::nullopt;
    return readOutcome(command.outcome).value();
}

Intent Executor::bounded(storage::Journal& journal, const Envelope& envelope) const
{
    constexpr std::chrono::days plausible{1}, longestAbsence{400};
    auto intent = envelope.intent;
    auto& at = intent.decided.at;
    const auto now = m_clock();
    if (m_timesAsTold || !protections.clock) return intent;
    if (at > now) at = now;
    if (now - at < plausible) return intent;
    auto earliest = now - longestAbsence;
    if (envelope.seen.epoch == m_identity.epoch && envelope.seen.size > 0) {
        const auto heads = journal.headsFrom(logPlace(ordinalOfEpoch(envelope.seen.epoch), envelope.seen.size), 1);
        if (!heads.empty()) earliest = std::max(earliest, std::min(heads[0].at, now));
    }
    at = std::max(at, earliest);
    return intent;
}

Outcome Executor::judgeAndStore(storage::Transaction& transaction, const Envelope& envelope, const Actor& actor,
                                const std::optional<Appointment>& past, const std::optional<Signed>& decided)
{
    Outcome outcome;
    Moved moved;
    FollowUps next;
    transaction.attempt([&] {
        ServerView view(transaction.records(), actor.person);
        if (past) view.readUnder(*past);
        const auto intent = bounded(transaction.journal(), envelope);
        auto host = decided ? NumberHost(transaction, intent, envelope.device, *decided)
                            : NumberHost(transaction, intent, envelope.device, m_log.place());
        Matter matter(view, host, intent, actor);
        const auto verdict = judge(matter);
        outcome.kind = kindOf(verdict.kind);
        outcome.reason = verdict.reason;
        if (!verdict.effective()) return;
        outcome.facts = boost::json::serialize(matter.facts());
        Placement placement(transaction.records(), firstRev());
        next = storeWrites(transaction, view, placement, matter.moves(), matter.writes());
        if (envelope.intent.type == EnrolDevice::table) enrolDevice(transaction, placement, envelope.intent.data);
        moved = placement.finish();
    });
    m_unconfirmed.insert(m_unconfirmed.end(), next.unconfirmed.begin(), next.unconfirmed.end());
    m_unsettled.insert(m_unsettled.end(), next.unsettled.begin(), next.unsettled.end());
    note(moved);
    return outcome;
}

void Executor::settleHeld(storage::Transaction& transaction, const Envelope& decision)
{
    auto& records = transaction.records();
    const auto data = parseObject(decision.intent.data, largestEnvelope).value();
    auto held = findRecord(records, Id<HeldCommand>{uuidOf(data, "held").value()}).value();
    const auto entry = transaction.journal().entry(std::uint64_t(held.leaf)).value();
    const auto envelope = readEnvelope(entry.sealed.bytes).value();
    if (held.state == HeldState::rejected) return leaveVoid(transaction, envelope, "held.rejected");

    const auto mandate = findRecord(records, held.mandate).value();
    const auto position = findRecord(records, held.position).value();
    const auto outcome = judgeAndStore(transaction, envelope, actorUnder(mandate, position), mandate);
    if (outcome.effective()) return;
    held.state = HeldState::failed;
    held.reason = outcome.reason.code;
    Placement placement(records, firstRev());
    storeRecord(transaction, placement, held);
    note(placement.finish());
}

void Executor::leaveVoid(storage::Transaction& transaction, const Envelope& envelope, const std::string& reason)
{
    if (!protections.voids) return;
    const auto intent = bounded(transaction.journal(), envelope);
    const auto book = bookOf(intent);
    if (!intent.decided.number || book.isNil()) return;
    const auto numbered = findRecord(transaction.records(), book);
    NumberHost host(transaction, intent, envelope.device, m_log.place());
    if (!numbered || !host.mayUse(book, *intent.decided.number)) return;
    // A number that was closed with minutes has its line.
    if (findRecord(transaction.records(), settledEntry(book, *intent.decided.number))) return;
    Placement placement(transaction.records(), firstRev());
    storeRecord(transaction, placement, voidEntry(intent, *numbered, reason));
    note(placement.finish());
}

void Executor::forget()
{
    m_moved.clear();
    m_unconfirmed.clear();
    m_unsettled.clear();
}

void Executor::note(const Moved& moved)
{
    for (const auto& [mailbox, counter] : moved)
        m_moved[mailbox] = counter;
}

} // namespace naskah::engine
