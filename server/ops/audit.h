#pragma once

#include "common/command/log_audit.h"
#include "server/ops/data_folder.h"

#include <filesystem>
#include <optional>

namespace naskah::ops {

struct AuditReport {
    LogAudit::Counts counts;
    std::optional<LogFault> fault;
    PublicKey serverKey; ///< for who checks the file elsewhere
};

/// Checks the whole log of a data folder, or of a backup, whose server does not run; with `to`, also writes it there, as
/// `naskahctl audit verify` reads it. Throws std::runtime_error when the folder is not to be had.
AuditReport auditFolder(const DataFolder& folder, const std::filesystem::path& to);

} // namespace naskah::ops
