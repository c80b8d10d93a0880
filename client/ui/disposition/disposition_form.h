#pragma once

#include "client/ui/controls/chip_editor.h"
#include "common/text/working_days.h"

#include <QDate>
#include <QStringList>

namespace naskah {

/// What an official decides about a letter. May be half-typed.
struct DispositionForm {
    QList<Recipient> executors;
    QList<Recipient> informed; ///< copy for information
    QStringList instructions;
    QString note;
    QDate due; ///< invalid when there is none
};

/// What the dialog is opened for, and what it offers.
struct DispositionContext {
    QString subject;
    QString origin;  ///< agenda, sender, number, urgency in one line
    int usualDays = 5; ///< working days that a letter of this urgency gets
    QString urgencyName;
    QList<Recipient> favourites;
    QStringList favouriteInstructions;
    QStringList instructions; ///< all that are known
    HolidayCalendar calendar;
};

QDate addWorkingDays(const HolidayCalendar& calendar, const QDate& from, int days);
int workingDaysBetween(const HolidayCalendar& calendar, const QDate& from, const QDate& to);

} // namespace naskah
