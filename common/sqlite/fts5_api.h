#pragma once

struct sqlite3;
struct fts5_api;

namespace naskah {

/// FTS5's door for extensions on this connection; null when this SQLite was built without FTS5.
fts5_api* fts5ApiOf(sqlite3* db);

} // namespace naskah
