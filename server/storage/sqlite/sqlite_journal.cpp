#include "server/storage/sqlite/sqlite_journal.h"

#include "common/crypto/bytes.h"

namespace naskah::storage {

namespace {

/// A BLOB column of a fixed size; anything else is corruption.
template <std::size_t N>
std::array<std::uint8_t, N> fixed(const Query& query, int column)
{
    const auto bytes = arrayOf<N>(query.blob(column));
    if (!bytes) throw DatabaseError(DatabaseError::Kind::corrupt, "a value has the wrong length");
    return *bytes;
}

StoredDevice deviceOf(const Query& query)
{
    StoredDevice device;
    device.id = query.uuid(0);
    device.person = query.uuid(1);
    device.key.bytes = fixed<32>(query, 2);
    if (!query.isNull(3)) device.predecessor = query.uuid(3);
    device.lastSequence = std::uint64_t(query.integer(4));
    device.lastHash = fixed<32>(query, 5);
    device.revoked = query.integer(6) != 0;
    return device;
}

StoredOutcome outcomeOf(const Query& query)
{
    StoredOutcome outcome;
    outcome.sequence = std::uint64_t(query.integer(0));
    outcome.hash = fixed<32>(query, 1);
    outcome.leaf = std::uint64_t(query.integer(2));
    outcome.outcome = query.text(3);
    return outcome;
}

TreeHead headOf(const Query& query)
{
    TreeHead head;
    head.size = std::uint64_t(query.integer(0));
    head.epoch = query.text(1);
    head.root = fixed<32>(query, 2);
    head.at = timestampOf(query.integer(3));
    head.signature.bytes = fixed<64>(query, 4);
    return head;
}

std::int64_t tileId(unsigned level, std::uint64_t tile)
{
    return (std::int64_t(level) << 48) + std::int64_t(tile);
}

} // namespace

std::optional<StoredDevice> SqliteJournal::device(const Uuid& id)
{
    auto query = m_db.query(
        "SELECT id, person, public_key, predecessor, last_sequence, last_hash, revoked FROM device WHERE id = ?", id);
    return query.next() ? std::optional(deviceOf(query)) : std::nullopt;
}

std::vector<StoredDevice> SqliteJournal::devicesOf(const Uuid& person)
{
    std::vector<StoredDevice> devices;
    auto query = m_db.query("SELECT id, person, public_key, predecessor, last_sequence, last_hash, revoked FROM device"
                            " WHERE person = ? ORDER BY id",
                            person);
    while (query.next())
        devices.push_back(deviceOf(query));
    return devices;
}

std::optional<StoredOutcome> SqliteJournal::outcome(const Uuid& device, std::uint64_t sequence)
{
    auto query = m_db.query("SELECT o.sequence, o.hash, o.leaf, l.outcome FROM outcome o JOIN log l ON l.leaf = o.leaf"
                            " WHERE o.device = ? AND o.sequence = ?",
                            device, sequence);
    return query.next() ? std::optional(outcomeOf(query)) : std::nullopt;
}

std::vector<StoredOutcome>
SqliteJournal::outcomesAfter(const Uuid& device, std::uint64_t sequence, std::size_t limit)
{
    std::vector<StoredOutcome> outcomes;
    auto query = m_db.query("SELECT o.sequence, o.hash, o.leaf, l.outcome FROM outcome o JOIN log l ON l.leaf = o.leaf"
                            " WHERE o.device = ? AND o.sequence > ? ORDER BY o.sequence LIMIT ?",
                            device, sequence, std::int64_t(limit));
    while (query.next())
        outcomes.push_back(outcomeOf(query));
    return outcomes;
}

std::optional<StoredCommand> SqliteJournal::command(const Uuid& id)
{
    auto query = m_db.query(
        "SELECT c.kind, c.leaf, l.outcome FROM command c JOIN log l ON l.leaf = c.leaf WHERE c.id = ?", id);
    if (!query.next()) return std::nullopt;
    return StoredCommand{Outcome::Kind(query.integer(0)), std::uint64_t(query.integer(1)), std::string{query.text(2)}};
}

std::optional<LogEntry> SqliteJournal::entry(std::uint64_t leaf)
{
    auto query = m_db.query(
        "SELECT leaf, salt, envelope, signature, outcome, device, sequence, time FROM log WHERE leaf = ?", leaf);
    if (!query.next()) return std::nullopt;
    LogEntry entry;
    entry.leaf = std::uint64_t(query.integer(0));
    entry.salt = query.blob(1);
    entry.sealed.bytes = query.text(2);
    if (!query.isNull(3)) entry.sealed.signature.bytes = fixed<64>(query, 3);
    entry.outcome = query.text(4);
    entry.device = query.uuid(5);
    entry.sequence = std::uint64_t(query.integer(6));
    entry.at = timestampOf(query.integer(7));
    return entry;
}

std::string SqliteJournal::tile(unsigned level, std::uint64_t tile)
{
    auto query = m_db.query("SELECT hashes FROM tile WHERE id = ?", tileId(level, tile));
    return query.next() ? std::string{query.blob(0)} : std::string{};
}

std::optional<TreeHead> SqliteJournal::newestHead()
{
    auto query = m_db.query("SELECT size, epoch, root, at, signature FROM head ORDER BY size DESC LIMIT 1");
    return query.next() ? std::optional(headOf(query)) : std::nullopt;
}

std::vector<TreeHead> SqliteJournal::headsFrom(std::uint64_t size, std::size_t limit)
{
    std::vector<TreeHead> heads;
    auto query = m_db.query(
        "SELECT size, epoch, root, at, signature FROM head WHERE size >= ? ORDER BY size LIMIT ?", size, std::int64_t(limit));
    while (query.next())
        heads.push_back(headOf(query));
    return heads;
}

std::optional<std::string> SqliteJournal::meta(std::string_view name)
{
    auto query = m_db.query("SELECT value FROM meta WHERE name = ?", name);
    return query.next() ? std::optional(std::string{query.blob(0)}) : std::nullopt;
}

void SqliteJournal::putDevice(const StoredDevice& device)
{
    auto query = m_db.query("INSERT INTO device (id, person, public_key, last_sequence, last_hash, revoked, predecessor)"
                            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET last_sequence ="
                            " excluded.last_sequence, last_hash = excluded.last_hash, revoked = excluded.revoked",
                            device.id, device.person, Blob{viewOf(device.key.bytes)}, device.lastSequence,
                            Blob{viewOf(device.lastHash)}, device.revoked);
    if (device.predecessor) query.bind(7, *device.predecessor);
    query.next();
}

void SqliteJournal::putOutcome(const Uuid& device, const StoredOutcome& outcome)
{
    m_db.run("INSERT OR REPLACE INTO outcome (device, sequence, hash, leaf) VALUES (?, ?, ?, ?)", device,
             outcome.sequence, Blob{viewOf(outcome.hash)}, outcome.leaf);
}

void SqliteJournal::putCommand(const Uuid& id, Outcome::Kind kind, std::uint64_t leaf)
{
    m_db.run("INSERT OR IGNORE INTO command (id, kind, leaf) VALUES (?, ?, ?)", id, int(kind), leaf);
}

void SqliteJournal::append(const LogEntry& entry)
{
    m_db.run("INSERT INTO log (leaf, salt, envelope, signature, outcome, device, sequence, time)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
             entry.leaf, Blob{entry.salt}, entry.sealed.bytes, Blob{viewOf(entry.sealed.signature.bytes)}, entry.outcome,
             entry.device, entry.sequence, millisecondsOf(entry.at));
}

void SqliteJournal::putTile(unsigned level, std::uint64_t tile, std::string_view hashes)
{
    m_db.run("INSERT OR REPLACE INTO tile (id, hashes) VALUES (?, ?)", tileId(level, tile), Blob{hashes});
}

void SqliteJournal::putHead(const TreeHead& head)
{
    m_db.run("INSERT OR REPLACE INTO head (size, epoch, root, at, signature) VALUES (?, ?, ?, ?, ?)", head.size,
             head.epoch, Blob{viewOf(head.root)}, millisecondsOf(head.at), Blob{viewOf(head.signature.bytes)});
}

void SqliteJournal::setMeta(std::string_view name, std::string_view value)
{
    m_db.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", name, Blob{value});
}

} // namespace naskah::storage
