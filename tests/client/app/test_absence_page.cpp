#include "tests/client/app/sample_desk.h"

#include "client/ui/absence/absence_page.h"
#include "client/ui/controls/empty_state.h"
#include "client/ui/absence/substitute_dialog.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "common/record/substitution.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace naskah;
using std::chrono::days;

namespace {

bool says(const QWidget* widget, const QString& words)
{
    return std::ranges::any_of(widget->findChildren<QLabel*>(), [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(words);
    });
}

} // namespace

/// Substitutions and held commands, by keys, on a real desk.
class TestAbsencePage : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleDesk> m_desk;
    Id<Person> m_andi, m_budi;
    int m_made = 0;

    void openPage()
    {
        m_desk->open();
        QTest::keyClick(&m_desk->window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page());
        QTRY_VERIFY(page()->isVisible());
    }
    AbsencePage* page() const { return qobject_cast<AbsencePage*>(m_desk->window().pageWidget("absence")); }
    const QList<StandInLine>& standIns() const { return page()->standIns().lines(); }
    const QList<HeldLine>& held() const { return page()->held().lines(); }
    NoticeBar* notice() const { return m_desk->notice(); }
    SubstituteDialog* openDialog()
    {
        press(Qt::Key_N);
        SubstituteDialog* dialog = nullptr;
        (void)QTest::qWaitFor([&] { return (dialog = m_desk->window().findChild<SubstituteDialog*>()) != nullptr; });
        toFront(dialog);
        return dialog;
    }
    void putStandIn(
        StandIn kind, SubstitutionState state, Id<Person> substitute, Id<Person> absent, std::optional<Date> until)
    {
        Substitution made;
        made.mandate.value = makeUuid(6'000 + ++m_made);
        made.id = substitutionOf(made.mandate);
        made.position = m_desk->fixture.head;
        made.absentPerson = absent;
        made.substitute = substitute;
        made.kind = kind;
        made.state = state;
        made.startsOn = m_desk->matters.today();
        made.endsOn = until;
        made.decree = "800/9";
        m_desk->fixture.serverPuts(made, {"org"});
    }
    Id<HeldCommand>
    putHeld(Id<Position> position, const std::string& subject, Id<Person> maker, HeldState state = HeldState::waiting)
    {
        HeldCommand held;
        held.command = makeUuid(7'000 + ++m_made);
        held.id = heldOf(held.command);
        held.mandate.value = makeUuid(6'500);
        held.thread = heldThread(held.mandate);
        held.type = "register_letter";
        held.data.text = "{\"subject\":\"" + subject + "\"}";
        held.person = maker;
        held.position = position;
        held.number = 12;
        held.leaf = m_made;
        held.at = m_desk->fixture.now;
        held.state = state;
        if (state == HeldState::rejected) held.reason = "Bukan tugas Plh";
        m_desk->fixture.serverPuts(held, {m_desk->fixture.unitBox});
        return held.id;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SampleDesk>();
        m_andi = m_desk->matters.person("Andi Lubis", m_desk->fixture.head);
        m_budi = m_desk->matters.person("Budi Siregar", m_desk->fixture.staff);
    }
    void cleanup() { m_desk.reset(); }

    void anEmptyPageSaysWhatBelongsThere()
    {
        openPage();
        QTRY_VERIFY(says(page(), "Nobody stands in for anybody"));
        QVERIFY(says(page(), "Nothing is held"));
        shoot(m_desk->window(), "absence-empty");
        // The narrowest window cuts nothing off, in the language with the longer words.
        setLanguage("id");
        m_desk->window().resize(860, 560);
        QTRY_VERIFY(says(page(), "Tidak ada yang ditahan"));
        QTest::qWait(50);
        for (const auto* empty : page()->findChildren<EmptyState*>())
            for (const auto* label : empty->findChildren<QLabel*>()) {
                QVERIFY2(empty->rect().contains(label->geometry()), qPrintable(label->text()));
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            }
        shoot(m_desk->window(), "absence-empty-narrow");
        setLanguage("en");
    }

    void aDelegateIsNamedForOnesOwnPostByKeysAndEndedAgain()
    {
        openPage();
        auto* dialog = openDialog();
        press(Qt::Key_Tab); // the own post stands there already
        choose("Budi");
        press(Qt::Key_Tab); // as
        press(Qt::Key_Tab); // from
        press(Qt::Key_Tab); // until
        type("25/9/2026");
        shoot(*dialog, "absence-name");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().findChild<SubstituteDialog*>(), 5'000);
        toFront(&m_desk->window());
        QTRY_COMPARE_WITH_TIMEOUT(standIns().size(), 1, 5'000);
        QCOMPARE(standIns()[0].kind, StandIn::delegate);
        QCOMPARE(standIns()[0].substitute, QString("Budi Siregar"));
        QCOMPARE(standIns()[0].absent, QString("Rina Sari"));
        QCOMPARE(standIns()[0].state, SubstitutionState::planned);
        QCOMPARE(standIns()[0].until, std::optional(QDate(2026, 9, 25)));
        QAbstractItemModelTester tester(page()->standIns().view()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);

        page()->standIns().view()->setFocus();
        press(Qt::Key_E);
        auto* form = m_desk->window().findChild<SmallForm*>();
        toFront(form);
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(standIns()[0].state == SubstitutionState::cancelled, 5'000);
    }

    void aPlhIsNamedForAnotherPost()
    {
        openPage();
        auto* dialog = openDialog();
        choose("Kepala");
        press(Qt::Key_Tab);
        choose("Budi");
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        type("25/9/2026");
        press(Qt::Key_Tab);
        type("800/9/2026");
        shoot(*dialog, "absence-name-plh");
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().findChild<SubstituteDialog*>(), 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(standIns().size(), 1, 5'000);
        QCOMPARE(standIns()[0].kind, StandIn::plh);
        QCOMPARE(standIns()[0].position, QString("Kepala Dinas"));
        QCOMPARE(standIns()[0].absent, QString("Andi Lubis"));
        QCOMPARE(standIns()[0].decree, QString("800/9/2026"));
    }

    void aPltIsNamedForAVacantPostWithoutAnEndAndCancelledAgain()
    {
        Position vacant;
        vacant.id.value = makeUuid(800);
        vacant.unit = m_desk->fixture.unit;
        vacant.title = "Kasubbag Keuangan";
        m_desk->fixture.serverPuts(vacant, {"org"});
        openPage();
        auto* dialog = openDialog();
        choose("Keuangan");
        press(Qt::Key_Tab);
        choose("Budi");
        shoot(*dialog, "absence-name-plt");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().findChild<SubstituteDialog*>(), 5'000);
        toFront(&m_desk->window());
        QTRY_COMPARE_WITH_TIMEOUT(standIns().size(), 1, 5'000);
        QCOMPARE(standIns()[0].kind, StandIn::plt);
        QVERIFY(standIns()[0].absent.isEmpty());
        QVERIFY(!standIns()[0].until);
        page()->standIns().view()->setFocus();
        press(Qt::Key_E);
        toFront(m_desk->window().findChild<SmallForm*>());
        press(Qt::Key_Escape); // thought better of it
        QTRY_VERIFY(!m_desk->window().findChild<SmallForm*>());
        QCOMPARE(standIns()[0].state, SubstitutionState::planned);
        toFront(&m_desk->window());
        page()->standIns().view()->setFocus();
        press(Qt::Key_E);
        auto* form = m_desk->window().findChild<SmallForm*>();
        toFront(form);
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(standIns()[0].state == SubstitutionState::cancelled, 5'000);
    }

    void aDelegateDoesNotDelegateOn()
    {
        putStandIn(StandIn::delegate, SubstitutionState::active, m_budi, m_desk->fixture.person, m_desk->matters.today() + days{3});
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(standIns().size(), 1, 5'000);
        page()->standIns().view()->setFocus();
        press(Qt::Key_S);
        QTest::qWait(100);
        QVERIFY(!m_desk->window().findChild<SubstituteDialog*>());
    }

    void whatIsAmissIsSaidBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("words");
        QTest::newRow("nobody") << QString() << "21/9/2026"
                                << "25/9/2026"
                                << "Who stands in?";
        QTest::newRow("oneself") << "Rina"
                                 << "21/9/2026"
                                 << "25/9/2026"
                                 << "Nobody stands in for themself";
        QTest::newRow("past") << "Budi"
                              << "20/9/2026"
                              << "25/9/2026"
                              << "That day is past";
        QTest::newRow("before it begins") << "Budi"
                                          << "25/9/2026"
                                          << "24/9/2026"
                                          << "end before it begins";
        QTest::newRow("no end") << "Budi"
                                << "21/9/2026" << QString() << "Until which day?";
        QTest::newRow("no day") << "Budi"
                                << "21/9/2026"
                                << "besok lusa kapan"
                                << "Which day is that?";
    }

    void whatIsAmissIsSaidBeforeAnythingIsSent()
    {
        QFETCH(QString, who);
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(QString, words);
        openPage();
        auto* dialog = openDialog();
        QSignalSpy spy(dialog, &SubstituteDialog::submitted);
        press(Qt::Key_Tab);
        if (!who.isEmpty()) choose(who);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        press(Qt::Key_A, Qt::ControlModifier);
        type(from);
        press(Qt::Key_Tab);
        if (!until.isEmpty()) type(until);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(says(dialog, words), qPrintable(words));
        QCOMPARE(spy.count(), 0);
        QVERIFY(standIns().isEmpty());
    }

    void theWindowGoesWhileADayIsTyped()
    {
        openPage();
        auto* dialog = openDialog();
        press(Qt::Key_Tab);
        choose("Budi");
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        press(Qt::Key_A, Qt::ControlModifier);
        type("1/9/2026"); // the form reads the day when the focus goes
        auto* day = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(day && dialog->isAncestorOf(day));
        QSignalSpy read(day, &QLineEdit::textChanged);
        m_desk.reset();
        QCOMPARE(read.count(), 1);
    }

    void aRefusalOfTheRuleStaysInTheDialog()
    {
        openPage();
        for (int round = 0; round < 2; ++round) {
            auto* dialog = openDialog();
            press(Qt::Key_Tab);
            choose("Budi");
            press(Qt::Key_Tab);
            press(Qt::Key_Tab);
            press(Qt::Key_Tab);
            type("25/9/2026");
            press(Qt::Key_Return, Qt::ControlModifier);
            if (round == 1) {
                QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "stood in for on some of these days already"), 5'000);
                return;
            }
            QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().findChild<SubstituteDialog*>(), 5'000);
            toFront(&m_desk->window());
        }
    }

    void aHeldCommandIsConfirmedAndAnotherRejectedWithAReason()
    {
        putHeld(m_desk->fixture.clerk, "Surat satu", m_budi);
        putHeld(m_desk->fixture.clerk, "Surat dua", m_budi);
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(held().size(), 2, 5'000);
        QVERIFY(says(page(), "2 waiting"));
        QVERIFY2(held()[0].what.contains("Surat satu"), qPrintable(held()[0].what));
        QTRY_VERIFY(page()->held().view()->hasFocus()); // the other list is empty
        press(Qt::Key_C);
        QTRY_VERIFY_WITH_TIMEOUT(says(page(), "1 waiting"), 5'000);
        press(Qt::Key_Up); // what waits stands first again
        QCOMPARE(page()->held().current()->key, held()[0].key);
        QCOMPARE(held()[0].state, HeldState::waiting);
        press(Qt::Key_R);
        auto* form = m_desk->window().findChild<SmallForm*>();
        toFront(form);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(says(form, "needs a reason"));
        type("Bukan tugas Plh");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(held(),
                                                     [](const HeldLine& line) {
                                                         return line.state == HeldState::rejected &&
                                                                line.reason == "Bukan tugas Plh";
                                                     }),
                                 5'000);
        QVERIFY(std::ranges::any_of(held(), [](const HeldLine& line) { return line.state == HeldState::confirmed; }));
    }

    void whatIsNotMineToDecideCannotBe()
    {
        putHeld(m_desk->fixture.clerk, "Milik sendiri", m_desk->fixture.person);
        putHeld(m_desk->fixture.staff, "Jabatan lain", m_budi);
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(held().size(), 2, 5'000);
        for (const HeldLine& line : QList<HeldLine>(held())) {
            QVERIFY(!line.mayDecide);
            QCOMPARE(page()->held().current()->key, line.key);
            press(Qt::Key_C);
            press(Qt::Key_R);
            press(Qt::Key_Down);
        }
        QTest::qWait(50);
        QVERIFY(!m_desk->window().findChild<SmallForm*>());
        QVERIFY(std::ranges::all_of(held(), [](const HeldLine& line) { return line.state == HeldState::waiting; }));
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
        const auto today = m_desk->matters.today();
        putStandIn(StandIn::plt, SubstitutionState::ended, m_budi, {}, std::nullopt);
        putStandIn(StandIn::delegate, SubstitutionState::planned, m_budi, m_desk->fixture.person, today + days{3});
        putStandIn(StandIn::plh, SubstitutionState::active, m_desk->fixture.person, m_andi, today + days{9});
        putHeld(m_desk->fixture.clerk,
                "Permohonan data CCTV persimpangan jalan protokol untuk penyusunan rencana induk",
                m_budi);
        putHeld(m_desk->fixture.staff, "Undangan rapat", m_budi);
        putHeld(m_desk->fixture.clerk, "Laporan bulanan", m_budi, HeldState::rejected);
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(standIns().size(), 3, 5'000);
        QCOMPARE(standIns()[0].state, SubstitutionState::active);
        QCOMPARE(standIns()[2].state, SubstitutionState::ended);
        shoot(m_desk->window(), "absence");
        m_desk->window().resize(860, 560);
        shoot(m_desk->window(), "absence-narrow");
    }
};

QTEST_MAIN(TestAbsencePage)
#include "test_absence_page.moc"
