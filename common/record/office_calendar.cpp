#include "common/record/office_calendar.h"

#include "common/text/known_holidays.h"

#include <set>

namespace naskah {

std::array<DayHours, 7> weekOf(std::span<const WorkingHours> hours, std::optional<Id<Unit>> unit)
{
    constexpr DayHours ordinary{450, 960}, friday{450, 990};
    std::array<DayHours, 7> week{ordinary, ordinary, ordinary, ordinary, friday, DayHours{}, DayHours{}};
    for (const bool own : {false, true})
        for (const auto& each : hours) {
            if (!each.active || each.weekday < 1 || each.weekday > 7) continue;
            if (own ? !unit || each.unit != unit : each.unit.has_value()) continue;
            week[std::size_t(each.weekday - 1)] = {each.opensAt, each.closesAt};
        }
    return week;
}

HolidayCalendar calendarOf(std::span<const Holiday> holidays, std::span<const DayException> exceptions,
                           std::span<const WorkingHours> hours, std::optional<Id<Unit>> unit)
{
    std::set<int> setYears;
    std::set<Date> closed, open;
    for (const auto& holiday : holidays) {
        setYears.insert(yearOf(holiday.day));
        if (holiday.active) closed.insert(holiday.day);
    }
    for (const auto day : knownHolidays())
        if (!setYears.contains(yearOf(day))) closed.insert(day);
    for (const auto& exception : exceptions) {
        if (!exception.active || !unit || exception.unit != *unit) continue;
        if (exception.works) {
            closed.erase(exception.day);
            open.insert(exception.day);
        } else {
            closed.insert(exception.day);
        }
    }
    WorkingWeek week{};
    const auto opening = weekOf(hours, unit);
    for (std::size_t i = 0; i < week.size(); ++i)
        week[i] = opening[i].isOpen();
    return HolidayCalendar(week, {closed.begin(), closed.end()}, {open.begin(), open.end()});
}

} // namespace naskah
