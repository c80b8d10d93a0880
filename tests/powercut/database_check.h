#pragma once

#include "common/sqlite/database.h"

#include <string>
#include <vector>

namespace naskah::powercut {

/// What is wrong, in words; empty when nothing is.
using Findings = std::vector<std::string>;

/// Every table and index of a database.
void checkDatabase(Database& db, const std::string& name, Findings& findings);

/// Every page of a database that nobody has open, used or not. Its log must be empty: of a checkpoint that was cut off,
/// pages may be torn that the log still has.
void checkPages(const std::string& path, const std::string& key, const char* vfs, Findings& findings);

/// The one number that a query gives.
std::int64_t numberOf(Database& db, std::string_view sql);

} // namespace naskah::powercut
