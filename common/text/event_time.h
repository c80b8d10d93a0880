#pragma once

#include <optional>
#include <string_view>

namespace naskah {

/// When an event is, in minutes after midnight.
struct EventTime {
    int start = 0;
    std::optional<int> end; ///< none: "s.d. selesai", or nothing said
    bool operator==(const EventTime&) const = default;
};

/// Reads a time as letters write it: "09.00 WIB s.d. selesai", "Pukul 08:30 - 12.00", "9.00". The first time of day is
/// the start and the second, when it is later, the end. Nothing when there is no time of day in it.
std::optional<EventTime> parseEventTime(std::string_view text);

} // namespace naskah
