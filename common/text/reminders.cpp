#include "common/text/reminders.h"

#include <algorithm>

namespace naskah {

DeadlineStanding standingOf(Date due, Date today, const HolidayCalendar& calendar, const ReminderRule& rule)
{
    DeadlineStanding standing;
    standing.days = today <= due ? calendar.workingDaysBetween(today, due) : -calendar.workingDaysBetween(due, today);
    const int far = rule.before.empty() ? -1 : *std::ranges::max_element(rule.before);
    standing.isNear = standing.days >= 0 && standing.days <= far;
    if (!calendar.isWorkingDay(today)) return standing;
    standing.remindsToday = standing.days >= 0 ? std::ranges::count(rule.before, standing.days) > 0 : std::ranges::count(rule.after, -standing.days) > 0;
    return standing;
}

} // namespace naskah
