#include "client/app/pages.h"

#include "client/app/absence_link.h"
#include "client/app/agenda.h"
#include "client/app/book_keeping.h"
#include "client/app/classification_link.h"
#include "client/app/contacts_link.h"
#include "client/app/holding_link.h"
#include "client/app/inbox_link.h"
#include "client/app/reminders_link.h"
#include "client/app/restore_link.h"
#include "client/app/working_days_link.h"
#include "client/ui/absence/absence_page.h"
#include "client/ui/books/books_page.h"
#include "client/ui/calendar/calendar_page.h"
#include "client/ui/classification/classification_page.h"
#include "client/ui/contacts/contacts_page.h"
#include "client/ui/holding/holding_page.h"
#include "client/ui/inbox/inbox_page.h"
#include "client/ui/reminders/reminders_page.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/workdays/working_days_page.h"

#include <QCoreApplication>

namespace naskah {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::Pages)
};

} // namespace

void addPages(const PageTools& tools)
{
    MainWindow& window = tools.window;
    window.addPage({"inbox",
                    "mail-folder-inbox",
                    [] { return Words::tr("Received files"); },
                    [tools]() -> QWidget* { return makeInboxPage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)});
    window.addPage({"calendar",
                    "view-calendar-day",
                    [] { return Words::tr("Calendar"); },
                    [tools]() -> QWidget* { return makeCalendarPage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)});
    window.addPage({"deadlines",
                    "clock",
                    [] { return Words::tr("Deadlines"); },
                    [tools]() -> QWidget* { return makeRemindersPage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)});
    new DailyReminder(tools, &window);
    new RestoreLink(tools.desk, window, &window);
    window.addPage({"holding",
                    "system-users",
                    [] { return Words::tr("Who is holding what"); },
                    [tools]() -> QWidget* { return makeHoldingPage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)});
    window.addPage({"absence",
                    "user",
                    [] { return Words::tr("Absence"); },
                    [tools]() -> QWidget* { return makeAbsencePage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U)});
    new HeldBadge(tools, &window);
    window.addPage({"working-days",
                    "view-calendar-workweek",
                    [] { return Words::tr("Working days"); },
                    [tools]() -> QWidget* { return makeWorkingDaysPage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)});
    window.addPage({"books",
                    "view-list-text",
                    [] { return Words::tr("Books"); },
                    [tools]() -> QWidget* { return makeBooksPage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)});
    window.addPage({"contacts",
                    "address-book-new",
                    [] { return Words::tr("Contacts"); },
                    [tools]() -> QWidget* { return makeContactsPage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)});
    window.addPage({"classification",
                    "view-list-details",
                    [] { return Words::tr("Classification"); },
                    [tools]() -> QWidget* { return makeClassificationPage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
}

} // namespace naskah
