#pragma once

struct sqlite3;

namespace naskah {

/// Registers `naskah_rank(f, w1, w2, ...)`: the score of a row, higher is better, for use with MATCH.
/// `wi` is the weight of the i-th phrase of the query (how rare it is), known from the vocabulary. bm25() would
/// count every row of every phrase in the whole index before its first answer; this reads the one row only.
/// Column 0 (number) and 1 (subject) count four times as much as the others.
bool registerRank(sqlite3* db);

} // namespace naskah
