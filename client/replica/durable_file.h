#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace naskah {

/// The few things that a small durable file asks of a disk; a test puts a failing one in its place. What the disk refuses
/// is thrown as DatabaseError, like what it refuses of a database.
class FileSystem {
public:
    virtual ~FileSystem() = default;
    /// Writes a file and waits until its content is on the disk; its name need not be.
    virtual void write(const std::string& path, std::string_view bytes) = 0;
    /// Gives a file the name of another, which it replaces.
    virtual void rename(const std::string& from, const std::string& to) = 0;
    /// Waits until the names in the folder of this file are on the disk.
    virtual void flushFolderOf(const std::string& path) = 0;
    /// The whole file, or std::nullopt when there is none.
    virtual std::optional<std::string> read(const std::string& path) = 0;
};

/// The machine's own.
FileSystem& machineFiles();

/// Replaces a small file so that after a power loss either the old or the new content is there.
void writeDurably(FileSystem& files, const std::string& path, std::string_view bytes);

} // namespace naskah
