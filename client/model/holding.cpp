#include "client/model/holding.h"

#include "client/model/store_day.h"
#include "client/model/store_text.h"
#include "client/replica/queries_absence.h"
#include "client/replica/queries_holding.h"

#include <algorithm>
#include <tuple>

namespace naskah {

QList<HolderLine> ordered(QList<HolderLine> lines, HolderOrder order)
{
    std::ranges::stable_sort(lines, [order](const HolderLine& a, const HolderLine& b) {
        const auto lateness = std::tuple(-a.latest, -a.late, -a.oldest), other = std::tuple(-b.latest, -b.late, -b.oldest);
        switch (order) {
        case HolderOrder::lateness:
            return lateness < other;
        case HolderOrder::age:
            return std::tuple(-a.oldest, -a.open) < std::tuple(-b.oldest, -b.open);
        case HolderOrder::unit:
            if (const int compared = QString::localeAwareCompare(a.unit, b.unit); compared != 0) return compared < 0;
            return lateness < other;
        }
        return false;
    });
    return lines;
}

QList<HolderLine> readHolders(Database& db, const QDate& today)
{
    QList<HolderLine> lines;
    for (const auto& row : whoHolds(db, storeDay(today)))
        lines << HolderLine{textOf(row.position.value.text()), textOf(row.positionTitle), textOf(row.personName), textOf(row.unitName), row.open,
                            row.unread, row.late, row.oldest, row.latest};
    return lines;
}

QList<HeldLegLine> readHeldLegs(Database& db, const QString& position, const QDate& today)
{
    QList<HeldLegLine> lines;
    const auto id = parseUuid(position.toStdString());
    if (!id) return lines;
    for (const auto& leg : listHeldLegs(db, {*id}, storeDay(today))) {
        HeldLegLine line;
        line.key = textOf(leg.leg.value.text());
        line.leg = leg.leg;
        line.thread = leg.thread;
        line.handling = leg.handling;
        line.subject = textOf(leg.subject);
        line.agenda = textOf(leg.agenda);
        line.giver = textOf(leg.giverTitle);
        line.secret = isSecret(leg.security);
        line.given = timeOf(leg.givenAt);
        line.due = dayOf(leg.dueOn);
        line.state = leg.state;
        line.age = leg.age;
        line.late = leg.late;
        line.nudged = timeOf(leg.nudgedAt);
        line.nudgedBy = textOf(leg.nudgedBy);
        line.mayNudge = leg.mayNudge;
        lines << line;
    }
    return lines;
}

} // namespace naskah
