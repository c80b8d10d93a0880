#include "client/replica/search_days.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace naskah {

namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month;

constexpr int firstYear = 1900, lastYear = 2199;

/// Names begin with these; people write "mar", "maret" and "march".
constexpr auto monthNames = std::to_array<std::pair<std::string_view, unsigned>>({
    {"jan", 1}, {"feb", 2}, {"peb", 2}, {"mar", 3}, {"apr", 4}, {"mei", 5}, {"may", 5}, {"jun", 6}, {"jul", 7}, {"agu", 8},
    {"ags", 8}, {"aug", 8}, {"sep", 9}, {"okt", 10}, {"oct", 10}, {"nov", 11}, {"nop", 11}, {"des", 12}, {"dec", 12},
});

std::string folded(std::string_view typed)
{
    std::string text(typed);
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
        if (c == '/' || c == ' ' || c == '_') c = '-';
    }
    return text;
}

std::optional<int> number(std::string_view text)
{
    if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    int value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    return value;
}

std::optional<int> yearIn(std::string_view text)
{
    const auto value = text.size() == 4 ? number(text) : std::nullopt;
    return value && *value >= firstYear && *value <= lastYear ? value : std::nullopt;
}

std::optional<unsigned> monthIn(std::string_view text)
{
    if (const auto value = number(text)) return text.size() <= 2 && *value >= 1 && *value <= 12 ? std::optional(unsigned(*value)) : std::nullopt;
    for (const auto& [name, at] : monthNames)
        if (text.starts_with(name) && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; })) return at;
    return std::nullopt;
}

DayRange wholeYear(int at)
{
    return {Date{year{at} / 1 / 1}, Date{year{at} / 12 / 31}};
}

DayRange wholeMonth(year_month at)
{
    return {Date{at / 1}, Date{at / std::chrono::last}};
}

std::optional<DayRange> dayOf(std::string_view yearText, std::string_view monthText, std::string_view dayText)
{
    const auto y = yearIn(yearText);
    const auto m = monthIn(monthText);
    const auto d = dayText.size() <= 2 ? number(dayText) : std::nullopt;
    if (!y || !m || !d) return std::nullopt;
    const auto day = year{*y} / month{*m} / std::chrono::day{unsigned(*d)};
    if (!day.ok()) return std::nullopt;
    return DayRange{Date{day}, Date{day}};
}

std::optional<DayRange> named(std::string_view word, Date today)
{
    const std::chrono::year_month_day now{today};
    const auto monday = today - days{std::chrono::weekday{today}.iso_encoding() - 1};
    const auto thisMonth = now.year() / now.month();
    if (word == "hari-ini" || word == "today") return DayRange{today, today};
    if (word == "kemarin" || word == "yesterday") return DayRange{today - days{1}, today - days{1}};
    if (word == "minggu-ini" || word == "pekan-ini" || word == "this-week") return DayRange{monday, monday + days{6}};
    if (word == "minggu-lalu" || word == "pekan-lalu" || word == "last-week") return DayRange{monday - days{7}, monday - days{1}};
    if (word == "bulan-ini" || word == "this-month") return wholeMonth(thisMonth);
    if (word == "bulan-lalu" || word == "last-month") return wholeMonth(thisMonth - std::chrono::months{1});
    if (word == "tahun-ini" || word == "this-year") return wholeYear(int(now.year()));
    if (word == "tahun-lalu" || word == "last-year") return wholeYear(int(now.year()) - 1);
    return std::nullopt;
}

std::optional<DayRange> oneOf(std::string_view word, Date today)
{
    if (const auto known = named(word, today)) return known;
    std::vector<std::string_view> parts;
    for (std::string_view rest = word;;) {
        const auto dash = rest.find('-');
        parts.push_back(rest.substr(0, dash));
        if (dash == rest.npos || parts.size() > 3) break;
        rest.remove_prefix(dash + 1);
    }
    if (parts.size() == 1) {
        if (const auto y = yearIn(parts[0])) return wholeYear(*y);
        const auto m = number(parts[0]) ? std::nullopt : monthIn(parts[0]);
        if (!m) return std::nullopt;
        // A month without its year is the last one of that name.
        const std::chrono::year_month_day now{today};
        return wholeMonth((month{*m} > now.month() ? now.year() - std::chrono::years{1} : now.year()) / month{*m});
    }
    if (parts.size() == 2) {
        const bool yearFirst = yearIn(parts[0]).has_value();
        const auto y = yearIn(parts[yearFirst ? 0 : 1]);
        const auto m = monthIn(parts[yearFirst ? 1 : 0]);
        if (!y || !m) return std::nullopt;
        return wholeMonth(year{*y} / month{*m});
    }
    if (parts.size() != 3) return std::nullopt;
    if (const auto day = dayOf(parts[0], parts[1], parts[2])) return day;
    return dayOf(parts[2], parts[1], parts[0]);
}

} // namespace

DayRange common(const DayRange& one, const DayRange& other)
{
    DayRange both = one;
    if (other.first && (!both.first || *both.first < *other.first)) both.first = other.first;
    if (other.last && (!both.last || *other.last < *both.last)) both.last = other.last;
    return both;
}

std::optional<DayRange> readDays(std::string_view typed, Date today)
{
    const std::string text = folded(typed);
    const std::string_view word = text;
    const auto dots = word.find("..");
    if (dots == word.npos) return oneOf(word, today);
    const auto from = word.substr(0, dots), until = word.substr(dots + 2);
    if (from.empty() && until.empty()) return std::nullopt;
    DayRange range;
    if (!from.empty()) {
        const auto begin = oneOf(from, today);
        if (!begin) return std::nullopt;
        range.first = begin->first;
    }
    if (!until.empty()) {
        const auto end = oneOf(until, today);
        if (!end) return std::nullopt;
        range.last = end->last;
    }
    // Who types the later end first means the same days.
    if (range.isEmpty()) {
        const auto begin = oneOf(until, today), end = oneOf(from, today);
        range = {begin->first, end->last};
    }
    return range;
}

} // namespace naskah
