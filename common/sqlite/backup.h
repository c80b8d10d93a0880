#pragma once

#include "common/schema/result.h"
#include "common/sqlite/database.h"

namespace naskah {

/// Copies the database, as it is at one moment, into a new file with the same key. Others may read and write meanwhile.
/// Throws DatabaseError.
void copyDatabase(Database& from, const std::string& to, const std::string& key);

/// Whether every page of a database is what was written, and the whole is in order; the first thing that is not.
Result<void> checkDatabase(Database& db);

} // namespace naskah
