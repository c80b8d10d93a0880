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
/// An office whose days this person looks at, or keeps.
struct CalendarOffice {
    std::optional<Id<Unit>> unit; ///< the whole city's without one
    std::string name;
    bool mayChange = false;
};
/// The city first, then this person's own office, then those under it by name when the person leads it.
std::vector<CalendarOffice> calendarOffices(Database& db);

/// How many open dispositions are due on one of these days.
int deadlinesOn(Database& db, const std::vector<Date>& days);

/// Of one year, for one office or the city, ascending.
std::vector<CalendarDayRow> calendarDays(Database& db, int year, std::optional<Id<Unit>> unit);

} // namespace naskah
