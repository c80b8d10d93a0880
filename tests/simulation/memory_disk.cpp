#include "tests/simulation/memory_disk.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace naskah::simulation {

namespace {

constexpr std::size_t sectorSize = 512;

/// A change that a sync has not made durable.
struct Change {
    std::int64_t offset = 0;
    std::string bytes;
    bool truncates = false; ///< to `offset`

    void applyTo(std::string& content) const { applyTo(content, bytes.size()); }
    /// Only the first `size` bytes reach the disk.
    void applyTo(std::string& content, std::size_t size) const
    {
        if (truncates) return content.resize(std::size_t(offset));
        if (size == 0) return;
        content.resize(std::max(content.size(), std::size_t(offset) + size));
        std::memcpy(content.data() + offset, bytes.data(), size);
    }
};

} // namespace

/// Content, and the locks and shared memory of the connections that have it open.
struct MemoryDisk::File {
    MemoryDisk* disk = nullptr;
    std::string now, durable;
    std::vector<Change> unsynced;
    bool gone = false; ///< of a process that was killed

    int readers = 0;          ///< connections with SHARED or more
    const void* writer = nullptr; ///< the one with RESERVED or more
    std::vector<std::unique_ptr<std::vector<char>>> shared;
    struct SharedLock {
        int readers = 0;
        const void* owner = nullptr;
    };
    std::array<SharedLock, SQLITE_SHM_NLOCK> locks;
    int sharers = 0;
};

/// What SQLite calls.
struct MemoryDisk::Vfs {
    sqlite3_vfs vfs{};
    MemoryDisk* disk = nullptr;

    struct Handle {
        sqlite3_file base;
        std::shared_ptr<File>* file;
        int level;
        bool sharing;
        std::uint8_t readLocks, ownLocks;
    };
    static Handle& handle(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }
    static File& fileOf(sqlite3_file* file) { return **handle(file).file; }
    static bool usable(File& file) { return !file.gone && !file.disk->m_dead; }

    static int close(sqlite3_file* f)
    {
        unlock(f, SQLITE_LOCK_NONE);
        shmUnmap(f, 0);
        delete handle(f).file;
        return SQLITE_OK;
    }
    static int read(sqlite3_file* f, void* to, int size, sqlite3_int64 offset)
    {
        auto& file = fileOf(f);
        if (!usable(file)) return SQLITE_IOERR_READ;
        std::memset(to, 0, std::size_t(size));
        if (offset >= std::int64_t(file.now.size())) return SQLITE_IOERR_SHORT_READ;
        const auto there = std::min(std::size_t(size), file.now.size() - std::size_t(offset));
        std::memcpy(to, file.now.data() + offset, there);
        return there == std::size_t(size) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }
    static int write(sqlite3_file* f, const void* from, int size, sqlite3_int64 offset)
    {
        auto& file = fileOf(f);
        if (file.gone || !file.disk->tick()) return SQLITE_IOERR_WRITE;
        if (file.disk->m_full && std::size_t(offset) + std::size_t(size) > file.now.size()) return SQLITE_FULL;
        file.unsynced.push_back({offset, std::string(static_cast<const char*>(from), std::size_t(size)), false});
        file.unsynced.back().applyTo(file.now);
        return SQLITE_OK;
    }
    static int truncate(sqlite3_file* f, sqlite3_int64 size)
    {
        auto& file = fileOf(f);
        if (file.gone || !file.disk->tick()) return SQLITE_IOERR_TRUNCATE;
        file.now.resize(std::size_t(size));
        file.unsynced.push_back({size, {}, true});
        return SQLITE_OK;
    }
    static int sync(sqlite3_file* f, int)
    {
        auto& file = fileOf(f);
        if (file.gone || !file.disk->tick()) return SQLITE_IOERR_FSYNC;
        for (const auto& change : file.unsynced)
            change.applyTo(file.durable);
        file.unsynced.clear();
        return SQLITE_OK;
    }
    static int size(sqlite3_file* f, sqlite3_int64* result)
    {
        if (!usable(fileOf(f))) return SQLITE_IOERR_FSTAT;
        *result = std::int64_t(fileOf(f).now.size());
        return SQLITE_OK;
    }

