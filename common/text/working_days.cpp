#include "common/text/working_days.h"

#include <algorithm>
#include <cstdlib>

namespace naskah {
namespace {

using std::chrono::days;

void sortOnce(std::vector<Date>& list)
{
    std::ranges::sort(list);
    const auto repeated = std::ranges::unique(list);
    list.erase(repeated.begin(), repeated.end());
}

std::int64_t before(const std::vector<Date>& list, Date day)
{
    return std::ranges::lower_bound(list, day) - list.begin();
}

/// 5 January 1970 was a Monday.
std::int64_t daysSinceMonday(Date day)
{
    return (day - Date{days{4}}).count();
}

std::int64_t weeksIn(std::int64_t daysSince)
{
    return daysSince >= 0 ? daysSince / 7 : (daysSince - 6) / 7;
}

} // namespace

HolidayCalendar::HolidayCalendar(const WorkingWeek& week, std::vector<Date> closed, std::vector<Date> open)
    : m_week(std::ranges::count(week, true) ? week : mondayToFriday), m_closed(std::move(closed)), m_open(std::move(open))
{
    sortOnce(m_open);
    std::erase_if(m_closed, [this](Date day) { return !isInWeek(day) || std::ranges::binary_search(m_open, day); });
    std::erase_if(m_open, [this](Date day) { return isInWeek(day); });
    sortOnce(m_closed);
}

bool HolidayCalendar::isInWeek(Date day) const
{
    const auto since = daysSinceMonday(day);
    return m_week[std::size_t(since - weeksIn(since) * 7)];
}

bool HolidayCalendar::isWorkingDay(Date day) const
{
    if (!isInWeek(day)) return std::ranges::binary_search(m_open, day);
    return !std::ranges::binary_search(m_closed, day);
}

std::int64_t HolidayCalendar::ordinal(Date day) const
{
    const auto since = daysSinceMonday(day);
    const auto week = weeksIn(since);
    const auto weekday = since - week * 7;
    const auto worked = std::count(m_week.begin(), m_week.begin() + weekday, true);
    return week * std::ranges::count(m_week, true) + worked - before(m_closed, day) + before(m_open, day);
}

Date HolidayCalendar::addWorkingDays(Date day, int count) const
{
    if (count == 0) return day;
    const std::int64_t distance = std::llabs(std::int64_t{count});
    // Even of a week with a single working day, each closed day costs at most a week.
    const days farthest{(distance + 2 + static_cast<std::int64_t>(m_closed.size())) * 7};
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
