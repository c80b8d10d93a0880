#pragma once

#include "client/replica/search_language.h"

namespace naskah {

class Database;

/// A way to go on with what is being typed into a search box.
struct SearchSuggestion {
    std::string text;   ///< the whole box when it is taken
    std::string label;  ///< the filter or the value
    std::string detail; ///< what it means, in the desk's own words; for a filter's name empty
    std::optional<SearchField> filter; ///< whose name this is, when it is a filter's
};

/// Names of filters that begin with the word being typed (all of them in an empty box), or values of the filter that is
/// being typed, from what this desk knows: offices, contacts, posts, types, codes, states, dates.
std::vector<SearchSuggestion> suggestSearch(Database& db, std::string_view typed, bool isEnglish, Date today, int limit);

} // namespace naskah
