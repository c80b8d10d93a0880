#pragma once

#include <array>
#include <memory>
#include <set>
#include <vector>

namespace naskah::powercut {

/// The locks on one database file, as SQLite's five levels between the connections of one process.
class FileLocks {
public:
    /// False when another connection is in the way.
    bool raise(const void* connection, int& held, int wanted);
    void lower(const void* connection, int& held, int wanted);
    bool isReserved() const { return m_reserved; }

private:
    std::set<const void*> m_sharing;
    const void* m_reserved = nullptr;
    const void* m_exclusive = nullptr; ///< pending or exclusive: nobody new may share
};

/// The memory that the connections to a write-ahead log share, and its eight locks.
class SharedMemory {
public:
    static constexpr int slots = 8;

    /// The part with this number, made when `extend`; nullptr when it is not there.
    void* region(std::size_t index, std::size_t size, bool extend);
    void join() { ++m_users; }
    /// The last one takes the memory with it, as a restart of the machine does.
    void leave();

    struct Held {
        unsigned shared = 0, exclusive = 0; ///< bits
    };
    bool lockShared(Held& held, int first, int count);
    bool lockExclusive(Held& held, int first, int count);
    void unlock(Held& held, int first, int count);

private:
    std::vector<std::unique_ptr<char[]>> m_regions;
    std::array<int, slots> m_shared{};
    std::array<bool, slots> m_exclusive{};
    int m_users = 0;
};

} // namespace naskah::powercut
