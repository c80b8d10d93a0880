#pragma once

#include "common/text/uuid.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace naskah {

/// One cell of one record wherever it is not a C++ struct: in SQL, in JSON, in the change log, in a table view. There is
/// no floating point: synced bytes must be the same everywhere.
using Value = std::variant<std::monostate, std::int64_t, std::string, Uuid>;

/// The cells of one record, in the order of its Entity::fields.
using Row = std::vector<Value>;

} // namespace naskah
