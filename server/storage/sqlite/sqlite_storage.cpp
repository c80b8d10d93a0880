#include "server/storage/sqlite/sqlite_storage.h"

#include "server/storage/sqlite/sqlite_accounts.h"
#include "server/storage/sqlite/sqlite_journal.h"
#include "server/storage/sqlite/sqlite_records.h"
#include "server_migrations.h"

#include <cstdio>
#include <cstdlib>

namespace naskah::storage {

namespace {

constexpr int pageSize = 4096;
/// The log is copied back after every 4 MiB of growth, and emptied when it reaches 64 MiB.
constexpr int pagesPerCheckpoint = 4 * 1024 * 1024 / pageSize;
constexpr int pagesToTruncate = 64 * 1024 * 1024 / pageSize;

OpenOptions readerOptions(const SqliteOptions& options)
{
    OpenOptions open;
    open.key = options.key;
    open.vfs = options.vfs;
    open.readOnly = true;
    return open;
}

} // namespace

class SqliteTransaction final : public Transaction {
public:
    SqliteTransaction(SqliteStorage& storage, Database& db)
        : m_storage(storage), m_db(db), m_records(db), m_journal(db), m_accounts(db)
    {
    }

    RecordWriter& records() override { return m_records; }
    JournalWriter& journal() override { return m_journal; }
    AccountWriter& accounts() override { return m_accounts; }

    void attempt(const std::function<void()>& work) override
    {
        m_db.run("SAVEPOINT attempt");
        try {
            work();
            m_db.run("RELEASE attempt");
        } catch (const DatabaseError& error) {
            if (error.kind != DatabaseError::Kind::other) m_storage.rethrow(error);
            takeBack();
            throw;
        } catch (...) {
            takeBack();
            throw;
        }
    }

private:
    void takeBack()
    {
        m_db.run("ROLLBACK TO attempt");
        m_db.run("RELEASE attempt");
    }

    SqliteStorage& m_storage;
    Database& m_db;
    SqliteRecords m_records;
    SqliteJournal m_journal;
    SqliteAccounts m_accounts;
};

class SqliteSnapshot final : public Snapshot {
public:
    SqliteSnapshot(SqliteStorage& storage, std::unique_ptr<Database> db)
        : m_storage(storage), m_db(std::move(db)), m_records(*m_db), m_journal(*m_db), m_accounts(*m_db)
    {
        m_db->run("BEGIN");
        m_journal.meta("epoch"); // the first read is what fixes the state
    }
    ~SqliteSnapshot() override
    {
        try {
            m_db->run("COMMIT");
            m_storage.giveBack(std::move(m_db));
        } catch (const DatabaseError&) {
            m_storage.giveBack(nullptr); // the connection is closed, and with it the transaction
        }
    }

    Records& records() override { return m_records; }
    Journal& journal() override { return m_journal; }
    Accounts& accounts() override { return m_accounts; }

private:
    SqliteStorage& m_storage;
    std::unique_ptr<Database> m_db;
    SqliteRecords m_records;
    SqliteJournal m_journal;
    SqliteAccounts m_accounts;
};

SqliteStorage::SqliteStorage(SqliteOptions options)
    : m_options(std::move(options)), m_db(m_options.path, {m_options.key, false, m_options.durable, m_options.vfs})
{
    // Nobody else writes; a reader that holds the log must not make the writer wait long.
    m_db.execute("PRAGMA busy_timeout = 250");
    migrate(m_db, migrations::server());
}

SqliteStorage::~SqliteStorage() = default;

void SqliteStorage::fatal(const std::string& why)
{
    m_dead = true;
    if (m_options.onFatal) {
        m_options.onFatal(why);
    } else {
        std::fprintf(stderr, "naskah: the database failed, stopping: %s\n", why.c_str());
        std::_Exit(70);
    }
    throw std::runtime_error("the database failed: " + why);
}

void SqliteStorage::rethrow(const DatabaseError& error)
{
    if (error.kind == DatabaseError::Kind::full) throw StorageFull(error.what());
    if (error.kind == DatabaseError::Kind::io || error.kind == DatabaseError::Kind::corrupt) fatal(error.what());
    throw error;
}

void SqliteStorage::write(const std::function<void(Transaction&)>& work)
{
    const std::scoped_lock lock(m_writing);
    if (m_dead) throw std::runtime_error("the database failed earlier");
    bool committing = false;
    try {
        m_db.transaction([&] {
            SqliteTransaction transaction(*this, m_db);
            work(transaction);
            if (m_dead) throw std::runtime_error("the database failed on the way");
            committing = true;
        });
    } catch (const DatabaseError& error) {
        if (committing && error.kind != DatabaseError::Kind::full) fatal(error.what());
        rethrow(error);
    }
    checkpoint();
}

void SqliteStorage::checkpoint()
{
    const int pages = m_db.logPages();
    m_logBytes = std::int64_t{pages} * pageSize;
    if (pages < m_pagesAtLastCheckpoint) m_pagesAtLastCheckpoint = 0;
    if (pages - m_pagesAtLastCheckpoint < pagesPerCheckpoint) return;
    m_pagesAtLastCheckpoint = pages;
    try {
        m_db.checkpoint(pages >= pagesToTruncate);
    } catch (const DatabaseError& error) {
        if (error.kind != DatabaseError::Kind::full) fatal(error.what());
    }
}

std::unique_ptr<Snapshot> SqliteStorage::snapshot()
{
    std::unique_ptr<Database> reader;
    {
        const std::scoped_lock lock(m_pooling);
        if (m_inUse >= m_options.readers) throw StorageBusy("too many readers at once");
        ++m_inUse;
        if (!m_idle.empty()) {
            reader = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    try {
        if (!reader) {
            reader = std::make_unique<Database>(m_options.path, readerOptions(m_options));
            reader->execute("PRAGMA cache_size = -4000");
        }
        return std::make_unique<SqliteSnapshot>(*this, std::move(reader));
    } catch (...) {
        giveBack(nullptr);
        throw;
    }
}

void SqliteStorage::giveBack(std::unique_ptr<Database> reader)
{
    constexpr std::size_t kept = 8;
    const std::scoped_lock lock(m_pooling);
    --m_inUse;
    if (reader && m_idle.size() < kept) m_idle.push_back(std::move(reader));
}

} // namespace naskah::storage
