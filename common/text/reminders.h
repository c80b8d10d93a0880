#pragma once

#include "common/text/working_days.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// When a deadline is spoken of, in the office's working days: so many before it (0 is the day itself), and so many after.
struct ReminderRule {
    std::vector<int> before{3, 1, 0};
    std::vector<int> after{1, 3, 5};
    bool operator==(const ReminderRule&) const = default;
};

/// "3, 1, 0"
std::string reminderDaysText(const std::vector<int>& days);
/// Working days as a person writes them, apart by commas or spaces, none smaller than `least`; nothing when it is anything
/// else, or more than ten.
std::optional<std::vector<int>> readReminderDays(std::string_view typed, int least);

/// A rule as it is kept, "3, 1, 0/1, 3, 5".
std::string ruleText(const ReminderRule& rule);
std::optional<ReminderRule> readRule(std::string_view text);

/// How a deadline stands on a day.
struct DeadlineStanding {
    int days = 0;        ///< working days left; negative: so many over
    bool isNear = false; ///< within the longest time before it, the day itself included
    bool remindsToday = false; ///< today is a working day on which the rule speaks of it
    bool isLate() const { return days < 0; }
    bool operator==(const DeadlineStanding&) const = default;
};

/// Nothing is late before the first working day after its own, and nobody is reminded on a day off: what is due on one is
/// spoken of on the working day before it.
DeadlineStanding standingOf(Date due, Date today, const HolidayCalendar& calendar, const ReminderRule& rule = {});

} // namespace naskah
