#include "server/files/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace naskah::files {

namespace {

[[noreturn]] void fail(const std::string& what)
{
    const int error = errno;
    if (error == ENOSPC || error == EDQUOT || error == EFBIG) throw DiskFull(what);
    throw std::system_error(error, std::generic_category(), what);
}

int flagsOf(File::Mode mode)
{
    switch (mode) {
    case File::Mode::read:
        return O_RDONLY;
    case File::Mode::append:
        return O_RDWR | O_APPEND;
    case File::Mode::create:
        return O_RDWR | O_APPEND | O_CREAT | O_EXCL;
    }
    return O_RDONLY;
}

} // namespace

Disk Disk::system()
{
    return {[](int descriptor, const void* bytes, std::size_t size) { return ::write(descriptor, bytes, size); },
            [](int descriptor) { return ::fsync(descriptor); },
            [](const std::filesystem::path& path) { return std::filesystem::space(path).available; }};
}

File::File(const std::filesystem::path& path, Mode mode)
    : m_descriptor(::open(path.c_str(), flagsOf(mode) | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR))
{
    if (m_descriptor < 0) fail("open " + path.string());
}

File::File(File&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

File& File::operator=(File&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

File::~File()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

std::uint64_t File::size() const
{
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0) fail("size of a file");
    return static_cast<std::uint64_t>(status.st_size);
}

std::string File::read(std::uint64_t offset, std::size_t most) const
{
    std::string bytes(most, '\0');
    std::size_t have = 0;
    while (have < most) {
        const auto count = ::pread(m_descriptor, bytes.data() + have, most - have, static_cast<off_t>(offset + have));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("read a file");
        if (count == 0) break;
        have += static_cast<std::size_t>(count);
    }
    bytes.resize(have);
    return bytes;
}

void File::write(const Disk& disk, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = disk.write(m_descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("write a file");
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void File::truncate(std::uint64_t size)
{
    if (::ftruncate(m_descriptor, static_cast<off_t>(size)) != 0) fail("truncate a file");
}

void File::sync(const Disk& disk)
{
    if (disk.sync(m_descriptor) != 0) fail("sync a file");
}

void noticingFull(const std::function<void()>& work)
{
    try {
        work();
    } catch (const std::filesystem::filesystem_error& error) {
        const auto code = error.code().value();
        if (code == ENOSPC || code == EDQUOT) throw DiskFull(error.what());
        throw;
    }
}

void syncDirectory(const Disk& disk, const std::filesystem::path& directory)
{
    File(directory, File::Mode::read).sync(disk);
}

void writeDurably(const Disk& disk, const std::filesystem::path& path, std::string_view text)
{
    auto fresh = path;
    fresh += ".new";
    std::filesystem::remove(fresh); // of a crash
    try {
        File file(fresh, File::Mode::create);
        file.write(disk, text);
        file.sync(disk);
        noticingFull([&] { std::filesystem::rename(fresh, path); });
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(fresh, ignored);
        throw;
    }
    syncDirectory(disk, path.parent_path());
}

} // namespace naskah::files
