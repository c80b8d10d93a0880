#include "common/record/holiday_list.h"

#include "common/schema/csv.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace naskah {

namespace {

constexpr int firstYear = 1945, lastYear = 2200;

/// "line N: text", as readCsv words its errors.
HolidayList::Error errorFrom(const std::string& detail)
{
    const auto colon = detail.find(": ");
    if (!detail.starts_with("line ") || colon == detail.npos) return {1, detail};
    return {std::atoi(detail.c_str() + 5), detail.substr(colon + 2)};
}

} // namespace

HolidayList readHolidayList(std::string_view csv)
{
    HolidayList list;
    const auto table = readCsv(csv);
    if (!table) {
        list.errors.push_back(errorFrom(table.error().detail));
        return list;
    }
    const int day = table->column("tanggal"), name = table->column("nama"), kind = table->column("jenis");
    if (day < 0 || name < 0 || kind < 0) {
        list.errors.push_back({1, "the columns tanggal, nama and jenis are needed"});
        return list;
    }
    std::map<Date, int> seen;
    for (const auto& line : table->lines) {
        const auto wrong = [&](std::string text) { list.errors.push_back({line.number, std::move(text)}); };
        const auto cell = [&](int column) { return std::size_t(column) < line.cells.size() ? line.cells[std::size_t(column)] : std::string{}; };
        const auto said = cell(kind);
        const auto date = parseIsoDate(cell(day));
        if (!date || yearOf(*date) < firstYear || yearOf(*date) > lastYear)
            wrong("“" + cell(day) + "” is not a day");
        else if (cell(name).empty())
            wrong("the name is missing");
        else if (said != "libur" && said != "cuti_bersama")
            wrong("“" + said + "” is neither libur nor cuti_bersama");
        else if (const auto [first, isNew] = seen.try_emplace(*date, line.number); !isNew)
            wrong("the day stands on line " + std::to_string(first->second) + " already");
        else
            list.days.push_back({*date, cell(name), said == "libur" ? HolidayKind::holiday : HolidayKind::jointLeave});
    }
    if (list.days.empty() && list.errors.empty()) list.errors.push_back({1, "no day follows the header"});
    std::ranges::sort(list.days, {}, &HolidayEntry::day);
    return list;
}

HolidayDifference compare(const std::vector<HolidayEntry>& list, std::span<const Holiday> now)
{
    HolidayDifference difference;
    std::set<int> years;
    std::map<Date, HolidayEntry> standing;
    for (const auto& holiday : now)
        if (holiday.active) standing[holiday.day] = {holiday.day, holiday.name, holiday.kind};
    std::set<Date> listed;
    for (const auto& entry : list) {
        years.insert(yearOf(entry.day));
        listed.insert(entry.day);
        const auto found = standing.find(entry.day);
        if (found == standing.end())
            difference.added.push_back(entry);
        else if (found->second != entry)
            difference.changed.push_back(entry);
        else
            ++difference.same;
    }
    for (const auto& [day, entry] : standing)
        if (years.contains(yearOf(day)) && !listed.contains(day)) difference.removed.push_back(entry);
    return difference;
}

} // namespace naskah
