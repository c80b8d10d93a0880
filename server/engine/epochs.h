#pragma once

#include "common/protocol/epochs.h"
#include "server/engine/identity.h"

namespace naskah::engine {

/// What is known beside a backup when a server is restored from it.
struct Restore {
    std::string reason;         ///< in the operator's words
    std::int64_t lastOrdinal = 0; ///< of the newest epoch that there ever was; the backup may not know of it
    std::vector<Uuid> revoked;  ///< devices that were revoked, whether the backup knows or not
};

/// A storage that was copied back from a backup begins a new epoch, with a tree of its own whose first leaf says so, and
/// is in recovery. No engine may be open on it. Returns the new identity.
Identity beginEpoch(storage::Storage& storage, const Restore& restore, const Clock& clock, const Random& random);

/// Whether the server gathers what it lost, and takes nothing new.
bool isRecovering(storage::Journal& journal);

/// How the present epoch came about, for somebody with these mailboxes.
Lineage lineageOf(storage::Snapshot& state, const Identity& identity, const std::vector<std::string>& mailboxes);

/// A tree that this server's log consists of, as far as the log goes back to it.
struct EpochTree {
    std::int64_t ordinal = 1;
    std::uint64_t size = 0;
};
/// The tree of an epoch, "" for the present one; nullopt for an epoch that the log does not go back to.
std::optional<EpochTree> treeOf(storage::Journal& journal, const Identity& identity, std::string_view epoch);

void endOfRecovery(storage::JournalWriter& journal);

/// Places of the log that were lost, in one restore: from `from`, up to but not including `to`.
struct LostPlaces {
    std::uint64_t from = 0, to = 0;
};
/// By all restores that the log goes back to, the last one first.
std::vector<LostPlaces> lostPlaces(storage::Journal& journal, const Identity& identity);

} // namespace naskah::engine
