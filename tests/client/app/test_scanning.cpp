#include "tests/client/app/open_desk.h"

#include "client/model/letter_acts.h"
#include "client/scan/scanner.h"
#include "client/ui/controls/action_button.h"
#include "client/ui/inbox/inbox_page.h"
#include "client/ui/inbox/scan_dialog.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_preview.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace naskah;

/// Scanning in the window, with SANE's own test device: into the inbox, into the form, to a letter.
class TestScanning : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder, m_config;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<OpenDesk> m_open;

    void write(const QString& name, const QByteArray& text)
    {
        QFile file(m_config.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    void device(const QByteArray& settings)
    {
        write("test.conf",
              "number_of_devices 1\nresolution_min 1.0\nresolution_max 1200.0\nresolution_quant 1.0\ngeometry_max "
              "60.0\n" +
                  settings);
    }
    void openDesk()
    {
        m_fixture->closeDesk();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
    }
    void openInbox()
    {
        QTest::keyClick(&m_open->window(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(inbox());
        QTRY_VERIFY(inbox()->isVisible());
    }
    InboxPage* inbox() const { return qobject_cast<InboxPage*>(m_open->window().pageWidget("inbox")); }
    ScanDialog* dialog() const { return m_open->bench->scanning().dialog(); }
    void openDialog()
    {
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dialog());
        toFront(dialog());
    }
    /// The dialog and a scanner in it.
    void openScanner()
    {
        openDialog();
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->findChild<QComboBox*>()->count() == 1, 30'000);
    }
    void scan() { QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier); }
    bool says(const QString& words) const
    {
        const auto labels = dialog()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    void feeder(bool on) { dialog()->setChoice({"test:0", on, 150, false}); }

private Q_SLOTS:
    void init()
    {
        theme::apply(theme::Mode::light);
        setLanguage("en");
        qputenv("SANE_CONFIG_DIR", m_config.path().toLocal8Bit());
        write("dll.conf", "test\n");
        device({});
        m_fixture = std::make_unique<DeskFixture>();
        plaindate::setClock([at = m_fixture->now] { return QDateTime::fromMSecsSinceEpoch(millisecondsOf(at)); });
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
    }
    void cleanup()
    {
        m_open.reset();
        m_fixture.reset();
    }

    void severalSheetsBecomeOneFileAmongTheReceivedOnes()
    {
        openDesk();
        openInbox();
        openScanner();
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->pages(), 1, 30'000);
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->pages(), 2, 30'000);
        feeder(true);
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->pages(), 12, 60'000); // the test device's feeder holds ten
        auto* view = dialog()->findChild<PageView*>();
        QTRY_COMPARE_WITH_TIMEOUT(view->pageCount(), 12, 30'000);
        QTest::keyClick(dialog(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->pages(), 11, 30'000);
        QTest::keyClick(dialog(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(inbox()->list().lines().size(), 1, 10'000);
        QCOMPARE(inbox()->list().lines()[0].source, QString("scanner"));
        QTRY_COMPARE_WITH_TIMEOUT(inbox()->list().lines()[0].pages, 11, 30'000);
        // What was chosen is chosen again.
        toFront(&m_open->window());
        inbox()->setFocus();
        openScanner();
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->pages(), 10, 60'000);
        QTest::keyClick(dialog(), Qt::Key_Escape); // closing keeps what is there
        QTRY_COMPARE_WITH_TIMEOUT(inbox()->list().lines().size(), 2, 10'000);
    }

    void aScanComesToTheOpenFormAndTheNextOneBehindIt()
    {
        openDesk();
        QTest::keyClick(&m_open->window(), Qt::Key_N, Qt::ControlModifier);
        auto* form = m_open->bench->registering().dialog();
        QVERIFY(form);
        toFront(form);
        QTRY_VERIFY_WITH_TIMEOUT(form->isOpen(), 10'000);
        openScanner();
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->pages(), 1, 30'000);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(form->hasFiles(), 10'000);
        QVERIFY(!form->next());
        toFront(form);
        openScanner();
        feeder(true);
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->pages(), 10, 60'000);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(form->next() != nullptr, 10'000);
        QCOMPARE(form->next()->received.size(), 1);
    }

    void aScanIsAttachedToTheOpenLetter()
    {
        RegisterLetter letter;
        letter.book = m_fixture->incoming;
        letter.sender = "PT Maju";
        letter.number = "1";
        letter.subject = "Permohonan data";
        letter.classification = "000.1.5";
        QVERIFY(registerLetter(m_fixture->desk(), letter, {}).record);
        openDesk();
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().actions().scan->isEnabled(), 10'000);
        QVERIFY(m_open->window().actions().further().contains(m_open->window().actions().scan));
        openScanner();
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->pages(), 1, 30'000);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(m_open->window().actions().detail().files.size(), 1, 10'000);
        QVERIFY2(m_open->window().notice()->text().contains("attached"),
                 qPrintable(m_open->window().notice()->text()));
    }

    void withoutAScannerThatIsSaidAndSearchedForAgain()
    {
        write("dll.conf", "");
        openDesk();
        openInbox();
        openDialog();
        QVERIFY(says("Looking for scanners"));
        QTRY_VERIFY_WITH_TIMEOUT(says("No scanner was found"), 30'000);
        shoot(*dialog(), "scan-none");
        scan(); // there is nothing to scan with
        QTest::qWait(50);
        QVERIFY(says("No scanner was found"));
        write("dll.conf", "test\n");
        QTest::keyClick(dialog(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->findChild<QComboBox*>()->count() == 1, 30'000);
        QVERIFY(!says("No scanner was found"));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QVERIFY(inbox()->list().lines().isEmpty());
    }

    void aJamIsSaidAndWhatCameBeforeStays()
    {
        openDesk();
        openInbox();
        openScanner();
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->pages(), 1, 30'000);
        device("read-status-code \"SANE_STATUS_JAMMED\"\n");
        scan();
        QTRY_VERIFY_WITH_TIMEOUT(says("jammed"), 30'000);
        QCOMPARE(dialog()->pages(), 1);
        device("");
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->pages(), 2, 30'000);
        QVERIFY(!says("jammed"));
    }

    void escapeStopsTheScanAndThenCloses()
    {
        device("read-delay true\nread-delay-duration 400000\n");
        openDesk();
        openInbox();
        openScanner();
        dialog()->setChoice({"test:0", true, 600, true});
        scan();
        QTRY_VERIFY_WITH_TIMEOUT(says("Page 1:"), 30'000);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(dialog()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(says("The scan was stopped."), 10'000);
        QCOMPARE(dialog()->pages(), 0);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QVERIFY(inbox()->list().lines().isEmpty());
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
        openDesk();
        openInbox();
        shoot(m_open->window(), "inbox-with-scan");
        openScanner();
        shoot(*dialog(), "scan-ready");
        feeder(true);
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->pages(), 10, 60'000);
        QTest::qWait(1500);
        shoot(*dialog(), "scan-pages");
        device("read-status-code \"SANE_STATUS_COVER_OPEN\"\n");
        scan();
        QTRY_VERIFY_WITH_TIMEOUT(says(Scanner::explain("scan.cover_open")),
                                 30'000);
        shoot(*dialog(), "scan-problem");
    }
};

QTEST_MAIN(TestScanning)
#include "test_scanning.moc"
