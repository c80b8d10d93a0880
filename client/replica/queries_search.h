#pragma once

#include "client/replica/queries.h"
#include "client/replica/search_language.h"

namespace naskah {

/// Which of the letters found come first.
enum class SearchOrder {
    newest,
    best, ///< of the newest few hundred those that fit best: by number, by how rare the words are and where they stand, by age
};

struct SearchQuestion {
    std::string text;          ///< as typed, see search_language.h
    std::optional<Date> today; ///< for "kemarin"; the city's today when missing
    SearchOrder order = SearchOrder::newest;
};

struct SearchAnswer {
    std::vector<LetterRow> rows;
    std::optional<ListPlace> next; ///< where to go on; nothing after the last
    std::vector<SearchNote> notes;
};

/// A page of what is found among all letters one may see.
SearchAnswer search(Database& db, const SearchQuestion& question, std::optional<ListPlace> after, int limit);

/// How many letters are found, at most `most`: counting stops there.
std::int64_t countFound(Database& db, const SearchQuestion& question, std::int64_t most);

/// The day it is in the city.
Date cityToday();

} // namespace naskah
