#pragma once

#include "common/record/substitution.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>

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
    Id<Appointment> mandate;
    QStringList chain; ///< names from the absent official to this substitute

    bool isLive() const { return state == SubstitutionState::planned || state == SubstitutionState::active; }
    /// A delegate does not delegate on.
    bool mayBeStoodInFor() const { return isLive() && kind != StandIn::delegate; }
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
    QString key; ///< of the position and who is stood in for
    Id<Position> position;
    std::optional<Id<Appointment>> mandate;
    QString title, unit, holder;
    bool isOwn = false;
    /// When the holder stands in themself: names from the absent official to them, as what, and their days.
    QStringList chain;
    StandIn as = StandIn::plh;
    QDate from;
    std::optional<QDate> until;
};
/// The post of whoever acts under a mandate, when it may be stood in for as this desk's person may say.
std::optional<AbsentPostLine> readAbsentPost(Database& db, Id<Appointment> mandate);
QList<AbsentPostLine> readAbsentPosts(Database& db, const QString& typed);

} // namespace naskah

Q_DECLARE_METATYPE(naskah::StandInLine)
Q_DECLARE_METATYPE(naskah::HeldLine)
