#include "client/model/reminder_lines.h"

#include "client/model/store_day.h"
#include "client/model/store_text.h"

namespace naskah {

QList<ReminderLine> readReminders(Database& db, const QDate& today)
{
    QList<ReminderLine> lines;
    for (const auto& row : listReminders(db, storeDay(today))) {
        ReminderLine line;
        line.handling = row.handling;
        line.why = row.why;
        line.key = textOf(std::string{nameOf(row.why)}) + u'/' + textOf((row.leg ? row.leg->value : row.handling.value).text());
        line.subject = textOf(row.subject);
        line.agenda = textOf(row.agenda);
        line.from = textOf(row.who);
        line.secret = isSecret(row.security);
        line.day = dayOf(row.due ? row.due : row.until).value_or(QDate());
        line.days = row.days;
        line.isFirst = lines.isEmpty() || lines.last().why != row.why;
        lines << line;
    }
    return lines;
}

ReminderCount countReminders(Database& db, const QDate& today)
{
    ReminderCount count;
    for (const auto& row : listReminders(db, storeDay(today))) {
        count.late += row.why == Reminder::Why::late;
        count.today += row.why == Reminder::Why::due;
        count.near += row.why == Reminder::Why::near;
        count.shown += row.why == Reminder::Why::shown;
        count.speaks = count.speaks || row.remindsToday;
    }
    return count;
}

} // namespace naskah