    static int lock(sqlite3_file* f, int wanted)
    {
        auto& own = handle(f);
        auto& file = fileOf(f);
        if (wanted <= own.level) return SQLITE_OK;
        if (file.writer && file.writer != f && (wanted > SQLITE_LOCK_SHARED || handle(const_cast<sqlite3_file*>(
                static_cast<const sqlite3_file*>(file.writer))).level >= SQLITE_LOCK_PENDING))
            return SQLITE_BUSY;
        if (own.level == SQLITE_LOCK_NONE) {
            ++file.readers;
            own.level = SQLITE_LOCK_SHARED;
        }
        if (wanted == SQLITE_LOCK_SHARED) return SQLITE_OK;
        file.writer = f;
        own.level = SQLITE_LOCK_RESERVED;
        if (wanted == SQLITE_LOCK_EXCLUSIVE && file.readers > 1) {
            own.level = SQLITE_LOCK_PENDING;
            return SQLITE_BUSY;
        }
        own.level = wanted;
        return SQLITE_OK;
    }
    static int unlock(sqlite3_file* f, int wanted)
    {
        auto& own = handle(f);
        auto& file = fileOf(f);
        if (wanted >= own.level) return SQLITE_OK;
        if (file.writer == f) file.writer = nullptr;
        if (wanted == SQLITE_LOCK_NONE) --file.readers;
        own.level = wanted;
        return SQLITE_OK;
    }
    static int isReserved(sqlite3_file* f, int* result)
    {
        *result = fileOf(f).writer != nullptr;
        return SQLITE_OK;
    }
    static int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
    static int sector(sqlite3_file*) { return int(sectorSize); }
    static int characteristics(sqlite3_file*) { return 0; }

    static int shmMap(sqlite3_file* f, int region, int bytes, int extend, void volatile** result)
    {
        auto& file = fileOf(f);
        if (!handle(f).sharing) {
            handle(f).sharing = true;
            ++file.sharers;
        }
        while (int(file.shared.size()) <= region) {
            if (!extend) {
                *result = nullptr;
                return SQLITE_OK;
            }
            file.shared.push_back(std::make_unique<std::vector<char>>(std::size_t(bytes)));
        }
        *result = file.shared[std::size_t(region)]->data();
        return SQLITE_OK;
    }
    static int shmLock(sqlite3_file* f, int first, int count, int flags)
    {
        auto& own = handle(f);
        auto& locks = fileOf(f).locks;
        for (int i = first; i < first + count; ++i) {
            const auto& at = locks[std::size_t(i)];
            if (flags & SQLITE_SHM_UNLOCK) continue;
            const int others = at.readers - ((own.readLocks >> i) & 1);
            if ((at.owner && at.owner != f) || ((flags & SQLITE_SHM_EXCLUSIVE) && others > 0)) return SQLITE_BUSY;
        }
        for (int i = first; i < first + count; ++i) {
            auto& at = locks[std::size_t(i)];
            const auto bit = std::uint8_t(1u << i);
            if (flags & SQLITE_SHM_UNLOCK) {
                if ((flags & SQLITE_SHM_SHARED) && (own.readLocks & bit)) {
                    --at.readers;
                    own.readLocks = std::uint8_t(own.readLocks & ~bit);
                }
                if ((flags & SQLITE_SHM_EXCLUSIVE) && at.owner == f) {
                    at.owner = nullptr;
                    own.ownLocks = std::uint8_t(own.ownLocks & ~bit);
                }
            } else if (flags & SQLITE_SHM_SHARED) {
                if (!(own.readLocks & bit)) {
                    ++at.readers;
                    own.readLocks = std::uint8_t(own.readLocks | bit);
                }
            } else {
                at.owner = f;
                own.ownLocks = std::uint8_t(own.ownLocks | bit);
            }
        }
        return SQLITE_OK;
    }
    static void shmBarrier(sqlite3_file*) {}
    static int shmUnmap(sqlite3_file* f, int)
    {
        auto& own = handle(f);
        auto& file = fileOf(f);
        if (!own.sharing) return SQLITE_OK;
        for (int i = 0; i < SQLITE_SHM_NLOCK; ++i)
            shmLock(f, i, 1, SQLITE_SHM_UNLOCK | SQLITE_SHM_SHARED | SQLITE_SHM_EXCLUSIVE);
        own.sharing = false;
        if (--file.sharers == 0) file.shared.clear();
        return SQLITE_OK;
    }

