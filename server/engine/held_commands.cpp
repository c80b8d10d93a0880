#include "server/engine/held_commands.h"

#include "server/engine/effects.h"
#include "server/engine/server_view.h"

namespace naskah::engine {

namespace {

/// Whether the mandate stood in for somebody who holds the post now.
bool isStoodInFor(storage::Records& records, Id<Appointment> mandate)
{
    const auto substitution = findRecord(records, substitutionOf(mandate));
    const auto absent = substitution && substitution->absent ? findRecord(records, *substitution->absent) : std::nullopt;
    return absent && !absent->endLeaf;
}

} // namespace

HeldGround groundOf(storage::Records& records, const Uuid& command)
{
    const auto held = findRecord(records, heldOf(command));
    if (!held || held->state == HeldState::confirmed) return held ? HeldGround::none : HeldGround::waiting;
    return held->state == HeldState::waiting ? HeldGround::waiting : HeldGround::rejected;
}

void keepHeld(storage::Transaction& transaction, Placement& placement, const Envelope& envelope, std::uint64_t leaf)
{
    auto& records = transaction.records();
    const auto& intent = envelope.intent;
    const auto mandate = findRecord(records, Id<Appointment>{intent.decided.mandate});
    const auto position = mandate ? findRecord(records, mandate->position) : std::nullopt;
    if (!position) return;
    HeldCommand held;
    held.id = heldOf(intent.command);
    held.thread = heldThread(mandate->id);
    held.command = intent.command;
    held.type = intent.type;
    held.data.text = intent.data;
    held.person = mandate->person;
    held.mandate = mandate->id;
    held.position = position->id;
    held.number = intent.decided.number;
    held.leaf = std::int64_t(leaf);
    held.at = intent.decided.at;
    for (const auto& dep : intent.deps)
        if (findRecord(records, heldOf(dep))) held.after.push_back(heldOf(dep));

    const int year = yearOf(dayInWib(intent.decided.at));
    placement.deliver(held.thread.value, mailbox::ofPosition(position->id, year));
    placement.deliver(held.thread.value, mailbox::ofPerson(held.person, year));
    if (position->superior && !isStoodInFor(records, mandate->id)) {
        held.superior = position->superior;
        placement.deliver(held.thread.value, mailbox::ofPosition(*position->superior, year));
    }
    storeRecord(transaction, placement, held);
}

} // namespace naskah::engine
