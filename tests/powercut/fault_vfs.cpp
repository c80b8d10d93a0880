#include "tests/powercut/fault_vfs.h"

#include "tests/powercut/vfs_locks.h"

#include <sqlcipher/sqlite3.h>

#include <cstring>
#include <stdexcept>

namespace naskah::powercut {

namespace {

/// What the connections to one file share.
struct Meeting {
    FileLocks locks;
    SharedMemory memory;
};

/// The lock on the shared memory that a checkpoint takes alone (SQLite's WAL_CKPT_LOCK).
constexpr int checkpointSlot = 1;

struct Opened {
    FaultDisk* disk = nullptr;
    std::shared_ptr<DiskFile> file;
    std::shared_ptr<Meeting> meeting;
    std::shared_ptr<VfsConnection> connection; ///< of a database, not of its log
    std::string removeOnClose;
    int lock = SQLITE_LOCK_NONE;
    bool sharesMemory = false, powersafe = true;
    bool syncsFolder = false; ///< a new journal: SQLite's own VFS syncs its name, and all others, with its first bytes
    SharedMemory::Held held;
};

struct Handle {
    sqlite3_file base;
    Opened* opened;
};

Opened& of(sqlite3_file* file)
{
    return *reinterpret_cast<Handle*>(file)->opened;
}

int codeOf(Answer answer, int ioError)
{
    switch (answer) {
    case Answer::ok:
        return SQLITE_OK;
    case Answer::shortRead:
        return SQLITE_IOERR_SHORT_READ;
    case Answer::full:
        return SQLITE_FULL;
    case Answer::missing:
        return SQLITE_IOERR_DELETE_NOENT;
    case Answer::ioError:
        break;
    }
    return ioError;
}

void leaveMemory(Opened& opened)
{
    if (!opened.sharesMemory) return;
    opened.meeting->memory.unlock(opened.held, 0, SharedMemory::slots);
    opened.meeting->memory.leave();
    opened.sharesMemory = false;
}

int closeFile(sqlite3_file* file)
{
    auto& opened = of(file);
    leaveMemory(opened);
    opened.meeting->locks.lower(&opened, opened.lock, SQLITE_LOCK_NONE);
    if (opened.connection) opened.connection->open = false;
    if (!opened.removeOnClose.empty()) opened.disk->remove(opened.removeOnClose, false);
    delete &opened;
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* bytes, int count, sqlite3_int64 at)
{
    auto& opened = of(file);
    return codeOf(opened.disk->read(*opened.file, static_cast<char*>(bytes), std::size_t(count), std::size_t(at)), SQLITE_IOERR_READ);
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at)
{
    auto& opened = of(file);
    return codeOf(opened.disk->write(*opened.file, {static_cast<const char*>(bytes), std::size_t(count)}, std::size_t(at)), SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    auto& opened = of(file);
    return codeOf(opened.disk->truncate(*opened.file, std::size_t(size)), SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file* file, int)
{
    auto& opened = of(file);
    const auto code = codeOf(opened.disk->sync(*opened.file), SQLITE_IOERR_FSYNC);
    if (code != SQLITE_OK || !opened.syncsFolder) return code;
    opened.syncsFolder = false;
    return codeOf(opened.disk->syncFolder(), SQLITE_IOERR_DIR_FSYNC);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    *size = sqlite3_int64(of(file).file->now().size());
    return SQLITE_OK;
}

int lockFile(sqlite3_file* file, int level)
{
    auto& opened = of(file);
    return opened.meeting->locks.raise(&opened, opened.lock, level) ? SQLITE_OK : SQLITE_BUSY;
}

int unlockFile(sqlite3_file* file, int level)
{
    auto& opened = of(file);
    opened.meeting->locks.lower(&opened, opened.lock, level);
    return SQLITE_OK;
}

int checkReserved(sqlite3_file* file, int* reserved)
{
    *reserved = of(file).meeting->locks.isReserved();
    return SQLITE_OK;
}

int control(sqlite3_file*, int, void*)
{
    return SQLITE_NOTFOUND;
}

int sectorSizeOf(sqlite3_file*)
{
    return int(FaultDisk::sectorSize);
}

int characteristicsOf(sqlite3_file* file)
{
    return of(file).powersafe ? SQLITE_IOCAP_POWERSAFE_OVERWRITE : 0;
}

int mapMemory(sqlite3_file* file, int index, int size, int extend, void volatile** memory)
{
    auto& opened = of(file);
    if (!opened.sharesMemory) opened.meeting->memory.join();
    opened.sharesMemory = true;
    *memory = opened.meeting->memory.region(std::size_t(index), std::size_t(size), extend != 0);
    return SQLITE_OK;
}

int lockMemory(sqlite3_file* file, int first, int count, int flags)
{
    auto& opened = of(file);
    auto& memory = opened.meeting->memory;
    if (flags & SQLITE_SHM_UNLOCK) {
        memory.unlock(opened.held, first, count);
        return SQLITE_OK;
    }
    if (flags & SQLITE_SHM_SHARED) return memory.lockShared(opened.held, first, count) ? SQLITE_OK : SQLITE_BUSY;
    if (!memory.lockExclusive(opened.held, first, count)) return SQLITE_BUSY;
    // A recovery takes this lock too, but together with those after it.
    if (first == checkpointSlot && count == 1 && opened.connection) ++opened.connection->checkpoints;
    return SQLITE_OK;
}

void memoryBarrier(sqlite3_file*) {}

int unmapMemory(sqlite3_file* file, int)
{
    leaveMemory(of(file));
    return SQLITE_OK;
}

const sqlite3_io_methods methods{
    2,         closeFile,     readFile, writeFile,    truncateFile,      syncFile,  sizeOfFile, lockFile,      unlockFile,
    checkReserved, control, sectorSizeOf, characteristicsOf, mapMemory, lockMemory, memoryBarrier, unmapMemory, nullptr, nullptr};

} // namespace

class FaultVfs::Binding {
public:
    explicit Binding(FaultDisk& faultDisk) : disk(faultDisk)
    {
        static int count = 0;
        name = "fault" + std::to_string(++count);
        vfs.iVersion = 1;
        vfs.szOsFile = sizeof(Handle);
        vfs.mxPathname = 256;
        vfs.zName = name.c_str();
        vfs.pAppData = this;
        vfs.xOpen = open;
        vfs.xDelete = remove;
        vfs.xAccess = access;
        vfs.xFullPathname = fullPathname;
        vfs.xRandomness = randomness;
        vfs.xSleep = sleep;
        vfs.xCurrentTime = currentTime;
        vfs.xGetLastError = lastError;
        if (sqlite3_vfs_register(&vfs, 0) != SQLITE_OK) throw std::runtime_error("cannot register a VFS");
    }
    ~Binding() { sqlite3_vfs_unregister(&vfs); }

    FaultDisk& disk;
    std::string name;
    bool powersafe = true;
    std::vector<std::shared_ptr<VfsConnection>> connections;

private:
    static Binding& of(sqlite3_vfs* vfs) { return *static_cast<Binding*>(vfs->pAppData); }

    static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags)
    {
        auto& self = of(vfs);
        file->pMethods = nullptr;
        const std::string name = path ? path : "temporary-" + std::to_string(++self.temporaries);
        auto found = self.disk.find(name);
        if (!found && !(flags & SQLITE_OPEN_CREATE)) return SQLITE_CANTOPEN;
        auto opened = std::make_unique<Opened>();
        opened->disk = &self.disk;
        opened->file = found ? found : self.disk.create(name);
        opened->powersafe = self.powersafe;
        opened->syncsFolder = !found && (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL));
        if (flags & SQLITE_OPEN_DELETEONCLOSE) opened->removeOnClose = name;
        auto& meeting = self.meetings[opened->file.get()];
        opened->meeting = meeting.lock();
        if (!opened->meeting) meeting = opened->meeting = std::make_shared<Meeting>();
        if (flags & SQLITE_OPEN_MAIN_DB) {
            opened->connection = std::make_shared<VfsConnection>(VfsConnection{name, (flags & SQLITE_OPEN_READONLY) != 0});
            self.connections.push_back(opened->connection);
        }
        auto* handle = reinterpret_cast<Handle*>(file);
        handle->opened = opened.release();
        handle->base.pMethods = &methods;
        if (outFlags) *outFlags = flags;
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs* vfs, const char* path, int syncFolder)
    {
        return codeOf(of(vfs).disk.remove(path, syncFolder != 0), SQLITE_IOERR_DELETE);
    }

