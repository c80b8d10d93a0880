#include "client/replica/queries_reminders.h"

#include "client/replica/queries_calendar.h"
#include "client/replica/queries_deadlines.h"
#include "client/replica/queries_support.h"
#include "client/replica/store.h"

#include <algorithm>
#include <tuple>

namespace naskah {

namespace {

using queries::Standing;

constexpr std::string_view ruleKey = "reminder_rule";

void addLegs(std::vector<Reminder>& list, Database& db, const Standing& me, Date today, const HolidayCalendar& calendar, const ReminderRule& rule)
{
    auto query = db.query(
        "SELECT h.id, d.id, l.subject, h.agenda_text, d.giver_position, l.security, d.due_on FROM disposition d "
        "JOIN handling h ON h.id IN (d.handling, d.opens) AND h.unit = ?3 JOIN letter l ON l.id = h.letter "
        "WHERE (d.recipient = ?2 OR (d.recipient = zeroblob(16) AND d.unit = ?3 AND EXISTS "
        "(SELECT 1 FROM position p WHERE p.id = ?2 AND p.is_head = 1))) "
        "AND d.state NOT IN ('done', 'withdrawn', 'declined') AND d.state <> 'reported' AND d.role = 'executor' AND d.due_on IS NOT NULL "
        "AND h.state NOT IN ('filed', 'not_needed', 'returned', 'done') "
        "AND NOT EXISTS (SELECT 1 FROM parking k WHERE k.handling = h.id AND k.until > ?4) "
        "AND NOT EXISTS (SELECT 1 FROM snooze z WHERE z.handling = h.id AND z.person = ?1 AND z.until > ?4)",
        me.person.value, me.position.value, me.unit.value, isoDate(today));
    while (query.next()) {
        const auto due = parseIsoDate(query.text(6));
        if (!due) continue;
        const auto standing = standingOf(*due, today, calendar, rule);
        if (!standing.isLate() && !standing.isNear) continue;
        Reminder row;
        row.why = standing.isLate() ? Reminder::Why::late : standing.days == 0 ? Reminder::Why::due : Reminder::Why::near;
        row.handling.value = query.uuid(0);
        row.leg = Id<Disposition>{query.uuid(1)};
        row.subject = query.text(2);
        row.agenda = query.text(3);
        row.who = queries::positionTitle(db, Id<Position>{query.uuid(4)});
        Codec<Security>::decode(Value{std::string{query.text(5)}}, row.security);
        row.due = due;
        row.days = standing.days;
        row.remindsToday = standing.remindsToday;
        list.push_back(std::move(row));
    }
    std::ranges::sort(list, {}, [](const Reminder& row) { return std::tuple(row.days, *row.due, row.handling.value); });
}

/// What is late with others. The rule speaks of it as of one's own, and so does the day on which it is first shown.
void addShown(std::vector<Reminder>& list, Database& db, Date today, const HolidayCalendar& calendar, const ReminderRule& rule)
{
    for (const auto& late : listEscalations(db)) {
        if (std::ranges::count(list, std::optional{late.leg}, &Reminder::leg) > 0) continue; // at an earlier step too, or one's own
        const auto standing = standingOf(late.dueOn, today, calendar, rule);
        Reminder row;
        row.why = Reminder::Why::shown;
        row.handling = late.handling;
        row.leg = late.leg;
        row.subject = late.subject;
        row.agenda = late.agendaText;
        row.who = late.recipientTitle;
        row.security = late.security;
        row.due = late.dueOn;
        row.days = standing.days;
        row.remindsToday = standing.remindsToday || dayInWib(late.at) == today;
        list.push_back(std::move(row));
    }
}

void addPutOff(std::vector<Reminder>& list, Database& db, const Standing& me, Date today)
{
    auto query = db.query("SELECT h.id, l.subject, h.agenda_text, l.security, z.until FROM snooze z JOIN handling h ON h.id = z.handling "
                          "JOIN letter l ON l.id = h.letter WHERE z.person = ? AND z.until > ? ORDER BY z.until, h.row",
                          me.person.value, isoDate(today));
    while (query.next()) {
        Reminder row;
        row.why = Reminder::Why::putOff;
        row.handling.value = query.uuid(0);
        row.subject = query.text(1);
        row.agenda = query.text(2);
        Codec<Security>::decode(Value{std::string{query.text(3)}}, row.security);
        row.until = parseIsoDate(query.text(4));
        list.push_back(std::move(row));
    }
}

} // namespace

std::string_view nameOf(Reminder::Why why)
{
    switch (why) {
    case Reminder::Why::late:
        return "late";
    case Reminder::Why::due:
        return "due";
    case Reminder::Why::near:
        return "near";
    case Reminder::Why::shown:
        return "shown";
    case Reminder::Why::putOff:
        return "put_off";
    case Reminder::Why::parked:
        return "parked";
    }
    return {};
}

std::vector<Reminder> listReminders(Database& db, Date today)
{
    std::vector<Reminder> list;
    const auto me = queries::standing(db);
    if (me.person.isNil()) return list;
    const auto rule = reminderRule(db);
    const auto calendar = ownCalendar(db);
    addLegs(list, db, me, today, calendar, rule);
    addShown(list, db, today, calendar, rule);
    addPutOff(list, db, me, today);
    for (const auto& parked : listParked(db, today)) {
        Reminder row;
        row.why = Reminder::Why::parked;
        row.handling = parked.handling;
        row.subject = parked.subject;
        row.agenda = parked.agendaText;
        row.who = parked.reason;
        row.until = parked.until;
        list.push_back(std::move(row));
    }
    return list;
}

ReminderRule reminderRule(Database& db)
{
    auto query = db.query("SELECT value FROM meta WHERE key = ?", ruleKey);
    const auto kept = query.next() ? readRule(query.blob(0)) : std::nullopt;
    return kept.value_or(ReminderRule{});
}

void keepReminderRule(Store& store, const ReminderRule& rule)
{
    store.setMeta(ruleKey, ruleText(rule));
}

std::optional<Date> putOffUntil(Database& db, Id<Handling> handling)
{
    auto query = db.query("SELECT until FROM snooze WHERE handling = ? AND person = (SELECT person FROM desk_person) AND until > ?", handling.value,
                          isoDate(queries::today()));
    return query.next() ? parseIsoDate(query.text(0)) : std::nullopt;
}

} // namespace naskah
