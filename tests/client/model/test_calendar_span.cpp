#include "client/model/calendar_span.h"

#include "client/model/store_day.h"
#include "client/replica/own_calendar.h"
#include "common/record/calendar.h"
#include "tests/client/replica/desk_fixture.h"

#include <QTest>

using namespace naskah;
using namespace std::chrono_literals;

/// What the calendar shows, from a real desk.
class TestCalendarSpan : public QObject {
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_fixture;
    int m_made = 0;

    Id<Handling> invite(const char* subject, const QDate& day, const char* time, Security security = Security::biasa)
    {
        Letter letter;
        letter.id.value = makeUuid(1'000 + m_made);
        letter.thread.value = letter.id.value;
        letter.subject = subject;
        letter.eventOn = storeDay(day);
        letter.eventTime = time;
        letter.security = security;
        Handling handling;
        handling.id.value = makeUuid(5'000 + m_made++);
        handling.thread.value = handling.id.value;
        handling.unit = m_fixture->unit;
        handling.letter = letter.id;
        handling.addressee = m_fixture->head;
        handling.state = HandlingState::open;
        m_fixture->serverPuts(letter, {m_fixture->unitBox});
        m_fixture->serverPuts(handling, {m_fixture->unitBox});
        return handling.id;
    }
    void answer(Id<Handling> handling, Id<Position> position)
    {
        Attendance attendance;
        attendance.id = attendanceOf(handling, position);
        attendance.thread.value = handling.value;
        attendance.handling = handling;
        attendance.position = position;
        m_fixture->serverPuts(attendance, {m_fixture->unitBox});
    }
    CalendarSpan read(const QDate& from, const QDate& until) { return readCalendarSpan(m_fixture->desk().db(), from, until); }
    static std::string ics(const std::string& uid, const char* begin, const char* end, int sequence = 0, const char* more = "")
    {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:Kontrol gigi\r\nSEQUENCE:" + std::to_string(sequence) +
               "\r\nDTSTART:" + begin + "\r\nDTEND:" + end + "\r\n" + more + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<DeskFixture>(); }

    void daysSayWhetherTheOfficeWorksAndWhy()
    {
        Holiday holiday;
        const QDate day(2026, 9, 24);
        holiday.id = holidayOn(storeDay(day));
        holiday.day = storeDay(day);
        holiday.year = 2026;
        holiday.name = "Hari yang dikarang";
        holiday.kind = HolidayKind::jointLeave;
        m_fixture->serverPuts(holiday, {"org"});
        m_fixture->pull().value();
        const auto span = read({2026, 9, 21}, {2026, 9, 27});
        QVERIFY(span.days[QDate(2026, 9, 21)].works);
        QVERIFY(!span.days[day].works);
        QVERIFY(span.days[day].isHoliday);
        QCOMPARE(span.days[day].kind, HolidayKind::jointLeave);
        QCOMPARE(span.days[day].name, QString("Hari yang dikarang"));
        QVERIFY(!span.days[QDate(2026, 9, 26)].works); // Saturday
        QVERIFY(!span.days[QDate(2026, 9, 26)].isHoliday);
        QVERIFY(!span.days.contains(QDate(2026, 9, 28)));
    }

    void anInvitationStandsOnItsDayWithItsTimeAndAddressee()
    {
        invite("Rapat siang", {2026, 9, 22}, "13.00 WIB s.d. selesai");
        invite("Rapat pagi", {2026, 9, 22}, "09.00 - 10.30");
        invite("Kapan saja", {2026, 9, 22}, "");
        invite("Bulan depan", {2026, 10, 22}, "09.00");
        m_fixture->pull().value();
        const auto span = read({2026, 9, 1}, {2026, 9, 30});
        QCOMPARE(span.items.size(), 3);
        QCOMPARE(span.items[0].subject, QString("Kapan saja"));
        QVERIFY(!span.items[0].time);
        QCOMPARE(span.items[1].subject, QString("Rapat pagi"));
        QCOMPARE(span.items[1].time, (EventTime{9 * 60, 10 * 60 + 30}));
        QCOMPARE(span.items[2].addressee, QString("Kepala Dinas"));
        QVERIFY(span.answersForOthers); // the secretariat does
    }

    void anAppointmentOfOnesOwnClashesWithWhatOneAttends()
    {
        const auto meeting = invite("Rapat pagi", {2026, 9, 22}, "09.00 - 10.30");
        const auto other = invite("Rapat lain", {2026, 9, 22}, "14.00 - 15.00");
        answer(meeting, m_fixture->clerk);
        answer(other, m_fixture->head);
        m_fixture->pull().value();
        // 09.00 to 10.00 in Medan; and one at the time at which only the head goes somewhere.
        QCOMPARE(importCalendar(m_fixture->desk().store(), ics("a", "20260922T020000Z", "20260922T030000Z"))->added, 1);
        QCOMPARE(importCalendar(m_fixture->desk().store(), ics("b", "20260922T070000Z", "20260922T080000Z"))->added, 1);
        const auto span = read({2026, 9, 22}, {2026, 9, 22});
        QCOMPARE(span.items.size(), 4);
        const auto named = [&](const QString& key) { return *std::ranges::find(span.items, key, &CalendarItem::key); };
        QCOMPARE(named("a").conflictsWith, QString("Rapat pagi"));
        QCOMPARE(named(QString::fromStdString(meeting.value.text())).conflictsWith, QString("Kontrol gigi"));
        QVERIFY(!named("b").conflicts());
        QVERIFY(!named(QString::fromStdString(other.value.text())).conflicts());
        const auto clerk = QString::fromStdString(m_fixture->clerk.value.text());
        QCOMPARE(alsoExpected(span, named("a"), clerk).size(), 1);
        QVERIFY(alsoExpected(span, named("b"), QString::fromStdString(m_fixture->staff.value.text())).isEmpty());
    }

    void anAppointmentOfSeveralDaysStandsOnEach()
    {
        QCOMPARE(importCalendar(m_fixture->desk().store(), ics("trip", "20260928T170000Z", "20260930T170000Z"))->added, 1);
        const auto span = read({2026, 9, 1}, {2026, 10, 31});
        QCOMPARE(span.items.size(), 2); // 29 and 30 September in Medan, and nothing on 1 October
        QCOMPARE(span.items[0].day, QDate(2026, 9, 29));
        QCOMPARE(span.items[1].day, QDate(2026, 9, 30));
        QVERIFY(span.items[0].key != span.items[1].key);
    }

    void anImportTakesWhatIsNewerAndLeavesTheOfficesOwn()
    {
        auto& store = m_fixture->desk().store();
        QCOMPARE(importCalendar(store, ics("a", "20260922T020000Z", "20260922T030000Z", 1))->added, 1);
        QCOMPARE(importCalendar(store, ics("a", "20260922T020000Z", "20260922T030000Z", 1))->same, 1);
        QCOMPARE(importCalendar(store, ics("a", "20260923T020000Z", "20260923T030000Z", 0))->same, 1); // older
        QCOMPARE(importCalendar(store, ics("a", "20260923T020000Z", "20260923T030000Z", 2))->changed, 1);
        QCOMPARE(ownEvents(m_fixture->desk().db()).size(), std::size_t(1));
        QCOMPARE(read({2026, 9, 23}, {2026, 9, 23}).items.size(), 1);
        QCOMPARE(importCalendar(store, ics("0197@naskah", "20260923T020000Z", "20260923T030000Z"))->invitations, 1);
        QCOMPARE(importCalendar(store, ics("c", "20261323T020000Z", "20260923T030000Z"))->unread, 1);
        QCOMPARE(importCalendar(store, ics("a", "20260923T020000Z", "20260923T030000Z", 3, "STATUS:CANCELLED\r\n"))->removed, 1);
        QVERIFY(ownEvents(m_fixture->desk().db()).empty());
        QVERIFY(!importCalendar(store, "Dear all, the meeting is on Monday."));
        QVERIFY(!forgetOwnEvent(store, "a"));
    }
};

QTEST_GUILESS_MAIN(TestCalendarSpan)
#include "test_calendar_span.moc"
