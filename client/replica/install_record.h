#pragma once

#include "client/replica/durable_file.h"
#include "common/text/uuid.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace naskah {

/// What must not go back in time when a disk image or a database file is copied or restored: kept in a file beside the
/// database and written before use. A database that knows less than this file was rolled back.
class InstallRecord {
public:
    /// Reads the file; a missing one starts empty.
    explicit InstallRecord(std::string path, FileSystem& files = machineFiles());

    const std::string& nonce() const { return m_nonce; }
    void setNonce(std::string nonce);

    /// The highest number used of a lease, 0 for none.
    std::int64_t used(const Uuid& lease) const;
    void use(const Uuid& lease, std::int64_t number);

    /// The highest sequence sealed by a device.
    std::uint64_t sealed(const Uuid& device) const;
    void seal(const Uuid& device, std::uint64_t sequence);

private:
    /// A change that cannot be written is none.
    void change(const std::function<void()>& what);
    void write() const;

    std::string m_path;
    FileSystem& m_files;
    std::string m_nonce;
    std::map<Uuid, std::int64_t> m_used;
    std::map<Uuid, std::uint64_t> m_sealed;
};

} // namespace naskah
