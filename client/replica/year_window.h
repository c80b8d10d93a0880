#pragma once

#include "common/text/date.h"

#include <optional>

namespace naskah {

class Database;
class Store;

/// How far back this desk keeps letters. Older ones stay at the server, where they can be asked for at any time: the next
/// pull fetches what was added to the window, and takes away what was left out of it.
struct YearWindow {
    int from = 0;              ///< the first year that is kept
    std::optional<int> oldest; ///< the first year of which the server has anything for this person, as of the last pull
    bool hasMore() const { return oldest && *oldest < from; }
};

/// Years that are kept when nobody chose: this one and the last.
inline constexpr int usualYears = 2;
/// What the protocol lets a desk ask for.
inline constexpr int mostYears = 100;

/// How many years back from `today` are asked for, this year counted.
int yearsKept(Database& db);
YearWindow yearWindow(Database& db, Date today);

/// Keeps letters from `from` on; in force from the next pull. False for a year to come or more than 99 years ago, and
/// nothing is changed then.
bool keepYearsFrom(Store& store, int from, Date today);
/// What a pull said of the oldest year; 0 when there is nothing.
void noteOldestYear(Store& store, int year);

} // namespace naskah
