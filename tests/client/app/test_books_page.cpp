#include "tests/client/app/open_desk.h"
#include "tests/client/print/book_world.h"

#include "client/ui/books/book_pane.h"
#include "client/ui/books/books_page.h"
#include "client/ui/books/register_pane.h"
#include "client/ui/controls/date_line.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/controls/table_dialog.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"

#include "client/app/book_keeping.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;

/// Numbers and books by the keys of the secretariat, on a real desk without a line.
class TestBooksPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<OpenDesk> m_open;

    void openBooks()
    {
        m_fixture->closeDesk();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
        QTest::keyClick(&m_open->window(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page());
        QTRY_VERIFY_WITH_TIMEOUT(!page()->list()->key().isEmpty(), 5'000);
        QTRY_VERIFY(page()->list()->hasFocus());
    }
    BooksPage* page() const { return qobject_cast<BooksPage*>(m_open->window().pageWidget("books")); }
    RegisterPane* registers() const { return page()->registers(); }
    QString title() const { return page()->list()->currentIndex().data().toString(); }
    template <class Dialog>
    Dialog* dialog() const
    {
        return m_open->window().findChild<Dialog*>();
    }
    /// Down the list to a title, then into what it shows.
    void go(const QString& wanted)
    {
        page()->list()->setFocus();
        for (int i = 0; i < 30; ++i)
            press(Qt::Key_Up);
        for (int i = 0; i < 30 && !title().contains(wanted, Qt::CaseInsensitive); ++i)
            press(Qt::Key_Down);
        QVERIFY2(title().contains(wanted, Qt::CaseInsensitive), qPrintable(title()));
    }
    void goToRegister(const QString& wanted)
    {
        go(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(registers()->isVisible() && registers()->glance().title.contains(wanted), 5'000);
        press(Qt::Key_Return);
    }
    void goToBook(const QString& wanted, int rows)
    {
        go(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(page()->book()->isVisible() && page()->book()->table()->rows().size() == rows, 5'000);
        press(Qt::Key_Return);
    }
    void answerTheFileDialog(const QString& file)
    {
        auto* chooser = dialog<QFileDialog>();
        QVERIFY(chooser);
        toFront(chooser);
        type(file);
        press(Qt::Key_Return);
        QTRY_VERIFY(!dialog<QFileDialog>());
    }
    QString notice() const { return m_open->window().notice()->text(); }
    static QByteArray contentOf(const QString& file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) qWarning("not written");
        return out.fileName();
    }
    QString kinds() const
    {
        QStringList words;
        for (const LedgerItem& item : registers()->ledger())
            words << item.numbers + ' ' + RegisterPane::wordFor(item.kind);
        return words.join('|');
    }

private Q_SLOTS:
    void init()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        theme::apply(theme::Mode::light);
        setLanguage("en");
        m_fixture = std::make_unique<DeskFixture>();
        plaindate::setClock([] { return QDateTime(QDate(2026, 9, 21), QTime(9, 41)); });
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
    }
    void cleanup()
    {
        m_open.reset();
        m_fixture.reset();
    }

    void theNumbersStandAtAGlanceAndEachIsExplained()
    {
        fillBooks(*m_fixture);
        openBooks();
        goToRegister("Incoming");
        const auto& glance = registers()->glance();
        QCOMPARE(glance.last, QString("28"));
        QCOMPARE(glance.next, QString("29"));
        QCOMPARE(glance.left, 12);
        QVERIFY(glance.nextIsHere);
        QCOMPARE(registers()->openNumbers(), 0);
        QCOMPARE(registers()->ledger().first().numbers, QString("29–40"));
        for (const LedgerItem& item : registers()->ledger()) {
            QVERIFY2(!item.what.contains("tidak boleh terbaca"), "a secret letter's words are shown");
            if (item.numbers == "11") QVERIFY2(item.what.contains("salah ketik"), qPrintable(item.what));
        }
        goToRegister("Outgoing");
        QCOMPARE(registers()->openNumbers(), 20); // the block of the lost laptop
        QVERIFY2(kinds().contains("7–26 Unknown") && kinds().contains("6a Reserved") && kinds().contains("27–40 Unused"), qPrintable(kinds()));
    }

    void aNumberIsReservedAndVoidByKeys()
    {
        openBooks();
        goToRegister("Incoming");
        press(Qt::Key_R);
        QTRY_VERIFY(dialog<SmallForm>());
        toFront(dialog<SmallForm>());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog<SmallForm>(), 5'000);
        QTRY_VERIFY_WITH_TIMEOUT(kinds().contains("1 Reserved"), 5'000);
        QCOMPARE(registers()->glance().next, QString("2"));
        toFront(&m_open->window());
        registers()->table()->setFocus();
        while (registers()->current()->kind != LedgerItem::Kind::reserved)
            press(Qt::Key_Down);
        press(Qt::Key_Delete);
        QTRY_VERIFY(dialog<SmallForm>());
        toFront(dialog<SmallForm>());
        press(Qt::Key_Return); // without a reason it stays
        QVERIFY(dialog<SmallForm>());
        type("tidak jadi dikirim");
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(kinds().contains("1 Void"), 5'000);
        QVERIFY2(notice().contains("void"), qPrintable(notice()));
    }

    void anEarlierDayNeedsAReasonAndIsLeftToTheServer()
    {
        fillBooks(*m_fixture);
        openBooks();
        goToRegister("Outgoing");
        while (registers()->current()->kind != LedgerItem::Kind::unused)
            press(Qt::Key_Down);
        press(Qt::Key_R);
        QTRY_VERIFY(dialog<SmallForm>());
        toFront(dialog<SmallForm>());
        // The unused number's day and number stand there already.
        QCOMPARE(dialog<SmallForm>()->values().mid(0, 2), (QStringList{"14 September 2026", "27"}));
        shoot(*dialog<SmallForm>(), "books-reserve");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(50);
        QVERIFY(dialog<SmallForm>());
        type("nota dinas Kabid TIK"); // the cursor stands in the reason
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog<SmallForm>(), 5'000);
        QVERIFY2(notice().contains("server"), qPrintable(notice()));
    }

    void unknownNumbersAreClosedWithMinutes()
    {
        fillBooks(*m_fixture);
        openBooks();
        goToRegister("Outgoing");
        press(Qt::Key_S);
        QTRY_VERIFY(dialog<SmallForm>());
        toFront(dialog<SmallForm>());
        QCOMPARE(dialog<SmallForm>()->values().first(), QString("7-26"));
        press(Qt::Key_Tab);
        type("laptop hilang");
        press(Qt::Key_Return);
        QTest::qWait(50);
        QVERIFY(dialog<SmallForm>()); // no minutes
        type("BA-3/2026, 18 September 2026");
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog<SmallForm>(), 5'000);
        QVERIFY2(notice().contains("server"), qPrintable(notice()));
    }

    void numbersGivenByHandAreShownBeforeTheyAreEntered()
    {
        fillBooks(*m_fixture);
        QByteArray csv = "nomor urut,tanggal,nomor,perihal,kepada\r\n6,2026-09-12,B/6/X,Lain sekali,Dinas Lain\r\n";
        for (int i = 41; i < 101; ++i)
            csv += QByteArray::number(i) + ",2026-09-15,B/" + QByteArray::number(i) + "/2026,\"Surat, dengan koma\",Camat\r\n";
        const QString file = write("manual.csv", csv);
        openBooks();
        goToRegister("Outgoing");
        press(Qt::Key_I, Qt::ControlModifier);
        answerTheFileDialog(file);
        QTRY_VERIFY_WITH_TIMEOUT(dialog<TableDialog>(), 5'000);
        toFront(dialog<TableDialog>());
        const auto rows = dialog<TableDialog>()->table()->rows();
        QCOMPARE(rows.size(), 61);
        QCOMPARE(rows.first().cells.mid(0, 3), (QStringList{"2", "6", "Collision"})); // first, with its line and what is there
        QVERIFY2(rows.first().cells.last().contains("B/000.1.2/006/KOMINFO/2026"), qPrintable(rows.first().cells.last()));
        shoot(*dialog<TableDialog>(), "books-import");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog<TableDialog>(), 20'000);
        QVERIFY2(notice().contains("60"), qPrintable(notice()));
        // The same file again enters nothing twice.
        toFront(&m_open->window());
        registers()->table()->setFocus();
        press(Qt::Key_I, Qt::ControlModifier);
        answerTheFileDialog(file);
        QTRY_VERIFY_WITH_TIMEOUT(dialog<TableDialog>(), 5'000);
        for (const auto& row : dialog<TableDialog>()->table()->rows())
            QVERIFY2(row.cells[2] != "New", qPrintable(row.cells.join('|')));
    }

    void aFileWithFaultsIsToldByLineAndEntersNothing()
    {
        openBooks();
        goToRegister("Outgoing");
        press(Qt::Key_I, Qt::ControlModifier);
        answerTheFileDialog(write("salah.csv", "nomor urut,tanggal,perihal\r\n41,2026-09-15,Baik\r\nempat,2026-09-15,Buruk\r\n"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog<TableDialog>(), 5'000);
        toFront(dialog<TableDialog>());
        QCOMPARE(dialog<TableDialog>()->table()->rows().first().cells.first(), QString("3"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(100);
        QVERIFY(dialog<TableDialog>());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!dialog<TableDialog>());
        toFront(&m_open->window());
        registers()->table()->isVisible() ? registers()->table()->setFocus() : page()->list()->setFocus();
        QTest::keyClick(registers(), Qt::Key_I, Qt::ControlModifier);
        answerTheFileDialog(write("lain.csv", "a,b\r\n1,2\r\n"));
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().notice()->isError(), 5'000);
        QVERIFY2(notice().contains("lain.csv"), qPrintable(notice()));
    }

    void aBookIsReadForOtherDaysAndWritten()
    {
        fillBooks(*m_fixture);
        openBooks();
        goToBook("Agenda naskah masuk", 28);
        // Only the first of September.
        auto* to = page()->book()->findChildren<DateLine*>().last();
        to->setFocus();
        to->selectAll();
        type("1/9/2026");
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(page()->book()->table()->rows().size(), 1, 5'000);
        to->selectAll();
        type("31/8/2026");
        press(Qt::Key_Return);
        QTest::qWait(50);
        QCOMPARE(page()->book()->table()->rows().size(), 1); // the last day before the first: said, nothing read
        to->selectAll();
        type("30/9/2026");
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(page()->book()->table()->rows().size(), 28, 5'000);
        page()->book()->table()->setFocus();
        press(Qt::Key_E, Qt::ControlModifier);
        answerTheFileDialog(m_folder.filePath("agenda.pdf"));
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(m_folder.filePath("agenda.pdf")).startsWith("%PDF"), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains("agenda.pdf"), 5'000);
        toFront(&m_open->window());
        press(Qt::Key_X);
        answerTheFileDialog(m_folder.filePath("agenda.xlsx"));
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(m_folder.filePath("agenda.xlsx")).startsWith("PK"), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains("agenda.xlsx"), 5'000);
        toFront(&m_open->window());
        press(Qt::Key_C);
        answerTheFileDialog(m_folder.filePath("agenda.csv"));
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(m_folder.filePath("agenda.csv")).contains("Tanggal Penerimaan"), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains("agenda.csv"), 5'000);
        toFront(&m_open->window());
        press(Qt::Key_C);
        auto* chooser = dialog<QFileDialog>();
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected("/nowhere/at all/x.csv");
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().notice()->isError(), 5'000);
        chooser->close();
    }

    void aBookIsPrintedByTheSameRenderer()
    {
        fillBooks(*m_fixture);
        openBooks();
        goToBook("Register keputusan", 2);
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(m_folder.filePath("printed.pdf"));
        printer->setPageSize(QPageSize(QPageSize::A4));
        page()->findChild<BookKeeping*>()->printOn(printer);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains("printer"), 10'000);
        QVERIFY(contentOf(m_folder.filePath("printed.pdf")).startsWith("%PDF"));
    }

    void looksRight_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("id") << "id";
        QTest::newRow("en") << "en";
    }

    void looksRight()
    {
        QFETCH(QString, language);
        setLanguage(language);
        fillBooks(*m_fixture);
        openBooks();
        goToRegister(language == "id" ? "Surat keluar" : "Outgoing");
        shoot(m_open->window(), "books-register");
        goToBook("Agenda naskah masuk", 28);
        shoot(m_open->window(), "books-agenda");
        m_open->window().resize(1000, 620);
        goToRegister(language == "id" ? "Surat masuk" : "Incoming");
        shoot(m_open->window(), "books-narrow");
        m_open->window().resize(1920, 1080);
        page()->book()->setRange({2020, 1, 1}, {2020, 1, 2});
        goToBook("Agenda undangan", 0);
        shoot(m_open->window(), "books-empty");
    }
};

QTEST_MAIN(TestBooksPage)
#include "test_books_page.moc"
