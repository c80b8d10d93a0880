// Real desks and the real engine: somebody stands in for the head while lines go up and down.
#include "client/replica/acting.h"
#include "client/replica/queries.h"
#include "client/replica/queries_absence.h"
#include "client/replica/queries_calendar.h"
#include "common/command/calendar.h"
#include "common/command/disposing.h"
#include "common/command/registering.h"
#include "common/command/substituting.h"
#include "server/engine/timed_acts.h"
#include "tests/integration/real_desk.h"
#include "tests/server/engine/office.h"

#include <QTest>

using namespace naskah;
using test::Office;

namespace {

constexpr auto day = std::chrono::days{1};

/// A desk of one of the office's people.
struct Desk : RealDesk {
    Desk(Office& office, const test::Desk& whose, const char* name)
        : RealDesk(*office.engine, office.now, office.folder.path(), whose.person, name)
    {
    }
};

Date today(const Office& office)
{
    return dayInWib(office.now);
}

std::vector<LetterRow> letters(Desk& desk)
{
    return listLetters(desk.db(), {LetterView::incoming, false, {}}, std::nullopt, 100);
}

/// A secret letter, which the head alone sees beside the clerk; its handling.
Id<Handling> secretLetter(Office& office, Desk& clerk)
{
    RegisterLetter letter;
    letter.book = office.incoming.id;
    letter.number = "R/7";
    letter.subject = "Pemeriksaan khusus";
    letter.sender = "Inspektorat";
    letter.security = Security::rahasia;
    letter.writtenOn = letter.receivedOn = today(office);
    const auto done = clerk->execute(letter);
    clerk.sync();
    return handlingOf(registeredLetter(done.command), office.kominfo.id);
}

struct World {
    Office office;
    Desk head{office, office.head, "head"}, clerk{office, office.secretary, "clerk"}, staff{office, office.staff, "staff"},
        stranger{office, office.stranger, "stranger"};
    Id<Handling> handling = secretLetter(office, clerk);

    /// The staff member is the head's Plh from today to tomorrow; returns the mandate.
    Id<Appointment> begin()
    {
        const auto done = clerk->execute(Substitute{office.head.position, office.head.mandate, office.staff.person, StandIn::plh, {},
                                                    today(office), today(office) + day, "800/9"});
        clerk.sync();
        staff.sync();
        engine::doTimedActs(*office.engine);
        staff.sync();
        return mandateOf(done.command);
    }
};

DisposeLetter disposal(const World& world)
{
    DisposeLetter dispose;
    dispose.handling = world.handling;
    dispose.executors = {world.office.secretary.position};
    dispose.note = "Siapkan jawaban";
    return dispose;
}

} // namespace

class AbsenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlhSeesActsAndLosesIt()
    {
        World world;
        auto& staff = world.staff;
        staff.sync();
        QCOMPARE(letters(staff).size(), std::size_t{0});
        const auto mandate = world.begin();
        // Told, and with two desks of work that stay apart.
        const auto told = listStandIns(staff.db());
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY(told[0].isMine);
        QCOMPARE(told[0].state, SubstitutionState::active);
        QCOMPARE(told[0].absentName, std::string{"head"});
        QCOMPARE(whoAmI(staff.db()).mandates.size(), std::size_t{2});
        QCOMPARE(whoAmI(staff.db()).mandates.front().position, world.office.staff.position);
        QVERIFY(!actAs(*staff, world.office.head.mandate));
        QVERIFY(actAs(*staff, mandate));
        QCOMPARE(whoAmI(staff.db()).mandates.front().position, world.office.head.position);
        QCOMPARE(letters(staff).size(), std::size_t{1});

        QCOMPARE(staff->execute(disposal(world)).verdict.kind, Verdict::Kind::applied);
        staff.sync();
        QCOMPARE(staff.outcomes.back().kind, Outcome::Kind::applied);
        world.head.sync();
        const auto page = letterPage(world.head.db(), letters(world.head).front().letter);
        QCOMPARE(page->legs.size(), std::size_t{1});
        QCOMPARE(page->legs[0].giverName, std::string{"staff"});
        const auto deed = std::ranges::find(page->history, std::string{"dispose_letter"}, &HistoryRow::type);
        QVERIFY(deed != page->history.end());
        QCOMPARE(deed->personName, std::string{"staff"});
        QCOMPARE(deed->actedAs, std::string{"plh"});
        QCOMPARE(deed->actedFor, std::string{"head"});

        world.office.now += 2 * day;
        engine::doTimedActs(*world.office.engine);
        staff.sync();
        QCOMPARE(whoAmI(staff.db()).mandates.size(), std::size_t{1});
        auto left = staff.db().query("SELECT count(*) FROM handling");
        QVERIFY(left.next());
        QCOMPARE(left.integer(0), 0);
        auto words = staff.db().query("SELECT count(*) FROM letter WHERE subject = 'Pemeriksaan khusus'");
        QVERIFY(words.next());
        QCOMPARE(words.integer(0), 0);
        QVERIFY(world.office.alarms.empty());
    }

    void whatIsDoneOfflineAcrossTheEndIsHeldAndConfirmed()
    {
        for (const bool confirm : {true, false}) {
            World world;
            auto& staff = world.staff;
            const auto mandate = world.begin();
            QVERIFY(actAs(*staff, mandate));
            // The line is cut; the desk does not know that the mandate ends meanwhile.
            world.office.now += 2 * day;
            engine::doTimedActs(*world.office.engine);
            QCOMPARE(staff->execute(disposal(world)).verdict.kind, Verdict::Kind::applied);
            staff.sync();
            QCOMPARE(staff.outcomes.back().kind, Outcome::Kind::held);
            QCOMPARE(staff.outcomes.back().reason.code, std::string{"mandate.overlap"});
            QCOMPARE(staff->attention(), 1);
            QCOMPARE(listHeld(staff.db()).size(), std::size_t{1});
            QVERIFY(!listHeld(staff.db())[0].mayDecide);

            world.head.sync();
            world.clerk.sync();
            world.stranger.sync();
            QVERIFY(listHeld(world.clerk.db()).empty());
            QVERIFY(listHeld(world.stranger.db()).empty());
            const auto held = listHeld(world.head.db());
            QCOMPARE(held.size(), std::size_t{1});
            QVERIFY(held[0].mayDecide);
            QCOMPARE(held[0].personName, std::string{"staff"});
            QCOMPARE(held[0].about, std::string{"Pemeriksaan khusus"});
            world.head->execute(DecideHeld{held[0].id, held[0].mandate, confirm, confirm ? "" : "Sudah saya tangani"});
            world.head.sync();
            QCOMPARE(world.head.outcomes.back().kind, Outcome::Kind::applied);
            const auto page = letterPage(world.head.db(), letters(world.head).front().letter);
            QCOMPARE(page->legs.size(), std::size_t(confirm ? 1 : 0));
            staff.sync();
            QCOMPARE(listHeld(staff.db())[0].state, confirm ? HeldState::confirmed : HeldState::rejected);
            QVERIFY(world.office.alarms.empty());
        }
    }

    void everyDeskCountsByTheCitysCalendar()
    {
        World world;
        const auto holiday = today(world.office) + day;
        QVERIFY(ownCalendar(world.staff.db()).isWorkingDay(holiday));
        world.clerk->execute(changeOf({{{holiday, "Libur lokal", HolidayKind::holiday}}, {}, {}, 0}));
        world.clerk.sync();
        world.staff.sync();
        QVERIFY(!ownCalendar(world.staff.db()).isWorkingDay(holiday));
        QCOMPARE(calendarDays(world.staff.db(), yearOf(holiday), std::nullopt).size(), std::size_t{1});
        world.clerk->execute(SetDayException{world.office.kominfo.id, holiday, true, "Pelayanan"});
        world.clerk.sync();
        world.staff.sync();
        world.stranger.sync();
        QVERIFY(ownCalendar(world.staff.db()).isWorkingDay(holiday));
        QVERIFY(!ownCalendar(world.stranger.db()).isWorkingDay(holiday));
    }

    void whoHoldsWhatIsCountedInWorkingDays()
    {
        World world;
        DisposeLetter dispose = disposal(world);
        dispose.dueOn = today(world.office) + 2 * day;
        world.head.sync();
        QCOMPARE(world.head->execute(dispose).verdict.kind, Verdict::Kind::applied);
        // Monday 4 May 2026 to Friday 15 May: the 14th is a holiday, the 15th joint leave.
        const auto rows = whoHolds(world.head.db(), today(world.office) + 11 * day);
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].personName, std::string{"secretary"});
        QCOMPARE(rows[0].open, 1);
        QCOMPARE(rows[0].unread, 1);
        QCOMPARE(rows[0].late, 1);
        QCOMPARE(rows[0].oldest, 7);
        QCOMPARE(rows[0].latest, 5);
    }
};

QTEST_GUILESS_MAIN(AbsenceTest)
#include "absence_test.moc"
