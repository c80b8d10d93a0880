#pragma once

#include "client/replica/search_language.h"

namespace naskah {

class Database;

/// The words of the index's `facets` that a filter's value stands for on this desk: an office by its short name, code or
/// name, a type or a classification by code or name, a state by its name in either language. None for words alone.
std::vector<std::string> facetsOf(Database& db, const SearchTerm& term);

/// What letters from paper call the office with this short name or code: its name, without the city's. Quoted nowhere.
std::vector<std::string> officeNames(Database& db, const SearchTerm& term);

} // namespace naskah
