#include "client/model/calendar_span.h"

#include "client/model/store_day.h"
#include "client/model/store_text.h"
#include "client/replica/own_calendar.h"
#include "client/replica/queries.h"
#include "client/replica/queries_calendar.h"
#include "client/replica/queries_events.h"
#include "common/sqlite/database.h"

#include <algorithm>

namespace naskah {
namespace {

constexpr std::chrono::hours wib{7};
constexpr int wholeDay = 24 * 60;
/// Of something that names no end.
constexpr int usualMinutes = 120;

std::pair<int, int> minutesOf(const CalendarItem& item)
{
    if (!item.time) return {0, wholeDay};
    return {item.time->start, item.time->end.value_or(item.time->start + usualMinutes)};
}

QString keyOf(Id<Position> position)
{
    return textOf(position.value.text());
}

CalendarItem itemOf(Database& db, const EventRow& row, const QString& ownPosition)
{
    CalendarItem item;
    item.key = textOf(row.handling.value.text());
    item.handling = row.handling;
    item.subject = textOf(row.subject);
    item.sender = textOf(row.sender);
    item.place = textOf(row.place);
    item.timeAsWritten = textOf(row.timeText);
    item.day = dayOf(row.day);
    item.time = row.time;
    item.event = calendarEvent(row, {});
    for (const auto& each : row.attendance) {
        CalendarGuest guest;
        guest.position = textOf(each.positionTitle);
        guest.positionKey = keyOf(each.position);
        guest.kind = each.kind;
        guest.representative = textOf(each.representativeTitle);
        if (each.representative) guest.representativeKey = keyOf(*each.representative);
        guest.note = textOf(each.note);
        guest.conflicts = each.conflicts;
        guest.mine = guest.positionKey == ownPosition;
        item.guests << guest;
    }
    auto query = db.query("SELECT p.id, p.title, l.security FROM handling h JOIN letter l ON l.id = h.letter "
                          "LEFT JOIN position p ON p.id = h.addressee WHERE h.id = ?",
                          row.handling.value);
    if (query.next()) {
        if (!query.isNull(0)) {
            item.addresseeKey = textOf(query.uuid(0).text());
            item.addressee = textOf(std::string{query.text(1)});
        }
        item.secret = query.text(2) == nameOf(Security::rahasia) || query.text(2) == nameOf(Security::sangatRahasia);
    }
    return item;
}

/// An appointment stands on its first day, with a day of its own for each further one that it takes.
QList<CalendarItem> itemsOf(const CalendarEvent& event, const QDate& from, const QDate& until)
{
    constexpr int longest = 366;
    QList<CalendarItem> items;
    const QDate first = dayOf(dayInWib(event.start));
    const Timestamp end = event.end.value_or(event.start);
    const QDate last = std::max(first, dayOf(dayInWib(end > event.start ? end - std::chrono::milliseconds{1} : end)));
    const auto minuteOf = [](Timestamp at) {
        return int(std::chrono::duration_cast<std::chrono::minutes>(at + wib - Timestamp{dayInWib(at)}).count());
    };
    for (QDate day = std::max(first, from); day <= std::min({last, until, first.addDays(longest)}); day = day.addDays(1)) {
        CalendarItem item;
        item.key = textOf(event.uid);
        if (day != first) item.key += day.toString(QStringLiteral("/yyyyMMdd"));
        item.subject = textOf(event.summary);
        item.place = textOf(event.location);
        item.sender = textOf(event.description);
        item.day = day;
        if (!event.allDay && first == last) {
            item.time = EventTime{minuteOf(event.start), std::nullopt};
            if (event.end && *event.end > event.start) item.time->end = item.time->start + int(std::chrono::duration_cast<std::chrono::minutes>(*event.end - event.start).count());
        }
        item.event = event;
        items << item;
    }
    return items;
}

/// Whoever is expected twice also wants to know where.
void nameConflicts(CalendarSpan& span)
{
    const CalendarSpan all = span;
    for (auto& item : span.items)
        for (auto& guest : item.guests) {
            if (!guest.conflicts) continue;
            QStringList subjects;
            for (const auto& other : alsoExpected(all, item, guest.goes()))
                subjects << other.subject;
            guest.elsewhere = subjects.join(QStringLiteral("; "));
        }
}

void markOwnConflicts(CalendarSpan& span)
{
    for (auto& item : span.items) {
        const bool goes = item.isOwn() || std::ranges::any_of(item.guests, [&](const CalendarGuest& guest) { return guest.goes() == span.ownPositionKey; });
        if (!goes) continue;
        for (const auto& other : span.items) {
            // Two appointments of one's own are one's own business; two invitations were compared by the store.
            if (other.isOwn() == item.isOwn() || !item.overlaps(other)) continue;
            const bool goesThere = other.isOwn() || std::ranges::any_of(other.guests, [&](const CalendarGuest& guest) { return guest.goes() == span.ownPositionKey; });
            if (goesThere) item.conflictsWith = other.subject;
        }
    }
}

QHash<QDate, CalendarDay> daysOf(Database& db, const QDate& from, const QDate& until, std::optional<Id<Unit>> unit)
{
    QHash<QDate, CalendarDay> days;
    const auto calendar = calendarRecords(db).of(unit);
    for (QDate day = from; day <= until; day = day.addDays(1))
        days[day].works = calendar.isWorkingDay(storeDay(day));
    for (int year = from.year(); year <= until.year(); ++year)
        for (const auto& row : calendarDays(db, year, unit)) {
            const QDate day = dayOf(row.day);
            if (day < from || day > until) continue;
            CalendarDay& said = days[day];
            said.name = textOf(row.name);
            said.kind = row.kind;
            said.isException = row.source == CalendarDayRow::Source::unit;
            said.isHoliday = !said.isException;
        }
    return days;
}

} // namespace

QString CalendarGuest::goes() const
{
    switch (kind) {
    case AttendanceKind::attends:
        return positionKey;
    case AttendanceKind::represented:
        return representativeKey;
    case AttendanceKind::declined:
        break;
    }
    return {};
}

bool CalendarItem::conflicts() const
{
    return !conflictsWith.isEmpty() || std::ranges::any_of(guests, &CalendarGuest::conflicts);
}

bool CalendarItem::overlaps(const CalendarItem& other) const
{
    const auto one = minutesOf(*this), two = minutesOf(other);
    return key != other.key && day == other.day && one.first < two.second && two.first < one.second;
}

QList<CalendarItem> CalendarSpan::on(const QDate& day) const
{
    QList<CalendarItem> found;
    std::ranges::copy_if(items, std::back_inserter(found), [&](const CalendarItem& item) { return item.day == day; });
    return found;
}

CalendarSpan readCalendarSpan(Database& db, const QDate& from, const QDate& until)
{
    CalendarSpan span;
    span.from = from;
    span.until = until;
    std::optional<Id<Unit>> unit;
    const Me me = whoAmI(db);
    if (!me.mandates.empty()) {
        const auto& acting = me.mandates.front();
        unit = acting.unit;
        span.ownPosition = textOf(acting.positionTitle);
        span.ownPositionKey = keyOf(acting.position);
        span.answersForOthers = acting.isHead || acting.isSecretariat;
    }
    for (const auto& row : listEvents(db, storeDay(from), storeDay(until)))
        span.items << itemOf(db, row, span.ownPositionKey);
    for (const auto& event : ownEvents(db))
        span.items << itemsOf(event, from, until);
    std::ranges::stable_sort(span.items, [](const CalendarItem& a, const CalendarItem& b) {
        return std::pair(a.day, minutesOf(a).first) < std::pair(b.day, minutesOf(b).first);
    });
    nameConflicts(span);
    markOwnConflicts(span);
    span.days = daysOf(db, from, until, unit);
    return span;
}

QList<CalendarItem> alsoExpected(const CalendarSpan& span, const CalendarItem& item, const QString& position)
{
    QList<CalendarItem> found;
    for (const auto& other : span.items) {
        if (!item.overlaps(other)) continue;
        const bool goes = (other.isOwn() && position == span.ownPositionKey) ||
                          std::ranges::any_of(other.guests, [&](const CalendarGuest& guest) { return guest.goes() == position; });
        if (goes) found << other;
    }
    return found;
}

} // namespace naskah
