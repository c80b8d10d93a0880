#pragma once

#include "common/text/date.h"

#include <array>
#include <vector>

namespace naskah {

/// On which days of the week an office works, Monday first. A week without one counts as Monday to Friday.
using WorkingWeek = std::array<bool, 7>;
inline constexpr WorkingWeek mondayToFriday{true, true, true, true, true, false, false};

/// On which days an office works: those of its week, without the holidays and with the days on which it works all the
/// same.
class HolidayCalendar {
public:
    HolidayCalendar() = default;
    explicit HolidayCalendar(std::vector<Date> holidays) : HolidayCalendar(mondayToFriday, std::move(holidays), {}) {}
    /// A day that is in both lists is worked.
    HolidayCalendar(const WorkingWeek& week, std::vector<Date> closed, std::vector<Date> open);

    bool isWorkingDay(Date day) const;

    /// Deadlines count days after the day they start: workingDaysBetween(day, addWorkingDays(day, n)) == n for every
    /// day, working or not, and every n, also negative. n = 0 is the day itself.
    Date addWorkingDays(Date day, int count) const;

    /// Working days in (from, to]; negative, those in [to, from), when `to` is earlier.
    int workingDaysBetween(Date from, Date to) const;

private:
    /// Working days before `day`, counted from some fixed day.
    std::int64_t ordinal(Date day) const;

    bool isInWeek(Date day) const;

    WorkingWeek m_week = mondayToFriday;
    std::vector<Date> m_closed; ///< sorted, once each, only days of the week
    std::vector<Date> m_open;   ///< sorted, once each, none of the week
};

} // namespace naskah
