#include "common/sqlite/log_refresh.h"

#include <sqlite3.h>

#include <algorithm>
#include <string>

namespace naskah {

namespace {

/// SQLite writes at most 128 KiB at a time, and takes the remainder of it for the length.
constexpr sqlite3_int64 pieceSize = 64 * 1024;

bool rewrite(sqlite3_file& log)
{
    sqlite3_int64 size = 0;
    if (log.pMethods->xFileSize(&log, &size) != SQLITE_OK) return false;
    if (size == 0) return true;
    std::string piece;
    for (sqlite3_int64 at = 0; at < size; at += pieceSize) {
        piece.resize(std::size_t(std::min(pieceSize, size - at)));
        if (log.pMethods->xRead(&log, piece.data(), int(piece.size()), at) != SQLITE_OK) return false;
        if (log.pMethods->xWrite(&log, piece.data(), int(piece.size()), at) != SQLITE_OK) return false;
    }
    return log.pMethods->xSync(&log, SQLITE_SYNC_NORMAL) == SQLITE_OK;
}

} // namespace

bool refreshLog(sqlite3* db)
{
    // As the only writer: nobody adds to the log or empties it meanwhile.
    const int begun = sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    if ((begun & 0xff) == SQLITE_BUSY) return true;
    if (begun != SQLITE_OK) return false;
    sqlite3_file* log = nullptr;
    const int found = sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    const bool isFresh = found == SQLITE_OK && (!log || !log->pMethods || rewrite(*log));
    sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
    return isFresh;
}

} // namespace naskah
