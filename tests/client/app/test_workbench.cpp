#include "tests/client/app/open_desk.h"

#include "client/ui/disposition/disposition_dialog.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"
#include "common/record/organisation.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;

class TestWorkbench : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ShellSettings> m_settings;

    void registerByKeyboard(OpenDesk& open, const QString& subject)
    {
        open.bench->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&open.bench->window()));
        QTest::keyClick(&open.bench->window(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(open.bench->registering().dialog() && open.bench->registering().dialog()->isOpen(),
                                 5'000);
        QVERIFY(QTest::qWaitForWindowActive(open.bench->registering().dialog()));
        type("Dinas Perhubungan");
        press(Qt::Key_Tab);
        type("800/218/" + subject.left(3));
        press(Qt::Key_Tab);
        type("20/9");
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        type(subject);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab); // the type and
        press(Qt::Key_Tab); // our part in it stay as they are
        choose("sistem");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!open.bench->registering().dialog(), 10'000);
    }

private Q_SLOTS:
    void init()
    {
        theme::apply(theme::Mode::light);
        setLanguage("id");
        m_fixture = std::make_unique<DeskFixture>();
        const auto now = QDateTime::fromMSecsSinceEpoch(millisecondsOf(m_fixture->now));
        plaindate::setClock([now] { return now; });
        Classification code;
        code.id.value = makeUuid(1);
        code.code = "500.11.3.1";
        code.name = "Sistem informasi lalu lintas";
        m_fixture->serverPuts(code, {"org"});
        m_fixture->pull().value();
        m_fixture->closeDesk();
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
    }
    void cleanup() { m_fixture.reset(); }

    void aLetterIsRegisteredWithoutALineAndSurvivesAClosedProgram()
    {
        {
            OpenDesk open(*m_fixture, *m_settings);
            QTRY_COMPARE(open.lines(), 0);
            registerByKeyboard(open, "Permohonan data CCTV");
            QTRY_VERIFY_WITH_TIMEOUT(open.lines() >= 1, 5'000);
            QVERIFY2(open.bench->window().notice()->text().contains("1"),
                     qPrintable(open.bench->window().notice()->text()));
        }
        OpenDesk again(*m_fixture, *m_settings);
        QTRY_VERIFY_WITH_TIMEOUT(again.lines() >= 1, 5'000);
        again.bench->window().search("cctv");
        QTRY_VERIFY_WITH_TIMEOUT(again.lines() >= 1, 5'000);
    }

    void theOutboxSaysInWordsWhatWaitsAndUndoTakesItBack()
    {
        OpenDesk open(*m_fixture, *m_settings);
        registerByKeyboard(open, "Undangan rapat");
        open.bench->window().open(Place::outbox);
        const auto words = [&] {
            QStringList all;
            const auto* view = open.bench->outboxPage().findChild<QListView*>();
            for (int i = 0; i < view->model()->rowCount(); ++i)
                all << view->model()->index(i, 0).data().toString();
            return all.join('|');
        };
        QTRY_VERIFY_WITH_TIMEOUT(words().contains("Undangan rapat"), 5'000);
        QVERIFY(open.bench->window().notice()->undo());
        QTRY_VERIFY_WITH_TIMEOUT(!words().contains("Undangan rapat"), 5'000);
        // The number that was taken is not given again: it is void, and that waits to be told.
        registerByKeyboard(open, "Surat kedua");
        QTRY_VERIFY(open.bench->window().notice()->text().contains("2"));
    }

    void aHalfTypedLetterIsThereAgainAfterTheProgramWasClosed()
    {
        {
            OpenDesk open(*m_fixture, *m_settings);
            open.bench->registering().open();
            QTRY_VERIFY_WITH_TIMEOUT(open.bench->registering().dialog()->isOpen(), 5'000);
            QVERIFY(QTest::qWaitForWindowActive(open.bench->registering().dialog()));
            type("Kementerian Dalam Negeri");
            press(Qt::Key_Escape);
            QTRY_VERIFY(!open.bench->registering().dialog());
        }
        OpenDesk again(*m_fixture, *m_settings);
        again.bench->registering().open();
        QTRY_VERIFY_WITH_TIMEOUT(again.bench->registering().dialog()->isOpen(), 5'000);
        QCOMPARE(again.bench->registering().dialog()->form().sender, QString("Kementerian Dalam Negeri"));
    }

    void aSecondLetterOfTheSameNumberIsPointedOut()
    {
        OpenDesk open(*m_fixture, *m_settings);
        registerByKeyboard(open, "Permohonan data");
        open.bench->registering().open();
        auto* dialog = open.bench->registering().dialog();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isOpen(), 5'000);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        type("Dinas Perhubungan");
        press(Qt::Key_Tab);
        type("800/218/Per");
        press(Qt::Key_Tab);
        const auto warned = [&] {
            for (const auto* label : dialog->findChildren<QLabel*>())
                if (label->isVisibleTo(dialog) &&
                    label->palette().color(QPalette::WindowText) == theme::tokens().warning)
                    return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(warned(), 5'000);
    }
};

QTEST_MAIN(TestWorkbench)
#include "test_workbench.moc"
