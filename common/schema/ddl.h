#pragma once

#include "common/schema/field.h"

#include <set>
#include <string>
#include <vector>

namespace naskah {

/// The statements that bring a database in which `entity`'s table has `existing` columns to what `entity` describes.
/// `syncColumns` ("rev INTEGER NOT NULL DEFAULT 0", …) are what the store keeps with each record. Only ever adds; what is
/// to be renamed or dropped needs a numbered migration.
std::vector<std::string> reconcile(const Entity& entity, const std::set<std::string, std::less<>>& existing,
                                   const std::vector<std::string>& syncColumns);

/// "prefix.id, prefix.thread, …" in the order of a Row.
std::string columnList(const Entity& entity, std::string_view prefix = {});

/// Positions of the searchable fields in a Row.
std::vector<std::size_t> searchableFields(const Entity& entity);

} // namespace naskah
