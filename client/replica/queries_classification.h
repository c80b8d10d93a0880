#pragma once

#include "client/replica/queries.h"
#include "common/record/organisation.h"

namespace naskah {

/// A scheme of codes as this desk has it.
struct ClassificationScheme {
    std::string name;
    std::int64_t codes = 0;
    std::int64_t valid = 0; ///< on the day that was asked for
    std::optional<Date> validFrom, validUntil; ///< of its codes, the earliest and the latest; open when one is
};
std::vector<ClassificationScheme> classificationSchemes(Database& db, Date on);

/// The codes of one scheme, or of all without one, by code.
std::vector<Classification> classificationRecords(Database& db, const std::optional<std::string>& scheme);

/// At most `limit` codes of a scheme (of all without one): those that begin as typed first, then those with all the
/// words in code or name; by code.
std::vector<Classification> searchClassification(Database& db, const std::string& typed, const std::optional<std::string>& scheme, int limit);

/// Whether this desk's person may change schemes, as far as the desk knows; the server decides.
bool mayChangeClassification(Database& db);

} // namespace naskah
