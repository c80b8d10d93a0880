#include "tests/bench/raw.h"

#include "common/record/records.h"
#include "common/schema/ddl.h"
#include "common/schema/json.h"
#include "common/sqlite/tokenizer.h"
#include "raw_desk_migrations.h"
#include "raw_server_migrations.h"
#include "tests/bench/sample.h"

#include <boost/json/serialize.hpp>
#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <stdexcept>

namespace naskah::bench {

namespace {

constexpr int rowsPerTransaction = 10'000;

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begun).count(); }

private:
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
};

class Raw {
public:
    Raw(const std::string& path, bool durable)
    {
        check(sqlite3_open(path.c_str(), &m_db));
        run("PRAGMA cipher_log = NONE; PRAGMA journal_mode = WAL; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY");
        run(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        if (!registerTokenizer(m_db)) throw std::runtime_error("this SQLite has no FTS5");
    }
    ~Raw()
    {
        for (const auto& [sql, statement] : m_statements)
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;

    void run(const std::string& sql) { check(sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr)); }

    /// A prepared statement, bound.
    template <class... Values>
    sqlite3_stmt* bound(const std::string& sql, const Values&... values)
    {
        auto& statement = m_statements[sql];
        if (!statement) check(sqlite3_prepare_v3(m_db, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
        sqlite3_reset(statement);
        int at = 0;
        (bind(statement, ++at, values), ...);
        return statement;
    }
    template <class... Values>
    void write(const std::string& sql, const Values&... values)
    {
        step(bound(sql, values...));
    }
    void writeRow(const std::string& sql, const Row& row)
    {
        auto* statement = bound(sql);
        for (std::size_t i = 0; i < row.size(); ++i)
            bind(statement, int(i) + 1, row[i]);
        step(statement);
    }
    std::int64_t lastRow() const { return sqlite3_last_insert_rowid(m_db); }

    /// Counts a written row, and commits when there are enough.
    void count()
    {
        if (m_rows++ == 0) run("BEGIN");
        if (m_rows == rowsPerTransaction) commit();
    }
    void commit()
    {
        if (m_rows) run("COMMIT");
        m_rows = 0;
    }

private:
    void check(int status)
    {
        if (status != SQLITE_OK) throw std::runtime_error(std::string{"raw: "} + sqlite3_errmsg(m_db));
    }
    void step(sqlite3_stmt* statement)
    {
        if (sqlite3_step(statement) != SQLITE_DONE) throw std::runtime_error(std::string{"raw: "} + sqlite3_errmsg(m_db));
        sqlite3_reset(statement);
    }
    static void bind(sqlite3_stmt* statement, int at, std::int64_t number) { sqlite3_bind_int64(statement, at, number); }
    static void bind(sqlite3_stmt* statement, int at, const std::string& text)
    {
        sqlite3_bind_text64(statement, at, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    static void bind(sqlite3_stmt* statement, int at, const Uuid& id) { sqlite3_bind_blob(statement, at, id.raw().data(), 16, SQLITE_TRANSIENT); }
    static void bind(sqlite3_stmt* statement, int at, const Value& value)
    {
        if (const auto* number = std::get_if<std::int64_t>(&value)) bind(statement, at, *number);
        else if (const auto* text = std::get_if<std::string>(&value)) bind(statement, at, *text);
        else if (const auto* id = std::get_if<Uuid>(&value)) bind(statement, at, *id);
        else sqlite3_bind_null(statement, at);
    }

    sqlite3* m_db = nullptr;
    std::map<std::string, sqlite3_stmt*> m_statements;
    int m_rows = 0;
};

const std::vector<std::string> keptColumns{"rev INTEGER NOT NULL DEFAULT 0", "sum INTEGER NOT NULL DEFAULT 0",
                                           "boxes INTEGER NOT NULL DEFAULT 0", "extra TEXT NOT NULL DEFAULT ''"};

void makeDesk(Raw& raw)
{
    for (const auto& step : migrations::raw_desk())
        raw.run(std::string{step.sql});
    for (const auto* entity : allRecords())
        for (const auto& sql : reconcile(*entity, {}, keptColumns))
            raw.run(sql);
}

template <Record T>
const std::string& insertInto()
{
    static const std::string sql = [] {
        std::string marks;
        for (std::size_t i = 0; i < entityOf<T>.fields.size(); ++i)
            marks += i ? ", ?" : "?";
        return "INSERT INTO " + std::string{T::table} + " (" + columnList(entityOf<T>) + ", rev, sum, boxes) VALUES (" + marks + ", 1, 1, 1)";
    }();
    return sql;
}

template <Record T>
void insert(Raw& raw, const T& record)
{
    raw.count();
    raw.writeRow(insertInto<T>(), toRow(record));
}

/// One record as a server has it, in one mailbox.
template <Record T>
void insertAtServer(Raw& raw, const T& record, std::int64_t position)
{
    raw.count();
    raw.write("INSERT INTO record (kind, id, thread, rev, sum, body) VALUES (?, ?, ?, 1, 1, ?)", std::int64_t(recordKind(T::table).value()),
              record.id.value, record.thread.value, boost::json::serialize(toJson(entityOf<T>, toRow(record))));
    raw.count();
    raw.write("INSERT INTO feed (mailbox, position, record, put) VALUES (1, ?, ?, 1)", position, raw.lastRow());
}

/// What one command that begins a draft leaves at a server.
void insertCommand(Raw& raw, int i)
{
    const auto sample = sampleLetter(i);
    Draft draft;
    draft.id.value = sample.letter.id.value;
    draft.thread.value = draft.id.value;
    draft.subject = sample.letter.subject;
    draft.body = sample.letter.summary;
    raw.count();
    raw.write("INSERT INTO thread_mailbox (thread, mailbox) VALUES (?, 1)", draft.thread.value);
    insertAtServer(raw, draft, 2 * std::int64_t{i});
    insertAtServer(raw, sample.letterDeed, 2 * std::int64_t{i} + 1);
    const Uuid device = deriveUuid(Uuid{}, "device");
    const std::string envelope(700, 'e'), hash(32, 'h');
    raw.count();
    raw.write("INSERT INTO outcome (device, sequence, hash, leaf) VALUES (?, ?, ?, ?)", device, std::int64_t{i}, Value{device}, std::int64_t{i});
    raw.count();
    raw.write("INSERT INTO command (id, kind, leaf) VALUES (?, 0, ?)", sample.letterDeed.command, std::int64_t{i});
    raw.count();
    raw.write("INSERT INTO log (leaf, salt, envelope, signature, outcome, device, sequence, time) VALUES (?, ?, ?, ?, '{}', ?, ?, 1)",
              std::int64_t{i}, device, envelope, device, device, std::int64_t{i});
}

} // namespace

double rawPull(const std::string& folder, int letters)
{
    Raw raw(folder + "/raw.db", false);
    makeDesk(raw);
    const Stopwatch watch;
    for (int i = 0; i < letters; ++i) {
        const auto sample = sampleLetter(i);
        insert(raw, sample.letter);
        const auto row = raw.lastRow();
        const auto& letter = sample.letter;
        raw.count();
        raw.write("INSERT INTO search_index (rowid, number, subject, sender, text) VALUES (?, ?, ?, ?, ?)",
                  std::int64_t{letter.writtenOn.time_since_epoch().count()} << 24 | row, letter.number, letter.subject, letter.sender,
                  letter.summary);
        insert(raw, sample.handling);
        insert(raw, sample.entry);
        insert(raw, sample.letterDeed);
        insert(raw, sample.handlingDeed);
    }
    raw.commit();
    return watch.seconds();
}

double rawPush(const std::string& folder, int commands)
{
    Raw raw(folder + "/raw-server.db", true);
    for (const auto& step : migrations::raw_server())
        raw.run(std::string{step.sql});
    const Stopwatch watch;
    for (int i = 0; i < commands; ++i)
        insertCommand(raw, i);
    raw.commit();
    return watch.seconds();
}

std::vector<double> rawLatency(const std::string& folder, int rounds)
{
    Raw desk(folder + "/raw-author.db", true), server(folder + "/raw-order.db", true);
    makeDesk(desk);
    for (const auto& step : migrations::raw_server())
        server.run(std::string{step.sql});
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto sample = sampleLetter(i);
        const Stopwatch watch;
        insert(desk, sample.letter);
        desk.commit();
        insertCommand(server, i);
        server.commit();
        times.push_back(watch.seconds() * 1000);
    }
    return times;
}

} // namespace naskah::bench
