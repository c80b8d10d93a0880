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

QStringList textsOf(const std::vector<std::string>& names)
{
    QStringList texts;
    for (const auto& name : names)
        texts << textOf(name);
    return texts;
}

AbsentPostLine lineOf(const AbsentPost& post)
{
    const QString key = textOf(post.position.value.text()) + u'/' + (post.mandate ? textOf(post.mandate->value.text()) : QString());
    AbsentPostLine line;
    line.key = key;
    line.position = post.position;
    line.mandate = post.mandate;
    line.title = textOf(post.title);
    line.unit = textOf(post.unitName);
    line.holder = textOf(post.holderName);
    line.isOwn = post.isOwn;
    line.chain = textsOf(post.chain);
    line.as = post.as;
    if (!line.chain.isEmpty()) line.from = dayOf(post.from);
    line.until = dayOf(post.until);
    return line;
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
                                      row.isForMe,
                                      row.mandate,
                                      textsOf(row.chain)};
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
        lines << lineOf(post);
    return lines;
}

std::optional<AbsentPostLine> readAbsentPost(Database& db, Id<Appointment> mandate)
{
    constexpr int all = 100'000;
    for (const auto& post : findAbsentPosts(db, {}, all))
        if (post.mandate == mandate) return lineOf(post);
    return std::nullopt;
}

} // namespace naskah
