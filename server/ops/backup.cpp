#include "server/ops/backup.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/sqlite/backup.h"
#include "server/engine/epochs.h"
#include "server/engine/log_book.h"
#include "server/files/file_store.h"
#include "server/ops/durable_copy.h"
#include "server/ops/restore_record.h"
#include "server/storage/sqlite/sqlite_storage.h"

#include <memory>
#include <stdexcept>

namespace naskah::ops {

namespace fs = std::filesystem;

namespace {

constexpr const char* keptFiles = "kept";
constexpr const char* databaseFiles[] = {"naskah.db", "naskah.db-wal", "naskah.db-shm"};

/// Settings and keys: what a data folder has besides its database and attachments.
std::vector<fs::path> smallFiles(const DataFolder& folder)
{
    return {folder.config(), folder.certificate(), folder.path() / "database.key", folder.path() / "server.key"};
}

/// Copies attachments that are not there yet; their names are their content's.
std::int64_t uniteFiles(const fs::path& from, const fs::path& to)
{
    std::int64_t count = 0;
    if (!fs::exists(from)) return count;
    fs::create_directories(to);
    for (const auto& each : fs::recursive_directory_iterator(from)) {
        if (!each.is_regular_file() || each.path().filename().string().find('.') != std::string::npos) continue;
        ++count;
        const auto place = to / fs::relative(each.path(), from);
        if (fs::exists(place)) continue;
        fs::create_directories(place.parent_path());
        copyFile(each.path(), place);
    }
    return count;
}

storage::SqliteOptions optionsOf(const DataFolder& folder)
{
    storage::SqliteOptions options;
    options.path = folder.database().string();
    options.key = folder.databaseKey();
    options.onFatal = [](std::string_view why) { throw std::runtime_error(std::string{why}); };
    return options;
}

std::int64_t checkFiles(const fs::path& kept)
{
    std::int64_t count = 0;
    const files::FileStore store(kept);
    for (const auto& each : fs::recursive_directory_iterator(kept)) {
        if (!each.is_regular_file()) continue;
        const auto name = each.path().parent_path().filename().string() + each.path().filename().string();
        const auto bytes = fromHex(name);
        const auto digest = bytes ? arrayOf<32>(*bytes) : std::nullopt;
        if (!digest || !store.isSound(*digest)) throw std::runtime_error("an attachment is damaged: " + each.path().string());
        ++count;
    }
    return count;
}

/// Also brings a copy that an older version made to this version's form.
BackupReport checkedDatabase(const DataFolder& copy)
{
    BackupReport report;
    {
        OpenOptions options;
        options.key = copy.databaseKey();
        Database db(copy.database().string(), options);
        if (const auto sound = checkDatabase(db); !sound) throw std::runtime_error("the database is damaged: " + sound.error().detail);
        db.checkpoint(true);
    }
    storage::SqliteStorage storage(optionsOf(copy));
    const auto identity = engine::loadIdentity(storage);
    const auto state = storage.snapshot();
    const engine::LogBook log(identity, state->journal()); // throws unless it adds up to its head
    const auto& head = log.head();
    if (head && !verify(identity.key.publicKey(), head->statement(), head->signature))
        throw std::runtime_error("the log's head is not signed by its server");
    report.epoch = identity.epoch;
    report.leaves = head ? head->size : 0;
    return report;
}

/// What is left of a database that a backup takes the place of.
void setAside(const DataFolder& folder)
{
    int number = 1;
    while (fs::exists(folder.path() / ("lost-" + std::to_string(number))))
        ++number;
    const auto aside = folder.path() / ("lost-" + std::to_string(number));
    for (const auto* name : databaseFiles) {
        if (!fs::exists(folder.path() / name)) continue;
        fs::create_directories(aside);
        fs::rename(folder.path() / name, aside / name);
    }
}

} // namespace

BackupReport makeBackup(const DataFolder& folder, const fs::path& to)
{
    if (fs::exists(to) && !fs::is_empty(to)) throw std::runtime_error(to.string() + " is there already and not empty");
    fs::create_directories(to);
    fs::permissions(to, fs::perms::owner_all);
    const DataFolder backup(to);
    for (const auto& file : smallFiles(folder))
        copyFile(file, to / file.filename());
    {
        OpenOptions options;
        options.key = folder.databaseKey();
        options.readOnly = true;
        Database live(folder.database().string(), options);
        copyDatabase(live, backup.database().string(), options.key);
    }
    // After the database: what it names is there, and perhaps more.
    uniteFiles(folder.files() / keptFiles, backup.files() / keptFiles);
    return verifyBackup(to);
}

BackupReport verifyBackup(const fs::path& path)
{
    const DataFolder backup(path);
    auto report = checkedDatabase(backup);
    if (fs::exists(backup.files() / keptFiles)) report.files = checkFiles(backup.files() / keptFiles);
    syncFolder(path);
    return report;
}

std::string restoreBackup(const DataFolder& folder, const fs::path& from, const std::string& reason)
{
    const DataFolder backup(from);
    fs::create_directories(folder.path());
    fs::permissions(folder.path(), fs::perms::owner_all);
    const FolderLock lock(folder);
    auto record = RestoreRecord::read(folder.restoreRecord());
    // The backup itself may be on a medium that cannot be written: its copy is checked.
    const DataFolder copy(folder.path() / "restoring");
    fs::remove_all(copy.path());
    fs::create_directories(copy.path());
    const std::shared_ptr<void> tidy(nullptr, [&](void*) { fs::remove_all(copy.path()); });
    copyFile(from / "database.key", copy.path() / "database.key");
    copyFile(backup.database(), copy.database());
    checkedDatabase(copy);
    if (fs::exists(backup.files() / keptFiles)) checkFiles(backup.files() / keptFiles);

    setAside(folder);
    // The database goes with its own key; what desks have pinned stays.
    for (const auto* name : {"database.key", "naskah.db"})
        fs::rename(copy.path() / name, folder.path() / name);
    for (const auto& file : smallFiles(backup))
        if (!fs::exists(folder.path() / file.filename())) copyFile(file, folder.path() / file.filename());
    uniteFiles(backup.files() / keptFiles, folder.files() / keptFiles);
    syncFolder(folder.path());
    storage::SqliteStorage storage(optionsOf(folder));
    const engine::Restore restore{reason, record.lastOrdinal, record.revoked};
    const auto identity = engine::beginEpoch(storage, restore, engine::systemClock(), engine::systemRandom());
    record.lastOrdinal = identity.ordinal;
    record.write(folder.restoreRecord());
    return identity.epoch;
}

} // namespace naskah::ops
