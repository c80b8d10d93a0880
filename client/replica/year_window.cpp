#include "client/replica/year_window.h"

#include "client/replica/store.h"

#include <charconv>
#include <string>

namespace naskah {

namespace {

constexpr std::string_view keptKey = "years", oldestKey = "oldest_year";

std::optional<int> numberAt(Database& db, std::string_view key)
{
    auto query = db.query("SELECT value FROM meta WHERE key = ?", key);
    if (!query.next()) return std::nullopt;
    const auto text = query.blob(0);
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} ? std::optional(number) : std::nullopt;
}

} // namespace

int yearsKept(Database& db)
{
    return numberAt(db, keptKey).value_or(usualYears);
}

YearWindow yearWindow(Database& db, Date today)
{
    return {yearOf(today) - yearsKept(db) + 1, numberAt(db, oldestKey)};
}

bool keepYearsFrom(Store& store, int from, Date today)
{
    const int years = yearOf(today) - from + 1;
    if (years < 1 || years > mostYears) return false;
    store.setMeta(keptKey, std::to_string(years));
    return true;
}

void noteOldestYear(Store& store, int year)
{
    if (year > 0)
        store.setMeta(oldestKey, std::to_string(year));
    else
        store.eraseMeta(oldestKey);
}

} // namespace naskah
