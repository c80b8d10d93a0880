#include "common/text/date.h"

#include <QTest>

using namespace naskah;

class TestDate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textComesBack()
    {
        for (const char* text : {"2026-05-31", "2024-02-29", "1970-01-01", "0001-12-31", "9999-12-31"})
            QCOMPARE(isoDate(*parseIsoDate(text)), text);
        QCOMPARE(yearOf(*parseIsoDate("2026-05-31")), 2026);
    }

    void nothingElseIsADay()
    {
        for (const char* text : {"",
                                 "2026-5-31",
                                 "2026-02-29",
                                 "2026-13-01",
                                 "2026-00-10",
                                 "2026-01-00",
                                 "2026-05-31 ",
                                 "2026/05/31",
                                 "+026-05-31",
                                 "2026-05-3x",
                                 "-026-05-31"})
            QVERIFY2(!parseIsoDate(text), text);
    }

    void theCitysDayBeginsSevenHoursBeforeUtc()
    {
        const auto evening = Timestamp{*parseIsoDate("2026-04-30")} + std::chrono::hours{17};
        QCOMPARE(isoDate(dayInWib(evening)), "2026-05-01");
        QCOMPARE(isoDate(dayInWib(evening - std::chrono::milliseconds{1})), "2026-04-30");
        QCOMPARE(isoDate(dayInWib(timestampOf(-1))), "1970-01-01");
        QCOMPARE(millisecondsOf(timestampOf(1234)), 1234);
    }
};

QTEST_APPLESS_MAIN(TestDate)
#include "test_date.moc"
