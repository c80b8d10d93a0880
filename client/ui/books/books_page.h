#pragma once

#include "client/ui/books/book_list.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace naskah {

class BookPane;
class EmptyState;
class RegisterPane;

/// The office's numbers and books: at the left what there is, at the right the register's ledger or the book's lines.
/// Knows nothing of the store.
class BooksPage : public QWidget {
    Q_OBJECT
public:
    explicit BooksPage(QWidget* parent = nullptr);

    void setItems(const QList<BookListItem>& items);
    BookList* list() const { return m_list; }
    RegisterPane* registers() const { return m_register; }
    BookPane* book() const { return m_book; }
    void showRegister();
    void showBook();
    void showNothing();

private:
    BookList* m_list;
    QStackedWidget* m_right;
    RegisterPane* m_register;
    BookPane* m_book;
    EmptyState* m_empty;
};

} // namespace naskah
