#pragma once

#include "client/replica/queries_reminders.h"

#include <QDate>
#include <QList>
#include <QMetaType>
#include <QString>

namespace naskah {

/// A reminder as the list shows it.
struct ReminderLine {
    QString key; ///< unique in the list
    Id<Handling> handling;
    Reminder::Why why = Reminder::Why::near;
    QString subject, agenda;
    QString from;  ///< who gave it; with whom it is late; why it rests
    bool secret = false;
    QDate day;     ///< due, or the day it comes back
    int days = 0;  ///< working days left; negative: so many over
    bool isFirst = false; ///< begins its group: late, today, near, shown, put off, resting

    bool operator==(const ReminderLine&) const = default;
};

QList<ReminderLine> readReminders(Database& db, const QDate& today);

/// How many there are of each, and whether the rule speaks today; for the word at the day's start.
struct ReminderCount {
    int late = 0, today = 0, near = 0, shown = 0;
    bool speaks = false; ///< the rule speaks of at least one today
    bool operator==(const ReminderCount&) const = default;
};
ReminderCount countReminders(Database& db, const QDate& today);

} // namespace naskah

Q_DECLARE_METATYPE(naskah::ReminderLine)
