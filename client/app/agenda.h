#pragma once

#include "client/app/pages.h"
#include "client/model/calendar_span.h"

#include <QObject>

namespace naskah {

class CalendarPage;
struct AttendAnswer;

/// Fills the calendar from the desk and does what it asks for: answers, files in and out. Lives as long as its page.
class Agenda : public QObject {
    Q_OBJECT
public:
    Agenda(PageTools tools, CalendarPage& page);

private:
    void refresh();
    void read(const QDate& from, const QDate& until);
    void ask(const CalendarItem& item, AttendanceKind kind);
    void answer(const CalendarItem& item, const AttendAnswer& answer, class AttendDialog* dialog);
    void save(const QList<CalendarItem>& items);
    void load();
    void take(const QString& file);
    void forget(const CalendarItem& item);

    PageTools m_tools;
    CalendarPage& m_page;
};

/// The calendar of the desk, alive.
CalendarPage* makeCalendarPage(const PageTools& tools);

/// The items as an .ics file: each event once; of a secret letter only that there is something, for the file leaves the
/// desk's encrypted store.
std::string icsOf(const QList<CalendarItem>& items, Timestamp now);

} // namespace naskah
