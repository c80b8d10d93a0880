#pragma once

#include "common/record/calendar.h"
#include "common/text/working_days.h"

#include <array>
#include <span>

namespace naskah {

/// When an office opens and closes on a day of the week, in minutes after midnight; equal: closed.
struct DayHours {
    int opensAt = 0, closesAt = 0;
    bool isOpen() const { return closesAt > opensAt; }
    auto operator<=>(const DayHours&) const = default;
};

/// One office's week, Monday first: its own hours, else the city's, else 7.30 to 16.00 from Monday to Thursday and to
/// 16.30 on Friday (37.5 hours with the breaks).
std::array<DayHours, 7> weekOf(std::span<const WorkingHours> hours, std::optional<Id<Unit>> unit);

/// One office's working days (without an office, the city's). A year for which the city has not set a single holiday
/// has those that the program knows, see knownHolidays(); one of another year never counts.
HolidayCalendar calendarOf(std::span<const Holiday> holidays, std::span<const DayException> exceptions,
                           std::span<const WorkingHours> hours, std::optional<Id<Unit>> unit);

} // namespace naskah
