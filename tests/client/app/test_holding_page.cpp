#include "tests/client/app/open_desk.h"
#include "tests/client/app/sample_matters.h"

#include "client/ui/controls/small_form.h"
#include "client/ui/holding/holding_page.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;
using std::chrono::days;

/// "Who is holding what", by keys, on a real desk.
class TestHoldingPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<SampleMatters> m_matters;
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<OpenDesk> m_open;

    void openPage()
    {
        m_fixture->pull().value();
        m_fixture->closeDesk();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
        QTest::keyClick(&m_open->window(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page());
        QTRY_VERIFY(page()->isVisible());
    }
    HoldingPage* page() const { return qobject_cast<HoldingPage*>(m_open->window().pageWidget("holding")); }
    const HeldLegLine& leg() const { return *page()->legs().current(); }
    void waitForLegs(int count) { QTRY_COMPARE_WITH_TIMEOUT(page()->legs().lines().size(), count, 5'000); }
    NoticeBar* notice() const { return m_open->window().notice(); }

private Q_SLOTS:
    void init()
    {
        theme::apply(theme::Mode::light);
        setLanguage("en");
        m_fixture = std::make_unique<DeskFixture>();
        m_matters = std::make_unique<SampleMatters>(*m_fixture);
        plaindate::setClock([] { return QDateTime(QDate(2026, 9, 21), QTime(9, 41)); });
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
    }
    void cleanup()
    {
        m_open.reset();
        m_matters.reset();
        m_fixture.reset();
    }

    void nobodyHoldsAnythingIsSaid()
    {
        openPage();
        QTRY_VERIFY(std::ranges::any_of(page()->findChildren<QLabel*>(), [](const QLabel* label) { return label->isVisible() && label->text() == "Nobody holds anything"; }));
        shoot(m_open->window(), "holding-empty");
    }

    void theMostOverdueStandsFirstAndAgeIsAnotherOrder()
    {
        const auto today = m_matters->today();
        const auto letter = m_matters->letter("Permohonan data");
        m_matters->leg(letter, {m_fixture->clerk, m_fixture->staff, 2, today - days{1}}); // a weekend lies between
        m_matters->leg(letter, {m_fixture->clerk, m_fixture->head, 30, today + days{3}});
        m_matters->leg(letter, {m_fixture->clerk, m_fixture->staff, 1, std::nullopt, LegState::done});
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(page()->holders().lines().size(), 2, 5'000);
        QAbstractItemModelTester tester(page()->holders().view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(page()->holders().lines()[0].position, QString("Staf Aplikasi"));
        QCOMPARE(page()->holders().lines()[0].open, 1); // done is not held
        waitForLegs(1);
        QVERIFY(leg().late >= 1);
        // Shift+Tab reaches the order above the list.
        press(Qt::Key_Tab, Qt::ShiftModifier);
        press(Qt::Key_Right);
        QCOMPARE(page()->order(), HolderOrder::age);
        QCOMPARE(page()->holders().lines()[0].position, QString("Kepala Dinas"));
    }

    void aHolderIsNudgedOnceADayAndThePageSaysSo()
    {
        m_matters->person("Andi Lubis", m_fixture->staff);
        m_matters->leg(m_matters->letter("Permohonan data"), {m_fixture->clerk, m_fixture->staff, 12, m_matters->today() - days{5}});
        openPage();
        waitForLegs(1);
        press(Qt::Key_Right);
        QTRY_VERIFY(page()->legs().view()->hasFocus());
        QVERIFY(leg().nudged.isNull());
        press(Qt::Key_N);
        QTRY_VERIFY_WITH_TIMEOUT(!leg().nudged.isNull(), 5'000);
        QCOMPARE(leg().nudgedBy, QString("Rina Sari"));
        QVERIFY(!notice()->isError());
        press(Qt::Key_N);
        QTRY_VERIFY_WITH_TIMEOUT(notice()->isError(), 5'000);
        QVERIFY2(notice()->text().contains("today already"), qPrintable(notice()->text()));
        shoot(m_open->window(), "holding-nudged-twice");
    }

    void nudgingWithWordsKeepsThemAndARefusalStaysInTheForm()
    {
        m_matters->leg(m_matters->letter("Permohonan data"), {m_fixture->clerk, m_fixture->staff, 12});
        openPage();
        waitForLegs(1);
        press(Qt::Key_M);
        auto* form = m_open->window().findChild<SmallForm*>();
        toFront(form);
        type("Mohon hari ini");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_open->window().findChild<SmallForm*>(), 5'000);
        toFront(&m_open->window());
        QTRY_VERIFY_WITH_TIMEOUT(!leg().nudged.isNull(), 5'000);
        bool done = false;
        m_open->desk->read(
            this,
            [](ReadStore& store) {
                auto query = store.db.query("SELECT words FROM nudge");
                return query.next() ? std::string{query.text(0)} : std::string{};
            },
            [&done](const Result<std::string>& words) { done = words && *words == "Mohon hari ini"; });
        QTRY_VERIFY(done);
        press(Qt::Key_M);
        form = m_open->window().findChild<SmallForm*>();
        toFront(form);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(form->findChildren<QLabel*>(), [](const QLabel* label) { return label->isVisible() && label->text().contains("today already"); }), 5'000);
    }

    void whatAnotherGaveIsNotMineToNudge()
    {
        m_matters->leg(m_matters->letter("Permohonan data"), {m_fixture->head, m_fixture->staff, 12});
        openPage();
        waitForLegs(1);
        QVERIFY(!leg().mayNudge);
        press(Qt::Key_N);
        QTRY_VERIFY_WITH_TIMEOUT(notice()->isError(), 5'000);
        QVERIFY2(notice()->text().contains("Only who gave"), qPrintable(notice()->text()));
    }

    void enterOpensTheLetter()
    {
        const auto wanted = m_matters->letter("Permohonan data");
        m_matters->letter("Surat lain");
        m_matters->leg(wanted, {m_fixture->clerk, m_fixture->staff, 12});
        openPage();
        waitForLegs(1);
        press(Qt::Key_Right);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().list()->current() && m_open->window().list()->current()->key == wanted.value, 5'000);
    }

    void thirtyThousandAreReadInATimeNobodyNotices()
    {
        const auto letter = m_matters->letter("Permohonan data");
        for (int i = 0; i < 30'000; ++i)
            m_matters->leg(letter, {m_fixture->clerk, i % 3 == 0 ? m_fixture->head : m_fixture->staff, i % 200, m_matters->today() - days{i % 40}});
        m_fixture->pull().value();
        QElapsedTimer clock;
        clock.start();
        const auto holders = readHolders(m_fixture->desk().db(), {2026, 9, 21});
        const auto all = clock.restart();
        const auto legs = readHeldLegs(m_fixture->desk().db(), holders.first().key, {2026, 9, 21});
        const auto one = clock.elapsed();
        QCOMPARE(holders.size(), 2);
        QVERIFY(legs.size() >= 10'000);
        qInfo("30,000 dispositions: officials in %lld ms, the %lld of one in %lld ms", all, qint64(legs.size()), one);
        QVERIFY2(all < 2'000 && one < 2'000, "too slow");
    }

    void looksRight_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("id") << "id";
        QTest::newRow("en") << "en";
    }

    void looksRight()
    {
        QFETCH(QString, language);
        setLanguage(language);
        const auto today = m_matters->today();
        m_matters->person("Ir. H. Andi Parlindungan Lubis, M.Kom.", m_fixture->staff);
        const auto first = m_matters->letter("Permohonan data CCTV persimpangan jalan protokol untuk penyusunan rencana induk transportasi Kota Medan");
        m_matters->leg(first, {m_fixture->clerk, m_fixture->staff, 30, today - days{12}, LegState::read});
        m_matters->leg(m_matters->letter("Laporan bulanan"), {m_fixture->head, m_fixture->staff, 3, today + days{2}});
        m_matters->leg(m_matters->letter("Undangan rapat"), {m_fixture->clerk, m_fixture->staff, 10, std::nullopt, LegState::forwarded});
        m_matters->leg(m_matters->letter("Usulan anggaran"), {m_fixture->clerk, m_fixture->head, 44});
        openPage();
        waitForLegs(3);
        press(Qt::Key_Right);
        press(Qt::Key_N);
        QTRY_VERIFY_WITH_TIMEOUT(!leg().nudged.isNull(), 5'000);
        notice()->dismiss();
        shoot(m_open->window(), "holding");
        m_open->window().resize(860, 560);
        shoot(m_open->window(), "holding-narrow");
    }
};

QTEST_MAIN(TestHoldingPage)
#include "test_holding_page.moc"
