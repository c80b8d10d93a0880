#include "client/replica/store.h"

#include "common/record/letter.h"
#include "common/schema/ddl.h"
#include "common/schema/json.h"

#include "desk_migrations.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace naskah {

namespace {

const std::vector<std::string> syncColumns{"rev INTEGER NOT NULL DEFAULT 0", "sum INTEGER NOT NULL DEFAULT 0",
                                           "boxes INTEGER NOT NULL DEFAULT 0", "extra TEXT NOT NULL DEFAULT ''"};

/// What is still to do is little beside all letters ever: the lists of work and their counts read these alone. The
/// conditions are those of the queries (queries_letters.cpp), word for word.
constexpr std::array workIndexes{
    "CREATE INDEX IF NOT EXISTS handling_unfinished ON handling (unit, arrived_at) "
    "WHERE state NOT IN ('filed', 'not_needed', 'returned', 'done')",
    "CREATE INDEX IF NOT EXISTS handling_of_unit ON handling (unit, arrived_at)",
    "CREATE INDEX IF NOT EXISTS disposition_open_to ON disposition (recipient, unit) WHERE state NOT IN ('done', 'withdrawn', 'declined')",
    "CREATE INDEX IF NOT EXISTS disposition_open_by ON disposition (giver_position) WHERE state NOT IN ('done', 'withdrawn', 'declined')"};

} // namespace

Store::Store(const std::string& path, const OpenOptions& options) : m_db(path, options)
{
    migrate(m_db, migrations::desk());
    prepareTables();
    m_index = std::make_unique<SearchIndex>(m_db);
    lookForBase();
    forgetBoxSets();
}

void Store::prepareTables()
{
    m_db.transaction([&] {
        for (const auto* entity : allRecords()) {
            std::set<std::string, std::less<>> existing;
            {
                auto columns = m_db.query("SELECT name FROM pragma_table_info(?)", std::string{entity->table});
                while (columns.next())
                    existing.emplace(columns.text(0));
            }
            for (const auto& sql : reconcile(*entity, existing, syncColumns))
                m_db.execute(sql);
        }
        for (const char* sql : workIndexes)
            m_db.execute(sql);
    });
    for (const auto* entity : allRecords()) {
        const std::string table{entity->table}, columns = columnList(*entity) + ", rev, sum, boxes, extra";
        std::string marks = "?, ?, ?, ?";
        std::string assignments;
        for (const auto& field : entity->fields) {
            marks += ", ?";
            assignments.append(field.name).append(" = ?, ");
        }
        m_statements.push_back({"SELECT " + columns + ", row FROM " + table + " WHERE id = ?",
                                "SELECT " + columns + ", row FROM " + table + " WHERE thread = ? ORDER BY row",
                                "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")",
                                "UPDATE " + table + " SET " + assignments + "rev = ?, sum = ?, boxes = ?, extra = ? WHERE row = ?",
                                "DELETE FROM " + table + " WHERE row = ?"});
    }
}

const Store::Statements& Store::statements(RecordKind kind)
{
    return m_statements.at(std::size_t(kind));
}

StoredRecord Store::read(Query& query, const Entity& entity)
{
    StoredRecord record;
    const int fields = int(entity.fields.size());
    record.row.reserve(entity.fields.size());
    for (int i = 0; i < fields; ++i)
        record.row.push_back(query.value(i, entity.fields[std::size_t(i)].kind == Kind::reference));
    record.rev = query.integer(fields);
    record.sum = static_cast<std::uint64_t>(query.integer(fields + 1));
    record.boxes = query.integer(fields + 2);
    record.extra = query.text(fields + 3);
    record.place = query.integer(fields + 4);
    return record;
}

std::optional<StoredRecord> Store::load(RecordKind kind, const Uuid& id)
{
    auto query = m_db.query(statements(kind).select, id);
    if (!query.next()) return std::nullopt;
    return read(query, recordEntity(kind));
}

std::vector<Row> Store::inThread(RecordKind kind, const Uuid& thread)
{
    std::vector<Row> rows;
    auto query = m_db.query(statements(kind).byThread, thread);
    while (query.next())
        rows.push_back(read(query, recordEntity(kind)).row);
    return rows;
}

