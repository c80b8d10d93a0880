#pragma once

#include "server/ops/data_folder.h"

#include <cstdint>
#include <string>

namespace naskah::ops {

/// What a backup holds.
struct BackupReport {
    std::string epoch;
    std::uint64_t leaves = 0; ///< of the log
    std::int64_t files = 0;   ///< attachments, all that are in the folder now
};

/// Copies a data folder, also while its server runs, into a new folder: database, attachments, settings and keys. Whoever
/// has it can read everything. Checked before this returns. Throws std::runtime_error.
BackupReport makeBackup(const DataFolder& folder, const std::filesystem::path& to);

/// Reads a whole backup: the pages of its database, that the log adds up to its signed head, each attachment's bytes.
/// Throws std::runtime_error that says what is wrong.
BackupReport verifyBackup(const std::filesystem::path& backup);

/// Puts a backup in the place of a data folder's database and begins a new epoch. The lost database, if any of it is left,
/// is set aside in the folder, never deleted; attachments are united; settings, keys and the record of earlier restores
/// stay where there are any. Nothing of the backup is changed. Returns the new epoch. Throws std::runtime_error.
std::string restoreBackup(const DataFolder& folder, const std::filesystem::path& backup, const std::string& reason);

} // namespace naskah::ops
