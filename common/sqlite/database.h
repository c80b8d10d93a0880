#pragma once

#include "common/schema/value.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace naskah {

/// SQLite refused something that should have worked. Caught once, at the store's boundary.
struct DatabaseError : std::runtime_error {
    enum class Kind { full, io, corrupt, busy, tooNew, other };
    DatabaseError(Kind what, const std::string& text) : std::runtime_error(text), kind(what) {}
    Kind kind;
};

/// Bytes to bind or read as a BLOB.
struct Blob {
    std::string_view bytes;
};

/// A prepared statement in use: bound, stepped with next(), and given back to its connection's cache when it dies.
/// Column numbers start at 0. Views stay valid until the next next().
class Query {
public:
    ~Query();
    Query(Query&& other) noexcept;
    Query& operator=(Query&&) = delete;

    /// Moves to the next row; false at the end.
    bool next();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    /// A 16-byte id; a value of another length is corruption.
    Uuid uuid(int column) const;
    Value value(int column, bool isReference) const;

    void bind(int at, std::int64_t number);
    void bind(int at, int number) { bind(at, std::int64_t{number}); }
    void bind(int at, std::uint64_t number) { bind(at, static_cast<std::int64_t>(number)); }
    void bind(int at, bool truth) { bind(at, std::int64_t{truth}); }
    void bind(int at, std::string_view text);
    void bind(int at, const std::string& text) { bind(at, std::string_view{text}); }
    void bind(int at, const char* text) { bind(at, std::string_view{text}); }
    void bind(int at, Blob bytes);
    void bind(int at, const Uuid& id);
    void bind(int at, std::nullptr_t);
    void bind(int at, const Value& value);

private:
    friend class Database;
    Query(class Database& db, std::string sql, sqlite3_stmt* statement);
    [[noreturn]] void fail() const;

    class Database* m_db;
    std::string m_sql;
    sqlite3_stmt* m_statement;
};

struct OpenOptions {
    std::string key;            ///< 32 raw bytes; empty opens without encryption
    bool readOnly = false;      ///< a query-only connection that never checkpoints
    bool durable = true;        ///< synchronous=FULL; otherwise NORMAL
    const char* vfs = nullptr;  ///< another SQLite VFS, for fault injection
};

/// One SQLCipher connection, used from one thread. Of all connections to a file only the one writing connection ever
/// checkpoints (SQLite's WAL-reset bug): it must call checkpoint() itself.
class Database {
public:
    /// Opens or creates. Throws DatabaseError; a wrong key or a damaged header is Kind::corrupt.
    Database(const std::string& path, const OpenOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs a whole script without parameters.
    void execute(const std::string& sql);

    /// A statement with its parameters bound in order.
    template <class... Parameters>
    Query query(std::string_view sql, const Parameters&... parameters)
    {
        Query query = prepare(sql);
        int at = 0;
        (query.bind(++at, parameters), ...);
        return query;
    }

    /// query(), run to its end.
    template <class... Parameters>
    void run(std::string_view sql, const Parameters&... parameters)
    {
        Query statement = query(sql, parameters...);
        while (statement.next()) {
        }
    }

    /// Runs `work` in a write transaction; rolls back when it throws.
    void transaction(const std::function<void()>& work);

    /// Switches between synchronous FULL and NORMAL; not inside a transaction.
    void setDurable(bool durable);

    /// Copies the log back into the database. `truncate` also empties the log file. Returns false when readers held it.
    bool checkpoint(bool truncate);

    /// Pages in the write-ahead log after the last commit.
    int logPages() const { return m_logPages; }

    std::int64_t lastInsertRow() const;
    std::int64_t changes() const;
    /// Interrupts a running query from another thread.
    void interrupt();

    sqlite3* handle() { return m_db; }

private:
    friend class Query;
    Query prepare(std::string_view sql);
    void configure(const OpenOptions& options);

    sqlite3* m_db = nullptr;
    int m_logPages = 0;
    std::unordered_map<std::string, std::vector<sqlite3_stmt*>> m_idle;
};

/// The version of SQLCipher and of SQLite inside it, for --version and doctor.
std::string sqliteVersion();

} // namespace naskah
