#include "client/app/holidays.h"

#include <QFile>

namespace naskah {

const HolidayCalendar& officeCalendar()
{
    static const HolidayCalendar calendar = [] {
        std::vector<Date> days;
        QFile file(QStringLiteral(":/calendar/holidays.txt"));
        if (file.open(QIODevice::ReadOnly))
            for (const QByteArray& line : file.readAll().split('\n'))
                if (const auto day = parseIsoDate(line.trimmed().toStdString())) days.push_back(*day);
        return HolidayCalendar(std::move(days));
    }();
    return calendar;
}

} // namespace naskah
