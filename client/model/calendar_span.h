#pragma once

#include "common/record/calendar.h"
#include "common/record/follow_up.h"
#include "common/text/event_time.h"
#include "common/text/ics.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace naskah {

class Database;

/// An official's answer to an invitation, in words.
struct CalendarGuest {
    QString position;
    QString positionKey;
    AttendanceKind kind = AttendanceKind::attends;
    QString representative, representativeKey; ///< who comes instead; empty for none
    QString note;
    bool conflicts = false; ///< who goes is expected somewhere else at that time
    QString elsewhere;      ///< subjects of what, when it is among what was read
    bool mine = false;      ///< the person's own post

    /// The position that really goes; empty when nobody does.
    QString goes() const;
    bool operator==(const CalendarGuest&) const = default;
};

/// An invitation of the office, or an appointment taken over from another calendar.
struct CalendarItem {
    QString key;                        ///< unique in a calendar
    std::optional<Id<Handling>> handling; ///< none: the person's own appointment
    QString subject, sender, place;
    QString timeAsWritten;
    QDate day;
    std::optional<EventTime> time;      ///< none: the whole day, as far as one can tell
    QList<CalendarGuest> guests;
    QString addressee, addresseeKey;    ///< the official whom the letter is addressed to
    bool secret = false;
    QString conflictsWith;              ///< subject of the appointment that the person has at the same time
    CalendarEvent event;                ///< for an .ics file; of an invitation without `changedAt`

    bool isOwn() const { return !handling; }
    bool conflicts() const;
    bool overlaps(const CalendarItem& other) const;
    bool operator==(const CalendarItem&) const = default;
};

/// What is to be said of a day.
struct CalendarDay {
    QString name;         ///< of the holiday or exception; empty when nobody named it
    bool works = true;    ///< the office works
    bool isHoliday = false; ///< of the city; else a weekend or the office's own
    HolidayKind kind = HolidayKind::holiday;
    bool isException = false; ///< the office says so for itself

    bool operator==(const CalendarDay&) const = default;
};

struct CalendarSpan {
    QDate from, until;
    QList<CalendarItem> items; ///< by day and time
    QHash<QDate, CalendarDay> days;
    QString ownPosition, ownPositionKey; ///< as which the person acts
    bool answersForOthers = false;       ///< head and secretariat

    QList<CalendarItem> on(const QDate& day) const;
};

/// From one day to another, both included, as the person acts now.
CalendarSpan readCalendarSpan(Database& db, const QDate& from, const QDate& until);

/// Other items to which this position goes at the time of `item`.
QList<CalendarItem> alsoExpected(const CalendarSpan& span, const CalendarItem& item, const QString& position);

} // namespace naskah

Q_DECLARE_METATYPE(naskah::CalendarItem)
