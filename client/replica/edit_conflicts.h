#pragma once

#include "common/record/organisation.h"
#include "common/text/date.h"

#include <optional>
#include <string>
#include <vector>

namespace naskah {

class Database;

/// One field that two people changed from the same words: the first change stands, the second waits for its author. Lists
/// are JSON arrays.
struct EditConflict {
    std::string field;
    std::optional<std::string> base; ///< from what both began; nullopt when the history here does not reach back to it
    std::string mine, theirs;        ///< what was refused, and what stands
    Id<Person> person;               ///< who made theirs
    std::string personName, positionTitle;
    Timestamp at{};
};

/// What is still open of an edit that was answered `conflict`. A field that says mine by now, or what both began from, is
/// settled. `data`: the command's fields (edit_draft), JSON.
std::vector<EditConflict> editConflicts(Database& db, const std::string& data);

/// The same edit over what stands now: done again, mine replaces theirs. nullopt when its draft is not here any more.
std::optional<std::string> editOverPresent(Database& db, const std::string& data);

} // namespace naskah
