#include "client/ui/disposition/disposition_form.h"

namespace naskah {
namespace {

const QDate epoch(1970, 1, 1);

Date toDate(const QDate& day)
{
    return Date{std::chrono::days{epoch.daysTo(day)}};
}

QDate fromDate(Date day)
{
    return epoch.addDays(day.time_since_epoch().count());
}

} // namespace

QDate addWorkingDays(const HolidayCalendar& calendar, const QDate& from, int days)
{
    return fromDate(calendar.addWorkingDays(toDate(from), days));
}

int workingDaysBetween(const HolidayCalendar& calendar, const QDate& from, const QDate& to)
{
    return calendar.workingDaysBetween(toDate(from), toDate(to));
}

} // namespace naskah
