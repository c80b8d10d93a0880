#pragma once

#include "common/schema/result.h"
#include "common/text/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// An event as calendars exchange it (RFC 5545, VEVENT). Times are instants; the file has them in UTC.
struct CalendarEvent {
    std::string uid;                   ///< the same for the same event, in every program, for ever
    std::string summary;
    std::string location;
    std::string description;
    Timestamp start{};
    std::optional<Timestamp> end;
    bool allDay = false;               ///< from the day of `start` to the one before that of `end`, in Indonesia's west
    bool cancelled = false;
    int sequence = 0;                  ///< raised with every change
    Timestamp changedAt{};

    bool operator==(const CalendarEvent&) const = default;
};

/// The text of an .ics file: lines of at most 75 octets that end in CRLF and never break a character.
std::string writeIcs(const std::vector<CalendarEvent>& events);

/// Reads an .ics file of any program. Times with Asia/Jakarta, with no zone, and in UTC are understood; an event in
/// another zone, without a UID or a start, or with an impossible time is left out and counted. Repetition is not read:
/// the first time stands. Errors: invalid, when it is no calendar or larger than 8 MiB.
struct IcsFile {
    std::vector<CalendarEvent> events;
    int skipped = 0;
};
Result<IcsFile> readIcs(std::string_view text);

} // namespace naskah
