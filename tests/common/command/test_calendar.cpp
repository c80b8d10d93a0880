#include "common/command/calendar.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

using namespace naskah;

namespace {

constexpr Date may1{std::chrono::year{2027} / 5 / 1}, may6{std::chrono::year{2027} / 5 / 6};

ChangeHolidays setting(Date day, const char* name)
{
    return changeOf({{{day, name, HolidayKind::holiday}}, {}, {}, 0});
}

/// Polonia stands under Kominfo here, so that one office is at the top.
MemoryOffice tall()
{
    MemoryOffice office;
    auto unit = *office.records.get(office.polonia);
    unit.parent = office.kominfo;
    office.records.put(unit);
    return office;
}

} // namespace

class TestCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTopOfTheCitySetsHolidays()
    {
        auto office = tall();
        QCOMPARE(office.run(setting(may1, "Hari Buruh"), office.staff).said(), std::string{"calendar.not_yours"});
        QCOMPARE(office.run(setting(may1, "Hari Buruh"), office.campHead).said(), std::string{"calendar.not_yours"});
        const auto ran = office.run(setting(may1, "Hari Buruh"), office.secretary);
        QCOMPARE(ran.said(), std::string{"applied"});
        QVERIFY((ran.deliveredTo(organisationThread().value) == std::set<std::string>{"org"}));
        QCOMPARE(office.run(setting(may6, "Waisak"), office.server).said(), std::string{"applied"});
        QCOMPARE(office.records.all<Holiday>().size(), std::size_t{2});
        // Moved: the earlier day works again, in one command.
        QCOMPARE(office.run(changeOf({{{may1 + std::chrono::days{2}, "Hari Buruh", {}}}, {}, {{may1, {}, {}}}, 0}), office.secretary).said(),
                 std::string{"applied"});
        QVERIFY(!office.records.get(holidayOn(may1))->active);
        QVERIFY(office.records.get(holidayOn(may1 + std::chrono::days{2}))->active);
        // A cleared day that is set again is one record still.
        office.run(setting(may1, "Hari Buruh"), office.secretary);
        QVERIFY(office.records.get(holidayOn(may1))->active);
        QCOMPARE(office.records.all<Holiday>().size(), std::size_t{3});
    }

    void nonsenseIsRefused()
    {
        auto office = tall();
        for (const char* text : {"{}", "[1]", R"([{"day":"2027-02-30","name":"x","kind":"holiday"}])",
                                 R"([{"day":"2027-02-03","name":"","kind":"holiday"}])",
                                 R"([{"day":"2027-02-03","name":"x","kind":"party"}])"})
            QCOMPARE(office.run(ChangeHolidays{{text}, {}}, office.head).said(), std::string{"command.malformed"});
        QCOMPARE(office.run(ChangeHolidays{{}, {"tomorrow"}}, office.head).said(), std::string{"command.malformed"});
        QCOMPARE(office.run(ChangeHolidays{}, office.head).said(), std::string{"calendar.nothing"});
    }

    void anOfficeAndThoseAboveItSetItsExceptions()
    {
        auto office = tall();
        const SetDayException works{office.polonia, may1, true, "Pelayanan"};
        QCOMPARE(office.run(SetDayException{office.kominfo, may1, true, {}}, office.campHead).said(), std::string{"calendar.not_yours"});
        QCOMPARE(office.run(works, office.campSecretary).said(), std::string{"applied"});
        QCOMPARE(office.run(SetDayException{office.polonia, may1, false, {}}, office.head).said(), std::string{"applied"});
        QVERIFY(!office.records.get(exceptionOn(office.polonia, may1))->works);
        const SetDayException back{office.polonia, may1, std::nullopt, {}};
        QCOMPARE(office.run(back, office.campHead).said(), std::string{"applied"});
        QCOMPARE(office.run(back, office.campHead).said(), std::string{"calendar.nothing"});
        QCOMPARE(office.run(SetDayException{{office.freshId()}, may1, true, {}}, office.head).said(), std::string{"unit.missing"});
        QCOMPARE(office.run(works, office.staff).said(), std::string{"calendar.not_yours"});
    }

    void hoursAreOfTheCityOrOfAnOffice()
    {
        auto office = tall();
        QCOMPARE(office.run(SetWorkingHours{{}, 6, 480, 720, false}, office.head).said(), std::string{"applied"});
        QCOMPARE(office.run(SetWorkingHours{{}, 6, 480, 720, false}, office.campHead).said(), std::string{"calendar.not_yours"});
        QCOMPARE(office.run(SetWorkingHours{office.polonia, 6, 0, 0, false}, office.campHead).said(), std::string{"applied"});
        for (const auto& wrong : {SetWorkingHours{{}, 0, 1, 2, false}, SetWorkingHours{{}, 8, 1, 2, false}, SetWorkingHours{{}, 1, 2, 1, false},
                                  SetWorkingHours{{}, 1, -1, 2, false}, SetWorkingHours{{}, 1, 0, 1441, false}})
            QCOMPARE(office.run(wrong, office.head).said(), std::string{"calendar.hours"});
        std::string last;
        for (int weekday = 1; weekday <= 6; ++weekday)
            last = office.run(SetWorkingHours{{}, weekday, 0, 0, false}, office.head).said();
        QCOMPARE(last, std::string{"calendar.no_day"});
        QCOMPARE(office.run(SetWorkingHours{{}, 1, 0, 0, true}, office.head).said(), std::string{"applied"});
    }
};

QTEST_APPLESS_MAIN(TestCalendar)
#include "test_calendar.moc"
