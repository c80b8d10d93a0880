// The window of the absence and the real engine: somebody is named, the server makes them act, the strip says so, and it
// ends.
#include "client/ui/absence/absence_page.h"
#include "client/ui/absence/substitute_dialog.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/shell/acting_strip.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/shell/sidebar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"
#include "common/command/disposing.h"
#include "common/command/registering.h"
#include "server/engine/timed_acts.h"
#include "tests/client/app/open_desk.h"
#include "tests/integration/real_desk.h"
#include "tests/server/engine/office.h"

#include <QLabel>
#include <QTest>

using namespace naskah;
using test::Office;

namespace {

constexpr auto day = std::chrono::days{1};

/// One person's window, whose line the test holds.
class Seat {
public:
    Seat(Office& office, const test::Desk& whose, const char* name)
        : m_office(office), m_settings(office.folder.filePath(QString::fromLatin1(name) + QStringLiteral(".ini")))
    {
        RealDesk(*office.engine, office.now, office.folder.path(), whose.person, name); // enrols and closes
        m_open = std::make_unique<OpenDesk>(office.folder.filePath(QString::fromLatin1(name)).toStdString(), [&office] { return office.now; }, m_settings);
    }

    MainWindow& window() { return m_open->window(); }
    AbsencePage* page() { return qobject_cast<AbsencePage*>(window().pageWidget("absence")); }
    const QList<StandInLine>& standIns() { return page()->standIns().lines(); }
    /// What `work(Replica&)` answers.
    template <class Work>
    auto ask(Work work)
    {
        using Answer = std::invoke_result_t<Work, Replica&>;
        std::optional<Answer> answer;
        m_open->desk->execute(&window(), work, [&](const Result<Answer>& found) { answer = found.value(); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 10'000); }();
        return *answer;
    }
    void sync()
    {
        ask([this](Replica& replica) {
            pushTo(*m_office.engine, replica, outcomes);
            pullFrom(*m_office.engine, replica);
            if (replica.onChanged) replica.onChanged();
            return true;
        });
        m_office.now += std::chrono::seconds{1};
    }
    void openPage()
    {
        toFront(&window());
        QTest::keyClick(&window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page());
    }
    template <class Dialog>
    Dialog* dialog()
    {
        Dialog* found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = window().findChild<Dialog*>()) != nullptr; });
        toFront(found);
        return found;
    }
    template <class Dialog>
    void closed()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<Dialog*>(), 5'000);
        toFront(&window());
    }

    std::vector<Outcome> outcomes;

private:
    Office& m_office;
    ShellSettings m_settings;
    std::unique_ptr<OpenDesk> m_open;
};

