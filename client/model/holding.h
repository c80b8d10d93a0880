#pragma once

#include "common/record/disposition.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace naskah {

class Database;

/// What one official still has to do, added up.
struct HolderLine {
    QString key; ///< the position's id
    QString position, person, unit;
    int open = 0, unread = 0, late = 0;
    int oldest = 0; ///< working days
    int latest = 0; ///< working days over the day, of the most overdue

    bool operator==(const HolderLine&) const = default;
};

enum class HolderOrder { lateness, age, unit };
/// The same lines in another order; those that are equal keep theirs.
QList<HolderLine> ordered(QList<HolderLine> lines, HolderOrder order);

/// One disposition somebody holds.
struct HeldLegLine {
    QString key; ///< the leg's id
    Id<Disposition> leg;
    Id<Thread> thread;
    Id<Handling> handling;
    QString subject, agenda, giver;
    bool secret = false;
    QDateTime given;
    std::optional<QDate> due;
    LegState state = LegState::sent;
    int age = 0, late = 0; ///< working days
    QDateTime nudged;      ///< null: never
    QString nudgedBy;
    bool mayNudge = false;

    bool operator==(const HeldLegLine&) const = default;
};

QList<HolderLine> readHolders(Database& db, const QDate& today);
QList<HeldLegLine> readHeldLegs(Database& db, const QString& position, const QDate& today);

} // namespace naskah

Q_DECLARE_METATYPE(naskah::HolderLine)
Q_DECLARE_METATYPE(naskah::HeldLegLine)
