#include "tests/client/app/open_desk.h"
#include "tests/client/app/sample_matters.h"

#include "client/ui/controls/small_form.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/reminders/reminders_page.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"
#include "common/record/deadline.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;
using std::chrono::days;

/// Deadlines, what was put off, and letters marked unread, by keys, on a real desk.
class TestRemindersPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<SampleMatters> m_matters;
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<OpenDesk> m_open;

    void open()
    {
        m_fixture->pull().value();
        m_fixture->closeDesk();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
    }
    void openPage()
    {
        QTest::keyClick(&m_open->window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page());
        QTRY_VERIFY(page()->isVisible());
    }
    RemindersPage* page() const { return qobject_cast<RemindersPage*>(m_open->window().pageWidget("deadlines")); }
    /// A key of the open letter.
    void key(Qt::Key which) { QTest::keyClick(&m_open->window(), which); }
    NoticeBar* notice() const { return m_open->window().notice(); }
    PersonalActions& personal() const { return m_open->window().actions().personal(); }

    QStringList shown() const
    {
        QStringList all;
        for (const auto& line : page()->list().lines())
            all << line.subject;
        return all;
    }

    /// Legs to the desk's person: one late, one due today, one soon, one far away, one reported, one for information.
    void fill()
    {
        const auto today = m_matters->today();
        const auto to = m_fixture->clerk, from = m_fixture->head;
        m_matters->leg(m_matters->letter("Laporan bulanan"), {from, to, 9, today - days{3}});
        m_matters->leg(m_matters->letter("Undangan rapat"), {from, to, 3, today});
        m_matters->leg(m_matters->letter("Permohonan data"), {from, to, 1, today + days{2}});
        m_matters->leg(m_matters->letter("Rencana kerja"), {from, to, 1, today + days{30}});
        m_matters->leg(m_matters->letter("Sudah dijawab"), {from, to, 9, today - days{3}, LegState::reported});
        m_matters->leg(m_matters->letter("Bukan saya"), {from, m_fixture->staff, 9, today - days{3}});
    }

