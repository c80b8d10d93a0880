#pragma once

#include "server/engine/placement.h"

#include "common/protocol/envelope.h"
#include "common/record/substitution.h"
#include "server/storage/storage.h"

namespace naskah::engine {

/// What stands in the way of a command that builds on others which were held.
enum class HeldGround { none, waiting, rejected };
HeldGround groundOf(storage::Records& records, const Uuid& command);

/// Keeps a held command for the one who decides on it: in the mailbox of its maker, of the post, and of the post's
/// superior when nobody else holds the post. `leaf`: where the log has its envelope.
void keepHeld(storage::Transaction& transaction, Placement& placement, const Envelope& envelope, std::uint64_t leaf);

} // namespace naskah::engine
