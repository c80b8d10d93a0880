#include "server/storage/sqlite/sqlite_journal.h"

#include "common/crypto/bytes.h"
#include "common/protocol/log_place.h"

#include <set>
#include <sstream>

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
    head.size = leafOf(std::uint64_t(query.integer(0)));
    head.epoch = query.text(1);
    head.root = fixed<32>(query, 2);
    head.at = timestampOf(query.integer(3));
    head.signature.bytes = fixed<64>(query, 4);
    return head;
}

std::int64_t tileId(std::int64_t ordinal, unsigned level, std::uint64_t tile)
{
    return (std::int64_t(level) << 48) + ((ordinal - 1) << 32) + std::int64_t(tile);
}

constexpr std::string_view deviceColumns = "SELECT id, person, public_key, predecessor, last_sequence, last_hash, revoked FROM device";

} // namespace

std::optional<StoredDevice> SqliteJournal::device(const Uuid& id)
{
    auto query = m_db.query(std::string{deviceColumns} + " WHERE id = ?", id);
    return query.next() ? std::optional(deviceOf(query)) : std::nullopt;
}

std::vector<StoredDevice> SqliteJournal::devicesOf(const Uuid& person)
{
    std::vector<StoredDevice> devices;
    auto query = m_db.query(std::string{deviceColumns} + " WHERE person = ? ORDER BY id", person);
    while (query.next())
        devices.push_back(deviceOf(query));
    return devices;
}

