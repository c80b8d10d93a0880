#include "common/command/calendar.h"
#include "common/command/deadlines.h"
#include "common/command/disposing.h"
#include "common/command/registering.h"
#include "common/record/office_calendar.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

using namespace naskah;

namespace {

constexpr auto day = std::chrono::days{1};
const std::string applied = "applied";

/// A letter of Kominfo whose head gave it to a member of the staff, whose superior is a colleague.
struct Given : MemoryOffice {
    explicit Given(Security security = Security::biasa, Urgency urgency = Urgency::biasa)
    {
        auto position = *records.get(staff.position);
        position.superior = colleague.position;
        records.put(position);
        auto above = *records.get(colleague.position);
        above.superior = head.position;
        records.put(above);
        RegisterLetter letter;
        letter.book = incoming;
        letter.subject = "Aduan jalan rusak";
        letter.sender = "Warga";
        letter.classification = "600.1";
        letter.security = security;
        letter.urgency = urgency;
        handling = handlingOf(registeredLetter(run(letter, secretary).intent.command), kominfo);
    }
    Disposition give(Id<Position> to, std::optional<Date> dueOn)
    {
        DisposeLetter dispose;
        dispose.handling = handling;
        dispose.executors = {to};
        dispose.dueOn = dueOn;
        return *records.get(legOf(run(dispose, head).intent.command, to));
    }
    std::string escalate(const Disposition& leg, int step) { return run(EscalateLeg{leg.id, leg.thread, step}, server).said(); }
    Date today() const { return dayInWib(now); }
    Date dueOf(const Disposition& leg) { return records.get(leg.id)->dueOn.value(); }
    std::optional<Escalation> told(const Disposition& leg, int step) { return records.get(escalationOf(leg.id, dueOf(leg), step)); }
    void goTo(Date when) { now += when - today(); }

    Id<Handling> handling;
};

} // namespace

