#pragma once

#include "tests/powercut/fault_disk.h"

#include <memory>
#include <string>
#include <vector>

namespace naskah::powercut {

/// A connection to a database, as the disk sees it.
struct VfsConnection {
    std::string file;
    bool readOnly = false;
    bool open = true;
    int checkpoints = 0; ///< how often it took the lock that a checkpoint needs
};

/// SQLite on a FaultDisk, under a name of its own for OpenOptions::vfs. File locks and shared memory are as between
/// connections of one process. All connections must be closed before it dies.
class FaultVfs {
public:
    explicit FaultVfs(FaultDisk& disk);
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    const char* name() const;
    FaultDisk& disk();

    /// Every connection to a database there was, in the order of opening.
    const std::vector<std::shared_ptr<VfsConnection>>& connections() const;

    /// Whether a write leaves the bytes around it alone when the power goes, as SQLite believes on Linux and Windows. Otherwise
    /// it takes more care.
    void setPowersafe(bool powersafe);

private:
    class Binding;
    std::unique_ptr<Binding> m_binding;
};

} // namespace naskah::powercut
