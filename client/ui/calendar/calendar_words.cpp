#include "client/ui/calendar/calendar_words.h"

#include "client/ui/theme/plain_date.h"

#include <QCoreApplication>

namespace naskah::calendarwords {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::CalendarPage)
};

QString clock(int minutes)
{
    constexpr int hour = 60, day = 24;
    return plaindate::time(QTime(minutes / hour % day, minutes % hour));
}

} // namespace

QString timeOf(const CalendarItem& item)
{
    if (!item.time) return Words::tr("All day");
    QString text = clock(item.time->start);
    if (item.time->end) text += QStringLiteral("–") + clock(*item.time->end);
    return text;
}

QString guestLine(const CalendarGuest& guest)
{
    switch (guest.kind) {
    case AttendanceKind::attends:
        return Words::tr("%1 attends").arg(guest.position);
    case AttendanceKind::represented:
        return Words::tr("%1 comes for %2").arg(guest.representative, guest.position);
    case AttendanceKind::declined:
        return Words::tr("%1 does not attend").arg(guest.position);
    }
    return {};
}

QString dayNote(const CalendarDay& day)
{
    QStringList parts;
    if (!day.name.isEmpty()) parts << day.name;
    if (day.isException)
        parts << (day.works ? Words::tr("the office works") : Words::tr("the office is closed"));
    else if (day.isHoliday)
        parts << (day.kind == HolidayKind::jointLeave ? Words::tr("joint leave") : Words::tr("holiday"));
    QString text = parts.join(QStringLiteral(" · "));
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString spoken(const CalendarItem& item)
{
    QStringList parts{timeOf(item), item.subject};
    if (!item.place.isEmpty()) parts << item.place;
    if (item.isOwn()) parts << Words::tr("own appointment");
    for (const CalendarGuest& guest : item.guests)
        parts << guestLine(guest);
    if (item.conflicts()) parts << Words::tr("conflict");
    return parts.join(QStringLiteral(", "));
}

} // namespace naskah::calendarwords
