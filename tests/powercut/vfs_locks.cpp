#include "tests/powercut/vfs_locks.h"

#include <sqlcipher/sqlite3.h>

namespace naskah::powercut {

bool FileLocks::raise(const void* connection, int& held, int wanted)
{
    if (held >= wanted) return true;
    if (held == SQLITE_LOCK_NONE) {
        if (m_exclusive && m_exclusive != connection) return false;
        m_sharing.insert(connection);
        held = SQLITE_LOCK_SHARED;
    }
    if (wanted == SQLITE_LOCK_SHARED) return true;
    if (m_reserved && m_reserved != connection) return false;
    if (m_exclusive && m_exclusive != connection) return false;
    if (wanted == SQLITE_LOCK_RESERVED) {
        m_reserved = connection;
        held = wanted;
        return true;
    }
    m_exclusive = connection;
    held = SQLITE_LOCK_PENDING;
    if (m_sharing.size() > 1) return false;
    held = SQLITE_LOCK_EXCLUSIVE;
    return true;
}

void FileLocks::lower(const void* connection, int& held, int wanted)
{
    if (held <= wanted) return;
    if (m_reserved == connection) m_reserved = nullptr;
    if (m_exclusive == connection) m_exclusive = nullptr;
    if (wanted == SQLITE_LOCK_NONE) m_sharing.erase(connection);
    held = wanted;
}

void* SharedMemory::region(std::size_t index, std::size_t size, bool extend)
{
    while (m_regions.size() <= index) {
        if (!extend) return nullptr;
        m_regions.push_back(std::make_unique<char[]>(size));
    }
    return m_regions[index].get();
}

void SharedMemory::leave()
{
    if (--m_users == 0) m_regions.clear();
}

bool SharedMemory::lockShared(Held& held, int first, int count)
{
    for (int slot = first; slot < first + count; ++slot)
        if (m_exclusive.at(slot) && !(held.exclusive & 1U << slot)) return false;
    for (int slot = first; slot < first + count; ++slot)
        if (!(held.shared & 1U << slot)) {
            ++m_shared.at(slot);
            held.shared |= 1U << slot;
        }
    return true;
}

bool SharedMemory::lockExclusive(Held& held, int first, int count)
{
    for (int slot = first; slot < first + count; ++slot) {
        const int others = m_shared.at(slot) - (held.shared >> slot & 1U ? 1 : 0);
        if (others > 0 || (m_exclusive.at(slot) && !(held.exclusive & 1U << slot))) return false;
    }
    for (int slot = first; slot < first + count; ++slot) {
        m_exclusive.at(slot) = true;
        held.exclusive |= 1U << slot;
    }
    return true;
}

void SharedMemory::unlock(Held& held, int first, int count)
{
    for (int slot = first; slot < first + count; ++slot) {
        if (held.shared & 1U << slot) --m_shared.at(slot);
        if (held.exclusive & 1U << slot) m_exclusive.at(slot) = false;
        held.shared &= ~(1U << slot);
        held.exclusive &= ~(1U << slot);
    }
}

} // namespace naskah::powercut