private Q_SLOTS:
    void init()
    {
        theme::apply(theme::Mode::light);
        setLanguage("en");
        m_fixture = std::make_unique<DeskFixture>();
        m_matters = std::make_unique<SampleMatters>(*m_fixture);
        plaindate::setClock([this] {
            const std::chrono::year_month_day day{m_matters->today()};
            return QDateTime(QDate(int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))), QTime(9, 41));
        });
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
    }
    void cleanup()
    {
        m_open.reset();
        plaindate::setClock([] { return QDateTime(QDate(2026, 9, 21), QTime(9, 41)); });
        m_matters.reset();
        m_fixture.reset();
    }

    void nothingIsNear()
    {
        open();
        openPage();
        QTRY_VERIFY(std::ranges::any_of(page()->findChildren<QLabel*>(),
                                        [](const QLabel* label) { return label->isVisible() && label->text() == "No deadline is near"; }));
        shoot(m_open->window(), "deadlines-empty");
    }

    void whatIsLateComesFirst()
    {
        fill();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(notice()->text().startsWith("Deadlines:"), 5'000); // said once, when the window opens
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(shown(), (QStringList{"Laporan bulanan", "Undangan rapat", "Permohonan data"}), 5'000);
        shoot(m_open->window(), "deadlines");
        setLanguage("id");
        shoot(m_open->window(), "deadlines-id");
        setLanguage("en");
        press(Qt::Key_Return);
        QTRY_VERIFY(!page()->isVisible());
    }

    void putOffIsLeftAsideAndComesBackByKey()
    {
        fill();
        open();
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(shown().size(), 3, 5'000);
        press(Qt::Key_Return); // the late one is opened among the letters
        QTRY_COMPARE_WITH_TIMEOUT(m_open->window().actions().detail().subject, QString("Laporan bulanan"), 5'000);
        QTRY_VERIFY_WITH_TIMEOUT(personal().putOff->isEnabled(), 5'000);
        key(Qt::Key_Z);
        QTRY_VERIFY(m_open->window().findChild<SmallForm*>());
        auto* form = m_open->window().findChild<SmallForm*>();
        toFront(form);
        shoot(*form, "put-off");
        press(Qt::Key_Return, Qt::ControlModifier); // the next working day is offered
        QTRY_VERIFY_WITH_TIMEOUT(!m_open->window().findChild<SmallForm*>(), 5'000);
        toFront(&m_open->window());
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(shown(), (QStringList{"Undangan rapat", "Permohonan data", "Laporan bulanan"}), 5'000);
        QCOMPARE(page()->list().lines().last().why, Reminder::Why::putOff);
        page()->setFocus();
        press(Qt::Key_End);
        press(Qt::Key_T);
        QTRY_COMPARE_WITH_TIMEOUT(shown().first(), QString("Laporan bulanan"), 5'000);
    }

    void whatIsLateWithOthersIsShownWhereItWasEscalatedTo()
    {
        fill();
        const auto due = m_matters->today() - days{3};
        Escalation shownToMe;
        shownToMe.leg = m_matters->leg(m_matters->letter("Data kecamatan"), {m_fixture->head, m_fixture->staff, 9, due});
        for (const int step : {0, 1}) { // the superior of both steps hears of it once
            shownToMe.id = escalationOf(shownToMe.leg, due, step);
            shownToMe.thread.value = shownToMe.leg.value;
            shownToMe.to = m_fixture->clerk;
            shownToMe.step = step;
            shownToMe.dueOn = due;
            shownToMe.at = m_fixture->now;
            m_fixture->serverPuts(shownToMe, {m_fixture->unitBox});
        }
        open();
        QTRY_VERIFY_WITH_TIMEOUT(notice()->text().contains("1 late with others"), 5'000);
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(shown(), (QStringList{"Laporan bulanan", "Undangan rapat", "Permohonan data", "Data kecamatan"}), 5'000);
        const auto& last = page()->list().lines().last();
        QVERIFY(last.why == Reminder::Why::shown && last.days < 0 && last.isFirst);
        QVERIFY(!last.from.isEmpty() && last.from != page()->list().lines().first().from); // who holds it
        shoot(m_open->window(), "deadlines-shown");
        setLanguage("id");
        shoot(m_open->window(), "deadlines-shown-id");
        setLanguage("en");
        page()->setFocus();
        press(Qt::Key_End);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_open->window().actions().detail().subject, QString("Data kecamatan"), 5'000);
    }

    void whenToRemindIsAskedAndKept()
    {
        fill();
        open();
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(shown().size(), 3, 5'000);
        page()->setFocus();
        press(Qt::Key_R);
        QTRY_VERIFY(m_open->window().findChild<SmallForm*>());
        auto* form = m_open->window().findChild<SmallForm*>();
        toFront(form);
        QCOMPARE(form->values(), (QStringList{"3, 1, 0", "1, 3, 5"}));
        shoot(*form, "when-to-remind");
        const auto write = [form](const QString& before) {
            auto* line = form->findChildren<QLineEdit*>().first();
            line->clear();
            QTest::keyClicks(line, before);
            QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        };
        write("sepuluh");
        QVERIFY(form->isVisible());
        write("1");
        QTRY_VERIFY_WITH_TIMEOUT(!m_open->window().findChild<SmallForm*>(), 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), (QStringList{"Laporan bulanan", "Undangan rapat"}), 5'000);
        m_open.reset(); // another start
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(shown(), (QStringList{"Laporan bulanan", "Undangan rapat"}), 5'000);
    }

    void withSingleKeysOffAPagesLettersDoNothing()
    {
        open();
        m_open->window().setSingleKeys(false);
        openPage();
        const auto asks = [this] {
            page()->setFocus();
            press(Qt::Key_R);
            return QTest::qWaitFor([this] { return m_open->window().findChild<SmallForm*>() != nullptr; }, 500);
        };
        QVERIFY(!asks());
        setLanguage("id"); // which makes the page anew
        QTRY_VERIFY(page() && page()->isVisible());
        QVERIFY(!asks());
        m_open->window().setSingleKeys(true);
        QVERIFY(asks());
        setLanguage("en");
    }

    void unreadIsForMeAloneAndTakenBackByReading()
    {
        m_matters->letter("Permohonan data");
        open();
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().actions().markRead->isEnabled(), 5'000);
        QVERIFY(!personal().markUnread->isEnabled());
        key(Qt::Key_B);
        QTRY_VERIFY_WITH_TIMEOUT(personal().markUnread->isEnabled(), 5'000);
        key(Qt::Key_U);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().actions().markRead->isEnabled(), 5'000);
        key(Qt::Key_B);
        QTRY_VERIFY_WITH_TIMEOUT(personal().markUnread->isEnabled(), 5'000);
        qint64 reads = -1, marks = -1;
        m_open->desk->read(
            this,
            [](ReadStore& store) {
                auto query = store.db.query("SELECT (SELECT count(*) FROM read_mark), (SELECT count(*) FROM unread_mark WHERE unread = 0)");
                query.next();
                return std::pair(query.integer(0), query.integer(1));
            },
            [&](const Result<std::pair<std::int64_t, std::int64_t>>& found) {
                reads = found->first;
                marks = found->second;
            });
        QTRY_COMPARE(reads, 1); // its sender heard of it once
        QCOMPARE(marks, 1);
    }
};

QTEST_MAIN(TestRemindersPage)
#include "test_reminders_page.moc"
