#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace naskah::files {

/// No room, or the quota is used up: it works again once there is room.
struct DiskFull : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The system's calls that a full or dying disk makes fail. Tests put their own here.
struct Disk {
    std::function<ssize_t(int, const void*, std::size_t)> write;
    std::function<int(int)> sync;
    std::function<std::uintmax_t(const std::filesystem::path&)> freeBytes;

    static Disk system();
};

/// An open file. Everything throws DiskFull, or std::system_error for what else goes wrong.
class File {
public:
    enum class Mode { read, append, create };

    File() = default;
    /// `append` and `read` need the file to be there, `create` that it is not. New files are readable by the owner
    /// only.
    File(const std::filesystem::path& path, Mode mode);
    File(File&& other) noexcept;
    File& operator=(File&& other) noexcept;
    ~File();

    explicit operator bool() const { return m_descriptor >= 0; }
    std::uint64_t size() const;

    /// Fewer bytes than asked for only at the end of the file.
    std::string read(std::uint64_t offset, std::size_t most) const;

    /// Appends. When it throws, some of the bytes may have been written.
    void write(const Disk& disk, std::string_view bytes);
    void truncate(std::uint64_t size);
    void sync(const Disk& disk);

private:
    int m_descriptor = -1;
};

/// Runs `work`; a std::filesystem_error that means a full disk becomes DiskFull.
void noticingFull(const std::function<void()>& work);

/// Makes what was created, renamed or removed in a directory survive a power cut.
void syncDirectory(const Disk& disk, const std::filesystem::path& directory);

/// Puts `text` at `path` so that after a crash there is the old file or the new one, whole. Syncs the directory, too.
void writeDurably(const Disk& disk, const std::filesystem::path& path, std::string_view text);

} // namespace naskah::files
