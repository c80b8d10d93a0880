#include "tests/client/app/sample_desk.h"

#include "client/ui/controls/files_line.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/controls/toggle_chip.h"
#include "client/ui/disposition/disposition_dialog.h"
#include "client/ui/disposition/instruction_chips.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "common/record/contact.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QTest>

using namespace naskah;
using std::chrono::days;

/// What the parties of a disposition say to each other, in the window, on a real desk whose person is the secretary.
class TestAnswering : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleDesk> m_desk;
    Id<Handling> m_letter;

    LetterActions& actions() { return m_desk->window().actions(); }
    LegActions& legs() { return actions().legs(); }
    NoticeBar* notice() const { return m_desk->notice(); }
    void open()
    {
        m_desk->open();
        m_desk->window().openLine(Place::incoming, m_letter.value);
        QTRY_VERIFY_WITH_TIMEOUT(actions().detail().handling == m_letter, 5'000);
    }
    /// The form that an action opened, with the keyboard.
    SmallForm* form()
    {
        auto* found = m_desk->window().findChild<SmallForm*>();
        if (found) toFront(found);
        return found;
    }
    void submitted() { QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().findChild<SmallForm*>(), 5'000); }
    const LegNode& leg(int at = 0) { return actions().detail().legs[at]; }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SampleDesk>();
        m_letter = m_desk->matters.letter("Permohonan data CCTV");
    }
    void cleanup() { m_desk.reset(); }

    void whatWasGivenIsBegunAndDeclinedWithAReason()
    {
        m_desk->matters.leg(m_letter, {m_desk->fixture.head, m_desk->fixture.clerk, 1, m_desk->matters.today() + days{3}});
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
        QVERIFY(m_desk->window().findChild<SmallForm*>()); // without a reason it stays
        type("Bukan kewenangan bidang ini");
        shoot(*form(), "answering-decline");
        press(Qt::Key_Return, Qt::ControlModifier);
        submitted();
        QTRY_VERIFY_WITH_TIMEOUT(leg().state == LegState::declined, 5'000);
        QCOMPARE(leg().report, QString("Bukan kewenangan bidang ini"));
        QVERIFY(!legs().decline->isVisible());
        shoot(m_desk->window(), "answering-declined");
    }

    void aReportIsSentBackAndAccepted()
    {
        const auto given = m_desk->matters.leg(m_letter, {m_desk->fixture.clerk, m_desk->fixture.staff, 9, m_desk->matters.today() - days{2}, LegState::reported});
        LegFact report;
        report.id.value = makeUuid(77);
        report.thread.value = m_letter.value;
        report.leg = given;
        report.what = LegFactKind::reported;
        report.text = "Sudah disurvei";
        report.at = m_desk->fixture.now - std::chrono::hours{1};
        m_desk->fixture.serverPuts(report, {m_desk->fixture.unitBox});
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
        const auto given = m_desk->matters.leg(m_letter, {m_desk->fixture.clerk, m_desk->fixture.staff, 2, std::nullopt, LegState::reported});
        LegFact report;
        report.id.value = makeUuid(78);
        report.thread.value = m_letter.value;
        report.leg = given;
        report.what = LegFactKind::reported;
        report.text = "Selesai";
        report.at = m_desk->fixture.now - std::chrono::hours{1};
        m_desk->fixture.serverPuts(report, {m_desk->fixture.unitBox});
        open();
        legs().acceptReport->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(leg().state == LegState::done, 5'000);
    }

    void aDeadlineMovesAndALetterRests()
    {
        m_desk->matters.leg(m_letter, {m_desk->fixture.clerk, m_desk->fixture.staff, 1, m_desk->matters.today() + days{1}});
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
        m_desk->window().openLine(Place::incoming, m_letter.value);
        shoot(m_desk->window(), "answering-parked");
    }

    void aReportGoesWithItsFiles()
    {
        m_desk->matters.leg(m_letter, {m_desk->fixture.head, m_desk->fixture.clerk, 1});
        QFile file(m_desk->folder.filePath("bukti.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4 bukti");
        file.close();
        open();
        actions().report->trigger();
        QVERIFY(form());
        type("Sudah dipasang");
        auto* files = form()->findChild<FilesLine*>();
        QVERIFY(files);
        files->add({m_desk->folder.filePath("hilang.pdf")});
        press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(200);
        QVERIFY(form()); // a file that cannot be read keeps the report
        QCOMPARE(m_desk->count("SELECT count(*) FROM leg_fact"), 0);
        files->findChildren<QAbstractButton*>().last()->click(); // takes it out
        QVERIFY(files->paths().isEmpty());
        files->add({file.fileName(), file.fileName()});
        QCOMPARE(files->paths().size(), 1);
        shoot(*form(), "answering-report-files");
        press(Qt::Key_Return, Qt::ControlModifier);
        submitted();
        QTRY_VERIFY_WITH_TIMEOUT(leg().state == LegState::reported, 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(actions().detail().files.size(), 1, 5'000);
        QCOMPARE(actions().detail().files[0].name, QString::fromUtf8("Kasubbag Umum · bukti.pdf"));
        QVERIFY(actions().detail().files[0].size > 0);
    }

    void anOfficialsOwnInstructionsStandFirst()
    {
        int place = 0;
        for (const char* word : {"Tindak lanjuti", "Hadiri", "Jawab", "Edarkan", "Ingatkan", "Telaah segera"}) {
            ListWord record;
            record.id.value = makeUuid(600 + place);
            record.list = "instruction";
            record.word = word;
            record.place = place++;
            m_desk->fixture.serverPuts(record, {"org"});
        }
        Disposition given;
        given.id.value = makeUuid(650);
        given.thread.value = m_letter.value;
        given.handling = m_letter;
        given.giver = m_desk->fixture.person;
        given.giverPosition = m_desk->fixture.clerk;
        given.recipient = m_desk->fixture.staff;
        given.instructions = {"Telaah segera"};
        given.givenAt = m_desk->fixture.now;
        m_desk->fixture.serverPuts(given, {m_desk->fixture.unitBox});
        m_desk->matters.leg(m_letter, {m_desk->fixture.head, m_desk->fixture.clerk, 1});
        open();
        actions().dispose->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().findChild<DispositionDialog*>(), 5'000);
        auto* dialog = m_desk->window().findChild<DispositionDialog*>();
        QStringList offered;
        for (const auto* chip : dialog->findChild<InstructionChips*>()->findChildren<ToggleChip*>())
            offered << chip->text();
        QCOMPARE(offered.size(), 5);
        QCOMPARE(offered.first(), QString("Telaah segera"));
        QCOMPARE(offered[1], QString("Tindak lanjuti"));
    }

    void otherOfficesAreOfferedToWhomTheLetterIs()
    {
        Unit unit;
        unit.id.value = makeUuid(501);
        unit.code = "DISHUB";
        unit.name = "Dinas Perhubungan";
        unit.shortName = "Dishub";
        m_desk->fixture.serverPuts(unit, {"org"});
        Position chief;
        chief.id.value = makeUuid(502);
        chief.unit = unit.id;
        chief.title = "Kepala Dinas Perhubungan";
        chief.isHead = true;
        m_desk->fixture.serverPuts(chief, {"org"});
        m_desk->matters.person("Ir. Rahmat Lubis", chief.id);
        // The secretary has the letter itself.
        Letter letter;
        letter.id.value = letter.thread.value = makeUuid(503);
        letter.subject = "Rekayasa lalu lintas";
        letter.sender = "Polrestabes";
        Handling handling;
        handling.id.value = handling.thread.value = makeUuid(504);
        handling.unit = m_desk->fixture.unit;
        handling.letter = letter.id;
        handling.agenda = 9;
        handling.agendaText = "009";
        handling.state = HandlingState::open;
        handling.addressee = m_desk->fixture.clerk;
        handling.arrivedAt = m_desk->fixture.now;
        m_desk->fixture.serverPuts(letter, {m_desk->fixture.unitBox});
        m_desk->fixture.serverPuts(handling, {m_desk->fixture.unitBox});
        m_letter = handling.id;
        open();
        QVERIFY(actions().detail().canGiveOutside);
        actions().dispose->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().findChild<DispositionDialog*>(), 5'000);
        auto* dialog = m_desk->window().findChild<DispositionDialog*>();
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
        shoot(m_desk->window(), "answering-across");
        setLanguage("id");
        m_desk->window().resize(1280, 800);
        QTest::qWait(50);
        shoot(m_desk->window(), "answering-across");
    }
};

QTEST_MAIN(TestAnswering)
#include "test_answering.moc"
