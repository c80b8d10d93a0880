#include "client/print/book_files.h"

#include "tests/client/print/book_world.h"
#include "tests/client/print/golden_pages.h"

#include <QTest>

using namespace naskah;

/// Every shipped book, from the register to the sheet, against pages that were looked at and found good.
class TestBookPages : public QObject {
    Q_OBJECT

    GoldenPages m_golden{"books"};
    std::unique_ptr<DeskFixture> m_fixture;

    BookTable book(const QString& code)
    {
        for (const auto& plan : bookPlans(m_fixture->desk().db()))
            if (plan.code == code.toStdString())
                return fillBook(m_fixture->desk().db(), plan, {std::chrono::sys_days{std::chrono::year{2026} / 9 / 1}, std::chrono::sys_days{std::chrono::year{2026} / 9 / 30}},
                                dayInWib(m_fixture->now));
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!GoldenPages::canRead()) QSKIP("poppler-utils are not there");
        m_fixture = std::make_unique<DeskFixture>();
        fillBooks(*m_fixture);
    }

    void isAsItWas_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("agenda-masuk") << 28;
        QTest::newRow("agenda-keluar") << 7;
        QTest::newRow("agenda-undangan") << 3;
        QTest::newRow("keputusan") << 2;
        QTest::newRow("spt-spd") << 1;
        QTest::newRow("kartu-kendali") << 27;
        QTest::newRow("lembar-pengantar") << 27;
        QTest::newRow("ekspedisi") << 7;
        QTest::newRow("nomor") << 41;
    }

    void isAsItWas()
    {
        QFETCH(int, rows);
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        const auto table = book(name);
        const QByteArray pdf = bookPdf(table);
        QVERIFY2(!m_golden.text(name, pdf).contains("tidak boleh terbaca"), "a secret letter's words are printed");
        QCOMPARE(int(table.rowCount()), rows);
        m_golden.compare(name, pdf);
    }

    void aBookWithoutLinesSaysNihil()
    {
        auto table = book("agenda-masuk");
        table.groups.clear();
        QVERIFY(m_golden.text("nihil", bookPdf(table)).contains("NIHIL"));
        auto cards = book("kartu-kendali");
        cards.groups.clear();
        QVERIFY(m_golden.text("kartu", bookPdf(cards)).contains("NIHIL"));
    }

    void aLostWordIsNoticed()
    {
        auto table = book("keputusan");
        const QImage whole = m_golden.pictures("whole", bookPdf(table)).value(0);
        table.groups[0].rows[0][3].erase(0, 12);
        const QImage less = m_golden.pictures("less", bookPdf(table)).value(0);
        QVERIFY(!whole.isNull() && !less.isNull());
        QVERIFY(difference(whole, less) >= 40);
        QCOMPARE(difference(whole, whole), 0.0);
    }
};

QTEST_MAIN(TestBookPages)
#include "test_book_pages.moc"
