#include "common/sqlite/backup.h"

#include <sqlcipher/sqlite3.h>

#include <memory>

namespace naskah {

void copyDatabase(Database& from, const std::string& to, const std::string& key)
{
    OpenOptions options;
    options.key = key;
    Database copy(to, options);
    const std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)> backup(
        sqlite3_backup_init(copy.handle(), "main", from.handle(), "main"), sqlite3_backup_finish);
    if (!backup) throw DatabaseError(DatabaseError::Kind::other, sqlite3_errmsg(copy.handle()));
    constexpr int wholeAtOnce = -1; // from one snapshot: a writer does not make it begin again
    const int result = sqlite3_backup_step(backup.get(), wholeAtOnce);
    if (result != SQLITE_DONE)
        throw DatabaseError(result == SQLITE_FULL ? DatabaseError::Kind::full : DatabaseError::Kind::io, sqlite3_errstr(result));
}

Result<void> checkDatabase(Database& db)
{
    {
        auto pages = db.query("PRAGMA cipher_integrity_check");
        if (pages.next()) return Error{Errc::corrupt, std::string{pages.text(0)}};
    }
    auto whole = db.query("PRAGMA integrity_check");
    if (whole.next() && whole.text(0) != "ok") return Error{Errc::corrupt, std::string{whole.text(0)}};
    return {};
}

} // namespace naskah
