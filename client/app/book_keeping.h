#pragma once

#include "client/app/number_acts.h"
#include "client/app/pages.h"
#include "client/replica/books.h"
#include "client/ui/books/book_pane.h"

#include <QObject>

class QPrinter;

namespace naskah {

class BooksPage;

/// Fills the page of numbers and books from the desk, writes and prints books. Lives as long as its page.
class BookKeeping : public QObject {
    Q_OBJECT
public:
    BookKeeping(PageTools tools, BooksPage& page);

    /// Prints the shown book; the dialog that chooses a printer is left out. For tests, which print into a file.
    void printOn(std::shared_ptr<QPrinter> printer);

private:
    void refresh();
    void show(const QString& key);
    void readRegister();
    void readBook();
    void choosePrinter();
    void chooseFile(BookPane::Format format);
    void write(BookPane::Format format, const QString& file);
    /// Runs work with a copy of the shown book away from the window's thread; it answers why it failed, if it did.
    void make(const QString& words, std::function<Said(const BookTable&)> work, std::function<void()> then);

    PageTools m_tools;
    BooksPage& m_page;
    NumberActs m_acts;
    QString m_shown;
    int m_asked = 0; ///< readings that were begun; only the last one's answer is shown
    BookTable m_table;
};

BooksPage* makeBooksPage(const PageTools& tools);

} // namespace naskah
