#include "client/model/absence_lines.h"

#include "client/model/store_text.h"
#include "client/replica/queries_absence.h"

#include <algorithm>

namespace naskah {
namespace {

constexpr int postsOffered = 20;

int rank(SubstitutionState state)
{
    return state == SubstitutionState::active ? 0 : state == SubstitutionState::planned ? 1 : 2;
}

} // namespace

AbsenceLines readAbsence(Database& db)
{
    AbsenceLines lines;
    for (const auto& row : listStandIns(db, true))
        lines.standIns << StandInLine{textOf(row.id.value.text()),
                                      row.id,
                                      row.kind,
                                      row.state,
                                      textOf(row.positionTitle),
                                      textOf(row.absentName),
                                      textOf(row.substituteName),
                                      textOf(row.decree),
                                      dayOf(row.startsOn),
                                      dayOf(row.endsOn),
                                      row.isMine,
                                      row.isForMe};
    std::ranges::stable_sort(lines.standIns, {}, [](const StandInLine& line) { return rank(line.state); });
    for (const auto& row : listHeld(db)) {
        HeldLine line;
        line.key = textOf(row.id.value.text());
        line.id = row.id;
        line.mandate = row.mandate;
        line.type = row.type;
        line.data = row.data;
        line.about = row.about;
        line.person = textOf(row.personName);
        line.position = textOf(row.positionTitle);
        if (row.number) line.number = *row.number;
        line.at = timeOf(row.at);
        line.state = row.state;
        line.reason = textOf(row.reason);
        line.mayDecide = row.mayDecide;
        lines.held << line;
    }
    return lines;
}

QList<AbsentPostLine> readAbsentPosts(Database& db, const QString& typed)
{
    QList<AbsentPostLine> lines;
    for (const auto& post : findAbsentPosts(db, typed.toStdString(), postsOffered))
        lines << AbsentPostLine{textOf(post.position.value.text()),
                                post.position,
                                post.mandate,
                                textOf(post.title),
                                textOf(post.unitName),
                                textOf(post.holderName),
                                post.isOwn};
    return lines;
}

} // namespace naskah
