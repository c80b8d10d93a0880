#include "tests/client/app/open_desk.h"
#include "tests/client/app/sample_matters.h"

#include "client/ui/controls/small_form.h"
#include "client/ui/disposition/disposition_dialog.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;
using std::chrono::days;

/// What the parties of a disposition say to each other, in the window, on a real desk whose person is the secretary.
class TestAnswering : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<SampleMatters> m_matters;
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<OpenDesk> m_open;
    Id<Handling> m_letter;

    LetterActions& actions() { return m_open->window().actions(); }
    LegActions& legs() { return actions().legs(); }
    NoticeBar* notice() const { return m_open->window().notice(); }
    void open()
    {
        m_fixture->pull().value();
        m_fixture->closeDesk();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
        m_open->window().openLine(Place::incoming, m_letter.value);
        QTRY_VERIFY_WITH_TIMEOUT(actions().detail().handling == m_letter, 5'000);
    }
    /// The form that an action opened, with the keyboard.
    SmallForm* form()
    {
        auto* found = m_open->window().findChild<SmallForm*>();
        if (found) toFront(found);
        return found;
    }
    void submitted() { QTRY_VERIFY_WITH_TIMEOUT(!m_open->window().findChild<SmallForm*>(), 5'000); }
    const LegNode& leg(int at = 0) { return actions().detail().legs[at]; }

private Q_SLOTS:
    void init()
    {
        theme::apply(theme::Mode::light);
        setLanguage("en");
        m_fixture = std::make_unique<DeskFixture>();
        m_matters = std::make_unique<SampleMatters>(*m_fixture);
        plaindate::setClock([] { return QDateTime(QDate(2026, 9, 21), QTime(9, 41)); });
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
        m_letter = m_matters->letter("Permohonan data CCTV");
    }
    void cleanup()
    {
        m_open.reset();
        m_matters.reset();
        m_fixture.reset();
    }

    void whatWasGivenIsBegunAndDeclinedWithAReason()
    {
        m_matters->leg(m_letter, {m_fixture->head, m_fixture->clerk, 1, m_matters->today() + days{3}});
        open();
        QVERIFY(legs().begin->isEnabled());
        QVERIFY(!legs().acceptReport->isVisible());
        QVERIFY(!legs().moveDeadline->isVisible());
        legs().begin->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(leg().state == LegState::inProgress, 5'000);
        QVERIFY(!legs().begin->isVisible());

        legs().decline->trigger();
        QVERIFY(form());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(50);
        QVERIFY(m_open->window().findChild<SmallForm*>()); // without a reason it stays
        type("Bukan kewenangan bidang ini");
        shoot(*form(), "answering-decline");
        press(Qt::Key_Return, Qt::ControlModifier);
        submitted();
        QTRY_VERIFY_WITH_TIMEOUT(leg().state == LegState::declined, 5'000);
        QCOMPARE(leg().report, QString("Bukan kewenangan bidang ini"));
        QVERIFY(!legs().decline->isVisible());
        shoot(m_open->window(), "answering-declined");
    }

    void aReportIsSentBackAndAccepted()
    {
        const auto given = m_matters->leg(m_letter, {m_fixture->clerk, m_fixture->staff, 9, m_matters->today() - days{2}, LegState::reported});
        LegFact report;
        report.id.value = makeUuid(77);
        report.thread.value = m_letter.value;
        report.leg = given;
        report.what = LegFactKind::reported;
        report.text = "Sudah disurvei";
        report.at = m_fixture->now - std::chrono::hours{1};
        m_fixture->serverPuts(report, {m_fixture->unitBox});
        open();
        QVERIFY(legs().acceptReport->isEnabled());
        QVERIFY(!legs().begin->isVisible());
        legs().returnReport->trigger();
        QVERIFY(form());
        press(Qt::Key_Tab);
        type("Lampirkan foto");
        shoot(*form(), "answering-send-back");
        press(Qt::Key_Return, Qt::ControlModifier);
        submitted();
        QTRY_VERIFY_WITH_TIMEOUT(leg().state == LegState::inProgress, 5'000);
        // Its day had passed: it has the usual one again.
        QVERIFY(leg().due && *leg().due > QDate(2026, 9, 21));
        QVERIFY(!legs().acceptReport->isVisible());
    }

    void aReportIsAcceptedAndTheLegIsDone()
    {
        const auto given = m_matters->leg(m_letter, {m_fixture->clerk, m_fixture->staff, 2, std::nullopt, LegState::reported});
        LegFact report;
        report.id.value = makeUuid(78);
        report.thread.value = m_letter.value;
        report.leg = given;
        report.what = LegFactKind::reported;
        report.text = "Selesai";
        report.at = m_fixture->now - std::chrono::hours{1};
        m_fixture->serverPuts(report, {m_fixture->unitBox});
        open();
        legs().acceptReport->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(leg().state == LegState::done, 5'000);
    }

    void aDeadlineMovesAndALetterRests()
    {
        m_matters->leg(m_letter, {m_fixture->clerk, m_fixture->staff, 1, m_matters->today() + days{1}});
        open();
        legs().moveDeadline->trigger();
        QVERIFY(form());
        press(Qt::Key_A, Qt::ControlModifier);
        type("30/9/2026");
        press(Qt::Key_Return, Qt::ControlModifier);
        submitted();
        QTRY_COMPARE_WITH_TIMEOUT(leg().due.value_or(QDate()), QDate(2026, 9, 30), 5'000);

        QVERIFY(legs().park->isVisible());
        QVERIFY(!legs().resume->isVisible());
        legs().park->trigger();
        QVERIFY(form());
        type("5/10/2026");
        press(Qt::Key_Tab);
        type("Menunggu balasan provinsi");
        shoot(*form(), "answering-park");
        press(Qt::Key_Return, Qt::ControlModifier);
        submitted();
        QTRY_VERIFY_WITH_TIMEOUT(leg().due.value_or(QDate()) > QDate(2026, 10, 5), 5'000);
        QVERIFY(!legs().close->isVisible()); // that is the head's, or the addressee's
        m_open->window().openLine(Place::incoming, m_letter.value);
        shoot(m_open->window(), "answering-parked");
    }

    void otherOfficesAreOfferedToWhomTheLetterIs()
    {
        Unit unit;
        unit.id.value = makeUuid(501);
        unit.code = "DISHUB";
        unit.name = "Dinas Perhubungan";
        unit.shortName = "Dishub";
        m_fixture->serverPuts(unit, {"org"});
        Position chief;
        chief.id.value = makeUuid(502);
        chief.unit = unit.id;
        chief.title = "Kepala Dinas Perhubungan";
        chief.isHead = true;
        m_fixture->serverPuts(chief, {"org"});
        m_matters->person("Ir. Rahmat Lubis", chief.id);
        // The secretary has the letter itself.
        Letter letter;
        letter.id.value = letter.thread.value = makeUuid(503);
        letter.subject = "Rekayasa lalu lintas";
        letter.sender = "Polrestabes";
        Handling handling;
        handling.id.value = handling.thread.value = makeUuid(504);
        handling.unit = m_fixture->unit;
        handling.letter = letter.id;
        handling.agenda = 9;
        handling.agendaText = "009";
        handling.state = HandlingState::open;
        handling.addressee = m_fixture->clerk;
        handling.arrivedAt = m_fixture->now;
        m_fixture->serverPuts(letter, {m_fixture->unitBox});
        m_fixture->serverPuts(handling, {m_fixture->unitBox});
        m_letter = handling.id;
        open();
        QVERIFY(actions().detail().canGiveOutside);
        actions().dispose->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().findChild<DispositionDialog*>(), 5'000);
        auto* dialog = m_open->window().findChild<DispositionDialog*>();
        toFront(dialog);
        const auto* editor = qobject_cast<ChipEditor*>(QApplication::focusWidget()->parentWidget());
        QVERIFY(editor);
        const auto pick = [&](const QString& text, int count) {
            type(text);
            QTRY_VERIFY_WITH_TIMEOUT(editor->findChild<QListView*>()->isVisible(), 5'000);
            press(Qt::Key_Return);
            QCOMPARE(editor->recipients().size(), count);
        };
        pick("perhubungan", 1); // the office itself stands before who heads it
        pick("rahmat", 2);
        shoot(*dialog, "answering-other-offices");
        QCOMPARE(dialog->form().executors.size(), 2);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(actions().detail().legs.size() == 2, 5'000);
        QCOMPARE(actions().detail().legs[1].position, QString("Dishub"));
        QCOMPARE(actions().detail().legs[0].position, QString::fromUtf8("Kepala Dinas Perhubungan · Dishub"));
        shoot(m_open->window(), "answering-across");
        setLanguage("id");
        m_open->window().resize(1280, 800);
        QTest::qWait(50);
        shoot(m_open->window(), "answering-across");
    }
};

QTEST_MAIN(TestAnswering)
#include "test_answering.moc"
