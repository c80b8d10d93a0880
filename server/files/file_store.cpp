#include "server/files/file_store.h"

#include "common/crypto/encoding.h"
#include "common/crypto/random.h"

#include <algorithm>

namespace naskah::files {

namespace fs = std::filesystem;

namespace {
constexpr std::size_t piece = 256 * 1024;
} // namespace

FileStore::FileStore(fs::path directory, Disk disk) : m_directory(std::move(directory)), m_disk(std::move(disk))
{
    fs::create_directories(m_directory);
}

/// ab/cdef…: 256 folders, so that none becomes too long to list.
fs::path FileStore::pathOf(const Digest& sha256) const
{
    const auto name = toHex(sha256);
    return m_directory / name.substr(0, 2) / name.substr(2);
}

File FileStore::open(const Digest& sha256) const
{
    const auto path = pathOf(sha256);
    if (!fs::is_regular_file(fs::symlink_status(path))) return {};
    return {path, File::Mode::read};
}

void FileStore::keep(const fs::path& from, const Digest& sha256)
{
    const auto path = pathOf(sha256);
    const auto folder = path.parent_path();
    auto fresh = path;
    fresh += "." + toHex(randomBytes(8));
    noticingFull([&] {
        if (fs::create_directory(folder)) syncDirectory(m_disk, m_directory);
        fs::create_hard_link(from, fresh);
        fs::rename(fresh, path);
        fs::remove(fresh); // when both were names of one file already, `rename` left them
    });
    syncDirectory(m_disk, folder);
}

bool FileStore::isSound(const Digest& sha256) const
{
    const auto file = open(sha256);
    return file && sha256Of(file, file.size()) == sha256;
}

Digest sha256Of(const File& file, std::uint64_t size)
{
    Sha256 digest;
    for (std::uint64_t at = 0; at < size;) {
        const auto bytes = file.read(at, static_cast<std::size_t>(std::min<std::uint64_t>(piece, size - at)));
        if (bytes.empty()) break;
        digest.update(bytes);
        at += bytes.size();
    }
    return digest.finish();
}

} // namespace naskah::files
