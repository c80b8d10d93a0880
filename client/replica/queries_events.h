#pragma once

#include "common/record/follow_up.h"
#include "common/text/event_time.h"
#include "common/text/ics.h"

#include <string>
#include <vector>

namespace naskah {

class Database;

/// What one official answered to an invitation.
struct AttendanceRow {
    Id<Position> position;
    std::string positionTitle, representativeTitle, note;
    std::optional<Id<Position>> representative;
    AttendanceKind kind = AttendanceKind::attends;
    bool conflicts = false; ///< who goes is expected at another event at that time
};

/// An invitation of this office, as an event.
struct EventRow {
    Id<Letter> letter;
    Id<Handling> handling;
    std::string subject, sender, place, timeText;
    Date day{};
    std::optional<EventTime> time; ///< none: the whole day, as far as one can tell
    std::vector<AttendanceRow> attendance;
    bool conflicts() const;
};
/// From one day to another, both included, by day and time.
std::vector<EventRow> listEvents(Database& db, Date from, Date until);

/// For other calendars: one event a letter, with the same UID whoever exports it.
CalendarEvent calendarEvent(const EventRow& row, Timestamp now);

} // namespace naskah
