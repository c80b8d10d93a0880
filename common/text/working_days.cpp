#include "common/text/working_days.h"

#include <algorithm>
#include <cstdlib>

namespace naskah {
namespace {

using std::chrono::days;

bool isWeekend(Date day)
{
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

} // namespace

HolidayCalendar::HolidayCalendar(std::vector<Date> holidays) : m_holidays(std::move(holidays))
{
    std::erase_if(m_holidays, isWeekend);
    std::ranges::sort(m_holidays);
    const auto repeated = std::ranges::unique(m_holidays);
    m_holidays.erase(repeated.begin(), repeated.end());
}

bool HolidayCalendar::isWorkingDay(Date day) const
{
    return !isWeekend(day) && !std::ranges::binary_search(m_holidays, day);
}

std::int64_t HolidayCalendar::ordinal(Date day) const
{
    // 5 January 1970 was a Monday.
    const std::int64_t sinceMonday = (day - Date{days{4}}).count();
    const std::int64_t week = sinceMonday >= 0 ? sinceMonday / 7 : (sinceMonday - 6) / 7;
    const std::int64_t weekdays = week * 5 + std::min<std::int64_t>(sinceMonday - week * 7, 5);
    return weekdays - (std::ranges::lower_bound(m_holidays, day) - m_holidays.begin());
}

Date HolidayCalendar::addWorkingDays(Date day, int count) const
{
    if (count == 0) return day;
    const std::int64_t distance = std::llabs(std::int64_t{count});
    // Every week has five weekdays, and each holiday costs at most one day more, or three before a weekend.
    const days farthest{distance / 5 * 7 + 9 + 3 * static_cast<std::int64_t>(m_holidays.size())};
    days near{0};
    days far = farthest;
    const auto reached = [&](days away) {
        if (count > 0) return ordinal(day + away + days{1}) - ordinal(day + days{1}) >= distance;
        return ordinal(day) - ordinal(day - away) >= distance;
    };
    while (far - near > days{1}) {
        const days middle = near + (far - near) / 2;
        (reached(middle) ? far : near) = middle;
    }
    return count > 0 ? day + far : day - far;
}

int HolidayCalendar::workingDaysBetween(Date from, Date to) const
{
    if (to >= from) return static_cast<int>(ordinal(to + days{1}) - ordinal(from + days{1}));
    return static_cast<int>(ordinal(to) - ordinal(from));
}

} // namespace naskah