    static int access(sqlite3_vfs* vfs, const char* path, int, int* result)
    {
        const auto file = of(vfs).disk.find(path);
        *result = file != nullptr;
        return SQLITE_OK;
    }

    static int fullPathname(sqlite3_vfs*, const char* path, int size, char* full)
    {
        sqlite3_snprintf(size, full, "%s", path);
        return SQLITE_OK;
    }

    static int randomness(sqlite3_vfs*, int count, char* bytes)
    {
        sqlite3_randomness(count, bytes);
        return count;
    }

    static int sleep(sqlite3_vfs*, int microseconds) { return microseconds; }

    static int currentTime(sqlite3_vfs*, double* time)
    {
        *time = 2461041.5; // 1 January 2026
        return SQLITE_OK;
    }

    static int lastError(sqlite3_vfs*, int, char*) { return 0; }

    sqlite3_vfs vfs{};
    int temporaries = 0;
    std::map<const DiskFile*, std::weak_ptr<Meeting>> meetings;
};

FaultVfs::FaultVfs(FaultDisk& disk) : m_binding(std::make_unique<Binding>(disk)) {}

FaultVfs::~FaultVfs() = default;

const char* FaultVfs::name() const
{
    return m_binding->name.c_str();
}

FaultDisk& FaultVfs::disk()
{
    return m_binding->disk;
}

const std::vector<std::shared_ptr<VfsConnection>>& FaultVfs::connections() const
{
    return m_binding->connections;
}

void FaultVfs::setPowersafe(bool powersafe)
{
    m_binding->powersafe = powersafe;
}

} // namespace naskah::powercut
