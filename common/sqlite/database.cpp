#include "common/sqlite/database.h"

#include "common/sqlite/rank.h"
#include "common/sqlite/log_refresh.h"
#include "common/sqlite/tokenizer.h"

#include <sqlcipher/sqlite3.h>

#include <cstdio>

namespace naskah {

namespace {

DatabaseError::Kind kindOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return DatabaseError::Kind::full;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
        return DatabaseError::Kind::io;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return DatabaseError::Kind::corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return DatabaseError::Kind::busy;
    default:
        return DatabaseError::Kind::other;
    }
}

[[noreturn]] void fail(sqlite3* db, const std::string& what)
{
    const auto kind = kindOf(sqlite3_extended_errcode(db));
    auto why = std::string{sqlite3_errmsg(db)} + " in: " + what;
    // After a failed sync the log may not be on the disk, and no later sync would say so. Copied back and removed when the
    // connection closes, it could come back after a power cut without its end: it stays, for refreshLog().
    if (kind == DatabaseError::Kind::io) sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    throw DatabaseError(kind, std::move(why));
}

std::string rawKeyPragma(const std::string& key)
{
    std::string hex;
    char pair[3];
    for (const char c : key) {
        std::snprintf(pair, sizeof pair, "%02x", unsigned(static_cast<unsigned char>(c)));
        hex += pair;
    }
    return "PRAGMA key = \"x'" + hex + "'\"";
}

} // namespace

Query::Query(Database& db, std::string sql, sqlite3_stmt* statement)
    : m_db(&db), m_sql(std::move(sql)), m_statement(statement)
{
}

Query::Query(Query&& other) noexcept : m_db(other.m_db), m_sql(std::move(other.m_sql)), m_statement(other.m_statement)
{
    other.m_statement = nullptr;
}

Query::~Query()
{
    if (!m_statement) return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_db->m_idle[m_sql].push_back(m_statement);
}

void Query::fail() const
{
    naskah::fail(m_db->m_db, m_sql);
}

bool Query::next()
{
    const int status = sqlite3_step(m_statement);
    if (status == SQLITE_ROW) return true;
    if (status != SQLITE_DONE) fail();
    return false;
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Query::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return bytes ? std::string_view(bytes, std::size_t(sqlite3_column_bytes(m_statement, column))) : std::string_view{};
}

std::string_view Query::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, std::size_t(sqlite3_column_bytes(m_statement, column))) : std::string_view{};
}

Uuid Query::uuid(int column) const
{
    const auto id = uuidFromRaw(blob(column));
    if (!id) throw DatabaseError(DatabaseError::Kind::corrupt, "an id is not 16 bytes in: " + m_sql);
    return *id;
}

Value Query::value(int column, bool isReference) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_TEXT:
        return std::string{text(column)};
    case SQLITE_BLOB:
        if (isReference) return uuid(column);
        return std::string{blob(column)};
    default:
        return {};
    }
}

void Query::bind(int at, std::int64_t number)
{
    if (sqlite3_bind_int64(m_statement, at, number) != SQLITE_OK) fail();
}

void Query::bind(int at, std::string_view text)
{
    const auto* bytes = text.data() ? text.data() : "";
    if (sqlite3_bind_text64(m_statement, at, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK) fail();
}

void Query::bind(int at, Blob bytes)
{
    const auto* data = bytes.bytes.data() ? bytes.bytes.data() : "";
    if (sqlite3_bind_blob64(m_statement, at, data, bytes.bytes.size(), SQLITE_TRANSIENT) != SQLITE_OK) fail();
}

void Query::bind(int at, const Uuid& id)
{
    bind(at, Blob{id.raw()});
}

void Query::bind(int at, std::nullptr_t)
{
    if (sqlite3_bind_null(m_statement, at) != SQLITE_OK) fail();
}

void Query::bind(int at, const Value& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        bind(at, *number);
    else if (const auto* text = std::get_if<std::string>(&value))
        bind(at, std::string_view{*text});
    else if (const auto* id = std::get_if<Uuid>(&value))
        bind(at, *id);
    else
        bind(at, nullptr);
}

Database::Database(const std::string& path, const OpenOptions& options)
{
    const int flags = (options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int status = sqlite3_open_v2(path.c_str(), &m_db, flags, options.vfs);
    try {
        if (status != SQLITE_OK) fail(m_db, "open " + path);
        configure(options);
    } catch (...) {
        sqlite3_close_v2(m_db);
        throw;
    }
}

void Database::configure(const OpenOptions& options)
{
    sqlite3_busy_timeout(m_db, 5000);
    if (!options.key.empty()) execute(rawKeyPragma(options.key));
    // Any other word is taken for the name of a file to log into.
    execute("PRAGMA cipher_log = off; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;"
            "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"
            "PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 0;");
    int off = 0;
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, &off);
    if (options.readOnly) {
        sqlite3_db_config(m_db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &off);
        execute("PRAGMA query_only = ON; SELECT count(*) FROM sqlite_schema;");
    } else {
        execute("PRAGMA journal_mode = WAL");
        setDurable(options.durable);
        if (options.durable && !refreshLog(m_db)) throw DatabaseError(DatabaseError::Kind::io, "the log cannot be written again");
        sqlite3_wal_hook(
            m_db,
            [](void* self, sqlite3*, const char*, int pages) {
                static_cast<Database*>(self)->m_logPages = pages;
                return SQLITE_OK;
            },
            this);
    }
    if (!registerTokenizer(m_db) || !registerRank(m_db)) fail(m_db, "register the tokenizer");
}

Database::~Database()
{
    for (const auto& [sql, statements] : m_idle)
        for (auto* statement : statements)
            sqlite3_finalize(statement);
    sqlite3_close_v2(m_db);
}

void Database::execute(const std::string& sql)
{
    if (sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(m_db, sql.starts_with("PRAGMA key") ? "PRAGMA key" : sql);
}

Query Database::prepare(std::string_view sql)
{
    std::string key{sql};
    const auto idle = m_idle.find(key);
    if (idle != m_idle.end() && !idle->second.empty()) {
        auto* statement = idle->second.back();
        idle->second.pop_back();
        return Query(*this, std::move(key), statement);
    }
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_db, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
        SQLITE_OK)
        fail(m_db, key);
    return Query(*this, std::move(key), statement);
}

void Database::transaction(const std::function<void()>& work)
{
    execute("BEGIN IMMEDIATE");
    try {
        work();
        execute("COMMIT");
    } catch (...) {
        if (sqlite3_get_autocommit(m_db) == 0) sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
}

void Database::setDurable(bool durable)
{
    execute(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
}

bool Database::checkpoint(bool truncate)
{
    const int mode = truncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    int inLog = 0, moved = 0;
    const int status = sqlite3_wal_checkpoint_v2(m_db, "main", mode, &inLog, &moved);
    if (status != SQLITE_OK && (status & 0xff) != SQLITE_BUSY) fail(m_db, "checkpoint");
    if (status == SQLITE_OK && inLog == moved) m_logPages = 0;
    return status == SQLITE_OK && inLog == moved;
}

std::int64_t Database::lastInsertRow() const
{
    return sqlite3_last_insert_rowid(m_db);
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_db);
}

void Database::interrupt()
{
    sqlite3_interrupt(m_db);
}

std::string sqliteVersion()
{
    Database memory(":memory:", {});
    auto query = memory.query("PRAGMA cipher_version");
    return "SQLCipher " + (query.next() ? std::string{query.text(0)} : std::string{"none"}) + ", SQLite " +
           sqlite3_libversion();
}

} // namespace naskah
