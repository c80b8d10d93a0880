#pragma once

#include "common/protocol/outcome.h"
#include "server/engine/identity.h"

namespace naskah::engine {

/// What the server adds to an outcome so that after a restore it knows its own word again: HMAC-SHA-256, cut to 128 bits,
/// of the envelope's hash and the outcome, under a key that follows from the server's own. Nobody else has to be able to
/// check it (others have the log), so it costs no signature.
std::string receiptOf(const Identity& identity, const Digest& envelope, const Outcome& outcome);

/// Whether this server, in this epoch or an earlier one, said this of the envelope with this hash.
bool wasSaid(const Identity& identity, const Digest& envelope, const Outcome& outcome);

} // namespace naskah::engine
