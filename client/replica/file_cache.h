#pragma once

#include "common/sqlite/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace naskah {

/// The bytes of attachments, encrypted like the rest, in a database file of their own: a letter's file never makes the
/// letters' database slow, and nothing of it lies readable on the disk.
class FileCache {
public:
    FileCache(const std::string& path, const OpenOptions& options);

    /// Keeps bytes that this desk must upload. Returns their SHA-256 as hexadecimal.
    std::string add(std::string_view bytes, std::int64_t now);
    std::optional<std::string> find(const std::string& sha256, std::int64_t now);
    bool has(const std::string& sha256);

    /// A file this desk has and the server does not.
    struct Upload {
        std::string sha256;
        std::int64_t size = 0;
        std::string url; ///< of the upload that was begun; empty before
    };
    std::optional<Upload> nextUpload();
    /// All of them, in the order in which they go.
    std::vector<Upload> uploads();
    std::int64_t waitingUploads();
    void setUploadUrl(const std::string& sha256, const std::string& url);
    void setUploaded(const std::string& sha256);
    /// The server will not have it, whenever it is asked: it is kept here and not offered again.
    void setRefused(const std::string& sha256);
    /// Part of a file, for an upload that is continued.
    std::string slice(const std::string& sha256, std::int64_t offset, std::int64_t length);

    // Downloads grow in place until they are whole.
    std::int64_t partial(const std::string& sha256);
    void append(const std::string& sha256, std::string_view bytes);
    /// Checks the hash; a file that does not have it is thrown away, and false returned.
    bool completeDownload(const std::string& sha256, std::int64_t now);

    /// A file that a person has asked for, or that is to be fetched ahead.
    void want(const std::string& sha256, int priority);
    std::optional<std::string> nextWanted();
    void unwant(const std::string& sha256);

    /// All of them, the most wanted first.
    std::vector<std::string> wanted();
    /// Keeps a whole file that came from the server; its bytes are what its hash says. False when it was here before.
    bool keep(const std::string& sha256, std::string_view bytes, std::int64_t now);

    void forget(const std::string& sha256);

    /// Removes the least recently used files until at most `quota` bytes are kept. A file that the server does not have
    /// is never removed. Returns how many went.
    int evict(std::int64_t quota);

    Database& db() { return m_db; }

private:
    /// Copies the log back when it has grown: a day's scans would otherwise stay in it until the desk is closed.
    void checkpoint();

    Database m_db;
};

} // namespace naskah
