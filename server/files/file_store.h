#pragma once

#include "common/crypto/digest.h"
#include "server/files/disk.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace naskah::files {

/// Attachments by their SHA-256, each once, never changed. Knows nothing of who may read them. From any thread.
class FileStore {
public:
    /// Makes `directory` if it is not there.
    explicit FileStore(std::filesystem::path directory, Disk disk = Disk::system());

    /// The file, or one that is not open.
    File open(const Digest& sha256) const;

    /// Keeps the file at `from`, which stays there and must have been synced and hashed. A file that is here already is
    /// replaced: it costs nothing, mends a damaged one, and takes as long as if it had not been here.
    void keep(const std::filesystem::path& from, const Digest& sha256);

    /// Whether the file is here and its bytes are still its name's.
    bool isSound(const Digest& sha256) const;

private:
    std::filesystem::path pathOf(const Digest& sha256) const;

    std::filesystem::path m_directory;
    Disk m_disk;
};

/// SHA-256 of an open file's first `size` bytes.
Digest sha256Of(const File& file, std::uint64_t size);

} // namespace naskah::files
