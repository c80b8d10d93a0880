#include "client/replica/queries_events.h"

#include "client/replica/queries_support.h"
#include "common/schema/ddl.h"

#include <algorithm>
#include <map>

namespace naskah {

namespace {

/// Of an event whose letter names no end.
constexpr int usualMinutes = 120;
constexpr std::chrono::hours wib{7};

struct Span {
    int from, until;
};

Span spanOf(const EventRow& event)
{
    if (!event.time) return {0, 24 * 60};
    return {event.time->start, event.time->end.value_or(event.time->start + usualMinutes)};
}

bool overlap(const EventRow& a, const EventRow& b)
{
    const auto one = spanOf(a), other = spanOf(b);
    return a.day == b.day && one.from < other.until && other.from < one.until;
}

/// Who really goes.
std::optional<Id<Position>> goes(const AttendanceRow& row)
{
    if (row.kind == AttendanceKind::attends) return row.position;
    return row.kind == AttendanceKind::represented ? row.representative : std::nullopt;
}

void markConflicts(std::vector<EventRow>& events)
{
    for (auto& event : events)
        for (auto& row : event.attendance) {
            const auto who = goes(row);
            if (!who) continue;
            row.conflicts = std::ranges::any_of(events, [&](const EventRow& other) {
                return other.handling != event.handling && overlap(event, other) &&
                       std::ranges::any_of(other.attendance, [&](const AttendanceRow& answer) { return goes(answer) == who; });
            });
        }
}

std::string titleOf(Database& db, Id<Position> position)
{
    auto query = db.query("SELECT title FROM position WHERE id = ?", position.value);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

} // namespace

bool EventRow::conflicts() const
{
    return std::ranges::any_of(attendance, &AttendanceRow::conflicts);
}

std::vector<EventRow> listEvents(Database& db, Date from, Date until)
{
    const auto me = queries::standing(db);
    std::vector<EventRow> events;
    {
        auto query = db.query("SELECT l.id, h.id, l.subject, l.sender, l.event_place, l.event_time, l.event_on FROM letter l "
                              "JOIN handling h ON h.letter = l.id AND h.unit = ? WHERE l.event_on BETWEEN ? AND ? ORDER BY l.event_on, l.row",
                              me.unit.value, isoDate(from), isoDate(until));
        while (query.next()) {
            EventRow row{{query.uuid(0)}, {query.uuid(1)}, std::string{query.text(2)}, std::string{query.text(3)}, std::string{query.text(4)},
                         std::string{query.text(5)}, {}, {}, {}};
            row.day = parseIsoDate(query.text(6)).value_or(Date{});
            row.time = parseEventTime(row.timeText);
            events.push_back(std::move(row));
        }
    }
    for (auto& event : events) {
        std::vector<Attendance> answers;
        {
            auto query = db.query("SELECT " + columnList(entityOf<Attendance>) + " FROM attendance WHERE handling = ? ORDER BY row", event.handling.value);
            while (query.next())
                answers.push_back(queries::recordAt<Attendance>(query));
        }
        for (const auto& answer : answers)
            event.attendance.push_back({answer.position, titleOf(db, answer.position),
                                        answer.representative ? titleOf(db, *answer.representative) : std::string{}, answer.note,
                                        answer.representative, answer.kind, false});
    }
    std::ranges::stable_sort(events, [](const EventRow& a, const EventRow& b) {
        return std::pair(a.day, spanOf(a).from) < std::pair(b.day, spanOf(b).from);
    });
    markConflicts(events);
    return events;
}

CalendarEvent calendarEvent(const EventRow& row, Timestamp now)
{
    CalendarEvent event;
    event.uid = row.letter.value.text() + "@naskah";
    event.summary = row.subject;
    event.location = row.place;
    event.description = row.sender;
    event.changedAt = now;
    const Timestamp midnight = Timestamp{row.day} - wib;
    event.allDay = !row.time;
    event.start = row.time ? midnight + std::chrono::minutes{row.time->start} : midnight;
    if (!row.time)
        event.end = midnight + std::chrono::days{1};
    else if (row.time->end)
        event.end = midnight + std::chrono::minutes{*row.time->end};
    return event;
}

} // namespace naskah
