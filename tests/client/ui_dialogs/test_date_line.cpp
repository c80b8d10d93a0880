#include "client/ui/controls/date_line.h"

#include "tests/client/ui_dialogs/screens.h"

#include <QTest>

using naskah::DateLine;

class TestDateLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareScreens(); }

    void peopleWriteDaysInManyWays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("past");
        QTest::addColumn<QDate>("future");
        const QDate none;
        QTest::newRow("6") << "6" << QDate(2025, 11, 6) << QDate(2025, 12, 6);
        QTest::newRow("7") << "7" << QDate(2025, 11, 7) << QDate(2025, 11, 7);
        QTest::newRow("30") << "30" << QDate(2025, 10, 30) << QDate(2025, 11, 30);
        QTest::newRow("31") << "31" << QDate(2025, 10, 31) << QDate(2025, 12, 31);
        QTest::newRow("6/10") << "6/10" << QDate(2025, 10, 6) << QDate(2026, 10, 6);
        QTest::newRow("6 des") << "6 des" << QDate(2025, 12, 6) << QDate(2025, 12, 6);
        QTest::newRow("20 desember") << "20 desember" << QDate(2024, 12, 20) << QDate(2025, 12, 20);
        QTest::newRow("6-11-25") << "6-11-25" << QDate(2025, 11, 6) << QDate(2025, 11, 6);
        QTest::newRow("6 Agt 2024") << "6 Agt 2024" << QDate(2024, 8, 6) << QDate(2024, 8, 6);
        QTest::newRow("6 May 2024") << "6 May 2024" << QDate(2024, 5, 6) << QDate(2024, 5, 6);
        QTest::newRow("2024-02-29") << "2024-02-29" << QDate(2024, 2, 29) << QDate(2024, 2, 29);
        QTest::newRow("kemarin") << " Kemarin " << QDate(2025, 11, 6) << QDate(2025, 11, 6);
        for (const char* bad : {"", "32", "0", "29 feb 2023", "6 13", "enam", "6 no", "1 2 3 4", "6/11/123"})
            QTest::newRow(bad) << bad << none << none;
    }
    void peopleWriteDaysInManyWays()
    {
        QFETCH(const QString, text);
        QFETCH(const QDate, past);
        QFETCH(const QDate, future);
        const QDate today(2025, 11, 7);
        QCOMPARE(DateLine::read(text, today, DateLine::Prefer::past), past);
        QCOMPARE(DateLine::read(text, today, DateLine::Prefer::future), future);
    }

    void theFieldShowsTheDayInFullOnceTheCursorLeaves()
    {
        QWidget window;
        auto* line = new DateLine(DateLine::Prefer::past, &window);
        auto* other = new QLineEdit(&window);
        showActive(window);
        line->setFocus();
        QTest::keyClicks(line, "6/11");
        other->setFocus();
        QCOMPARE(line->text(), QLocale().toString(QDate(2025, 11, 6), "d MMM yyyy"));
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Up);
        QCOMPARE(line->date(), QDate(2025, 11, 7));
        line->clear();
        QVERIFY(line->isUnderstood());
        QTest::keyClicks(line, "entah");
        QVERIFY(!line->isUnderstood());
        other->setFocus();
        QCOMPARE(line->text(), QString("entah"));
    }
};

QTEST_MAIN(TestDateLine)
#include "test_date_line.moc"
