#include "client/print/book_files.h"

#include "tests/client/print/book_world.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace naskah;

namespace {

constexpr int dotsPerInch = 55;

QByteArray run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0) qWarning("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

/// How different two pictures look: the greatest mean difference (0 … 255) of a tile of 16 × 16 dots, so that a lost word
/// counts for as much on a full page as on an empty one. A smoothed edge that falls otherwise stays far below 40.
double difference(const QImage& a, const QImage& b)
{
    if (a.size() != b.size()) return 255;
    constexpr int tile = 16;
    double worst = 0;
    for (int top = 0; top < a.height(); top += tile)
        for (int left = 0; left < a.width(); left += tile) {
            double sum = 0;
            int count = 0;
            for (int y = top; y < std::min(top + tile, a.height()); ++y)
                for (int x = left; x < std::min(left + tile, a.width()); ++x, ++count)
                    sum += std::abs(a.pixelColor(x, y).lightness() - b.pixelColor(x, y).lightness());
            worst = std::max(worst, sum / count);
        }
    return worst;
}

} // namespace

/// Every shipped book, from the register to the sheet, against pages that were looked at and found good. After a wanted
/// change set NASKAH_UPDATE_GOLDEN=1 to write them, and look at each that changed.
class TestBookPages : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    const bool m_update = qEnvironmentVariableIsSet("NASKAH_UPDATE_GOLDEN");

    BookTable book(const QString& code)
    {
        for (const auto& plan : bookPlans(m_fixture->desk().db()))
            if (plan.code == code.toStdString())
                return fillBook(m_fixture->desk().db(), plan, {std::chrono::sys_days{std::chrono::year{2026} / 9 / 1}, std::chrono::sys_days{std::chrono::year{2026} / 9 / 30}},
                                dayInWib(m_fixture->now));
        return {};
    }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qWarning("%s cannot be written", qPrintable(name));
        return file.fileName();
    }
    void compareText(const QString& name, const QByteArray& text)
    {
        QFile golden(QStringLiteral(NASKAH_GOLDEN_DIR "/books/%1.txt").arg(name));
        if (m_update) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(text);
            return;
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
        QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(golden.readAll()));
    }
    void comparePicture(const QString& name, const QImage& page)
    {
        const QString golden = QStringLiteral(NASKAH_GOLDEN_DIR "/books/%1.png").arg(name);
        if (m_update) {
            QVERIFY(page.save(golden));
            return;
        }
        const QImage wanted(golden);
        QVERIFY2(!wanted.isNull(), qPrintable(golden));
        const double found = difference(wanted, page);
        const QString kept = QStringLiteral(NASKAH_SCREENS_FOLDER "/book-%1.png").arg(name);
        if (found >= 40) page.save(kept);
        QVERIFY2(found < 40, qPrintable(QStringLiteral("%1 differs by %2; the page is in %3").arg(name).arg(found).arg(kept)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("pdftoppm").isEmpty() || QStandardPaths::findExecutable("pdftotext").isEmpty()) QSKIP("poppler-utils are not there");
        QDir().mkpath(NASKAH_SCREENS_FOLDER);
        if (m_update) QDir().mkpath(NASKAH_GOLDEN_DIR "/books");
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
        const QString pdf = write(name + ".pdf", bookPdf(table));
        const QByteArray text = run("pdftotext", {"-layout", pdf, "-"});
        QVERIFY2(!text.contains("tidak boleh terbaca"), "a secret letter's words are printed");
        QCOMPARE(int(table.rowCount()), rows);
        compareText(name, text);
        run("pdftoppm", {"-gray", "-r", QString::number(dotsPerInch), "-png", pdf, m_folder.filePath(name)});
        const QStringList pages = QDir(m_folder.path()).entryList({name + "-*.png"}, QDir::Files, QDir::Name);
        QVERIFY(!pages.isEmpty());
        // The first sheet and the last: with the head, and with the end.
        const QString golden = name + "-%1";
        comparePicture(golden.arg(1), QImage(m_folder.filePath(pages.first())));
        if (pages.size() > 1) comparePicture(golden.arg("last"), QImage(m_folder.filePath(pages.last())));
    }

    void aBookWithoutLinesSaysNihil()
    {
        auto table = book("agenda-masuk");
        table.groups.clear();
        const QString pdf = write("nihil.pdf", bookPdf(table));
        QVERIFY(run("pdftotext", {"-layout", pdf, "-"}).contains("NIHIL"));
        auto cards = book("kartu-kendali");
        cards.groups.clear();
        QVERIFY(run("pdftotext", {"-layout", write("kartu.pdf", bookPdf(cards)), "-"}).contains("NIHIL"));
    }

    void aLostWordIsNoticed()
    {
        auto table = book("keputusan");
        const QString whole = write("whole.pdf", bookPdf(table));
        table.groups[0].rows[0][3].erase(0, 12);
        const QString less = write("less.pdf", bookPdf(table));
        for (const QString& pdf : {whole, less})
            run("pdftoppm", {"-gray", "-r", QString::number(dotsPerInch), "-png", "-singlefile", pdf, pdf.chopped(4)});
        QVERIFY(difference(QImage(m_folder.filePath("whole.png")), QImage(m_folder.filePath("less.png"))) >= 40);
        QCOMPARE(difference(QImage(m_folder.filePath("whole.png")), QImage(m_folder.filePath("whole.png"))), 0.0);
    }
};

QTEST_MAIN(TestBookPages)
#include "test_book_pages.moc"
