#pragma once

#include "common/text/date.h"

#include <vector>

namespace naskah {

/// The days on which offices are closed besides Saturday and Sunday: national holidays, collective leave, the city's
/// own.
class HolidayCalendar {
public:
    HolidayCalendar() = default;
    explicit HolidayCalendar(std::vector<Date> holidays);

    bool isWorkingDay(Date day) const;

    /// Deadlines count days after the day they start: workingDaysBetween(day, addWorkingDays(day, n)) == n for every
    /// day, working or not, and every n, also negative. n = 0 is the day itself.
    Date addWorkingDays(Date day, int count) const;

    /// Working days in (from, to]; negative, those in [to, from), when `to` is earlier.
    int workingDaysBetween(Date from, Date to) const;

private:
    /// Working days before `day`, counted from some fixed day.
    std::int64_t ordinal(Date day) const;

    /// Sorted, once each, none on a weekend.
    std::vector<Date> m_holidays;
};

} // namespace naskah
