#include "client/scan/scanner.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLockFile>
#include <QPdfDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;

/// Scanning with SANE's own test device, which can be told to misbehave.
class TestScanner : public QObject {
    Q_OBJECT

    QTemporaryDir m_config;

    void write(const QString& name, const QByteArray& text)
    {
        QFile file(m_config.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    /// The device has these settings besides its size.
    void device(const QByteArray& settings)
    {
        write("test.conf",
              "number_of_devices 1\nresolution_min 1.0\nresolution_max 1200.0\nresolution_quant 1.0\ngeometry_max "
              "60.0\n" +
                  settings);
    }
    struct Got {
        QByteArray pdf;
        int pages = 0;
        QString problem;
        int progress = 0;
    };
    Got scan(Scanner& scanner, const ScanWish& wish)
    {
        QSignalSpy finished(&scanner, &Scanner::finished), failed(&scanner, &Scanner::failed),
            progressed(&scanner, &Scanner::progressed);
        scanner.scan(wish);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() == 1, 60'000); }();
        if (failed.count() == 1) return {{}, 0, failed[0][0].toString(), int(progressed.count())};
        if (finished.isEmpty()) return {};
        return {
            finished[0][0].toByteArray(), finished[0][1].toInt(), finished[0][2].toString(), int(progressed.count())};
    }
    /// Whether the helper that held it is gone.
    static bool isFree(const QString& lockFile)
    {
        QLockFile lock(lockFile);
        lock.setStaleLockTime(0);
        return lock.tryLock(0);
    }
    static int pagesIn(const QByteArray& pdf, QSizeF* first = nullptr)
    {
        QBuffer buffer;
        buffer.setData(pdf);
        buffer.open(QIODevice::ReadOnly);
        QPdfDocument document;
        document.load(&buffer);
        if (first) *first = document.pagePointSize(0);
        return document.pageCount();
    }

private Q_SLOTS:
    void init()
    {
        qputenv("SANE_CONFIG_DIR", m_config.path().toLocal8Bit());
        write("dll.conf", "test\n");
        device({});
    }

    void devicesAreListed()
    {
        Scanner scanner(NASKAH_SCAN_PROGRAM);
        QSignalSpy listed(&scanner, &Scanner::listed);
        scanner.list();
        QTRY_COMPARE_WITH_TIMEOUT(listed.count(), 1, 30'000);
        const auto devices = listed[0][0].value<QList<ScanDevice>>();
        QCOMPARE(devices.size(), 1);
        QCOMPARE(devices[0].name, QString("test:0"));
        QVERIFY(!devices[0].label.isEmpty());
    }

    void aSystemWithoutScannersListsNone()
    {
        write("dll.conf", "");
        Scanner scanner(NASKAH_SCAN_PROGRAM);
        QSignalSpy listed(&scanner, &Scanner::listed);
        scanner.list();
        QTRY_COMPARE_WITH_TIMEOUT(listed.count(), 1, 30'000);
        QVERIFY(listed[0][0].value<QList<ScanDevice>>().isEmpty());
    }

    void aSheetOnTheGlassBecomesOnePageOfItsSize()
    {
        Scanner scanner(NASKAH_SCAN_PROGRAM);
        const Got got = scan(scanner, {"test:0", false, 100, false});
        QCOMPARE(got.problem, QString());
        QCOMPARE(got.pages, 1);
        QVERIFY(got.progress > 0);
        QSizeF size;
        QCOMPARE(pagesIn(got.pdf, &size), 1);
        const double millimetres = size.width() / 72 * 25.4;
        QVERIFY2(qAbs(millimetres - 60) < 1.5, qPrintable(QString::number(millimetres)));
    }

    void thePileInTheFeederBecomesOneFile()
    {
        Scanner scanner(NASKAH_SCAN_PROGRAM);
        const Got got = scan(scanner, {"test:0", true, 50, true});
        QCOMPARE(got.problem, QString());
        QCOMPARE(got.pages, 10); // as many as the test device has
        QCOMPARE(pagesIn(got.pdf), 10);
    }

    void whatIsWrongWithTheDeviceIsSaid_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("jammed") << QByteArray("SANE_STATUS_JAMMED") << "scan.jammed";
        QTest::newRow("cover") << QByteArray("SANE_STATUS_COVER_OPEN") << "scan.cover_open";
        QTest::newRow("paper") << QByteArray("SANE_STATUS_NO_DOCS") << "scan.no_paper";
        QTest::newRow("i/o") << QByteArray("SANE_STATUS_IO_ERROR") << "scan.failed";
    }

    void whatIsWrongWithTheDeviceIsSaid()
    {
        QFETCH(QByteArray, status);
        QFETCH(QString, code);
        device("read-status-code \"" + status + "\"\n");
        Scanner scanner(NASKAH_SCAN_PROGRAM);
        QCOMPARE(scan(scanner, {"test:0", false, 50, false}).problem, code);
        QVERIFY(!Scanner::explain(code).isEmpty());
    }

    void aDeviceThatIsNotThereIsSaid()
    {
        Scanner scanner(NASKAH_SCAN_PROGRAM);
        QCOMPARE(scan(scanner, {"test:9", false, 50, false}).problem, QString("scan.failed"));
        Scanner none("/nowhere/naskah-scan");
        QCOMPARE(scan(none, {"test:0", false, 50, false}).problem, QString("scan.no_helper"));
    }

    void aDeviceThatFallsSilentIsGivenUp()
    {
        device("read-delay true\nread-delay-duration 60000000\n");
        Scanner scanner(NASKAH_SCAN_PROGRAM);
        scanner.setPatience(1'500);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(scan(scanner, {"test:0", false, 50, false}).problem, QString("scan.dead"));
        QVERIFY(clock.elapsed() < 20'000);
        device({});
        scanner.setPatience(60'000);
        QCOMPARE(scan(scanner, {"test:0", false, 50, false}).pages, 1);
    }

    void aScanThatIsStoppedHalfWayLeavesNothing_data()
    {
        QTest::addColumn<bool>("listens");
        QTest::newRow("the helper stops in good order") << true;
        QTest::newRow("the helper is deaf and is ended") << false;
    }

    /// The helper of this test gives one page, the half of the second, and then waits to be stopped: nothing depends on
    /// how fast the machine is.
    void aScanThatIsStoppedHalfWayLeavesNothing()
    {
        QFETCH(bool, listens);
        QTemporaryDir place;
        qputenv("TMPDIR", place.path().toLocal8Bit());
        const QString lock = m_config.filePath("running");
        qputenv("ROGUE_SCAN_LOCK", lock.toLocal8Bit());
        Scanner scanner(ROGUE_SCAN_PROGRAM);
        QSignalSpy finished(&scanner, &Scanner::finished), failed(&scanner, &Scanner::failed),
            progressed(&scanner, &Scanner::progressed);
        scanner.scan({listens ? "slow" : "deaf", true, 100, false});
        QTRY_COMPARE_WITH_TIMEOUT(progressed.count(), 3, 30'000);
        QCOMPARE(progressed.last(), (QVariantList{2, 50}));
        QVERIFY(!isFree(lock));

        scanner.cancel();
        scanner.cancel(); // pressed twice
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 30'000);
        QCOMPARE(failed[0][0].toString(), QString("scan.cancelled"));
        QVERIFY(!scanner.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(isFree(lock), 10'000);
        QCOMPARE(finished.count(), 0);
        QCOMPARE(failed.count(), 1);
        QVERIFY(QDir(place.path()).isEmpty());
        qunsetenv("TMPDIR");

        // And the scanner serves again.
        QCOMPARE(scan(scanner, {"quick", false, 100, false}).pages, 1);
    }

    void aScannerThatIsLetGoTakesItsHelperAlong()
    {
        const QString lock = m_config.filePath("running");
        qputenv("ROGUE_SCAN_LOCK", lock.toLocal8Bit());
        {
            Scanner scanner(ROGUE_SCAN_PROGRAM);
            QSignalSpy progressed(&scanner, &Scanner::progressed);
            scanner.scan({"deaf", true, 100, false});
            QTRY_COMPARE_WITH_TIMEOUT(progressed.count(), 3, 30'000);
        }
        QTRY_VERIFY_WITH_TIMEOUT(isFree(lock), 10'000);
    }

    void aHelperThatLiesOrDiesIsSaid_data()
    {
        QTest::addColumn<QString>("device");
        QTest::newRow("dies in the middle") << "dying";
        QTest::newRow("promises more bytes than come") << "short";
        QTest::newRow("says no word that can be understood") << "babbling";
    }

    void aHelperThatLiesOrDiesIsSaid()
    {
        QFETCH(QString, device);
        qputenv("ROGUE_SCAN_LOCK", m_config.filePath("running").toLocal8Bit());
        Scanner scanner(ROGUE_SCAN_PROGRAM);
        const Got got = scan(scanner, {device, true, 100, false});
        QCOMPARE(got.problem, QString("scan.crashed"));
        QCOMPARE(got.pages, 0);
        QVERIFY(!scanner.isBusy());
    }

    void aSlowScannerStopsAtOnceWhenToldSo()
    {
        device("read-delay true\nread-delay-duration 400000\n");
        Scanner scanner(NASKAH_SCAN_PROGRAM);
        QSignalSpy failed(&scanner, &Scanner::failed), progressed(&scanner, &Scanner::progressed);
        scanner.scan({"test:0", false, 600, true}); // several megabytes, a piece each 0.4 s: minutes
        QTRY_VERIFY_WITH_TIMEOUT(progressed.count() > 0, 30'000);
        scanner.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 10'000);
        QCOMPARE(failed[0][0].toString(), QString("scan.cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestScanner)
#include "test_scanner.moc"
