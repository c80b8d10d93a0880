#include "client/app/book_keeping.h"

#include "client/app/ledger_items.h"
#include "client/model/desk.h"
#include "client/model/store_day.h"
#include "client/model/store_text.h"
#include "client/print/book_files.h"
#include "client/ui/books/books_page.h"
#include "client/ui/books/register_pane.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme/plain_date.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QThreadPool>

namespace naskah {
namespace {

constexpr int printerDots = 600;
constexpr int fewLeft = 5;
const QString registerPrefix = QStringLiteral("register/");
const QString bookPrefix = QStringLiteral("book/");

Date today()
{
    return storeDay(plaindate::now().date());
}

std::optional<Id<Register>> registerIn(const QString& key)
{
    if (!key.startsWith(registerPrefix)) return std::nullopt;
    const auto id = parseUuid(key.mid(registerPrefix.size()).toStdString());
    return id ? std::optional(Id<Register>{*id}) : std::nullopt;
}

/// A book's title as a heading of the list: printed books shout.
QString plainTitle(const std::string& title)
{
    QString words = textOf(title).toLower();
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

QList<TextTable::Column> columnsOf(const BookTable& book)
{
    QList<TextTable::Column> columns;
    if (!book.plan.group.empty()) columns << TextTable::Column{BookKeeping::tr("For"), 28};
    for (const auto& column : book.plan.columns)
        columns << TextTable::Column{textOf(column.title), column.width, column.alignRight};
    return columns;
}

/// "5 September 2026" takes too much of a column on the screen: "5 Sep 2026".
QString shortDates(QString text)
{
    static const QRegularExpression longMonth(QStringLiteral("(\\d{1,2} (?:Jan|Feb|Mar|Apr|Jun|Jul|Agu|Sep|Okt|Nov|Des))[a-z]+ (\\d{4})"));
    return text.replace(longMonth, QStringLiteral("\\1 \\2"));
}

QList<TextTable::Row> rowsOf(const BookTable& book)
{
    QList<TextTable::Row> rows;
    for (const auto& group : book.groups)
        for (const auto& cells : group.rows) {
            TextTable::Row row;
            row.key = QString::number(rows.size());
            if (!book.plan.group.empty()) row.cells << textOf(group.name);
            for (const auto& cell : cells)
                row.cells << shortDates(textOf(cell));
            rows << row;
        }
    return rows;
}

QString endingOf(BookPane::Format format)
{
    return format == BookPane::Format::pdf ? QStringLiteral("pdf") : format == BookPane::Format::xlsx ? QStringLiteral("xlsx") : QStringLiteral("csv");
}

QByteArray bytesOf(const BookTable& book, BookPane::Format format)
{
    if (format == BookPane::Format::pdf) return bookPdf(book);
    // Spreadsheets here read a CSV as Latin 1 unless it begins with the mark.
    return format == BookPane::Format::xlsx ? bookXlsx(book) : bookCsv(book, true);
}

} // namespace

BooksPage* makeBooksPage(const PageTools& tools)
{
    auto* page = new BooksPage;
    new BookKeeping(tools, *page);
    return page;
}

BookKeeping::BookKeeping(PageTools tools, BooksPage& page)
    : QObject(&page), m_tools(std::move(tools)), m_page(page), m_acts(m_tools, *page.registers())
{
    const QDate day = plaindate::now().date();
    page.book()->setRange(QDate(day.year(), day.month(), 1), day);
    connect(page.list(), &BookList::chosen, this, &BookKeeping::show);
    connect(page.book(), &BookPane::rangeChanged, this, &BookKeeping::readBook);
    connect(page.book(), &BookPane::exportRequested, this, &BookKeeping::chooseFile);
    connect(page.book(), &BookPane::printRequested, this, &BookKeeping::choosePrinter);
    connect(&m_tools.desk, &Desk::changed, this, &BookKeeping::refresh);
    refresh();
}

void BookKeeping::refresh()
{
    struct Found {
        std::vector<BookState> registers;
        std::vector<BookPlan> books;
    };
    m_tools.desk.read(
        this,
        [day = today()](ReadStore& store) { return Found{bookStates(store.db, yearOf(day), day), bookPlans(store.db)}; },
        [this](const Result<Found>& found) {
            if (!found) return m_tools.refused(textOf(found.error().detail));
            QList<BookListItem> items;
            if (!found->registers.empty()) items << BookListItem{{}, tr("Numbers")};
            for (const auto& state : found->registers) {
                const auto glance = glanceOf(state);
                items << BookListItem{registerPrefix + glance.key, glance.title, glance.hasStock ? tr("%n left", nullptr, glance.left) : QString(),
                                      glance.left > 0 && glance.left < fewLeft};
            }
            items << BookListItem{{}, tr("Books")};
            for (const auto& plan : found->books)
                items << BookListItem{bookPrefix + textOf(plan.code), plainTitle(plan.title)};
            const QString before = m_shown;
            m_page.setItems(items);
            if (m_page.list()->key() == before) show(before);
        });
}

void BookKeeping::show(const QString& key)
{
    m_shown = key;
    if (key.startsWith(registerPrefix)) return readRegister();
    if (key.startsWith(bookPrefix)) return readBook();
    m_page.showNothing();
}

void BookKeeping::readRegister()
{
    const auto id = registerIn(m_shown);
    if (!id) return;
    struct Found {
        std::optional<RegisterGlance> glance;
        QList<LedgerItem> items;
    };
    const int asked = ++m_asked;
    m_tools.desk.read(
        this,
        [id = *id, day = today()](ReadStore& store) {
            Found found;
            for (const auto& state : bookStates(store.db, yearOf(day), day))
                if (state.book.id == id) found.glance = glanceOf(state);
            found.items = ledgerItems(ledger(store.db, id, day));
            return found;
        },
        [this, asked](const Result<Found>& found) {
            if (asked != m_asked || !found) return;
            if (!found->glance) return m_page.showNothing();
            m_page.registers()->setGlance(*found->glance);
            m_page.registers()->setLedger(found->items);
            m_page.showRegister();
        });
}

void BookKeeping::readBook()
{
    BookPane& pane = *m_page.book();
    if (!m_shown.startsWith(bookPrefix) || !pane.from().isValid() || !pane.to().isValid()) return;
    m_page.showBook();
    pane.setReading();
    const int asked = ++m_asked;
    m_tools.desk.read(
        this,
        [code = m_shown.mid(bookPrefix.size()).toStdString(), from = storeDay(pane.from()), to = storeDay(pane.to()),
         day = today()](ReadStore& store) -> BookTable {
            for (const auto& plan : bookPlans(store.db))
                if (plan.code == code) return fillBook(store.db, plan, {from, to}, day);
            return {};
        },
        [this, asked, &pane](const Result<BookTable>& table) {
            if (asked != m_asked || !table) return;
            const bool same = m_table.plan.code == table->plan.code && m_table.period == table->period;
            m_table = *table;
            pane.setTitle(plainTitle(m_table.plan.title));
            const QString before = same ? pane.table()->key() : QString();
            pane.setBook(columnsOf(m_table), rowsOf(m_table));
            pane.table()->choose(before);
        });
}

void BookKeeping::chooseFile(BookPane::Format format)
{
    auto* chooser = new QFileDialog(&m_tools.window, m_page.list()->currentIndex().data().toString());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    const QString ending = endingOf(format);
    chooser->setNameFilter(QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    chooser->setDefaultSuffix(ending);
    chooser->selectFile(QStringLiteral("%1 %2 – %3.%4")
                            .arg(textOf(m_table.plan.code), m_page.book()->from().toString(Qt::ISODate), m_page.book()->to().toString(Qt::ISODate), ending));
    connect(chooser, &QFileDialog::fileSelected, this, [this, format](const QString& file) { write(format, file); });
    chooser->open();
}

void BookKeeping::write(BookPane::Format format, const QString& file)
{
    make(
        tr("Writing…"),
        [format, file](const BookTable& book) {
            const QByteArray bytes = bytesOf(book, format);
            QSaveFile out(file);
            if (bytes.isEmpty() || !out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
                return Said([file, why = out.errorString()] { return tr("%1 cannot be written: %2").arg(file, why); });
            return Said();
        },
        [this, file] { m_tools.window.tell([file] { return tr("Written to %1").arg(file); }); });
}

void BookKeeping::choosePrinter()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(bookSheet(m_table.plan));
    auto* dialog = new QPrintDialog(printer.get(), &m_tools.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(printer); });
    connect(dialog, &QDialog::finished, dialog, [printer] {}); // the dialog does not own it
    dialog->open();
}

void BookKeeping::printOn(std::shared_ptr<QPrinter> printer)
{
    printer->setFullPage(true);
    printer->setResolution(printerDots);
    printer->setDocName(textOf(m_table.plan.title));
    make(
        tr("Printing…"),
        [printer](const BookTable& book) {
            if (printBook(book, *printer)) return Said();
            return Said([] { return tr("The printer does not take the book. Nothing was printed."); });
        },
        [this] { m_tools.window.tell([] { return tr("Sent to the printer"); }); });
}

void BookKeeping::make(const QString& words, std::function<Said(const BookTable&)> work, std::function<void()> then)
{
    m_page.book()->setBusy(words);
    QThreadPool::globalInstance()->start([self = QPointer(this), app = QPointer<QObject>(QCoreApplication::instance()), work, then, book = m_table] {
        const Said problem = work(book);
        // `self` is only asked on its own thread.
        QMetaObject::invokeMethod(
            app,
            [self, problem, then] {
                if (!self) return;
                self->m_page.book()->setBusy({});
                if (!problem.isEmpty()) return self->m_tools.refused(problem);
                then();
            },
            Qt::QueuedConnection);
    });
}

} // namespace naskah
