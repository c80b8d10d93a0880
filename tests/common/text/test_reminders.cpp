#include "common/text/known_holidays.h"
#include "common/text/reminders.h"

#include <QTest>

using namespace naskah;

namespace {

Date on(const char* text)
{
    return *parseIsoDate(text);
}

/// On which days of a span the rule speaks of a deadline, with the working days left on each.
std::vector<std::pair<std::string, int>> spokenOf(Date due, Date from, Date to, const HolidayCalendar& calendar, const ReminderRule& rule = {})
{
    std::vector<std::pair<std::string, int>> days;
    for (auto day = from; day <= to; day += std::chrono::days{1})
        if (const auto standing = standingOf(due, day, calendar, rule); standing.remindsToday) days.emplace_back(isoDate(day), standing.days);
    return days;
}

using Days = std::vector<std::pair<std::string, int>>;

} // namespace

class TestReminders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrdinaryWeek()
    {
        const HolidayCalendar calendar;
        // Due on a Thursday.
        QCOMPARE(spokenOf(on("2026-09-24"), on("2026-09-14"), on("2026-10-04"), calendar),
                 (Days{{"2026-09-21", 3}, {"2026-09-23", 1}, {"2026-09-24", 0}, {"2026-09-25", -1}, {"2026-09-29", -3}, {"2026-10-01", -5}}));
        QVERIFY(!standingOf(on("2026-09-24"), on("2026-09-18"), calendar).isNear);
        QVERIFY(standingOf(on("2026-09-24"), on("2026-09-21"), calendar).isNear);
    }

    void nobodyIsRemindedOnADayOff()
    {
        const HolidayCalendar calendar;
        // Due on a Sunday: its last working day is the Friday; the Monday after is one day late.
        QCOMPARE(spokenOf(on("2026-09-27"), on("2026-09-21"), on("2026-09-29"), calendar),
                 (Days{{"2026-09-22", 3}, {"2026-09-24", 1}, {"2026-09-25", 0}, {"2026-09-28", -1}}));
        const auto sunday = standingOf(on("2026-09-25"), on("2026-09-27"), calendar);
        QVERIFY(!sunday.isLate());
        QVERIFY(!sunday.remindsToday);
    }

    void jointLeaveAroundAWeekend()
    {
        // Idul Fitri 2026 as decreed: 20 to 24 March with its joint leave; the calendar of the program knows it.
        const HolidayCalendar calendar(knownHolidays());
        const auto due = on("2026-03-25");
        QVERIFY(calendar.isWorkingDay(due));
        const auto days = spokenOf(due, on("2026-03-10"), on("2026-04-05"), calendar);
        QVERIFY(!days.empty());
        for (const auto& [day, left] : days) {
            QVERIFY(calendar.isWorkingDay(on(day.c_str())));
            QCOMPARE(left, on(day.c_str()) <= due ? calendar.workingDaysBetween(on(day.c_str()), due) : -calendar.workingDaysBetween(due, on(day.c_str())));
        }
        // Three working days before is before the whole holiday, on a day that a count of calendar days would miss.
        QCOMPARE(days.front().second, 3);
        QVERIFY(on(days.front().first.c_str()) <= on("2026-03-17"));
    }

    void aHolidayThatMoves()
    {
        const auto due = on("2026-06-18");
        const HolidayCalendar before({on("2026-06-16")}), after({on("2026-06-17")});
        QCOMPARE(standingOf(due, on("2026-06-16"), before).remindsToday, false); // a day off
        QCOMPARE(standingOf(due, on("2026-06-16"), after).days, 1);
        QVERIFY(standingOf(due, on("2026-06-16"), after).remindsToday);
        QCOMPARE(standingOf(due, on("2026-06-17"), before).days, 1);
    }

    void anotherRule()
    {
        const ReminderRule rule{{1}, {2}};
        QCOMPARE(spokenOf(on("2026-09-24"), on("2026-09-14"), on("2026-10-04"), HolidayCalendar(), rule), (Days{{"2026-09-23", 1}, {"2026-09-28", -2}}));
        QVERIFY(spokenOf(on("2026-09-24"), on("2026-09-14"), on("2026-10-04"), HolidayCalendar(), {{}, {}}).empty());
        QVERIFY(!standingOf(on("2026-09-24"), on("2026-09-24"), HolidayCalendar(), {{}, {}}).isNear);
    }

    void aRuleIsWrittenAsPeopleWriteAndKept()
    {
        QCOMPARE(readReminderDays(" 5,2  0, 5", 0), std::optional(std::vector{5, 2, 0}));
        QCOMPARE(readReminderDays("", 0), std::optional(std::vector<int>{}));
        for (const auto* wrong : {"-1", "besok", "1.5", "61", "1 2 3 4 5 6 7 8 9 10 11", "99999999999"})
            QVERIFY2(!readReminderDays(wrong, 0), wrong);
        QVERIFY(!readReminderDays("1, 0", 1)); // nothing is late on its own day
        for (const auto& rule : {ReminderRule{}, ReminderRule{{10}, {}}, ReminderRule{{}, {}}, ReminderRule{{5, 2, 0}, {1, 4}}})
            QCOMPARE(readRule(ruleText(rule)), std::optional(rule));
        QVERIFY(!readRule("3, 1, 0") && !readRule("x/1") && !readRule("1/0"));
    }

    /// Every deadline of 2024 to 2026 on a working day is spoken of exactly six times, never on a day off.
    void everyDayOfThreeYears()
    {
        const HolidayCalendar calendar(knownHolidays());
        for (auto due = on("2024-02-01"); due < on("2026-11-01"); due += std::chrono::days{1}) {
            if (!calendar.isWorkingDay(due)) continue;
            const auto days = spokenOf(due, due - std::chrono::days{20}, due + std::chrono::days{25}, calendar);
            std::vector<int> counts;
            for (const auto& [day, left] : days)
                counts.push_back(left);
            QCOMPARE(counts, (std::vector{3, 1, 0, -1, -3, -5}));
        }
    }
};

QTEST_APPLESS_MAIN(TestReminders)
#include "test_reminders.moc"
