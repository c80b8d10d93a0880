#pragma once

#include "common/sqlite/database.h"
#include "server/storage/storage.h"

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace naskah::storage {

struct SqliteOptions {
    std::string path;
    std::string key;           ///< 32 raw bytes; empty: not encrypted
    const char* vfs = nullptr; ///< another SQLite VFS, for fault injection
    std::size_t readers = 32;  ///< most snapshots at once

    /// Told why the process must end: after a failed commit, fsync or checkpoint nothing in memory can be trusted. Must
    /// not return in a server; when it does (tests), this storage refuses every further write.
    std::function<void(std::string_view)> onFatal;

    bool durable = true; ///< false only to show that a test of power loss notices it
};

/// SQLCipher: one writing connection, which alone checkpoints, and a few query-only ones for snapshots.
class SqliteStorage final : public Storage {
public:
    /// Opens or creates the file and brings it up to date. Throws DatabaseError.
    explicit SqliteStorage(SqliteOptions options);
    ~SqliteStorage() override;

    void write(const std::function<void(Transaction&)>& work) override;
    std::unique_ptr<Snapshot> snapshot() override;

    /// Write-ahead log, in bytes.
    std::int64_t logBytes() const { return m_logBytes; }

private:
    friend class SqliteSnapshot;
    friend class SqliteTransaction;

    /// Turns what SQLite threw into what the interface promises; never returns.
    [[noreturn]] void rethrow(const DatabaseError& error);
    [[noreturn]] void fatal(const std::string& why);
    void checkpoint();
    void giveBack(std::unique_ptr<Database> reader);

    SqliteOptions m_options;
    Database m_db;
    std::mutex m_writing;
    bool m_dead = false;
    std::int64_t m_logBytes = 0;
    int m_pagesAtLastCheckpoint = 0;

    std::mutex m_pooling;
    std::vector<std::unique_ptr<Database>> m_idle;
    std::size_t m_inUse = 0;
};

} // namespace naskah::storage
