#pragma once

#include "server/ops/config.h"

#include <filesystem>
#include <string>
#include <vector>

namespace naskah::ops {

/// Where a server keeps everything. Only its owner may enter.
class DataFolder {
public:
    explicit DataFolder(std::filesystem::path path) : m_path(std::move(path)) {}

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path config() const { return m_path / "naskah.toml"; }
    std::filesystem::path database() const { return m_path / "naskah.db"; }
    std::filesystem::path certificate() const { return m_path / "server.crt"; }
    std::filesystem::path files() const { return m_path / "files"; }
    std::filesystem::path restoreRecord() const { return m_path / "restores.json"; } ///< see RestoreRecord
    std::filesystem::path adminSocket() const { return m_path / "admin.sock"; }

    /// Makes the folder with settings, a database key, a certificate for these hosts and a new identity. Throws
    /// std::runtime_error when it is there already and not empty.
    void create(const Config& config, const std::vector<std::string>& hosts) const;

    std::string databaseKey() const;
    std::string certificatePem() const;
    std::string privateKeyPem() const;
    /// What desks pin.
    std::string pin() const;

private:
    std::string read(const std::filesystem::path& file) const;

    std::filesystem::path m_path;
};

/// Held as long as this lives, so that no two programs write to one data folder.
class FolderLock {
public:
    /// Throws std::runtime_error when another program has it.
    explicit FolderLock(const DataFolder& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int m_file = -1;
};

} // namespace naskah::ops
