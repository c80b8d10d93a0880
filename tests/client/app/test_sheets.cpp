#include "tests/client/app/open_desk.h"
#include "tests/client/app/sample_matters.h"

#include "client/page/page_editor.h"
#include "client/print/sheet_code.h"
#include "client/print/sheet_words.h"
#include "client/replica/inbox.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"
#include "tests/client/print/worn_scan.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPdfDocument>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;

namespace {

/// What comes out of a scanner when the printed sheet was signed and put on it askew: a PDF of pictures.
QByteArray scanOf(const QByteArray& pdf, int seed)
{
    QByteArray bytes = pdf;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QImage paper((document.pagePointSize(0) * 150 / 72).toSize(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    {
        QPainter painter(&paper);
        painter.drawImage(0, 0, document.render(0, paper.size()));
        painter.setPen(QPen(Qt::darkBlue, 4));
        painter.drawArc(400, 1400 + seed, 300, 120, 300, 4000); // the signature
    }
    const QImage worn = scanned(paper.convertToFormat(QImage::Format_Grayscale8), 3, 60);
    QByteArray scan;
    QBuffer out(&scan);
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer(&out);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(150);
    QPainter painter(&writer);
    painter.drawImage(QRect(0, 0, writer.width(), writer.height()), worn);
    painter.end();
    return scan;
}

QByteArray blankPage()
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer(&out);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.drawText(200, 200, "Pengantar");
    painter.end();
    return bytes;
}

} // namespace

/// The disposition sheet from the letter to the printer and back from the scanner.
class TestSheets : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::optional<SampleMatters> m_matters;
    std::unique_ptr<ShellSettings> m_settings;
    Id<Letter> m_letter;
    Id<Handling> m_handling;

    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return file.fileName();
    }
    static void drop(QWidget& window, const QString& file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        // Qt hands a drop to what a drag entered before.
        QDragEnterEvent entered(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &entered);
        QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &dropped);
    }
    template <class Work>
    static auto ask(OpenDesk& open, Work work)
    {
        using Answer = std::invoke_result_t<Work, Replica&>;
        std::optional<Answer> answer;
        open.desk->execute(&open.window(), work, [&](const Result<Answer>& found) { answer = found.value(); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 10'000); }();
        return *answer;
    }
    static std::vector<AttachmentRow> filesOf(OpenDesk& open, Id<Letter> letter)
    {
        return ask(open, [letter](Replica& replica) { return letterPage(replica.db(), letter)->attachments; });
    }
    /// After a pull. The desk is closed by the caller.
    Id<Letter> letterOf(Id<Handling> handling)
    {
        m_fixture->pull().value();
        auto query = m_fixture->desk().db().query("SELECT letter FROM handling WHERE id = ?", handling.value);
        return query.next() ? Id<Letter>{query.uuid(0)} : Id<Letter>{};
    }
    static int waiting(OpenDesk& open)
    {
        return ask(open, [](Replica& replica) { return int(Inbox(replica.files().db()).count()); });
    }
    static QByteArray sheetPdf(OpenDesk& open, Id<Letter> letter)
    {
        return ask(open, [letter](Replica& replica) { return dispositionSheetPdf(sheetOf(sheetFacts(replica.db(), letter).value())); });
    }
    static QString told(OpenDesk& open) { return open.window().notice()->text(); }

private Q_SLOTS:
    void init()
    {
        theme::apply(theme::Mode::light);
        setLanguage("en");
        m_fixture = std::make_unique<DeskFixture>();
        const auto now = QDateTime::fromMSecsSinceEpoch(millisecondsOf(m_fixture->now));
        plaindate::setClock([now] { return now; });
        m_matters.emplace(*m_fixture);
        m_handling = m_matters->letter("Permohonan data CCTV");
        m_letter = letterOf(m_handling);
        m_fixture->closeDesk();
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
    }
    void cleanup() { m_fixture.reset(); }

    void theLettersMenuWritesItsSheet()
    {
        OpenDesk open(*m_fixture, *m_settings);
        QTRY_COMPARE(open.lines(), 1);
        open.window().openLine(Place::incoming, m_handling.value);
        auto& actions = open.window().actions();
        QTRY_VERIFY(actions.print->isEnabled() && actions.sheetFile->isEnabled());
        QCOMPARE(actions.sheetFile->shortcut(), QKeySequence("Ctrl+Shift+P"));
        QVERIFY(actions.further().contains(actions.sheetFile));
        QTest::keyClick(&open.window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QFileDialog* chooser = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((chooser = open.window().findChild<QFileDialog*>()) != nullptr, 5'000);
        const QString file = m_folder.filePath("lembar.pdf");
        Q_EMIT chooser->fileSelected(file);
        chooser->close();
        QTRY_VERIFY(told(open).contains("lembar.pdf"));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith("%PDF-"));
    }

    void aSignedSheetFilesItselfUnderItsLetterAndOnlyOnce()
    {
        OpenDesk open(*m_fixture, *m_settings);
        QTRY_COMPARE(open.lines(), 1);
        const QString scan = write("pindaian.pdf", scanOf(sheetPdf(open, m_letter), 0));
        drop(open.window(), scan);
        QTRY_VERIFY_WITH_TIMEOUT(told(open).contains("Signed sheet filed under agenda"), 20'000);
        QTRY_COMPARE(waiting(open), 0);
        const auto files = filesOf(open, m_letter);
        QCOMPARE(files.size(), std::size_t{1});
        QCOMPARE(files[0].name, std::string{"pindaian.pdf"});
        QCOMPARE(files[0].mediaType, std::string{"application/pdf"});

        drop(open.window(), scan);
        QTRY_VERIFY_WITH_TIMEOUT(told(open).contains("before"), 20'000);
        QTRY_COMPARE(waiting(open), 0);
        QCOMPARE(filesOf(open, m_letter).size(), std::size_t{1});
        // Another paper of the same letter is another file.
        drop(open.window(), write("kedua.pdf", scanOf(sheetPdf(open, m_letter), 40)));
        QTRY_COMPARE_WITH_TIMEOUT(filesOf(open, m_letter).size(), std::size_t{2}, 20'000);
    }

    void aPileOfSheetsInOneFileIsTakenApart()
    {
        m_fixture->reopen();
        const auto other = letterOf(m_matters->letter("Undangan rapat"));
        m_fixture->closeDesk();
        OpenDesk open(*m_fixture, *m_settings);
        QTRY_COMPARE(open.lines(), 2);
        DispositionSheet strange;
        strange.letter = makeUuid(77);
        // A cover, two sheets of which one has a back without a code, and one of a letter that is not here.
        const QByteArray blank = blankPage(), mine = scanOf(sheetPdf(open, m_letter), 0), theirs = scanOf(sheetPdf(open, other), 0),
                         stranger = scanOf(dispositionSheetPdf(strange), 0);
        PageEditor editor;
        QByteArray pile;
        editor.assemble(this,
                        {PageSource::fromBytes("blank", blank), PageSource::fromBytes("mine", mine), PageSource::fromBytes("theirs", theirs),
                         PageSource::fromBytes("stranger", stranger)},
                        {{0, 0}, {1, 0}, {0, 0}, {2, 0}, {3, 0}},
                        [&pile](const QByteArray& pdf, const QString&) { pile = pdf; });
        QTRY_VERIFY_WITH_TIMEOUT(!pile.isEmpty(), 20'000);
        drop(open.window(), write("tumpukan.pdf", pile));
        QTRY_VERIFY_WITH_TIMEOUT(told(open).contains("2 signed sheets filed"), 60'000);
        QVERIFY2(told(open).contains("2 parts of tumpukan.pdf") && told(open).contains("does not have the letter"), qPrintable(told(open)));
        QTRY_COMPARE(waiting(open), 2); // the cover and the stranger's; the pile itself is out
        QCOMPARE(filesOf(open, m_letter).size(), std::size_t{1});
        QCOMPARE(filesOf(open, other).size(), std::size_t{1});
        QCOMPARE(filesOf(open, m_letter)[0].name, std::string("tumpukan (2).pdf"));
        QCOMPARE(filesOf(open, m_letter)[0].pages, 2); // with its back
        QCOMPARE(filesOf(open, other)[0].pages, 1);
    }

    void aPileFallsApartByItsCodes()
    {
        const Uuid one = makeUuid(1), two = makeUuid(2);
        const QStringList none, first{QString::fromStdString(sheetCode(one))}, second{QString::fromStdString(sheetCode(two))},
            other{"https://contoh.go.id"};
        using Parts = std::vector<SheetPart>;
        QVERIFY((sheetParts({first, second}) == Parts{{one, 0, 1}, {two, 1, 1}}));
        QVERIFY((sheetParts({none, first, none, first, other, second, none}) == Parts{{std::nullopt, 0, 1}, {one, 1, 4}, {two, 5, 2}}));
        QVERIFY((sheetParts({first, second, first}) == Parts{{one, 0, 1}, {two, 1, 1}, {one, 2, 1}}));
        QVERIFY(sheetParts({first + second, first}).empty());
        QVERIFY(sheetParts({none, other}).empty());
        QVERIFY(sheetParts({}).empty());
    }

    void theSheetOfALetterThatIsNotHereWaitsAndIsNamed()
    {
        OpenDesk open(*m_fixture, *m_settings);
        DispositionSheet sheet;
        sheet.letter = makeUuid(77);
        sheet.agenda = "9";
        drop(open.window(), write("asing.pdf", scanOf(dispositionSheetPdf(sheet), 0)));
        QTRY_VERIFY_WITH_TIMEOUT(told(open).contains("does not have the letter") && told(open).contains("asing.pdf"), 20'000);
        QCOMPARE(waiting(open), 1);
    }

    void anOrdinaryFileIsNoSheet()
    {
        OpenDesk open(*m_fixture, *m_settings);
        QImage blank(400, 400, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        blank.save(&buffer, "PNG");
        drop(open.window(), write("foto.png", png));
        QTRY_VERIFY_WITH_TIMEOUT(told(open).contains("to be registered"), 5'000);
        QTest::qWait(1'500);
        QVERIFY(told(open).contains("to be registered"));
        QCOMPARE(waiting(open), 1);
        QVERIFY(filesOf(open, m_letter).empty());
    }

    void theMenuIsShown()
    {
        for (const char* language : {"id", "en"}) {
            setLanguage(language);
            OpenDesk open(*m_fixture, *m_settings);
            QTRY_COMPARE(open.lines(), 1);
            drop(open.window(), write(QString("%1.pdf").arg(language), scanOf(sheetPdf(open, m_letter), language[0])));
            QTRY_VERIFY_WITH_TIMEOUT(told(open).contains("agenda"), 20'000);
            open.window().openLine(Place::incoming, m_handling.value);
            QTest::qWait(1'500);
            shoot(open.window(), "sheet-filed");
        }
    }
};

QTEST_MAIN(TestSheets)
#include "test_sheets.moc"
