#pragma once

#include "client/replica/durable_file.h"
#include "tests/powercut/fault_disk.h"

namespace naskah::powercut {

/// Small files of a desk on a FaultDisk.
class FaultFiles final : public FileSystem {
public:
    explicit FaultFiles(FaultDisk& disk) : m_disk(disk) {}

    void write(const std::string& path, std::string_view bytes) override;
    void rename(const std::string& from, const std::string& to) override;
    void flushFolderOf(const std::string& path) override;
    std::optional<std::string> read(const std::string& path) override;

private:
    FaultDisk& m_disk;
};

} // namespace naskah::powercut
