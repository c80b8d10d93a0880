#include "client/ui/books/books_page.h"

#include "client/ui/books/book_pane.h"
#include "client/ui/books/register_pane.h"
#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/form_field.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace naskah {
namespace {

constexpr int listWidth = 280;

} // namespace

BooksPage::BooksPage(QWidget* parent)
    : QWidget(parent), m_list(new BookList), m_right(new QStackedWidget), m_register(new RegisterPane), m_book(new BookPane),
      m_empty(new EmptyState)
{
    theme::setGround(this, &theme::Tokens::surface);
    auto* left = new QWidget;
    left->setFixedWidth(listWidth);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* title = makeLabel(tr("Books"), theme::Type::title);
    title->setContentsMargins(theme::group, theme::group, theme::group, theme::gap);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    m_list->setAccessibleName(tr("Registers and books"));
    m_right->addWidget(m_empty);
    m_right->addWidget(m_register);
    m_right->addWidget(m_book);
    theme::setGround(m_empty, &theme::Tokens::surface);
    m_empty->set(QStringLiteral("view-list-text"), tr("No books yet"), tr("They come from the server with the office's registers."));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(left);
    row->addWidget(makeLine(Qt::Vertical));
    row->addWidget(m_right, 1);
    setFocusProxy(m_list);
    connect(m_list, &BookList::entered, this, [this] { m_right->currentWidget()->setFocus(); });
}

void BooksPage::setItems(const QList<BookListItem>& items)
{
    m_list->setItems(items);
}

void BooksPage::showRegister()
{
    m_right->setCurrentWidget(m_register);
}

void BooksPage::showBook()
{
    m_right->setCurrentWidget(m_book);
}

void BooksPage::showNothing()
{
    m_right->setCurrentWidget(m_empty);
}

} // namespace naskah
