#include "server/ops/durable_copy.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace naskah::ops {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& file)
{
    throw std::system_error(errno, std::generic_category(), file.string());
}

void syncFile(const fs::path& file, int flags)
{
    const int handle = ::open(file.c_str(), flags | O_CLOEXEC);
    if (handle < 0) fail(file);
    const bool good = ::fsync(handle) == 0;
    const int error = errno;
    ::close(handle);
    errno = error;
    if (!good) fail(file);
}

fs::path unfinished(const fs::path& file)
{
    auto path = file;
    path += ".new";
    fs::remove(path);
    return path;
}

void put(const fs::path& fresh, const fs::path& file)
{
    syncFile(fresh, O_RDONLY);
    fs::rename(fresh, file);
    syncFolder(file.parent_path());
}

} // namespace

void syncFolder(const fs::path& folder)
{
    syncFile(folder, O_RDONLY | O_DIRECTORY);
}

void replaceFile(const fs::path& file, std::string_view bytes)
{
    const auto fresh = unfinished(file);
    const int handle = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (handle < 0) fail(fresh);
    const auto written = ::write(handle, bytes.data(), bytes.size());
    const int error = errno;
    ::close(handle);
    errno = error;
    if (written != ssize_t(bytes.size())) fail(fresh);
    put(fresh, file);
}

void copyFile(const fs::path& from, const fs::path& to)
{
    const auto fresh = unfinished(to);
    fs::copy_file(from, fresh);
    put(fresh, to);
}

} // namespace naskah::ops
