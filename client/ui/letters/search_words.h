#pragma once

#include "client/replica/search_language.h"

#include <QString>

namespace naskah {

/// What a filter of the search box asks for, in a few words.
QString filterWords(SearchField field);

/// A sentence about what was typed into a search box, and what to do.
QString noteWords(const SearchNote& note);

} // namespace naskah
