#include "client/replica/queries_holding.h"

#include "client/replica/queries_calendar.h"
#include "client/replica/queries_support.h"

#include <algorithm>
#include <tuple>

namespace naskah {

std::vector<HeldLeg> listHeldLegs(Database& db, Id<Position> position, Date today)
{
    const auto me = queries::standing(db);
    const auto calendar = ownCalendar(db);
    std::vector<HeldLeg> legs;
    {
        auto query = db.query("SELECT d.id, d.thread, d.handling, coalesce(l.subject, ''), coalesce(h.agenda_text, ''), coalesce(p.title, ''), "
                              "coalesce(l.security, 'biasa'), d.given_at, d.due_on, d.state, d.giver_position FROM disposition d "
                              "LEFT JOIN handling h ON h.id = d.handling LEFT JOIN letter l ON l.id = h.letter "
                              "LEFT JOIN position p ON p.id = d.giver_position "
                              "WHERE d.recipient = ? AND d.role = 'executor' AND d.state NOT IN ('done', 'withdrawn', 'declined')",
                              position.value);
        while (query.next()) {
            HeldLeg leg;
            leg.leg.value = query.uuid(0);
            leg.thread.value = query.uuid(1);
            leg.handling.value = query.uuid(2);
            leg.subject = query.text(3);
            leg.agenda = query.text(4);
            leg.giverTitle = query.text(5);
            Codec<Security>::decode(Value{std::string{query.text(6)}}, leg.security);
            leg.givenAt = timestampOf(query.integer(7));
            if (!query.isNull(8)) leg.dueOn = parseIsoDate(query.text(8));
            Codec<LegState>::decode(Value{std::string{query.text(9)}}, leg.state);
            leg.age = std::max(0, calendar.workingDaysBetween(dayInWib(leg.givenAt), today));
            if (leg.dueOn && *leg.dueOn < today) leg.late = std::max(1, calendar.workingDaysBetween(*leg.dueOn, today));
            leg.mayNudge = position != me.position && (me.isHead || query.uuid(10) == me.position.value);
            legs.push_back(std::move(leg));
        }
    }
    for (auto& leg : legs) {
        auto query = db.query("SELECT n.at, coalesce(p.name, '') FROM nudge n LEFT JOIN person p ON p.id = n.person WHERE n.leg = ? "
                              "ORDER BY n.at DESC LIMIT 1",
                              leg.leg.value);
        if (!query.next()) continue;
        leg.nudgedAt = timestampOf(query.integer(0));
        leg.nudgedBy = query.text(1);
    }
    std::ranges::stable_sort(legs, [](const HeldLeg& a, const HeldLeg& b) {
        return std::tuple(b.late, b.age, a.givenAt) < std::tuple(a.late, a.age, b.givenAt);
    });
    return legs;
}

} // namespace naskah
