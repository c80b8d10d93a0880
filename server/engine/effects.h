#pragma once

#include "common/command/matter.h"
#include "server/engine/placement.h"
#include "server/engine/server_view.h"

#include <vector>

namespace naskah::engine {

/// An attachment whose bytes are here and proved, but whose record does not say so yet.
struct Unconfirmed {
    Uuid attachment, thread;
};

/// A leg whose end, or new beginning, says something about what stands above it where its actor could not look.
struct Unsettled {
    Uuid handling, leg;
};

/// What the server itself has to do after a command.
struct FollowUps {
    std::vector<Unconfirmed> unconfirmed;
    std::vector<Unsettled> unsettled;
};

/// Stores what a command wrote: moves first, then records, then what is looked up through them.
FollowUps storeWrites(storage::Transaction& transaction, ServerView& view, Placement& placement,
                      const std::vector<Matter::Move>& moves, const std::vector<Matter::Write>& writes);

/// Stores one record that no rule wrote.
template <Record T>
void storeRecord(storage::Transaction& transaction, Placement& placement, const T& record)
{
    ServerView view(transaction.records(), {});
    Matter::Write write;
    write.kind = recordKind(T::table).value();
    write.id = record.id.value;
    write.thread = record.thread.value;
    write.row = toRow(record);
    storeWrites(transaction, view, placement, {}, {write});
}

/// A device that EnrolDevice names joins. `data` may name the predecessor whose number blocks it closes.
void enrolDevice(storage::Transaction& transaction, Placement& placement, const std::string& data);

} // namespace naskah::engine
