#include "common/record/holiday_list.h"
#include "common/record/office_calendar.h"
#include "common/text/known_holidays.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace naskah;

namespace {

Date on(const char* text)
{
    return *parseIsoDate(text);
}

Holiday holiday(Date day, HolidayKind kind = HolidayKind::holiday, bool active = true)
{
    Holiday record;
    record.id = holidayOn(day);
    record.day = day;
    record.year = yearOf(day);
    record.name = "Libur";
    record.kind = kind;
    record.active = active;
    return record;
}

std::vector<Holiday> recordsOf(const HolidayList& list)
{
    std::vector<Holiday> records;
    for (const auto& entry : list.days) {
        auto record = holiday(entry.day, entry.kind);
        record.name = entry.name;
        records.push_back(std::move(record));
    }
    return records;
}

/// What a calendar promises, on random days of some years.
void keepsItsPromises(const HolidayCalendar& calendar, Date from, int days, unsigned seed)
{
    std::mt19937 random(seed);
    for (int i = 0; i < 400; ++i) {
        const Date day = from + std::chrono::days{int(random() % unsigned(days))};
        const int n = int(random() % 60) + 1;
        const Date due = calendar.addWorkingDays(day, n);
        QVERIFY(calendar.isWorkingDay(due));
        QCOMPARE(calendar.workingDaysBetween(day, due), n);
        QVERIFY(calendar.addWorkingDays(day, n + 1) > due);
        QVERIFY(calendar.addWorkingDays(day + std::chrono::days{1}, n) >= due);
        int counted = 0;
        for (Date each = day + std::chrono::days{1}; each <= due; each += std::chrono::days{1})
            counted += calendar.isWorkingDay(each);
        QCOMPARE(counted, n);
    }
}

} // namespace

class TestOfficeCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListIsReadWithItsErrors()
    {
        const auto list = readHolidayList("jenis,tanggal,nama,catatan\r\n"
                                          "libur,2026-05-01,\"Hari Buruh, sedunia\",x\r\n"
                                          "cuti,2026-05-02,Salah,\r\n"
                                          "libur,2026-02-30,Salah,\r\n"
                                          "libur,2026-05-01,Lagi,\r\n"
                                          "libur,2026-05-03\r\n"
                                          "cuti_bersama,2026-05-04,,\r\n");
        std::vector<int> lines;
        for (const auto& error : list.errors)
            lines.push_back(error.line);
        QCOMPARE(lines, (std::vector<int>{3, 4, 5, 6, 7}));
        QCOMPARE(list.days.size(), std::size_t{1});
        QCOMPARE(list.days[0].name, std::string{"Hari Buruh, sedunia"});
        QCOMPARE(readHolidayList("").errors.size(), std::size_t{1});
        QCOMPARE(readHolidayList("tanggal,nama,jenis\n").errors.size(), std::size_t{1});
        QCOMPARE(readHolidayList("date,name\n2026-01-01,x\n").errors.front().line, 1);
    }

    void aListSpeaksForItsYearsAlone()
    {
        const auto list = readHolidayList("tanggal,nama,jenis\n2027-03-10,Libur,libur\n2027-03-11,Baru,libur\n2027-03-12,Libur,cuti_bersama\n");
        const std::vector now{holiday(on("2026-03-10")), holiday(on("2027-03-10")), holiday(on("2027-03-12")),
                              holiday(on("2027-04-01")), holiday(on("2027-04-02"), HolidayKind::holiday, false)};
        const auto difference = compare(list.days, now);
        QCOMPARE(difference.same, 1);
        QCOMPARE(difference.added, (std::vector<HolidayEntry>{{on("2027-03-11"), "Baru", HolidayKind::holiday}}));
        QCOMPARE(difference.changed, (std::vector<HolidayEntry>{{on("2027-03-12"), "Libur", HolidayKind::jointLeave}}));
        QCOMPARE(difference.removed, (std::vector<HolidayEntry>{{on("2027-04-01"), "Libur", HolidayKind::holiday}}));
    }

    void aMovedHolidayCountsOnItsNewDayOnly()
    {
        // Decreed for Wednesday, moved to Friday.
        const std::vector days{holiday(on("2027-06-16"), HolidayKind::holiday, false), holiday(on("2027-06-18"))};
        const auto calendar = calendarOf(days, {}, {}, {});
        QVERIFY(calendar.isWorkingDay(on("2027-06-16")));
        QVERIFY(!calendar.isWorkingDay(on("2027-06-18")));
        QCOMPARE(isoDate(calendar.addWorkingDays(on("2027-06-15"), 3)), std::string{"2027-06-21"});
    }

    void aHolidayOfOneYearDoesNotCountInAnother()
    {
        const auto calendar = calendarOf(std::vector{holiday(on("2027-09-14")), holiday(on("2028-01-03"))}, {}, {}, {});
        QVERIFY(!calendar.isWorkingDay(on("2027-09-14")));
        QVERIFY(calendar.isWorkingDay(on("2028-09-14")));
    }

    void aYearThatNobodySetHasTheKnownDays()
    {
        QVERIFY(!calendarOf({}, {}, {}, {}).isWorkingDay(on("2026-05-01")));
        // One day of the year is set: the list is the city's own from then on.
        const auto own = calendarOf(std::vector{holiday(on("2026-01-01"))}, {}, {}, {});
        QVERIFY(own.isWorkingDay(on("2026-05-01")));
        QVERIFY(!own.isWorkingDay(on("2025-05-01")));
    }

    void jointLeaveAroundAWeekendBridgesIt()
    {
        // Thursday a holiday, Friday and Monday joint leave: five days in a row.
        const std::vector days{holiday(on("2027-05-06")), holiday(on("2027-05-07"), HolidayKind::jointLeave),
                               holiday(on("2027-05-10"), HolidayKind::jointLeave)};
        const auto calendar = calendarOf(days, {}, {}, {});
        QCOMPARE(isoDate(calendar.addWorkingDays(on("2027-05-05"), 1)), std::string{"2027-05-11"});
        QCOMPARE(calendar.workingDaysBetween(on("2027-05-05"), on("2027-05-10")), 0);
    }

    void anOfficeMayDiffer()
    {
        const Id<Unit> clinic{deriveUuid(Uuid{}, "clinic")}, other{deriveUuid(Uuid{}, "other")};
        DayException works{exceptionOn(clinic, on("2027-05-06")), organisationThread(), clinic, on("2027-05-06"), true, {}, true};
        DayException closed{exceptionOn(clinic, on("2027-05-11")), organisationThread(), clinic, on("2027-05-11"), false, {}, true};
        DayException past{exceptionOn(clinic, on("2027-05-12")), organisationThread(), clinic, on("2027-05-12"), false, {}, false};
        DayException sunday{exceptionOn(clinic, on("2027-05-16")), organisationThread(), clinic, on("2027-05-16"), true, {}, true};
        const WorkingHours saturday{hoursOn(clinic, 6), organisationThread(), clinic, 6, 480, 720, true};
        const std::vector exceptions{works, closed, past, sunday};
        const std::vector days{holiday(on("2027-05-06"))};
        const auto own = calendarOf(days, exceptions, std::vector{saturday}, clinic);
        QVERIFY(own.isWorkingDay(on("2027-05-06")));
        QVERIFY(!own.isWorkingDay(on("2027-05-11")));
        QVERIFY(own.isWorkingDay(on("2027-05-12")));
        QVERIFY(own.isWorkingDay(on("2027-05-15")));
        QVERIFY(own.isWorkingDay(on("2027-05-16")));
        for (const auto unit : {std::optional<Id<Unit>>{}, std::optional{other}}) {
            const auto city = calendarOf(days, exceptions, std::vector{saturday}, unit);
            QVERIFY(!city.isWorkingDay(on("2027-05-06")));
            QVERIFY(city.isWorkingDay(on("2027-05-11")));
            QVERIFY(!city.isWorkingDay(on("2027-05-15")));
        }
        keepsItsPromises(own, on("2027-01-01"), 500, 3);
    }

    void anyCalendarKeepsItsPromises()
    {
        std::mt19937 random(11);
        const Id<Unit> unit{deriveUuid(Uuid{}, "unit")};
        for (unsigned round = 0; round < 20; ++round) {
            std::vector<Holiday> days;
            std::vector<DayException> exceptions;
            std::vector<WorkingHours> hours;
            for (unsigned i = 0; i < random() % 120; ++i)
                days.push_back(holiday(on("2027-01-01") + std::chrono::days{random() % 700}));
            for (unsigned i = 0; i < random() % 30; ++i) {
                const Date day = on("2027-01-01") + std::chrono::days{random() % 700};
                exceptions.push_back({exceptionOn(unit, day), organisationThread(), unit, day, random() % 2 == 0, {}, random() % 4 != 0});
            }
            for (int weekday = 1; weekday <= 6; ++weekday)
                hours.push_back({hoursOn({}, weekday), organisationThread(), {}, weekday, 480, random() % 3 ? 900 : 480, true});
            hours.push_back({hoursOn(unit, 7), organisationThread(), unit, 7, 480, 600, true});
            keepsItsPromises(calendarOf(days, exceptions, hours, unit), on("2026-12-01"), 800, round);
        }
    }

    void theRealYearsAreThoseThatTheProgramKnows()
    {
        QFile file(QStringLiteral(NASKAH_DATA_DIR "/kalender/libur-2024-2026.csv"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the city's list of holidays is not here");
        const auto list = readHolidayList(file.readAll().toStdString());
        QVERIFY(list.errors.empty());
        std::vector<Date> days;
        for (const auto& entry : list.days)
            days.push_back(entry.day);
        QCOMPARE(days, knownHolidays());
        const auto records = recordsOf(list);
        const auto calendar = calendarOf(records, {}, {}, {});
        // Idul Fitri 2025 with its joint leave: 28 March to 7 April.
        QCOMPARE(isoDate(calendar.addWorkingDays(on("2025-03-27"), 1)), std::string{"2025-04-08"});
        QCOMPARE(isoDate(calendar.addWorkingDays(on("2024-04-05"), 1)), std::string{"2024-04-16"});
        QCOMPARE(calendar.workingDaysBetween(on("2025-12-31"), on("2026-12-31")), 240);
        QVERIFY(compare(list.days, records).empty());
        keepsItsPromises(calendar, on("2024-01-01"), 1096, 5);
    }
};

QTEST_APPLESS_MAIN(TestOfficeCalendar)
#include "test_office_calendar.moc"
