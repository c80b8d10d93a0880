#include "server/ops/audit.h"

#include "server/engine/log_stream.h"
#include "server/storage/sqlite/sqlite_storage.h"

#include <fstream>
#include <limits>
#include <stdexcept>

namespace naskah::ops {

AuditReport auditFolder(const DataFolder& folder, const std::filesystem::path& to)
{
    const FolderLock lock(folder);
    storage::SqliteOptions options;
    options.path = folder.database().string();
    options.key = folder.databaseKey();
    options.onFatal = [](std::string_view why) { throw std::runtime_error(std::string{why}); };
    storage::SqliteStorage storage(options);
    const auto identity = engine::loadIdentity(storage);
    const auto lineage = engine::lineageOf(*storage.snapshot(), identity, {});
    std::ofstream file;
    if (!to.empty()) file.open(to, std::ios::binary | std::ios::trunc);

    AuditReport report;
    report.serverKey = identity.key.publicKey();
    LogAudit audit(report.serverKey, {});
    constexpr engine::LogStream::Range whole{0, std::numeric_limits<std::uint64_t>::max(), std::numeric_limits<std::size_t>::max()};
    for (const auto& epoch : epochsOf(lineage).value()) {
        auto state = storage.snapshot();
        const auto tree = engine::treeOf(state->journal(), identity, epoch).value();
        engine::LogStream log(std::move(state), identity, {epoch, tree.ordinal}, tree, whole, {}, true);
        while (const auto piece = log.next()) {
            if (!to.empty()) file << *piece;
            std::string_view rest = *piece;
            for (auto end = rest.find('\n'); end != rest.npos && !report.fault; end = rest.find('\n')) {
                report.fault = audit.take(rest.substr(0, end));
                rest.remove_prefix(end + 1);
            }
        }
    }
    if (!report.fault) report.fault = audit.finish();
    report.counts = audit.counts();
    if (!to.empty() && !file.flush()) throw std::runtime_error(to.string() + " cannot be written");
    return report;
}

} // namespace naskah::ops
