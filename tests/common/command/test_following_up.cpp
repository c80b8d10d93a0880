#include "common/command/calendar.h"
#include "common/command/disposing.h"
#include "common/command/following_up.h"
#include "common/command/registering.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

using namespace naskah;

namespace {

constexpr auto day = std::chrono::days{1};

/// A letter of the office, given by the head to a member of the staff.
struct Given {
    MemoryOffice office;
    Id<Handling> handling;
    Disposition leg;

    Given()
    {
        RegisterLetter letter;
        letter.book = office.incoming;
        letter.classification = "000.1";
        letter.number = "005/1";
        letter.subject = "Undangan rapat";
        letter.sender = "Bappeda";
        letter.writtenOn = letter.receivedOn = dayInWib(office.now);
        const auto registered = office.run(letter, office.secretary);
        handling = handlingOf(registeredLetter(registered.intent.command), office.kominfo);
        DisposeLetter dispose;
        dispose.handling = handling;
        dispose.executors = {office.staff.position};
        const auto given = office.run(dispose, office.head);
        leg = given.written<Disposition>().front();
    }
    std::string nudge(const Actor& actor) { return office.run(NudgeHolder{leg.id, leg.thread, "Mohon segera"}, actor).said(); }
};

} // namespace

class TestFollowingUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHolderIsNudgedOnceAWorkingDay()
    {
        Given given;
        auto& office = given.office;
        QCOMPARE(given.nudge(office.colleague), std::string{"nudge.not_yours"});
        QCOMPARE(given.nudge(office.staff), std::string{"nudge.not_yours"});
        QCOMPARE(given.nudge(office.head), std::string{"applied"});
        QCOMPARE(given.nudge(office.head), std::string{"nudge.today"});
        office.now += day;
        QCOMPARE(given.nudge(office.head), std::string{"applied"});
        // A holiday, and the weekend.
        office.now += day;
        QCOMPARE(office.run(changeOf({{{dayInWib(office.now), "Libur", HolidayKind::holiday}}, {}, {}, 0}), office.server).said(), std::string{"applied"});
        QCOMPARE(given.nudge(office.head), std::string{"nudge.day_off"});
        while (std::chrono::weekday{dayInWib(office.now)} != std::chrono::Saturday)
            office.now += day;
        QCOMPARE(given.nudge(office.head), std::string{"nudge.day_off"});
        office.now += 2 * day;
        QCOMPARE(office.run(ReportDisposition{given.handling, given.leg.id, "Sudah", true}, office.staff).said(), std::string{"applied"});
        QCOMPARE(given.nudge(office.head), std::string{"nudge.over"});
        QCOMPARE(office.run(NudgeHolder{{office.freshId()}, given.leg.thread, {}}, office.head).said(), std::string{"disposition.missing"});
        QCOMPARE(office.records.all<Nudge>().size(), std::size_t{2});
    }

    void whatIsPutOffIsOnesOwn()
    {
        Given given;
        auto& office = given.office;
        const auto today = dayInWib(office.now);
        QCOMPARE(office.run(SnoozeMatter{given.handling, today}, office.staff).said(), std::string{"snooze.past"});
        QCOMPARE(office.run(SnoozeMatter{given.handling, today + day}, office.campHead).said(), std::string{"handling.missing"});
        const auto ran = office.run(SnoozeMatter{given.handling, today + 3 * day}, office.staff);
        QCOMPARE(ran.said(), std::string{"applied"});
        QVERIFY((ran.deliveredTo(snoozeThread(office.staff.person).value) ==
                 std::set<std::string>{mailbox::ofPerson(office.staff.person, yearOf(today))}));
        for (const auto& write : ran.writes)
            QVERIFY(write.thread == snoozeThread(office.staff.person).value);
        // Unread again for one person alone; it is another record, and the putting off stays.
        QCOMPARE(office.run(MarkUnread{given.handling}, office.campHead).said(), std::string{"handling.missing"});
        const auto marked = office.run(MarkUnread{given.handling}, office.staff);
        QCOMPARE(marked.said(), std::string{"applied"});
        QCOMPARE(office.records.all<UnreadMark>().size(), std::size_t{1});
        QVERIFY(office.records.all<UnreadMark>().front().unread);
        QCOMPARE(office.records.all<UnreadMark>().front().thread, snoozeThread(office.staff.person));
        QCOMPARE(office.run(MarkUnread{given.handling, false}, office.staff).said(), std::string{"applied"});
        QVERIFY(!office.records.all<UnreadMark>().front().unread);
        QCOMPARE(office.run(SnoozeMatter{given.handling, std::nullopt}, office.staff).said(), std::string{"applied"});
        QCOMPARE(office.records.all<Snooze>().size(), std::size_t{1});
        QVERIFY(!office.records.all<Snooze>().front().until);
    }

    void anInvitationIsAnswered()
    {
        Given given;
        auto& office = given.office;
        const auto said = [&](const AttendEvent& command, const Actor& actor) { return office.run(command, actor).said(); };
        AttendEvent attend{given.handling, std::nullopt, AttendanceKind::attends, std::nullopt, {}};
        QCOMPARE(said(attend, office.head), std::string{"applied"});
        QCOMPARE(said(attend, office.campHead), std::string{"handling.missing"});
        attend.position = office.head.position;
        QCOMPARE(said(attend, office.staff), std::string{"attendance.not_yours"});
        attend.kind = AttendanceKind::represented;
        QCOMPARE(said(attend, office.secretary), std::string{"attendance.nobody"});
        attend.representative = office.campHead.position;
        QCOMPARE(said(attend, office.secretary), std::string{"attendance.position"});
        attend.representative = office.head.position;
        QCOMPARE(said(attend, office.secretary), std::string{"attendance.position"});
        attend.representative = office.staff.position;
        QCOMPARE(said(attend, office.secretary), std::string{"applied"});
        const auto answers = office.records.all<Attendance>();
        QCOMPARE(answers.size(), std::size_t{1});
        QCOMPARE(answers[0].kind, AttendanceKind::represented);
        QCOMPARE(answers[0].representative, std::optional(office.staff.position));
        attend.position = office.campHead.position;
        QCOMPARE(said(attend, office.secretary), std::string{"attendance.position"});
    }
};

QTEST_APPLESS_MAIN(TestFollowingUp)
#include "test_following_up.moc"
