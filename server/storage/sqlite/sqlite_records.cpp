#include "server/storage/sqlite/sqlite_records.h"

namespace naskah::storage {

namespace {

StoredRecord recordOf(const Query& query, int at = 0)
{
    StoredRecord record;
    record.row = query.integer(at);
    record.kind = RecordKind(query.integer(at + 1));
    record.id = query.uuid(at + 2);
    record.thread = query.uuid(at + 3);
    record.rev = query.integer(at + 4);
    record.sum = std::uint64_t(query.integer(at + 5));
    record.body = query.text(at + 6);
    return record;
}

StoredMailbox mailboxOf(const Query& query)
{
    StoredMailbox mailbox;
    mailbox.id = query.integer(0);
    mailbox.name = query.text(1);
    mailbox.counter = query.integer(2);
    mailbox.held = {query.integer(3), std::uint64_t(query.integer(4))};
    mailbox.horizon = query.integer(5);
    return mailbox;
}

LeaseRef leaseOf(const Query& query)
{
    return {query.uuid(0), query.uuid(1), query.integer(2), query.integer(3)};
}

std::vector<StoredRecord> recordsOf(Query query)
{
    std::vector<StoredRecord> records;
    while (query.next())
        records.push_back(recordOf(query));
    return records;
}

std::vector<Uuid> idsOf(Query query)
{
    std::vector<Uuid> ids;
    while (query.next())
        ids.push_back(query.uuid(0));
    return ids;
}

} // namespace

std::optional<StoredRecord> SqliteRecords::find(RecordKind kind, const Uuid& id)
{
    auto query = m_db.query("SELECT row, kind, id, thread, rev, sum, body FROM record WHERE kind = ? AND id = ?", kind, id);
    return query.next() ? std::optional(recordOf(query)) : std::nullopt;
}

std::vector<StoredRecord> SqliteRecords::inThread(const Uuid& thread)
{
    return recordsOf(m_db.query(
        "SELECT row, kind, id, thread, rev, sum, body FROM record WHERE thread = ? ORDER BY kind, id", thread));
}

std::vector<StoredRecord> SqliteRecords::inThread(const Uuid& thread, RecordKind kind)
{
    return recordsOf(m_db.query(
        "SELECT row, kind, id, thread, rev, sum, body FROM record WHERE thread = ? AND kind = ? ORDER BY id", thread, kind));
}

std::vector<Uuid> SqliteRecords::allOf(RecordKind kind)
{
    return idsOf(m_db.query("SELECT id FROM record WHERE kind = ? ORDER BY id", kind));
}

std::optional<StoredMailbox> SqliteRecords::mailbox(std::string_view name)
{
    auto query = m_db.query("SELECT id, name, counter, count, sum, horizon FROM mailbox WHERE name = ?", name);
    return query.next() ? std::optional(mailboxOf(query)) : std::nullopt;
}

std::vector<std::string> SqliteRecords::mailboxNames()
{
    std::vector<std::string> names;
    auto query = m_db.query("SELECT name FROM mailbox ORDER BY name");
    while (query.next())
        names.emplace_back(query.text(0));
    return names;
}

std::vector<std::int64_t> SqliteRecords::mailboxesOf(const Uuid& thread)
{
    std::vector<std::int64_t> ids;
    auto query = m_db.query("SELECT mailbox FROM thread_mailbox WHERE thread = ? ORDER BY mailbox", thread);
    while (query.next())
        ids.push_back(query.integer(0));
    return ids;
}

std::vector<FeedEntry> SqliteRecords::feed(std::int64_t mailbox, std::int64_t after, std::size_t limit)
{
    std::vector<FeedEntry> entries;
    auto query = m_db.query("SELECT f.position, f.put, r.row, r.kind, r.id, r.thread, r.rev, r.sum, r.body FROM feed f"
                            " JOIN record r ON r.row = f.record WHERE f.mailbox = ? AND f.position > ?"
                            " ORDER BY f.position LIMIT ?",
                            mailbox, after, std::int64_t(limit));
    while (query.next())
        entries.push_back({{query.integer(0), query.integer(1) != 0}, recordOf(query, 2)});
    return entries;
}

std::optional<FeedPlace> SqliteRecords::placeOf(std::int64_t mailbox, std::int64_t row)
{
    auto query = m_db.query("SELECT position, put FROM feed WHERE mailbox = ? AND record = ?", mailbox, row);
    return query.next() ? std::optional(FeedPlace{query.integer(0), query.integer(1) != 0}) : std::nullopt;
}

std::vector<LeaseRef> SqliteRecords::leasesWith(const Uuid& book, std::int64_t number)
{
    std::vector<LeaseRef> leases;
    auto query = m_db.query("SELECT lease, device, first, last FROM lease WHERE book = ? AND last >= ? AND first <= ?"
                            " ORDER BY last, first, lease",
                            book, number, number);
    while (query.next())
        leases.push_back(leaseOf(query));
    return leases;
}

std::optional<LeaseRef> SqliteRecords::newestLease(const Uuid& book)
{
    auto query = m_db.query(
        "SELECT lease, device, first, last FROM lease WHERE book = ? ORDER BY last DESC, first DESC LIMIT 1", book);
    return query.next() ? std::optional(leaseOf(query)) : std::nullopt;
}

std::vector<Uuid> SqliteRecords::leasesOf(const Uuid& device)
{
    return idsOf(m_db.query("SELECT lease FROM lease WHERE device = ? ORDER BY lease", device));
}

std::optional<Uuid> SqliteRecords::userOf(const Uuid& book, std::int64_t number)
{
    auto query = m_db.query("SELECT command FROM number_use WHERE book = ? AND number = ?", book, number);
    return query.next() ? std::optional(query.uuid(0)) : std::nullopt;
}

std::vector<Uuid> SqliteRecords::appointmentsOf(const Uuid& person)
{
    return idsOf(m_db.query("SELECT appointment FROM appointment_person WHERE person = ? ORDER BY appointment", person));
}

std::vector<AttachmentRef> SqliteRecords::attachmentsWith(std::string_view sha256)
{
    std::vector<AttachmentRef> references;
    auto query = m_db.query(
        "SELECT attachment, thread, device FROM attachment_ref WHERE sha256 = ? ORDER BY attachment", sha256);
    while (query.next())
        references.push_back({query.uuid(0), query.uuid(1), query.uuid(2)});
    return references;
}

bool SqliteRecords::isProved(std::string_view sha256, const Uuid& device)
{
    return m_db.query("SELECT 1 FROM file_proof WHERE sha256 = ? AND device = ?", sha256, device).next();
}

std::vector<DueLeg> SqliteRecords::legsDueBefore(std::string_view day, int step)
{
    std::vector<DueLeg> legs;
    auto query = m_db.query("SELECT leg, thread, due_on, step FROM due_leg WHERE step = ? AND due_on < ? ORDER BY due_on, leg", step, day);
    while (query.next())
        legs.push_back({query.uuid(0), query.uuid(1), std::string{query.text(2)}, int(query.integer(3))});
    return legs;
}

std::int64_t SqliteRecords::put(const StoredRecord& record)
{
    if (record.row) {
        m_db.run("UPDATE record SET thread = ?, rev = ?, sum = ?, body = ? WHERE row = ?", record.thread, record.rev,
                 record.sum, record.body, record.row);
        return record.row;
    }
    m_db.run("INSERT INTO record (kind, id, thread, rev, sum, body) VALUES (?, ?, ?, ?, ?, ?)", record.kind, record.id,
             record.thread, record.rev, record.sum, record.body);
    return m_db.lastInsertRow();
}

StoredMailbox SqliteRecords::openMailbox(std::string_view name)
{
    if (auto found = mailbox(name)) return *found;
    m_db.run("INSERT INTO mailbox (name) VALUES (?)", name);
    StoredMailbox created;
    created.id = m_db.lastInsertRow();
    created.name = name;
    return created;
}

StoredMailbox SqliteRecords::mailboxById(std::int64_t id)
{
    auto query = m_db.query("SELECT id, name, counter, count, sum, horizon FROM mailbox WHERE id = ?", id);
    if (!query.next()) throw DatabaseError(DatabaseError::Kind::corrupt, "a thread is delivered to a missing mailbox");
    return mailboxOf(query);
}

void SqliteRecords::update(const StoredMailbox& mailbox)
{
    m_db.run("UPDATE mailbox SET counter = ?, count = ?, sum = ?, horizon = ? WHERE id = ?", mailbox.counter,
             mailbox.held.count, mailbox.held.sum, mailbox.horizon, mailbox.id);
}

void SqliteRecords::deliver(const Uuid& thread, std::int64_t mailbox)
{
    m_db.run("INSERT OR IGNORE INTO thread_mailbox (thread, mailbox) VALUES (?, ?)", thread, mailbox);
}

void SqliteRecords::withdraw(const Uuid& thread, std::int64_t mailbox)
{
    m_db.run("DELETE FROM thread_mailbox WHERE thread = ? AND mailbox = ?", thread, mailbox);
}

void SqliteRecords::place(std::int64_t mailbox, std::int64_t row, const FeedPlace& place)
{
    m_db.run("INSERT OR REPLACE INTO feed (mailbox, position, record, put) VALUES (?, ?, ?, ?)", mailbox, place.position,
             row, place.put);
}

void SqliteRecords::addLease(const Uuid& book, const LeaseRef& lease)
{
    m_db.run("INSERT OR IGNORE INTO lease (book, last, first, lease, device) VALUES (?, ?, ?, ?, ?)", book, lease.last,
             lease.first, lease.lease, lease.device);
}

void SqliteRecords::useNumber(const Uuid& book, std::int64_t number, const Uuid& command)
{
    m_db.run("INSERT OR IGNORE INTO number_use (book, number, command) VALUES (?, ?, ?)", book, number, command);
}

void SqliteRecords::addAppointment(const Uuid& person, const Uuid& appointment)
{
    m_db.run("INSERT OR IGNORE INTO appointment_person (person, appointment) VALUES (?, ?)", person, appointment);
}

void SqliteRecords::addAttachment(std::string_view sha256, const AttachmentRef& attachment)
{
    m_db.run("INSERT OR IGNORE INTO attachment_ref (sha256, attachment, thread, device) VALUES (?, ?, ?, ?)", sha256,
             attachment.attachment, attachment.thread, attachment.device);
}

void SqliteRecords::proveFile(std::string_view sha256, const Uuid& device)
{
    m_db.run("INSERT OR IGNORE INTO file_proof (sha256, device) VALUES (?, ?)", sha256, device);
}

void SqliteRecords::watchLeg(const DueLeg& leg)
{
    m_db.run("INSERT INTO due_leg (leg, thread, due_on, step) VALUES (?, ?, ?, 0) ON CONFLICT (leg) DO UPDATE SET"
             " step = iif(due_on = excluded.due_on, step, 0), due_on = excluded.due_on",
             leg.leg, leg.thread, leg.dueOn);
}

void SqliteRecords::forgetLeg(const Uuid& leg)
{
    m_db.run("DELETE FROM due_leg WHERE leg = ?", leg);
}

void SqliteRecords::raiseLeg(const Uuid& leg, int step)
{
    m_db.run("UPDATE due_leg SET step = ? WHERE leg = ?", step, leg);
}

} // namespace naskah::storage
