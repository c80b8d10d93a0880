#pragma once

#include "common/protocol/outcome.h"

#include <optional>
#include <string_view>

namespace naskah {

class Database;

/// The heads of the server's log that this desk believes: what it bears witness to.
std::optional<TreeHead> newestHead(Database& db, std::string_view epoch);

/// Keeps one more, which is proved. The newest stays, and one a day for sixty days. Inside a transaction.
void keepHead(Database& db, const TreeHead& head, Timestamp now);

} // namespace naskah