    static MemoryDisk& diskOf(sqlite3_vfs* vfs) { return *static_cast<MemoryDisk*>(vfs->pAppData); }
    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* f, int flags, int* given)
    {
        static const sqlite3_io_methods methods{2,         close,    read,       write,      truncate, sync,
                                                size,      lock,     unlock,     isReserved, control,  sector,
                                                characteristics, shmMap, shmLock, shmBarrier, shmUnmap, nullptr, nullptr};
        auto& disk = diskOf(vfs);
        f->pMethods = nullptr;
        if (disk.m_dead || !name) return SQLITE_CANTOPEN;
        auto found = disk.m_files.find(name);
        if (found == disk.m_files.end()) {
            if (!(flags & SQLITE_OPEN_CREATE)) return SQLITE_CANTOPEN;
            found = disk.m_files.emplace(name, std::make_shared<File>()).first;
            found->second->disk = &disk;
        }
        auto& own = handle(f);
        own = {};
        own.base.pMethods = &methods;
        own.file = new std::shared_ptr<File>(found->second);
        if (given) *given = flags;
        return SQLITE_OK;
    }
    static int erase(sqlite3_vfs* vfs, const char* name, int)
    {
        auto& disk = diskOf(vfs);
        if (!disk.tick()) return SQLITE_IOERR_DELETE;
        disk.m_files.erase(name);
        return SQLITE_OK;
    }
    static int access(sqlite3_vfs* vfs, const char* name, int, int* result)
    {
        *result = diskOf(vfs).m_files.contains(name);
        return SQLITE_OK;
    }
    static int fullName(sqlite3_vfs*, const char* name, int size, char* result)
    {
        std::snprintf(result, std::size_t(size), "%s", name);
        return SQLITE_OK;
    }
    static int randomness(sqlite3_vfs*, int size, char* result)
    {
        std::memset(result, 7, std::size_t(size));
        return size;
    }
    static int sleep(sqlite3_vfs*, int microseconds) { return microseconds; }
    static int time(sqlite3_vfs*, double* result)
    {
        *result = 2461000.5;
        return SQLITE_OK;
    }
    static int lastError(sqlite3_vfs*, int, char*) { return 0; }
};

MemoryDisk::MemoryDisk(std::string name) : m_name(std::move(name)), m_vfs(std::make_unique<Vfs>())
{
    auto& vfs = m_vfs->vfs;
    vfs.iVersion = 1;
    vfs.szOsFile = sizeof(Vfs::Handle);
    vfs.mxPathname = 1024;
    vfs.zName = m_name.c_str();
    vfs.pAppData = this;
    vfs.xOpen = Vfs::open;
    vfs.xDelete = Vfs::erase;
    vfs.xAccess = Vfs::access;
    vfs.xFullPathname = Vfs::fullName;
    vfs.xRandomness = Vfs::randomness;
    vfs.xSleep = Vfs::sleep;
    vfs.xCurrentTime = Vfs::time;
    vfs.xGetLastError = Vfs::lastError;
    sqlite3_vfs_register(&vfs, 0);
}

MemoryDisk::~MemoryDisk()
{
    sqlite3_vfs_unregister(&m_vfs->vfs);
}

bool MemoryDisk::tick()
{
    ++m_operations;
    if (m_failFrom && m_operations >= m_failFrom) m_dead = true;
    return !m_dead;
}

void MemoryDisk::crash(Crash how, std::mt19937_64& random)
{
    std::map<std::string, std::shared_ptr<File>> left;
    for (const auto& [name, file] : m_files) {
        auto image = file->now;
        if (how == Crash::power) {
            image = file->durable;
            const auto mode = random() % 4; // nothing of it, everything, some of it, some of it torn
            for (const auto& change : file->unsynced) {
                if (mode == 0 || (mode >= 2 && random() % 2)) continue;
                auto size = change.bytes.size();
                if (mode == 3 && random() % 3 == 0) size = std::min(size, random() % (size / sectorSize + 1) * sectorSize);
                change.applyTo(image, size);
            }
        }
        auto fresh = std::make_shared<File>();
        fresh->disk = this;
        fresh->now = fresh->durable = std::move(image);
        left.emplace(name, std::move(fresh));
        file->gone = true;
    }
    m_files = std::move(left);
    m_dead = false;
    m_failFrom = 0;
}

void MemoryDisk::replaceBy(const MemoryDisk& other)
{
    for (const auto& [name, file] : m_files)
        file->gone = true;
    m_files.clear();
    other.copyTo(*this);
    m_dead = false;
    m_failFrom = 0;
}

void MemoryDisk::copyTo(MemoryDisk& other, Crash how) const
{
    for (const auto& [name, file] : m_files) {
        auto copy = std::make_shared<File>();
        copy->disk = &other;
        copy->now = copy->durable = how == Crash::process ? file->now : file->durable;
        other.m_files[name] = std::move(copy);
    }
}

bool MemoryDisk::contains(const std::string& bytes) const
{
    return std::ranges::any_of(m_files, [&](const auto& entry) { return entry.second->now.find(bytes) != std::string::npos; });
}

} // namespace naskah::simulation
