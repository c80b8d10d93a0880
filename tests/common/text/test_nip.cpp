#include "common/text/nip.h"

#include <QTest>

#include <string>

using namespace naskah;

class TestNip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNumberTellsItsParts()
    {
        const Nip nip = parseNip("19860926 201505 1 001").value();
        QCOMPARE(isoDate(nip.birth), "1986-09-26");
        QCOMPARE(nip.appointmentYear, 2015);
        QCOMPARE(nip.appointmentMonth, 5u);
        QVERIFY(nip.sex == Sex::male);
        QCOMPARE(nip.serial, 1u);
        QCOMPARE(makeNip(nip).value(), "198609262015051001");
        QCOMPARE(formatNip("198609262015051001"), "19860926 201505 1 001");
        QVERIFY(parseNip("199001012023212012")->appointmentMonth == Nip::contractBatch);
    }

    void aWrongNumberTellsWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << ""
                               << "a NIP has 18 digits";
        QTest::newRow("old") << "131234567"
                             << "a NIP has 18 digits";
        QTest::newRow("long") << "1986092620150510011"
                              << "a NIP has 18 digits";
        QTest::newRow("letter") << "19860926201505100A"
                                << "a NIP has only digits";
        QTest::newRow("day") << "198602302015051001"
                             << "the date of birth does not exist";
        QTest::newRow("century") << "180602202015051001"
                                 << "the date of birth is not possible";
        QTest::newRow("month") << "198602202015131001"
                               << "the month of appointment does not exist";
        QTest::newRow("no month") << "198602202015001001"
                                  << "the month of appointment does not exist";
        QTest::newRow("child") << "200002022016021001"
                               << "the age at appointment is not between 16 and 60 years";
        QTest::newRow("unborn") << "200002021999021001"
                                << "the age at appointment is not between 16 and 60 years";
        QTest::newRow("old man") << "195001012011021001"
                                 << "the age at appointment is not between 16 and 60 years";
        QTest::newRow("sex") << "198602202015053001"
                             << "the fifteenth digit is neither 1 nor 2";
        QTest::newRow("serial") << "198602202015051000"
                                << "the serial number is not between 001 and 999";
    }

    void aWrongNumberTellsWhy()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto nip = parseNip(text.toStdString());
        QVERIFY(!nip);
        QVERIFY(nip.error().code == Errc::invalid);
        QCOMPARE(QString::fromStdString(nip.error().detail), reason);
    }

    void theBirthdayDecidesTheAge()
    {
        QVERIFY(parseNip("200002012016021001"));
        QVERIFY(!parseNip("200002022016021001"));
        QVERIFY(parseNip("200002022016031001"));
    }

    void onlyPossibleNumbersAreMade()
    {
        QVERIFY(!makeNip({}));
        QVERIFY(!makeNip(
            {.birth = *parseIsoDate("1980-01-01"), .appointmentYear = 2005, .appointmentMonth = 1, .serial = 1000}));
        QCOMPARE(makeNip({.birth = *parseIsoDate("1980-01-01"),
                          .appointmentYear = 2005,
                          .appointmentMonth = 1,
                          .sex = Sex::female})
                     .value(),
                 "198001012005012001");
        QCOMPARE(formatNip("131234567"), "131234567");
        QCOMPARE(formatNip("19800101200501x001"), "19800101200501x001");
    }
};

QTEST_APPLESS_MAIN(TestNip)
#include "test_nip.moc"
