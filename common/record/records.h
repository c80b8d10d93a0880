#pragma once

#include "common/schema/field.h"

#include <optional>
#include <span>

namespace naskah {

/// A record type's place in allRecords(), stored as its number. New types are added at the end.
using RecordKind = int;

/// Every record type, in an order that never changes.
std::span<const Entity* const> allRecords();

const Entity& recordEntity(RecordKind kind);

/// The kind with this table name; nullopt for one that this version does not know.
std::optional<RecordKind> recordKind(std::string_view table);

} // namespace naskah
