#pragma once

#include "common/command/actor.h"
#include "common/protocol/envelope.h"
#include "server/engine/identity.h"
#include "server/storage/storage.h"

#include <variant>

namespace naskah::engine {

/// Who an envelope's maker was allowed to be, or the outcome that says why not. The envelope was made between the head
/// its maker had seen and now: a mandate that covers all of that holds, one that ended before does not, and what
/// overlaps an end or a beginning is held for somebody to confirm.
std::variant<Actor, Outcome> authorityOf(storage::Records& records, const Identity& identity,
                                         const storage::StoredDevice& device, const Envelope& envelope);

/// Whether a server can have applied anything under this mandate at a place of a log that is lost. False: what a desk says
/// it was answered is not true.
bool couldHaveApplied(const Appointment& mandate, std::uint64_t was);

/// As whom a mandate lets its holder act.
Actor actorUnder(const Appointment& mandate, const Position& position);

} // namespace naskah::engine
