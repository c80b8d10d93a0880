#include "client/replica/file_cache.h"

#include "common/crypto/bytes.h"
#include "common/crypto/digest.h"
#include "common/crypto/encoding.h"

#include "files_migrations.h"

#include <vector>

namespace naskah {

namespace {

/// Pages after which the log is copied back: about 4 MiB, and 64 MiB for emptying the file.
constexpr int checkpointPages = 1000, truncatePages = 16000;

std::string hashOf(std::string_view bytes)
{
    return toHex(viewOf(sha256(bytes)));
}

} // namespace

FileCache::FileCache(const std::string& path, const OpenOptions& options) : m_db(path, options)
{
    migrate(m_db, migrations::files());
}

std::string FileCache::add(std::string_view bytes, std::int64_t now)
{
    auto hash = hashOf(bytes);
    m_db.run("INSERT INTO file (sha256, bytes, uploaded, last_used) VALUES (?, ?, 0, ?) ON CONFLICT (sha256) DO NOTHING", hash,
             Blob{bytes}, now);
    checkpoint();
    return hash;
}

std::optional<std::string> FileCache::find(const std::string& hash, std::int64_t now)
{
    std::optional<std::string> bytes;
    {
        auto query = m_db.query("SELECT bytes FROM file WHERE sha256 = ?", hash);
        if (query.next()) bytes = std::string{query.blob(0)};
    }
    if (bytes) m_db.run("UPDATE file SET last_used = ? WHERE sha256 = ?", now, hash);
    return bytes;
}

bool FileCache::has(const std::string& hash)
{
    auto query = m_db.query("SELECT 1 FROM file WHERE sha256 = ?", hash);
    return query.next();
}

std::optional<FileCache::Upload> FileCache::nextUpload()
{
    auto query = m_db.query("SELECT sha256, length(bytes), url FROM file WHERE uploaded = 0 ORDER BY rowid LIMIT 1");
    if (!query.next()) return std::nullopt;
    return Upload{std::string{query.text(0)}, query.integer(1), std::string{query.text(2)}};
}

std::vector<FileCache::Upload> FileCache::uploads()
{
    std::vector<Upload> all;
    auto query = m_db.query("SELECT sha256, length(bytes), url FROM file WHERE uploaded = 0 ORDER BY rowid");
    while (query.next())
        all.push_back({std::string{query.text(0)}, query.integer(1), std::string{query.text(2)}});
    return all;
}

std::int64_t FileCache::waitingUploads()
{
    auto query = m_db.query("SELECT count(*) FROM file WHERE uploaded = 0");
    return query.next() ? query.integer(0) : 0;
}

void FileCache::setUploadUrl(const std::string& hash, const std::string& url)
{
    m_db.run("UPDATE file SET url = ? WHERE sha256 = ?", url, hash);
}

void FileCache::setUploaded(const std::string& hash)
{
    m_db.run("UPDATE file SET uploaded = 1, url = '' WHERE sha256 = ?", hash);
}

void FileCache::setRefused(const std::string& hash)
{
    m_db.run("UPDATE file SET uploaded = -1, url = '' WHERE sha256 = ?", hash);
}

std::string FileCache::slice(const std::string& hash, std::int64_t offset, std::int64_t length)
{
    auto query = m_db.query("SELECT substr(bytes, ?, ?) FROM file WHERE sha256 = ?", offset + 1, length, hash);
    return query.next() ? std::string{query.blob(0)} : std::string{};
}

std::int64_t FileCache::partial(const std::string& hash)
{
    auto query = m_db.query("SELECT coalesce(sum(length(bytes)), 0) FROM part WHERE sha256 = ?", hash);
    return query.next() ? query.integer(0) : 0;
}

void FileCache::append(const std::string& hash, std::string_view bytes)
{
    m_db.run("INSERT INTO part (sha256, at, bytes) VALUES (?, ?, ?)", hash, partial(hash), Blob{bytes});
    checkpoint();
}

bool FileCache::completeDownload(const std::string& hash, std::int64_t now)
{
    std::string bytes;
    {
        auto query = m_db.query("SELECT bytes FROM part WHERE sha256 = ? ORDER BY at", hash);
        while (query.next())
            bytes += query.blob(0);
    }
    const bool right = hashOf(bytes) == hash;
    if (right)
        keep(hash, bytes, now);
    else
        m_db.run("DELETE FROM part WHERE sha256 = ?", hash);
    return right;
}

bool FileCache::keep(const std::string& hash, std::string_view bytes, std::int64_t now)
{
    const bool isNew = !has(hash);
    m_db.transaction([&] {
        m_db.run("DELETE FROM part WHERE sha256 = ?", hash);
        m_db.run("INSERT INTO file (sha256, bytes, uploaded, last_used) VALUES (?, ?, 1, ?) ON CONFLICT (sha256) DO NOTHING",
                 hash, Blob{bytes}, now);
        m_db.run("DELETE FROM wanted WHERE sha256 = ?", hash);
    });
    checkpoint();
    return isNew;
}

void FileCache::want(const std::string& hash, int priority)
{
    m_db.run("INSERT INTO wanted (sha256, priority) VALUES (?, ?) ON CONFLICT (sha256) DO UPDATE SET "
             "priority = max(priority, excluded.priority)",
             hash, priority);
}

std::optional<std::string> FileCache::nextWanted()
{
    auto query = m_db.query("SELECT sha256 FROM wanted ORDER BY priority DESC LIMIT 1");
    if (!query.next()) return std::nullopt;
    return std::string{query.text(0)};
}

std::vector<std::string> FileCache::wanted()
{
    std::vector<std::string> all;
    auto query = m_db.query("SELECT sha256 FROM wanted ORDER BY priority DESC");
    while (query.next())
        all.emplace_back(query.text(0));
    return all;
}

void FileCache::unwant(const std::string& hash)
{
    m_db.run("DELETE FROM wanted WHERE sha256 = ?", hash);
}

int FileCache::evict(std::int64_t quota)
{
    std::int64_t total = 0;
    {
        auto sum = m_db.query("SELECT coalesce(sum(length(bytes)), 0) FROM file");
        if (sum.next()) total = sum.integer(0);
    }
    std::vector<std::string> gone;
    {
        auto oldest = m_db.query("SELECT sha256, length(bytes) FROM file WHERE uploaded = 1 ORDER BY last_used, rowid");
        while (total > quota && oldest.next()) {
            gone.emplace_back(oldest.text(0));
            total -= oldest.integer(1);
        }
    }
    for (const auto& hash : gone)
        m_db.run("DELETE FROM file WHERE sha256 = ?", hash);
    return int(gone.size());
}

void FileCache::forget(const std::string& hash)
{
    m_db.transaction([&] {
        m_db.run("DELETE FROM file WHERE sha256 = ? AND uploaded = 1", hash);
        m_db.run("DELETE FROM part WHERE sha256 = ?", hash);
        m_db.run("DELETE FROM wanted WHERE sha256 = ?", hash);
    });
}

void FileCache::checkpoint()
{
    if (m_db.logPages() <= checkpointPages) return;
    try {
        m_db.checkpoint(m_db.logPages() > truncatePages);
    } catch (const DatabaseError& error) {
        // What was to be written is safe in the log.
        if (error.kind != DatabaseError::Kind::full) throw;
    }
}

} // namespace naskah