bool Store::hasThread(const Uuid& thread)
{
    for (const auto* entity : allRecords()) {
        auto query = m_db.query("SELECT 1 FROM " + std::string{entity->table} + " WHERE thread = ? AND rev > 0 LIMIT 1", thread);
        if (query.next()) return true;
    }
    return false;
}

void Store::bindRecord(Query& query, const StoredRecord& record)
{
    int at = 0;
    for (const auto& value : record.row)
        query.bind(++at, value);
    query.bind(++at, record.rev);
    query.bind(++at, static_cast<std::int64_t>(record.sum));
    query.bind(++at, record.boxes);
    query.bind(++at, std::string_view{record.extra});
}

void Store::save(RecordKind kind, const StoredRecord& record, const std::optional<StoredRecord>& before)
{
    if (before) {
        m_index->touch(kind, before->row, false);
        auto update = m_db.query(statements(kind).update);
        bindRecord(update, record);
        update.bind(int(record.row.size()) + 5, before->place);
        m_index->touch(kind, record.row, false);
        update.next();
        return;
    }
    m_index->touch(kind, record.row, true);
    auto insert = m_db.query(statements(kind).insert);
    bindRecord(insert, record);
    insert.next();
}

void Store::erase(RecordKind kind, const StoredRecord& before)
{
    m_index->touch(kind, before.row, false);
    m_db.run(statements(kind).erase, before.place);
}

bool Store::hasBase(RecordKind kind, const Uuid& id)
{
    if (!m_mayHaveBase) return false;
    auto base = m_db.query("SELECT 1 FROM base WHERE kind = ? AND id = ?", kind, id);
    return base.next();
}

void Store::lookForBase()
{
    auto base = m_db.query("SELECT 1 FROM base LIMIT 1");
    m_mayHaveBase = base.next();
}

std::optional<StoredRecord> Store::image(RecordKind kind, const Uuid& id)
{
    if (m_mayHaveBase) {
        auto base = m_db.query("SELECT present, body, rev, sum, boxes FROM base WHERE kind = ? AND id = ?", kind, id);
        if (base.next()) {
            if (!base.integer(0)) return std::nullopt;
            const auto body = boost::json::parse(base.text(1));
            auto read = rowFromJson(recordEntity(kind), body.as_object());
            if (!read) throw DatabaseError(DatabaseError::Kind::corrupt, "a kept image cannot be read: " + read.error().detail);
            return StoredRecord{std::move(read->row), std::move(read->extra), base.integer(2),
                                static_cast<std::uint64_t>(base.integer(3)), base.integer(4)};
        }
    }
    return load(kind, id);
}

void Store::setImage(RecordKind kind, const Uuid& id, const std::optional<StoredRecord>& image,
                     const std::optional<StoredRecord>& before)
{
    if (!hasBase(kind, id)) {
        if (image)
            save(kind, *image, before);
        else if (before)
            erase(kind, *before);
        return;
    }
    if (!image) return m_db.run("UPDATE base SET present = 0, body = '{}', rev = 0, sum = 0, boxes = 0 WHERE kind = ? AND id = ?", kind, id);
    const auto body = boost::json::serialize(toJson(recordEntity(kind), image->row, image->extra));
    m_db.run("UPDATE base SET present = 1, body = ?, rev = ?, sum = ?, boxes = ? WHERE kind = ? AND id = ?", body, image->rev,
             image->sum, image->boxes, kind, id);
}

void Store::keepBase(RecordKind kind, const Uuid& id)
{
    m_mayHaveBase = true;
    const auto record = load(kind, id);
    const auto body = record ? boost::json::serialize(toJson(recordEntity(kind), record->row, record->extra)) : "{}";
    m_db.run("INSERT INTO base (kind, id, present, body, rev, sum, boxes) VALUES (?, ?, ?, ?, ?, ?, ?) "
             "ON CONFLICT (kind, id) DO NOTHING",
             kind, id, record.has_value(), body, record ? record->rev : 0, record ? record->sum : 0,
             record ? record->boxes : 0);
}

void Store::restoreBase(RecordKind kind, const Uuid& id)
{
    const auto before = image(kind, id);
    const auto seen = load(kind, id);
    m_db.run("DELETE FROM base WHERE kind = ? AND id = ?", kind, id);
    if (before)
        save(kind, *before, seen);
    else if (seen)
        erase(kind, *seen);
}

