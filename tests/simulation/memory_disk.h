#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace naskah::simulation {

/// The files of SQLite databases in memory, behind a VFS of its own name. Knows what was written but not yet synced, so
/// that it can lose power; can fail at a chosen operation. One thread. Must outlive every connection to it.
class MemoryDisk {
public:
    explicit MemoryDisk(std::string name);
    ~MemoryDisk();
    MemoryDisk(const MemoryDisk&) = delete;
    MemoryDisk& operator=(const MemoryDisk&) = delete;

    /// To be given to OpenOptions::vfs.
    const char* vfs() const { return m_name.c_str(); }

    /// Every write, truncation, deletion and sync counts as one operation.
    std::uint64_t operations() const { return m_operations; }

    /// From this operation on everything fails, as when the process is gone; 0: never.
    void failFrom(std::uint64_t operation) { m_failFrom = operation; }
    bool failed() const { return m_dead; }

    /// Takes no byte more than it has, until there is room again.
    void setFull(bool full) { m_full = full; }
    bool full() const { return m_full; }

    enum class Crash {
        process, ///< the process was killed: the system still has everything that was written
        power,   ///< what was not synced is there or not, in any combination, or torn at a sector
    };
    /// From now on everything fails: close the connections, then crash().
    void kill() { m_dead = true; }
    /// New connections see what a crash at the moment of the first failure, or now, left.
    void crash(Crash how, std::mt19937_64& random);

    /// Another disk with the same content: as of a process that was killed now, or of a power loss that kept nothing
    /// but what was synced.
    void copyTo(MemoryDisk& other, Crash how = Crash::process) const;

    /// What is on it goes, and the other's content comes: as of a process that was killed now. Nothing may be open on it.
    void replaceBy(const MemoryDisk& other);

    /// Whether the bytes occur in any file.
    bool contains(const std::string& bytes) const;

    struct File;
    struct Vfs;

private:
    friend struct Vfs;
    friend struct File;
    /// Counts an operation; false when it must fail.
    bool tick();

    std::string m_name;
    std::unique_ptr<Vfs> m_vfs;
    std::map<std::string, std::shared_ptr<File>> m_files;
    std::uint64_t m_operations = 0, m_failFrom = 0;
    bool m_dead = false, m_full = false;
};

} // namespace naskah::simulation