std::vector<StoredDevice> SqliteJournal::allDevices()
{
    std::vector<StoredDevice> devices;
    auto query = m_db.query(std::string{deviceColumns} + " ORDER BY id");
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

std::string SqliteJournal::tile(std::int64_t ordinal, unsigned level, std::uint64_t tile)
{
    auto query = m_db.query("SELECT hashes FROM tile WHERE id = ?", tileId(ordinal, level, tile));
    return query.next() ? std::string{query.blob(0)} : std::string{};
}

std::optional<TreeHead> SqliteJournal::newestHead()
{
    auto query = m_db.query("SELECT size, epoch, root, at, signature FROM head ORDER BY size DESC LIMIT 1");
    return query.next() ? std::optional(headOf(query)) : std::nullopt;
}

std::vector<TreeHead> SqliteJournal::headsFrom(std::uint64_t place, std::size_t limit)
{
    std::vector<TreeHead> heads;
    auto query = m_db.query(
        "SELECT size, epoch, root, at, signature FROM head WHERE size >= ? ORDER BY size LIMIT ?", place, std::int64_t(limit));
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

void SqliteJournal::putTile(std::int64_t ordinal, unsigned level, std::uint64_t tile, std::string_view hashes)
{
    m_db.run("INSERT OR REPLACE INTO tile (id, hashes) VALUES (?, ?)", tileId(ordinal, level, tile), Blob{hashes});
}

void SqliteJournal::putHead(std::int64_t ordinal, const TreeHead& head)
{
    m_db.run("INSERT OR REPLACE INTO head (size, epoch, root, at, signature) VALUES (?, ?, ?, ?, ?)",
             logPlace(ordinal, head.size), head.epoch, Blob{viewOf(head.root)}, millisecondsOf(head.at), Blob{viewOf(head.signature.bytes)});
}

void SqliteJournal::setMeta(std::string_view name, std::string_view value)
{
    m_db.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", name, Blob{value});
}

void SqliteJournal::eraseMeta(std::string_view name)
{
    m_db.run("DELETE FROM meta WHERE name = ?", name);
}

std::int64_t SqliteJournal::baseOf(std::int64_t ordinal, std::int64_t mailbox)
{
    auto query = m_db.query("SELECT counter FROM epoch_base WHERE ordinal = ? AND mailbox = ?", ordinal, mailbox);
    return query.next() ? query.integer(0) : 0;
}

std::vector<ParkedCommand> SqliteJournal::parkedAfter(const ParkedCommand& after, std::size_t limit)
{
    std::vector<ParkedCommand> commands;
    auto query = m_db.query("SELECT was, leaf FROM parked WHERE (was, leaf) > (?, ?) ORDER BY was, leaf LIMIT ?", after.was,
                            after.leaf, std::int64_t(limit));
    while (query.next())
        commands.push_back({std::uint64_t(query.integer(0)), std::uint64_t(query.integer(1))});
    return commands;
}

bool SqliteJournal::wasHeard(const Uuid& device)
{
    return m_db.query("SELECT 1 FROM recovery_heard WHERE device = ?", device).next();
}

std::vector<std::pair<Uuid, std::int64_t>> SqliteJournal::numbersSeen()
{
    std::vector<std::pair<Uuid, std::int64_t>> numbers;
    auto query = m_db.query("SELECT book, number FROM recovery_number ORDER BY book");
    while (query.next())
        numbers.emplace_back(query.uuid(0), query.integer(1));
    return numbers;
}

void SqliteJournal::beginRecovery(std::int64_t ordinal)
{
    m_db.run("INSERT INTO epoch_base (ordinal, mailbox, counter) SELECT ?, id, counter FROM mailbox", ordinal);
    m_db.run("DELETE FROM recovery_heard");
    m_db.run("DELETE FROM recovery_number");
}

void SqliteJournal::park(const ParkedCommand& command)
{
    m_db.run("INSERT OR IGNORE INTO parked (was, leaf) VALUES (?, ?)", command.was, command.leaf);
}

void SqliteJournal::unpark(const ParkedCommand& command)
{
    m_db.run("DELETE FROM parked WHERE was = ? AND leaf = ?", command.was, command.leaf);
}

void SqliteJournal::noteHeard(const Uuid& device)
{
    m_db.run("INSERT OR IGNORE INTO recovery_heard (device) VALUES (?)", device);
}

void SqliteJournal::noteNumber(const Uuid& book, std::int64_t number)
{
    m_db.run("INSERT INTO recovery_number (book, number) VALUES (?, ?) ON CONFLICT (book) DO UPDATE SET number ="
             " max(number, excluded.number)",
             book, number);
}

std::vector<OfferedCopy> SqliteJournal::offered(std::size_t from, std::size_t limit)
{
    std::vector<OfferedCopy> copies;
    auto query = m_db.query("SELECT kind, id, thread, max(rev) AS newest, body, count(*) AS readers, group_concat(mailboxes, '') FROM offered"
                            " GROUP BY kind, id, body ORDER BY kind, id, newest DESC, readers DESC LIMIT ? OFFSET ?",
                            std::int64_t(limit), std::int64_t(from));
    while (query.next()) {
        OfferedCopy copy{std::string{query.text(0)}, query.uuid(1), query.uuid(2), query.integer(3), {}, std::string{query.text(4)}, query.integer(5)};
        std::set<std::string> mailboxes;
        std::istringstream lines{std::string{query.text(6)}};
        for (std::string mailbox; std::getline(lines, mailbox);)
            mailboxes.insert(mailbox);
        copy.mailboxes.assign(mailboxes.begin(), mailboxes.end());
        copies.push_back(std::move(copy));
    }
    return copies;
}

void SqliteJournal::offer(const OfferedCopy& copy, const Uuid& reader)
{
    std::string mailboxes;
    for (const auto& mailbox : copy.mailboxes)
        mailboxes += mailbox + '\n';
    m_db.run("INSERT OR IGNORE INTO offered (kind, id, body, reader, thread, rev, mailboxes) VALUES (?, ?, ?, ?, ?, ?, ?)", copy.kind, copy.id,
             copy.body, reader, copy.thread, copy.rev, mailboxes);
}

void SqliteJournal::endOffer(std::string_view kind, const Uuid& id)
{
    m_db.run("DELETE FROM offered WHERE kind = ? AND id = ?", kind, id);
}

} // namespace naskah::storage
