#pragma once

#include "client/replica/search_language.h"

#include <cstdint>
#include <utility>

namespace naskah {

class Database;
class Query;

/// How a search is put to the index of words. Everything a person typed stands in quotes inside `match`, which is bound
/// as a parameter.
struct SearchPlan {
    std::string match;                 ///< the FTS5 expression; empty when nothing is asked or nothing can be found
    std::int64_t first = 0, last = 0;  ///< the rows of the index that may be found, both included
    std::vector<std::pair<std::int64_t, std::int64_t>> without; ///< rows in between that may not
    std::vector<double> weights;       ///< of the first phrases of `match`, for naskah_rank: how rare each word is
    std::string number;                ///< finds letters whose number has just the words typed; empty without a digit in them
    std::string plain;                 ///< the plain words, for comparing
    bool isRankable = false;           ///< there is enough of a word to tell a better letter from a worse one
    std::vector<SearchNote> notes;

    /// Only rows below this one. The index walks down from one upper end alone: a second condition would be looked at row by
    /// row, from the newest letter on.
    void goOnBelow(std::int64_t row);
    /// " AND <column> BETWEEN ?n …" for first, last and without, and their binding from parameter `at` on.
    std::string rowCondition(std::string_view column, int at) const;
    void bindRows(Query& query, int at) const;
};

/// Reads what the desk knows of offices, types, people and codes to give the filters their meaning.
SearchPlan planSearch(Database& db, const SearchRequest& request);

} // namespace naskah
