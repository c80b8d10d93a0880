#include "client/replica/durable_file.h"

#include "common/sqlite/database.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#ifdef _WIN32
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace naskah {

namespace {

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

bool flushToDisk(std::FILE* file)
{
    if (std::fflush(file) != 0) return false;
#ifdef _WIN32
    return _commit(_fileno(file)) == 0;
#else
    return fsync(fileno(file)) == 0;
#endif
}

[[noreturn]] void refuse(const std::string& what)
{
    throw DatabaseError(errno == ENOSPC ? DatabaseError::Kind::full : DatabaseError::Kind::io, what);
}

class MachineFiles final : public FileSystem {
public:
    void write(const std::string& path, std::string_view bytes) override
    {
        const std::unique_ptr<std::FILE, Close> file{std::fopen(path.c_str(), "wb")};
        if (!file || std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() || !flushToDisk(file.get()))
            refuse("cannot write " + path);
    }

    void rename(const std::string& from, const std::string& to) override
    {
        std::error_code failure;
        std::filesystem::rename(from, to, failure);
        if (failure) throw DatabaseError(DatabaseError::Kind::io, "cannot rename " + from + ": " + failure.message());
    }

    /// Windows has no such call and needs none on NTFS.
    void flushFolderOf([[maybe_unused]] const std::string& path) override
    {
#ifndef _WIN32
        const auto folder = std::filesystem::absolute(path).parent_path();
        const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY);
        if (descriptor < 0) refuse("cannot open " + folder.string());
        const bool flushed = fsync(descriptor) == 0;
        close(descriptor);
        if (!flushed) refuse("cannot write " + folder.string());
#endif
    }

    std::optional<std::string> read(const std::string& path) override
    {
        // A file that is there and cannot be read is not a missing one.
        if (!std::filesystem::exists(path)) return std::nullopt;
        std::ifstream file(path, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>{file}, {}};
        if (!file.good() && !file.eof()) refuse("cannot read " + path);
        return bytes;
    }
};

} // namespace

FileSystem& machineFiles()
{
    static MachineFiles files;
    return files;
}

void writeDurably(FileSystem& files, const std::string& path, std::string_view bytes)
{
    const auto temporary = path + ".new";
    files.write(temporary, bytes);
    files.rename(temporary, path);
    files.flushFolderOf(path);
}

} // namespace naskah
