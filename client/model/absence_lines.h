#pragma once

#include "common/record/substitution.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace naskah {

class Database;

/// Somebody stands in for somebody, stood in, or will.
struct StandInLine {
    QString key; ///< the substitution's id
    Id<Substitution> id;
    StandIn kind = StandIn::plh;
    SubstitutionState state = SubstitutionState::planned;
    QString position, absent, substitute, decree;
    QDate from;
    std::optional<QDate> until; ///< the last day
    bool isMine = false, isForMe = false;

    bool isLive() const { return state == SubstitutionState::planned || state == SubstitutionState::active; }
    bool operator==(const StandInLine&) const = default;
};

/// What was done near the begin or end of a mandate and waits for the holder's or the superior's word, or got it.
struct HeldLine {
    QString key; ///< the held command's id
    Id<HeldCommand> id;
    Id<Appointment> mandate;
    QString what; ///< in words; the owner fills it in from `type`, `data` and `about`
    std::string type, data, about;
    QString person, position;
    std::optional<qint64> number;
    QDateTime at;
    HeldState state = HeldState::waiting;
    QString reason;
    bool mayDecide = false;

    bool operator==(const HeldLine&) const = default;
};

struct AbsenceLines {
    QList<StandInLine> standIns; ///< running, then planned, then ended; newest first
    QList<HeldLine> held;        ///< what waits first
};
AbsenceLines readAbsence(Database& db);

/// A post that can be stood in for, as a dialog offers it.
struct AbsentPostLine {
    QString key; ///< the position's id
    Id<Position> position;
    std::optional<Id<Appointment>> mandate;
    QString title, unit, holder;
    bool isOwn = false;
};
QList<AbsentPostLine> readAbsentPosts(Database& db, const QString& typed);

} // namespace naskah

Q_DECLARE_METATYPE(naskah::StandInLine)
Q_DECLARE_METATYPE(naskah::HeldLine)
