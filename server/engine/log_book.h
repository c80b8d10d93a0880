#pragma once

#include "common/crypto/merkle_proof.h"
#include "common/protocol/log_place.h"
#include "server/engine/identity.h"

namespace naskah::engine {

/// Reads the hashes of complete nodes of an epoch's tree from stored tiles, one tile at a time in memory for each level.
NodeReader tileReader(storage::Journal& journal, std::int64_t ordinal);

/// Random bytes that a leaf's hashes are made with, so that what is erased cannot be guessed from them.
inline constexpr std::size_t saltSize = 16;

/// The bytes a leaf is the hash of.
std::string leafBytes(const storage::LogEntry& entry);

/// The growing end of the log: the tree of the present epoch. Used by the writing thread alone.
class LogBook {
public:
    LogBook(const Identity& identity, storage::Journal& journal);

    /// Where the next leaf goes, see logPlace().
    std::uint64_t place() const { return logPlace(m_identity.ordinal, m_frontier.size()); }

    /// Begins a commit group; what follows is kept by flush() or forgotten by rollBack().
    void begin();
    /// Adds a leaf; the entry's place must be place().
    void append(storage::JournalWriter& journal, const storage::LogEntry& entry);
    /// Writes the new nodes and, when the log grew, a signed head.
    void flush(storage::JournalWriter& journal, Timestamp now);
    void rollBack();

    /// The head of the last flush(); of the stored log at first.
    const std::optional<TreeHead>& head() const { return m_head; }

private:
    const Identity& m_identity;
    MerkleFrontier m_frontier, m_kept;
    std::optional<TreeHead> m_head, m_keptHead;
    std::vector<MerkleNode> m_nodes;
};

} // namespace naskah::engine
