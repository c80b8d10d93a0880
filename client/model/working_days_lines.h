#pragma once

#include "client/replica/queries_calendar.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

namespace naskah {

/// A day on which offices work otherwise than their week says.
struct WorkingDayLine {
    enum class Kind {
        holiday,
        jointLeave,
        closedHere, ///< an exception of the office
        worksHere,
        known, ///< nobody set the year; the program knows the day
    };
    QString key; ///< the day, as ISO writes it
    QDate day;
    QString name; ///< of the holiday; why the office makes an exception
    Kind kind = Kind::holiday;
    bool isCity() const { return kind == Kind::holiday || kind == Kind::jointLeave; }
    bool operator==(const WorkingDayLine&) const = default;
};

/// A day of the week.
struct WeekdayLine {
    enum class Whose { program, city, office } whose = Whose::program;
    int weekday = 1; ///< 1 is Monday
    QTime opens, closes; ///< equal: closed
    bool isOpen() const { return closes > opens; }
    bool operator==(const WeekdayLine&) const = default;
};

/// The city, or an office.
struct OfficeLine {
    QString key; ///< its id; empty for the city
    QString name;
    bool mayChange = false;
    bool operator==(const OfficeLine&) const = default;
};

/// A year of one office, or of the city.
struct WorkingDays {
    QString office;
    int year = 0;
    QList<WorkingDayLine> days;
    QList<WeekdayLine> week;
    bool isSet = true; ///< the city has said something about the year
};

QList<OfficeLine> readOffices(Database& db);
WorkingDays readWorkingDays(Database& db, const QString& office, int year);

/// The office of a key; none for the city.
std::optional<Id<Unit>> officeIn(const QString& key);

} // namespace naskah
