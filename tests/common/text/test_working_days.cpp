#include "common/text/working_days.h"

#include <QTest>

#include <random>

using namespace naskah;

namespace {

Date on(const char* text)
{
    return *parseIsoDate(text);
}

/// The definition, day by day.
int counted(const HolidayCalendar& calendar, Date from, Date to)
{
    int count = 0;
    for (Date day = from + std::chrono::days{1}; day <= to; day += std::chrono::days{1})
        count += calendar.isWorkingDay(day);
    for (Date day = to; day < from; day += std::chrono::days{1})
        count -= calendar.isWorkingDay(day);
    return count;
}

} // namespace

class TestWorkingDays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void weekendsAndHolidaysDoNotCount()
    {
        // Labour day 2026 is a Friday, Waisak falls on Sunday 31 May; Pancasila day is the Monday after.
        const HolidayCalendar calendar({on("2026-05-01"), on("2026-05-31"), on("2026-06-01"), on("2026-05-01")});
        QVERIFY(calendar.isWorkingDay(on("2026-04-30")));
        QVERIFY(!calendar.isWorkingDay(on("2026-05-01")));
        QVERIFY(!calendar.isWorkingDay(on("2026-05-02")));
        QCOMPARE(isoDate(calendar.addWorkingDays(on("2026-04-30"), 1)), "2026-05-04");
        QCOMPARE(isoDate(calendar.addWorkingDays(on("2026-04-29"), 2)), "2026-05-04");
        QCOMPARE(isoDate(calendar.addWorkingDays(on("2026-05-04"), -1)), "2026-04-30");
        QCOMPARE(isoDate(calendar.addWorkingDays(on("2026-05-02"), 1)), "2026-05-04");
        QCOMPARE(isoDate(calendar.addWorkingDays(on("2026-05-02"), 0)), "2026-05-02");
        QCOMPARE(calendar.workingDaysBetween(on("2026-05-29"), on("2026-06-02")), 1);
        QCOMPARE(calendar.workingDaysBetween(on("2026-06-02"), on("2026-05-29")), -1);
        QCOMPARE(calendar.workingDaysBetween(on("2026-05-04"), on("2026-05-04")), 0);
    }

    void deadlinesAddUp()
    {
        std::mt19937 random(7);
        std::vector<Date> holidays;
        for (int i = 0; i < 200; ++i)
            holidays.push_back(on("2024-01-01") + std::chrono::days{random() % 1095});
        const HolidayCalendar calendar(holidays);
        for (int i = 0; i < 3000; ++i) {
            const Date day = on("2023-12-01") + std::chrono::days{random() % 1200};
            const Date other = day + std::chrono::days{int(random() % 200) - 100};
            const int n = int(random() % 161) - 80;
            const Date due = calendar.addWorkingDays(day, n);
            QCOMPARE(calendar.workingDaysBetween(day, other), counted(calendar, day, other));
            QCOMPARE(calendar.workingDaysBetween(day, due), n);
            QVERIFY(n == 0 || calendar.isWorkingDay(due));
        }
    }

    void aLongHolidayIsPassed()
    {
        std::vector<Date> holidays;
        for (int i = 0; i < 400; ++i)
            holidays.push_back(on("2026-01-01") + std::chrono::days{i});
        const HolidayCalendar calendar(holidays);
        QCOMPARE(isoDate(calendar.addWorkingDays(on("2025-12-31"), 1)), "2027-02-05");
        QCOMPARE(isoDate(calendar.addWorkingDays(on("2027-02-05"), -1)), "2025-12-31");
        QCOMPARE(HolidayCalendar().workingDaysBetween(on("1960-01-01"), on("1960-01-08")), 5);
        QCOMPARE(isoDate(HolidayCalendar().addWorkingDays(on("1970-01-01"), 1000000)),
                 isoDate(on("1970-01-01") + std::chrono::days{1400000}));
    }
};

QTEST_APPLESS_MAIN(TestWorkingDays)
#include "test_working_days.moc"