std::int64_t Store::boxSet(std::vector<std::string> names)
{
    std::ranges::sort(names);
    std::string key;
    for (const auto& name : names)
        key.append(key.empty() ? "" : "\n").append(name);
    if (const auto known = m_boxSets.find(key); known != m_boxSets.end()) return known->second;
    std::int64_t id = 0;
    {
        m_db.run("INSERT INTO box_set (names) VALUES (?) ON CONFLICT (names) DO NOTHING", key);
        auto query = m_db.query("SELECT id FROM box_set WHERE names = ?", key);
        if (query.next()) id = query.integer(0);
    }
    m_boxNames[id] = std::move(names);
    return m_boxSets[key] = id;
}

const std::vector<std::string>& Store::boxNames(std::int64_t set)
{
    if (const auto known = m_boxNames.find(set); known != m_boxNames.end()) return known->second;
    std::vector<std::string> names;
    auto query = m_db.query("SELECT names FROM box_set WHERE id = ?", set);
    if (query.next()) {
        std::string_view rest = query.text(0);
        while (!rest.empty()) {
            const auto end = rest.find('\n');
            names.emplace_back(rest.substr(0, end));
            rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
        }
    }
    return m_boxNames[set] = std::move(names);
}

Cursors Store::cursors()
{
    Cursors cursors;
    auto query = m_db.query("SELECT name, cursor FROM mailbox");
    while (query.next())
        cursors.emplace(query.text(0), query.integer(1));
    return cursors;
}

std::set<std::string> Store::mailboxes()
{
    std::set<std::string> names;
    auto query = m_db.query("SELECT name FROM mailbox");
    while (query.next())
        names.emplace(query.text(0));
    return names;
}

MailboxCheck Store::held(const std::string& mailbox)
{
    auto query = m_db.query("SELECT count, sum FROM mailbox WHERE name = ?", mailbox);
    if (!query.next()) return {};
    return {query.integer(0), static_cast<std::uint64_t>(query.integer(1))};
}

void Store::count(const std::string& mailbox, std::int64_t records, std::uint64_t sum)
{
    // Wraps around on purpose: SQLite's own addition would turn an overflow into a floating-point number.
    const auto before = held(mailbox);
    m_db.run("UPDATE mailbox SET count = ?, sum = ? WHERE name = ?", before.count + records, before.sum + sum, mailbox);
}

std::vector<std::pair<RecordKind, Uuid>> Store::membersOf(const std::string& mailbox)
{
    std::vector<std::int64_t> sets;
    auto all = m_db.query("SELECT id FROM box_set");
    while (all.next())
        if (std::ranges::count(boxNames(all.integer(0)), mailbox)) sets.push_back(all.integer(0));
    std::vector<std::pair<RecordKind, Uuid>> members;
    for (const auto set : sets) {
        for (std::size_t kind = 0; kind < allRecords().size(); ++kind) {
            auto rows = m_db.query("SELECT id FROM " + std::string{allRecords()[kind]->table} + " AS t WHERE boxes = ? AND NOT EXISTS "
                                   "(SELECT 1 FROM base WHERE base.kind = ? AND base.id = t.id)", set, std::int64_t(kind));
            while (rows.next())
                members.emplace_back(RecordKind(kind), rows.uuid(0));
        }
        auto kept = m_db.query("SELECT kind, id FROM base WHERE boxes = ? AND present = 1", set);
        while (kept.next())
            members.emplace_back(RecordKind(kept.integer(0)), kept.uuid(1));
    }
    return members;
}

std::optional<std::string> Store::meta(std::string_view key)
{
    auto query = m_db.query("SELECT value FROM meta WHERE key = ?", key);
    if (!query.next()) return std::nullopt;
    return std::string{query.blob(0)};
}

void Store::setMeta(std::string_view key, std::string_view value)
{
    m_db.run("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key,
             Blob{value});
}

void Store::eraseMeta(std::string_view key)
{
    m_db.run("DELETE FROM meta WHERE key = ?", key);
}

void Store::rolledBack()
{
    m_index->forget();
    // A set that was new has no row any more, and its id may soon be another's.
    forgetBoxSets();
    lookForBase();
}

void Store::forgetBoxSets()
{
    m_boxSets = {{"", 0}};
    m_boxNames = {{0, {}}};
}

} // namespace naskah