bool says(const QWidget* widget, const QString& words)
{
    return std::ranges::any_of(widget->findChildren<QLabel*>(),
                               [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace

class AbsenceWindowTest : public QObject {
    Q_OBJECT

    /// Names by keys who stands in for `post` from today on; the dialog stays open when it is refused.
    static void name(Seat& seat, const QString& post, const QString& who, const QString& until)
    {
        QVERIFY(seat.dialog<SubstituteDialog>());
        if (!post.isEmpty()) choose(post);
        press(Qt::Key_Tab);
        choose(who);
        if (!until.isEmpty()) {
            for (int i = 0; i < 3; ++i)
                press(Qt::Key_Tab);
            press(Qt::Key_A, Qt::ControlModifier);
            type(until);
        }
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    static int badge(Seat& seat)
    {
        const auto* places = seat.window().sidebar()->places();
        return places->indexOfPage("absence").data(PlaceModel::countRole).toInt();
    }

private Q_SLOTS:
    void init()
    {
        theme::apply(theme::Mode::light);
        setLanguage("en");
    }

    void aChainIsNamedActsAndEnds()
    {
        Office office;
        plaindate::setClock([&office] { return QDateTime::fromMSecsSinceEpoch(millisecondsOf(office.now)); });
        Seat clerk(office, office.secretary, "clerk");
        clerk.openPage();
        press(Qt::Key_N);
        name(clerk, "head", "staff", "8/5/2026");
        clerk.closed<SubstituteDialog>();
        clerk.sync();
        QCOMPARE(clerk.outcomes.back().kind, Outcome::Kind::applied);
        engine::doTimedActs(*office.engine);
        clerk.sync();
        QTRY_COMPARE_WITH_TIMEOUT(clerk.standIns().size(), 1, 5'000);
        QTRY_COMPARE(clerk.standIns()[0].state, SubstitutionState::active);
        QCOMPARE(clerk.standIns()[0].substitute, QString("staff"));

        {
            Seat staff(office, office.staff, "staff");
            auto* strip = staff.window().acting();
            QTRY_COMPARE_WITH_TIMEOUT(strip->text(), QString("You act as staff"), 5'000);
            strip->switchPost();
            QTRY_VERIFY_WITH_TIMEOUT(strip->text().startsWith("You act as Plh head for head until"), 5'000);
        }

        // The substitute is away too: the next one, inside the days of the first.
        toFront(&clerk.window());
        clerk.page()->standIns().view()->setFocus();
        press(Qt::Key_S);
        auto* dialog = clerk.dialog<SubstituteDialog>();
        QVERIFY(says(dialog, QString::fromUtf8("head → staff → who is named here")));
        name(clerk, {}, "stranger", "9/5/2026");
        QVERIFY(says(dialog, "staff stands in for"));
        press(Qt::Key_A, Qt::ControlModifier);
        type("7/5/2026");
        shoot(*dialog, "absence-chain-name");
        press(Qt::Key_Return, Qt::ControlModifier);
        clerk.closed<SubstituteDialog>();
        clerk.sync();
        engine::doTimedActs(*office.engine);
        clerk.sync();
        QTRY_COMPARE_WITH_TIMEOUT(clerk.standIns().size(), 2, 5'000);
        QTRY_VERIFY(std::ranges::all_of(clerk.standIns(), [](const StandInLine& line) { return line.state == SubstitutionState::active; }));
        const auto next = std::ranges::find(clerk.standIns(), QString("stranger"), &StandInLine::substitute);
        QVERIFY(next != clerk.standIns().end());
        QCOMPARE(next->chain, (QStringList{"head", "staff", "stranger"}));
        shoot(clerk.window(), "absence-chain");

        // A circle is refused in words, and nothing is sent.
        const auto sent = clerk.outcomes.size();
        clerk.page()->standIns().view()->setFocus();
        const auto current = [&] { return clerk.page()->standIns().current()->substitute; };
        if (current() != "stranger") press(current() == clerk.standIns()[0].substitute ? Qt::Key_Down : Qt::Key_Up);
        QCOMPARE(current(), QString("stranger"));
        press(Qt::Key_S);
        dialog = clerk.dialog<SubstituteDialog>();
        name(clerk, {}, "head", {});
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "That would be a circle"), 5'000);
        shoot(*dialog, "absence-chain-circle");
        press(Qt::Key_Escape);
        clerk.closed<SubstituteDialog>();
        clerk.sync();
        QCOMPARE(clerk.outcomes.size(), sent);

        // The first one ends: so does who stands on it, and the strip says so where they sit.
        Seat staff(office, office.staff, "staff2");
        QTRY_VERIFY_WITH_TIMEOUT(staff.window().acting()->posts().size() == 2, 5'000);
        toFront(&clerk.window());
        clerk.page()->standIns().view()->setFocus();
        if (current() != "staff") press(current() == clerk.standIns()[0].substitute ? Qt::Key_Down : Qt::Key_Up);
        press(Qt::Key_E);
        QVERIFY(clerk.dialog<SmallForm>());
        press(Qt::Key_Return, Qt::ControlModifier);
        clerk.closed<SmallForm>();
        clerk.sync();
        QCOMPARE(clerk.outcomes.back().kind, Outcome::Kind::applied);
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(clerk.standIns(), [](const StandInLine& line) { return line.state == SubstitutionState::ended; }), 5'000);
        staff.sync();
        QTRY_VERIFY_WITH_TIMEOUT(staff.window().notice()->text().contains("You no longer stand in as Plh head"), 5'000);
        QTRY_VERIFY(!staff.window().acting()->isVisible());
        QVERIFY(office.alarms.empty());
    }

    void whatWasDoneAcrossTheEndWaitsInTheSidebarAndIsConfirmed()
    {
        Office office;
        plaindate::setClock([&office] { return QDateTime::fromMSecsSinceEpoch(millisecondsOf(office.now)); });
        Seat clerk(office, office.secretary, "clerk");
        RegisterLetter letter;
        letter.book = office.incoming.id;
        letter.number = "R/7";
        letter.subject = "Pemeriksaan khusus";
        letter.sender = "Inspektorat";
        letter.writtenOn = letter.receivedOn = dayInWib(office.now);
        const auto registered = clerk.ask([letter](Replica& replica) { return replica.execute(letter).command; });
        clerk.openPage();
        press(Qt::Key_N);
        name(clerk, "head", "staff", "5/5/2026");
        clerk.closed<SubstituteDialog>();
        clerk.sync();
        engine::doTimedActs(*office.engine);
        Seat staff(office, office.staff, "staff");
        staff.window().acting()->switchPost();
        QTRY_VERIFY_WITH_TIMEOUT(staff.window().acting()->posts().size() == 2, 5'000);
        if (!staff.window().acting()->posts().first().as) staff.window().acting()->switchPost();
        QTRY_VERIFY_WITH_TIMEOUT(staff.window().acting()->posts().first().as, 5'000);
        // Without a line while the last day passes.
        office.now += 2 * day;
        engine::doTimedActs(*office.engine);
        DisposeLetter dispose;
        dispose.handling = handlingOf(registeredLetter(registered), office.kominfo.id);
        dispose.executors = {office.secretary.position};
        const auto verdict = staff.ask([dispose](Replica& replica) { return replica.execute(dispose).verdict.kind; });
        QCOMPARE(verdict, Verdict::Kind::applied);
        staff.sync();
        QCOMPARE(staff.outcomes.back().kind, Outcome::Kind::held);
        QTest::qWait(200);
        QCOMPARE(badge(staff), 0); // nobody decides on their own

        Seat head(office, office.head, "head");
        QTRY_COMPARE_WITH_TIMEOUT(badge(head), 1, 5'000);
        shoot(head.window(), "absence-badge");
        head.openPage();
        QTRY_VERIFY_WITH_TIMEOUT(!head.page()->held().lines().isEmpty(), 5'000);
        head.page()->held().view()->setFocus();
        press(Qt::Key_C);
        QTRY_COMPARE_WITH_TIMEOUT(badge(head), 0, 5'000);
        head.sync();
        QCOMPARE(head.outcomes.back().kind, Outcome::Kind::applied);
        QVERIFY(office.alarms.empty());
    }
};

QTEST_MAIN(AbsenceWindowTest)
#include "absence_window_test.moc"
