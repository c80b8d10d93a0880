#pragma once

#include "common/crypto/sealed_box.h"
#include "common/crypto/signature.h"
#include "common/text/date.h"
#include "server/storage/storage.h"

#include <functional>
#include <string>

namespace naskah::engine {

using Clock = std::function<Timestamp()>;
/// So many random bytes.
using Random = std::function<std::string(std::size_t)>;

Clock systemClock();
Random systemRandom();

/// Who this server is. Kept in its database, which is encrypted.
struct Identity {
    std::string epoch;
    std::int64_t ordinal = 1; ///< which epoch of this server it is, from 1
    Uuid device;              ///< under which the server seals its own commands
    SigningKey key;           ///< signs these and the heads of the log
    BoxKey recovery;          ///< opens what desks seal for a recovery
};

/// A new server's identity, written into its empty database.
Identity createIdentity(storage::Storage& storage, const Clock& clock, const Random& random);

/// Throws std::runtime_error when the database has none.
Identity loadIdentity(storage::Storage& storage);

bool hasIdentity(storage::Storage& storage);

} // namespace naskah::engine
