#include "common/command/catalogue.h"
#include "common/command/numbering.h"
#include "common/command/protections.h"
#include "common/command/substituting.h"
#include "common/protocol/json_reading.h"
#include "server/engine/authority.h"
#include "server/engine/executor.h"
#include "server/engine/held_commands.h"

#include <algorithm>

namespace naskah::engine {

namespace {

/// What the lost log had decided for a command, as its outcome tells.
Signed decidedBy(const Outcome& outcome, const Intent& intent)
{
    Signed decided;
    decided.was = outcome.leaf.value_or(0);
    if (!protections.keepNumbers) return decided;
    decided.number = intent.decided.number;
    const auto facts = parseObject(outcome.facts, largestEnvelope);
    if (!facts) return decided;
    if (!decided.number) decided.number = integerOf(*facts, "number");
    const auto first = integerOf(*facts, "first"), last = integerOf(*facts, "last");
    if (first && last && 0 < *first && *first <= *last) decided.block = NumberBlock{*first, *last};
    return decided;
}

} // namespace

std::optional<Outcome> Executor::takeBack(storage::Transaction& transaction, const CheckedEnvelope& checked,
                                          const Outcome& outcome)
{
    auto& journal = transaction.journal();
    const auto& envelope = checked.envelope;
    auto device = journal.device(envelope.device);
    if (!device) return std::nullopt;
    std::optional<Outcome> stands;
    auto leaf = m_log.place();
    if (const auto known = journal.command(envelope.intent.command)) {
        const auto first = firstOutcome(journal, *device, *known);
        if (!first) return std::nullopt;
        leaf = known->leaf;
        if (outcomeJson(*first) != outcomeJson(outcome)) {
            stands = first;
            const auto given = decidedBy(outcome, envelope.intent).number, kept = decidedBy(*first, envelope.intent).number;
            if (outcome.effective() && given && given != kept) keepNumber(transaction, envelope, *given, "superseded");
        }
    } else {
        storage::LogEntry entry;
        entry.leaf = leaf;
        entry.salt = m_random(saltSize);
        entry.sealed = checked.sealed;
        entry.outcome = outcomeJson(outcome);
        entry.device = device->id;
        entry.sequence = envelope.sequence;
        entry.at = m_clock();
        m_log.append(journal, entry);
        journal.putCommand(envelope.intent.command, outcome.kind, leaf);
        journal.park({outcome.leaf.value_or(leaf), leaf});
    }
    if (envelope.sequence == device->lastSequence + 1 && envelope.previous == device->lastHash) {
        journal.putOutcome(device->id, {envelope.sequence, checked.hash, leaf, {}});
        device->lastSequence = envelope.sequence;
        device->lastHash = checked.hash;
        journal.putDevice(*device);
    }
    return stands;
}

bool Executor::doAgain(storage::Transaction& transaction, const storage::ParkedCommand& parked)
{
    auto& journal = transaction.journal();
    const auto entry = journal.entry(parked.leaf);
    if (!entry) throw std::runtime_error("a command that was handed back is not in the log");
    const auto envelope = readEnvelope(entry->sealed.bytes).value();
    const auto outcome = readOutcome(entry->outcome).value();
    bool done = false;
    guarded(envelope.intent, [&] { transaction.attempt([&] { done = redo(transaction, *entry, envelope, outcome); }); });
    if (done)
        journal.unpark(parked);
    else if (const auto number = decidedBy(outcome, envelope.intent).number; number && outcome.effective())
        guarded(envelope.intent,
                [&] { transaction.attempt([&] { keepNumber(transaction, envelope, *number, "restore.waits"); }); });
    followUp(transaction);
    return done;
}

bool Executor::redo(storage::Transaction& transaction, const storage::LogEntry& entry, const Envelope& envelope,
                    const Outcome& outcome)
{
    auto& records = transaction.records();
    const auto& intent = envelope.intent;
    if (outcome.kind == Outcome::Kind::refused || outcome.kind == Outcome::Kind::skipped) {
        leaveVoid(transaction, envelope, outcome.reason.code);
        return true;
    }
    const auto mandate = findRecord(records, Id<Appointment>{intent.decided.mandate});
    const auto position = mandate ? findRecord(records, mandate->position) : std::nullopt;
    if (!position || mandate->person.value != intent.person) return false;
    if (outcome.kind == Outcome::Kind::held) {
        Placement placement(records, firstRev());
        keepHeld(transaction, placement, envelope, entry.leaf);
        note(placement.finish());
        leaveVoid(transaction, envelope, "held");
        return true;
    }
    if (!couldHaveApplied(*mandate, outcome.leaf.value_or(0))) {
        m_alarm("command " + intent.command.text() + " came back as applied under a mandate that had ended");
        return false;
    }
    const auto result =
        judgeAndStore(transaction, envelope, actorUnder(*mandate, *position), mandate, decidedBy(outcome, intent));
    if (!result.effective()) return false;
    if (intent.type == DecideHeld::table) settleHeld(transaction, envelope);
    return true;
}

void Executor::keepNumber(storage::Transaction& transaction, const Envelope& envelope, std::int64_t number,
                          const std::string& reason)
{
    auto intent = envelope.intent;
    const Id<Register> book = bookOf(intent);
    auto numbered = findRecord(transaction.records(), book);
    NumberHost host(transaction, intent, envelope.device, m_log.place());
    if (!numbered || transaction.records().userOf(book.value, number) || !host.isFree(book, number)) return;
    intent.decided.number = number;
    auto entry = voidEntry(intent, *numbered, reason);
    // The command itself has the line that this id names, when another of its numbers stands.
    if (findRecord(transaction.records(), entry.id)) entry.id = derivedId<RegisterEntry>(intent.command, reason);
    Placement placement(transaction.records(), firstRev());
    if (numbered->counter < number) {
        numbered->counter = number;
        storeRecord(transaction, placement, *numbered);
    }
    storeRecord(transaction, placement, entry);
    note(placement.finish());
}

} // namespace naskah::engine
