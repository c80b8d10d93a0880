#include "common/text/reminders.h"

#include <algorithm>
#include <charconv>

namespace naskah {

namespace {

constexpr int farthest = 60; ///< working days
constexpr std::size_t mostDays = 10;
constexpr std::string_view apart = ", ";

} // namespace

std::string reminderDaysText(const std::vector<int>& days)
{
    std::string text;
    for (const int day : days)
        text += (text.empty() ? std::string{} : std::string{apart}) + std::to_string(day);
    return text;
}

std::optional<std::vector<int>> readReminderDays(std::string_view typed, int least)
{
    std::vector<int> days;
    for (;;) {
        typed.remove_prefix(std::min(typed.find_first_not_of(apart), typed.size()));
        if (typed.empty()) return days;
        const auto word = typed.substr(0, typed.find_first_of(apart));
        int day = 0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), day);
        if (read.ec != std::errc{} || read.ptr != word.data() + word.size() || day < least || day > farthest) return std::nullopt;
        if (std::ranges::count(days, day) == 0) days.push_back(day);
        if (days.size() > mostDays) return std::nullopt;
        typed.remove_prefix(word.size());
    }
}

std::string ruleText(const ReminderRule& rule)
{
    return reminderDaysText(rule.before) + '/' + reminderDaysText(rule.after);
}

std::optional<ReminderRule> readRule(std::string_view text)
{
    const auto slash = text.find('/');
    if (slash == text.npos) return std::nullopt;
    auto before = readReminderDays(text.substr(0, slash), 0), after = readReminderDays(text.substr(slash + 1), 1);
    if (!before || !after) return std::nullopt;
    return ReminderRule{std::move(*before), std::move(*after)};
}

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