class TestDeadlines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theUsualDayFollowsFromUrgencyAndHolidays()
    {
        const auto friday = *parseIsoDate("2025-11-07");
        const HolidayCalendar calendar({*parseIsoDate("2025-11-11")});
        QCOMPARE(isoDate(defaultDue(Urgency::sangatSegera, friday, calendar)), std::string{"2025-11-10"});
        QCOMPARE(isoDate(defaultDue(Urgency::segera, friday, calendar)), std::string{"2025-11-12"});
        QCOMPARE(isoDate(defaultDue(Urgency::biasa, friday, calendar)), std::string{"2025-11-17"});
    }

    void whatIsLateIsShownStepByStepToWhoStandsAbove()
    {
        Given office;
        const auto calendar = calendarOf({}, {}, {}, office.kominfo);
        const auto due = calendar.addWorkingDays(office.today(), 2);
        const auto leg = office.give(office.staff.position, due);
        QCOMPARE(office.run(EscalateLeg{leg.id, leg.thread, 0}, office.head).said(), std::string{"command.server_only"});
        office.goTo(due);
        QCOMPARE(office.escalate(leg, 0), std::string{"escalation.early"});
        office.goTo(calendar.addWorkingDays(due, 1));
        QCOMPARE(office.escalate(leg, 2), std::string{"escalation.step"});
        QCOMPARE(office.escalate(leg, 1), std::string{"escalation.early"});
        QCOMPARE(office.escalate(leg, 0), applied);
        QCOMPARE(office.told(leg, 0)->to, office.colleague.position);
        QCOMPARE(office.escalate(leg, 0), std::string{"escalation.done"});
        office.goTo(calendar.addWorkingDays(due, 3));
        QCOMPARE(office.escalate(leg, 1), applied);
        QCOMPARE(office.told(leg, 1)->to, office.head.position);
    }

    void whatIsDoneOrReportedOrWithoutADayIsNot()
    {
        Given office;
        const auto due = office.today() + day;
        const auto reported = office.give(office.staff.position, due), without = office.give(office.colleague.position, std::nullopt);
        QCOMPARE(office.run(ReportDisposition{office.handling, reported.id, "Sudah", false}, office.staff).said(), applied);
        office.goTo(due + 30 * day);
        QCOMPARE(office.escalate(reported, 0), std::string{"escalation.nothing_to_do"});
        QCOMPARE(office.escalate(without, 0), std::string{"escalation.early"});
        DisposeLetter inform;
        inform.handling = office.handling;
        inform.informed = {office.colleague.position};
        inform.dueOn = due;
        const auto known = legOf(office.run(inform, office.head).intent.command, office.colleague.position);
        QCOMPARE(office.escalate(*office.records.get(known), 0), std::string{"escalation.nothing_to_do"});
    }

    void aSecretLetterIsShownOnlyToWhoHasIt()
    {
        Given office(Security::rahasia);
        const auto due = office.today() + day;
        const auto leg = office.give(office.staff.position, due);
        office.goTo(due + 10 * day);
        QCOMPARE(office.escalate(leg, 0), applied);
        // The superior between them was given nothing.
        QCOMPARE(office.told(leg, 0)->to, office.head.position);
    }

    void inAnotherOfficeTheGiverIsTold()
    {
        Given office;
        const auto due = office.today() + day;
        const auto leg = office.give(office.campHead.position, due);
        office.goTo(due + 10 * day);
        QCOMPARE(office.escalate(leg, 0), applied);
        QCOMPARE(office.told(leg, 0)->to, office.head.position);
        QCOMPARE(office.escalate(leg, 1), applied);
        QCOMPARE(office.told(leg, 1)->to, office.head.position);
    }

    void deadlinesRestWithAParkedLetter()
    {
        Given office;
        const auto calendar = calendarOf({}, {}, {}, office.kominfo);
        const auto start = office.today();
        const auto due = calendar.addWorkingDays(start, 4);
        const auto leg = office.give(office.staff.position, due);
        const auto until = calendar.addWorkingDays(start, 10);
        QCOMPARE(office.run(ParkMatter{office.handling, until, "Menunggu"}, office.staff).said(), std::string{"handling.not_yours"});
        QCOMPARE(office.run(ParkMatter{office.handling, until, "Menunggu"}, office.campHead).said(), std::string{"handling.missing"});
        QCOMPARE(office.run(ParkMatter{office.handling, start, "Menunggu"}, office.head).said(), std::string{"park.past"});
        QCOMPARE(office.run(ParkMatter{office.handling, until, " "}, office.head).said(), std::string{"park.no_reason"});
        QCOMPARE(office.run(ParkMatter{office.handling, {}, {}}, office.head).said(), std::string{"park.not_parked"});
        QCOMPARE(office.dueOf(leg), due);

        QCOMPARE(office.run(ParkMatter{office.handling, until, "Menunggu provinsi"}, office.head).said(), applied);
        QCOMPARE(office.dueOf(leg), calendar.addWorkingDays(until, 4));
        // Another day later, and taken up before it comes: what was left stays what was left.
        const auto later = calendar.addWorkingDays(until, 5);
        QCOMPARE(office.run(ParkMatter{office.handling, later, "Belum ada kabar"}, office.secretary).said(), applied);
        QCOMPARE(office.dueOf(leg), calendar.addWorkingDays(later, 4));
        office.goTo(calendar.addWorkingDays(start, 3));
        QCOMPARE(office.run(ParkMatter{office.handling, {}, {}}, office.head).said(), applied);
        QCOMPARE(office.dueOf(leg), calendar.addWorkingDays(office.today(), 4));
    }

    void theGiverMovesADay()
    {
        Given office;
        const auto leg = office.give(office.staff.position, office.today() + day);
        const auto move = [&](std::optional<Date> to, const Actor& actor) { return office.run(MoveDeadline{office.handling, leg.id, to}, actor).said(); };
        QCOMPARE(move(office.today() + 9 * day, office.staff), std::string{"deadline.not_giver"});
        QCOMPARE(move(office.today() - day, office.head), std::string{"deadline.past"});
        QCOMPARE(move(office.today() + 9 * day, office.head), applied);
        QCOMPARE(office.dueOf(leg), office.today() + 9 * day);
        QCOMPARE(move({}, office.head), applied);
        QVERIFY(!office.records.get(leg.id)->dueOn);
        QCOMPARE(office.run(ReportDisposition{office.handling, leg.id, "Selesai", true}, office.staff).said(), applied);
        QCOMPARE(move(office.today() + 9 * day, office.head), std::string{"deadline.over"});
    }

    void aReportThatIsSentBackGetsADayThatIsStillToCome()
    {
        Given office(Security::biasa, Urgency::segera);
        const auto calendar = calendarOf({}, {}, {}, office.kominfo);
        const auto leg = office.give(office.staff.position, calendar.addWorkingDays(office.today(), 3));
        const auto report = [&] {
            const ReportDisposition said{office.handling, leg.id, "Laporan", false};
            return reportOf(office.run(said, office.staff).intent.command, said);
        };
        const auto answer = [&](Id<LegFact> to, std::optional<Date> dueOn) {
            return office.run(AnswerReport{office.handling, leg.id, to, false, "Kurang lengkap", dueOn}, office.head).said();
        };
        // Still time: nothing moves.
        const auto before = office.dueOf(leg);
        QCOMPARE(answer(report(), {}), applied);
        QCOMPARE(office.dueOf(leg), before);
        office.goTo(before + 5 * day);
        const auto second = report();
        QCOMPARE(answer(second, office.today() - day), std::string{"deadline.past"});
        QCOMPARE(answer(second, {}), applied);
        QCOMPARE(office.dueOf(leg), calendar.addWorkingDays(office.today(), 2));
        QCOMPARE(answer(report(), office.today() + 20 * day), applied);
        QCOMPARE(office.dueOf(leg), office.today() + 20 * day);
    }
};

QTEST_GUILESS_MAIN(TestDeadlines)
#include "test_deadlines.moc"
