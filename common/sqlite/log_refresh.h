#pragma once

struct sqlite3;

namespace naskah {

/// Writes the write-ahead log's bytes again, as they are, and syncs them. A system that could not sync a file may drop
/// what was to be written, go on showing it, and report nothing at the next sync: a program that starts again after that
/// would build on frames that are not on the disk. Does nothing for an empty log or while another connection writes.
/// False when the disk fails.
bool refreshLog(sqlite3* db);

} // namespace naskah
