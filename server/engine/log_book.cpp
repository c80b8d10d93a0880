#include "server/engine/log_book.h"

#include "common/crypto/bytes.h"
#include "common/protocol/log_leaf.h"

#include <algorithm>
#include <map>

namespace naskah::engine {

namespace {

constexpr std::uint64_t tileWidth = 256;
constexpr std::size_t hashSize = std::tuple_size_v<Digest>;

} // namespace

NodeReader tileReader(storage::Journal& journal, std::int64_t ordinal)
{
    struct Cached {
        std::uint64_t tile = 0;
        std::string hashes;
    };
    return [&journal, ordinal, cache = std::map<unsigned, Cached>{}](unsigned level, std::uint64_t index) mutable {
        const auto tile = index / tileWidth;
        const auto at = std::size_t(index % tileWidth) * hashSize;
        auto& cached = cache[level];
        if (cached.hashes.empty() || cached.tile != tile) cached = {tile, journal.tile(ordinal, level, tile)};
        const auto hash = cached.hashes.size() >= at + hashSize
                              ? arrayOf<hashSize>(std::string_view{cached.hashes}.substr(at, hashSize))
                              : std::nullopt;
        if (!hash) throw std::runtime_error("the log's tiles have a hole");
        return *hash;
    };
}

std::string leafBytes(const storage::LogEntry& entry)
{
    return naskah::leafBytes({entry.salt, entry.sealed.bytes, entry.outcome, entry.device, entry.sequence, entry.at});
}

LogBook::LogBook(const Identity& identity, storage::Journal& journal) : m_identity(identity)
{
    const auto newest = journal.newestHead();
    if (newest && newest->epoch == identity.epoch) m_head = newest;
    if (m_head) m_frontier = resume(m_head->size, tileReader(journal, identity.ordinal));
    if (m_head && m_frontier.root() != m_head->root)
        throw std::runtime_error("the log's tiles do not add up to its signed head");
}

void LogBook::begin()
{
    m_kept = m_frontier;
    m_keptHead = m_head;
    m_nodes.clear();
}

void LogBook::append(storage::JournalWriter& journal, const storage::LogEntry& entry)
{
    journal.append(entry);
    const auto nodes = m_frontier.append(leafHash(leafBytes(entry)));
    m_nodes.insert(m_nodes.end(), nodes.begin(), nodes.end());
}

void LogBook::flush(storage::JournalWriter& journal, Timestamp now)
{
    if (m_nodes.empty()) return;
    std::map<std::pair<unsigned, std::uint64_t>, std::string> tiles;
    for (const auto& node : m_nodes) {
        auto& hashes = tiles[{node.level, node.index / tileWidth}];
        if (hashes.empty() && node.index % tileWidth) hashes = journal.tile(m_identity.ordinal, node.level, node.index / tileWidth);
        hashes += viewOf(node.hash);
    }
    for (const auto& [place, hashes] : tiles)
        journal.putTile(m_identity.ordinal, place.first, place.second, hashes);

    TreeHead head;
    head.epoch = m_identity.epoch;
    head.size = m_frontier.size();
    head.root = m_frontier.root();
    head.at = now;
    head.signature = m_identity.key.sign(head.statement());
    journal.putHead(m_identity.ordinal, head);
    m_head = head;
    m_nodes.clear();
}

void LogBook::rollBack()
{
    m_frontier = m_kept;
    m_head = m_keptHead;
    m_nodes.clear();
}

} // namespace naskah::engine
