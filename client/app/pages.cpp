#include "client/app/pages.h"

#include "client/app/book_keeping.h"
#include "client/ui/books/books_page.h"
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
    window.addPage({"books",
                    "view-list-text",
                    [] { return Words::tr("Books"); },
                    [tools]() -> QWidget* { return makeBooksPage(tools); },
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)});
}

} // namespace naskah
