#include "client/replica/durable_file.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

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

/// The rename itself is durable only when the folder is. Windows has no such call and needs none on NTFS.
void flushFolder([[maybe_unused]] const std::filesystem::path& folder)
{
#ifndef _WIN32
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY);
    if (descriptor < 0) throw std::runtime_error("cannot open " + folder.string());
    const bool flushed = fsync(descriptor) == 0;
    close(descriptor);
    if (!flushed) throw std::runtime_error("cannot write " + folder.string());
#endif
}

} // namespace

void writeDurably(const std::string& path, std::string_view bytes)
{
    const std::string temporary = path + ".new";
    {
        const std::unique_ptr<std::FILE, Close> file{std::fopen(temporary.c_str(), "wb")};
        if (!file || std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() || !flushToDisk(file.get()))
            throw std::runtime_error("cannot write " + temporary);
    }
    std::filesystem::rename(temporary, path);
    flushFolder(std::filesystem::absolute(path).parent_path());
}

std::optional<std::string> readWhole(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

} // namespace naskah
