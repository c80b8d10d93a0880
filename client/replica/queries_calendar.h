#pragma once

#include "common/record/office_calendar.h"

#include <optional>
#include <vector>

namespace naskah {

class Database;

/// Everything the desk knows of the city's calendar.
struct CalendarRecords {
    std::vector<Holiday> holidays;
    std::vector<DayException> exceptions;
    std::vector<WorkingHours> hours;

    HolidayCalendar of(std::optional<Id<Unit>> unit) const { return calendarOf(holidays, exceptions, hours, unit); }
};
CalendarRecords calendarRecords(Database& db);

/// The calendar by which the deadlines of this desk's office are counted.
HolidayCalendar ownCalendar(Database& db);

/// A day on which something differs from the week, as a list shows it.
struct CalendarDayRow {
    Date day{};
    std::string name;
    enum class Source { city, unit, builtIn } source = Source::city;
    HolidayKind kind = HolidayKind::holiday;
    bool works = false; ///< an exception: the office works
};
/// Of one year, for one office or the city, ascending.
std::vector<CalendarDayRow> calendarDays(Database& db, int year, std::optional<Id<Unit>> unit);

} // namespace naskah
