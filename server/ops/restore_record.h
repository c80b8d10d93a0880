#pragma once

#include "common/text/uuid.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

namespace naskah::ops {

/// What no backup may take back: a file beside the database that is in no backup.
struct RestoreRecord {
    std::int64_t lastOrdinal = 0;         ///< of the newest epoch there ever was
    std::vector<Uuid> revoked;            ///< devices
    std::map<Uuid, std::int64_t> reached; ///< how far ends of recovery moved each register

    /// An empty one when there is no file. Throws std::runtime_error when it is damaged: nothing may be restored then.
    static RestoreRecord read(const std::filesystem::path& file);
    /// Whole or not at all, and on the disk when this returns.
    void write(const std::filesystem::path& file) const;
};

} // namespace naskah::ops
