#pragma once

#include "common/sqlite/database.h"

#include <span>
#include <string_view>

namespace naskah {

/// One numbered step of a database's history. Its text is frozen once released.
struct Migration {
    int number;
    std::string_view sql;
};

/// Runs the steps that this file has not seen, each in a transaction of its own that also moves `user_version`. A file
/// newer than the last step is refused with DatabaseError::Kind::tooNew and left as it is.
void migrate(Database& db, std::span<const Migration> steps);

} // namespace naskah
