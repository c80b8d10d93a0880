#include "client/replica/queries_deadlines.h"

#include "client/replica/queries_calendar.h"
#include "client/replica/queries_support.h"
#include "common/command/deadlines.h"

namespace naskah {

std::vector<EscalationRow> listEscalations(Database& db)
{
    const auto me = queries::standing(db);
    auto query = db.query("SELECT e.id, d.id, d.handling, l.id, l.subject, h.agenda_text, d.recipient, d.unit, d.giver_position, e.due_on, e.step, e.at, l.security "
                          "FROM escalation e JOIN disposition d ON d.id = e.leg AND d.due_on = e.due_on JOIN handling h ON h.id = d.handling "
                          "JOIN letter l ON l.id = h.letter WHERE e.shown_to = ? AND d.state NOT IN ('reported', 'done', 'withdrawn', 'declined') "
                          "ORDER BY e.at DESC, e.row DESC",
                          me.position.value);
    std::vector<EscalationRow> rows;
    while (query.next()) {
        EscalationRow row;
        row.id.value = query.uuid(0);
        row.leg.value = query.uuid(1);
        row.handling.value = query.uuid(2);
        row.letter.value = query.uuid(3);
        row.subject = query.text(4);
        row.agendaText = query.text(5);
        const Id<Position> recipient{query.uuid(6)};
        row.recipientTitle = recipient.isNil() ? queries::unitName(db, Id<Unit>{query.uuid(7)}) : queries::positionTitle(db, recipient);
        row.giverTitle = queries::positionTitle(db, Id<Position>{query.uuid(8)});
        row.dueOn = parseIsoDate(query.text(9)).value_or(Date{});
        row.step = int(query.integer(10));
        row.at = timestampOf(query.integer(11));
        Codec<Security>::decode(Value{std::string{query.text(12)}}, row.security);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ParkedRow> listParked(Database& db, Date today)
{
    const auto me = queries::standing(db);
    auto query = db.query("SELECT p.handling, l.id, l.subject, h.agenda_text, p.reason, coalesce(w.name, ''), p.until FROM parking p "
                          "JOIN handling h ON h.id = p.handling JOIN letter l ON l.id = h.letter LEFT JOIN person w ON w.id = p.person "
                          "WHERE p.until > ? AND h.unit = ? ORDER BY p.until, p.row",
                          isoDate(today), me.unit.value);
    std::vector<ParkedRow> rows;
    while (query.next()) {
        ParkedRow row;
        row.handling.value = query.uuid(0);
        row.letter.value = query.uuid(1);
        row.subject = query.text(2);
        row.agendaText = query.text(3);
        row.reason = query.text(4);
        row.personName = query.text(5);
        row.until = parseIsoDate(query.text(6)).value_or(Date{});
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<Date> parkedUntil(Database& db, Id<Handling> handling)
{
    auto query = db.query("SELECT until FROM parking WHERE handling = ? AND until > ?", handling.value, isoDate(queries::today()));
    return query.next() ? parseIsoDate(query.text(0)) : std::nullopt;
}

Date usualDue(Database& db, Id<Handling> handling, Date today)
{
    auto urgency = Urgency::biasa;
    auto query = db.query("SELECT l.urgency FROM handling h JOIN letter l ON l.id = h.letter WHERE h.id = ?", handling.value);
    if (query.next()) Codec<Urgency>::decode(Value{std::string{query.text(0)}}, urgency);
    return defaultDue(urgency, today, ownCalendar(db));
}

} // namespace naskah
