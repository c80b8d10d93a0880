#include "tests/client/app/sample_desk.h"

#include "client/ui/disposition/disposition_dialog.h"
#include "client/ui/letters/chosen_actions.h"
#include "client/ui/letters/chosen_pane.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/theme.h"

#include <QAction>
#include <QApplication>

using namespace naskah;
using State = ChosenPane::State;

/// One thing done with several letters at once, by keys, on a real desk whose person is the secretary.
class TestSeveralLetters : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleDesk> m_desk;

    ChosenPane* pane() { return m_desk->window().chosen(); }
    const QList<ChosenLine>& lines() { return pane()->lines().lines(); }
    LetterListView* view() { return m_desk->window().list()->view(); }
    QStringList outcomes(ChosenOutcome::Kind kind)
    {
        QStringList subjects;
        for (const ChosenLine& line : lines())
            if (line.outcome == kind) subjects << line.subject;
        return subjects;
    }
    /// Opens the window with the cursor on the newest letter.
    void open(int letters)
    {
        m_desk->open();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->opened->lines(), qMin(letters, 100), 5'000);
        view()->setFocus();
        QTRY_COMPARE(view()->currentIndex().row(), 0);
    }
    void choose(int letters)
    {
        for (int i = 1; i < letters; ++i)
            press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_desk->window().list()->chosen().size(), letters);
        QVERIFY(pane()->isVisible());
    }
    int waiting(const std::string& type)
    {
        return m_desk->ask([type](Replica& replica) { return int(std::ranges::count(listOutbox(replica.db()), type, &OutboxRow::type)); });
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<SampleDesk>(); }
    void cleanup() { m_desk.reset(); }

    void severalAreChosenByKeysAndMouseAndLeftAgain()
    {
        for (int i = 0; i < 5; ++i)
            m_desk->matters.letter("Surat " + std::to_string(i));
        open(5);
        auto& window = m_desk->window();
        QTRY_VERIFY(window.actions().personal().markUnread->isEnabled() || window.actions().markRead->isEnabled());
        choose(3);
        QCOMPARE(pane()->title(), QString("3 letters chosen"));
        QCOMPARE(lines().size(), 3);
        // What is meant for one letter is not done meanwhile.
        QVERIFY(!window.actions().markRead->isEnabled());
        QVERIFY(!window.actions().personal().markUnread->isEnabled());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!pane()->isVisible());
        QCOMPARE(window.list()->chosen().size(), 1);
        QVERIFY(!window.chosenActions().action(ChosenAct::dispose)->isEnabled());
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(window.list()->chosen().size(), 5);
        press(Qt::Key_J); // on to one letter
        QTRY_VERIFY(!pane()->isVisible());
        QCOMPARE(window.list()->chosen().size(), 1);

        const auto click = [this](int row, Qt::KeyboardModifiers keys) {
            QTest::mouseClick(view()->viewport(), Qt::LeftButton, keys, view()->visualRect(view()->model()->index(row, 0)).center());
        };
        click(0, {});
        click(3, Qt::ShiftModifier);
        QCOMPARE(window.list()->chosen().size(), 4);
        click(1, Qt::ControlModifier);
        QCOMPARE(window.list()->chosen().size(), 3);
        QCOMPARE(pane()->title(), QString("3 letters chosen"));
        click(0, Qt::ControlModifier);
        click(2, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isVisible()); // one is left: that one is read
        QTRY_COMPARE(view()->currentIndex().row(), 3);
        click(3, Qt::ControlModifier);
        QTRY_COMPARE(view()->chosenRows(), QList{3}); // never none
    }

    void oneDispositionGoesToAllAndWhatIsRefusedIsNamed()
    {
        auto& fixture = m_desk->fixture;
        for (int i = 0; i < 4; ++i) {
            const auto letter = m_desk->matters.letter("Surat " + std::to_string(i));
            if (i != 2) m_desk->matters.leg(letter, {fixture.head, fixture.clerk, 1});
        }
        m_desk->matters.person("Budi Siregar", fixture.staff);
        open(4);
        choose(4);
        shoot(m_desk->window(), "several-chosen");
        press(Qt::Key_D);
        DispositionDialog* dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = m_desk->window().findChild<DispositionDialog*>()) != nullptr, 5'000);
        toFront(dialog);
        type("Staf");
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::focusWidget()->parentWidget()->findChild<QListView*>()->isVisible(), 5'000);
        press(Qt::Key_Return);
        shoot(*dialog, "several-dispose");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(pane()->state(), State::telling, 10'000);
        QCOMPARE(pane()->title(), QString("3 of 4 letters done"));
        QCOMPARE(outcomes(ChosenOutcome::Kind::refused), QStringList{"Surat 2"});
        QCOMPARE(lines().first().why, QString("The letter is not addressed to your position."));
        QVERIFY(m_desk->notice()->text().contains("3 letters disposed"));
        QCOMPARE(waiting("dispose_letter"), 3);
        // Each goes on from the leg of its own letter.
        QCOMPARE(m_desk->count("SELECT count(DISTINCT parent) FROM disposition WHERE parent IS NOT NULL"), 3);
        shoot(m_desk->window(), "several-told");
        toFront(&m_desk->window());
        view()->setFocus();
        QTest::keyClick(&m_desk->window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(waiting("dispose_letter"), 0, 5'000);
        // It stays to be read until the person leaves it.
        QCOMPARE(pane()->state(), State::telling);
        press(Qt::Key_Escape);
        QCOMPARE(pane()->state(), State::choosing);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!pane()->isVisible());
    }

    void nothingIsDoneWhereAllAreRefused()
    {
        for (int i = 0; i < 2; ++i)
            m_desk->matters.leg(m_desk->matters.letter("Surat " + std::to_string(i)), {m_desk->fixture.head, m_desk->fixture.staff, 1});
        open(2);
        choose(2);
        press(Qt::Key_A);
        QTRY_COMPARE_WITH_TIMEOUT(pane()->state(), State::telling, 5'000);
        QCOMPARE(pane()->title(), QString("0 of 2 letters done"));
        QCOMPARE(lines().first().why, QString("Somebody still has to act on it."));
        QVERIFY(m_desk->notice()->isError());
        // What stands there is said in the language of now.
        setLanguage("id");
        QTRY_COMPARE(lines().first().why, QString("Masih ada yang harus menindaklanjuti."));
        QVERIFY2(m_desk->notice()->text().contains("Tidak satu pun"), qPrintable(m_desk->notice()->text()));
        QCOMPARE(waiting("file_handling"), 0);
    }

    void theyAreFiledTogether()
    {
        for (int i = 0; i < 3; ++i)
            m_desk->matters.letter("Surat " + std::to_string(i));
        open(3);
        choose(3);
        press(Qt::Key_A);
        QTRY_COMPARE_WITH_TIMEOUT(waiting("file_handling"), 3, 5'000);
        QCOMPARE(m_desk->count("SELECT count(*) FROM handling WHERE state = 'filed'"), 3);
        QTRY_VERIFY(m_desk->notice()->text().contains("3 letters filed"));
        setLanguage("id");
        QTRY_COMPARE(m_desk->notice()->text(), QString("3 surat diarsipkan"));
        setLanguage("en");
        QCOMPARE(pane()->state(), State::choosing);
    }

    void whatWasForInformationIsNotedAndLeavesTheWork()
    {
        auto& fixture = m_desk->fixture;
        for (int i = 0; i < 3; ++i) {
            SampleMatters::Leg leg{fixture.head, fixture.clerk, 1};
            leg.role = LegRole::information;
            m_desk->matters.leg(m_desk->matters.letter("Tembusan " + std::to_string(i)), leg);
        }
        open(3);
        m_desk->window().open(Place::dispositions);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->opened->lines(), 3, 5'000);
        view()->setFocus();
        QTRY_COMPARE(view()->currentIndex().row(), 0);
        choose(3);
        press(Qt::Key_I);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->opened->lines(), 0, 5'000);
        QCOMPARE(waiting("mark_known"), 3);
        QTRY_VERIFY(!pane()->isVisible());
    }

    void theyAreEnteredInTheAgendaAndUndoneVoidsTheNumbers()
    {
        for (int i = 0; i < 2; ++i) {
            Letter letter;
            letter.id.value = letter.thread.value = makeUuid(300 + i);
            letter.subject = "Kiriman " + std::to_string(i);
            letter.sender = "Dinas Perhubungan";
            Handling handling;
            handling.id.value = handling.thread.value = makeUuid(400 + i);
            handling.unit = m_desk->fixture.unit;
            handling.letter = letter.id;
            handling.state = HandlingState::arrived;
            handling.arrivedAt = m_desk->fixture.now;
            m_desk->fixture.serverPuts(letter, {m_desk->fixture.unitBox});
            m_desk->fixture.serverPuts(handling, {m_desk->fixture.unitBox});
        }
        open(2);
        choose(2);
        press(Qt::Key_M);
        QTRY_COMPARE_WITH_TIMEOUT(waiting("accept_letter"), 2, 5'000);
        QCOMPARE(m_desk->count("SELECT count(DISTINCT agenda) FROM handling WHERE state = 'open'"), 2);
    }

    void withSingleKeysOffNothingIsDone()
    {
        for (int i = 0; i < 3; ++i)
            m_desk->matters.letter("Surat " + std::to_string(i));
        open(3);
        m_desk->window().setSingleKeys(false);
        choose(3);
        for (const Qt::Key key : {Qt::Key_A, Qt::Key_U, Qt::Key_I, Qt::Key_D})
            press(key);
        QTest::qWait(100);
        QCOMPARE(pane()->state(), State::choosing);
        QCOMPARE(waiting("file_handling") + waiting("mark_unread") + waiting("mark_known"), 0);
        QVERIFY(!m_desk->window().findChild<DispositionDialog*>());
        m_desk->window().setSingleKeys(true);
    }

    void aLongListIsChosenWholeAndStoppedBetweenTwoLetters()
    {
        constexpr int many = 230;
        for (int i = 0; i < many; ++i)
            m_desk->matters.letter("Surat " + std::to_string(i));
        open(many);
        press(Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window().list()->chosen().size(), many, 5'000);
        QCOMPARE(pane()->title(), QString("%1 letters chosen").arg(many));
        press(Qt::Key_A);
        QCOMPARE(pane()->state(), State::working);
        QTest::qWait(50);
        shoot(m_desk->window(), "several-working");
        QVERIFY(!m_desk->window().chosenActions().action(ChosenAct::file)->isEnabled());
        press(Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(pane()->state(), State::telling, 5'000);
        const auto done = outcomes(ChosenOutcome::Kind::done).size();
        const auto left = outcomes(ChosenOutcome::Kind::left).size();
        QVERIFY2(left > 0, qPrintable(pane()->title()));
        QCOMPARE(done + left, many);
        QCOMPARE(waiting("file_handling"), int(done));
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
        for (int i = 0; i < 9; ++i) {
            const auto letter = m_desk->matters.letter("Permohonan data CCTV persimpangan jalan protokol untuk penyusunan rencana induk " + std::to_string(i));
            if (i % 2) m_desk->matters.leg(letter, {m_desk->fixture.head, m_desk->fixture.staff, 1});
        }
        open(9);
        setLanguage(language);
        view()->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(pane()->isVisible());
        shoot(m_desk->window(), "several");
        m_desk->window().resize(860, 560);
        shoot(m_desk->window(), "several-narrow");
        m_desk->window().resize(1366, 768);
        press(Qt::Key_A);
        QTRY_COMPARE_WITH_TIMEOUT(pane()->state(), State::telling, 5'000);
        shoot(m_desk->window(), "several-refused");
    }
};

QTEST_MAIN(TestSeveralLetters)
#include "test_several_letters.moc"
