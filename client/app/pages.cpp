#include "client/app/pages.h"

#include "client/app/agenda.h"
#include "client/app/book_keeping.h"
#include "client/app/holding_link.h"
#include "client/ui/books/books_page.h"
#include "client/ui/calendar/calendar_page.h"
#include "client/ui/holding/holding_page.h"
#include "client/ui/shell/main_window.h"

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
    window.addPage({"calendar",
                    "view-calendar-day",
                    [] { return Words::tr("Calendar"); },
                    [tools]() -> QWidget* { return makeCalendarPage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)});
    window.addPage({"holding",
                    "system-users",
                    [] { return Words::tr("Who is holding what"); },
                    [tools]() -> QWidget* { return makeHoldingPage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)});
    window.addPage({"books",
                    "view-list-text",
                    [] { return Words::tr("Books"); },
                    [tools]() -> QWidget* { return makeBooksPage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)});
}

} // namespace naskah
