#include "tests/client/print/golden_pages.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace naskah {
namespace {

constexpr int dotsPerInch = 55;
constexpr double mostDifference = 40;

bool isUpdating()
{
    return qEnvironmentVariableIsSet("NASKAH_UPDATE_GOLDEN");
}

} // namespace

QByteArray runProgram(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0) qWarning("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

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

GoldenPages::GoldenPages(const QString& folder) : m_folder(QStringLiteral(NASKAH_GOLDEN_DIR "/%1").arg(folder))
{
    QDir().mkpath(NASKAH_SCREENS_FOLDER);
    if (isUpdating()) QDir().mkpath(m_folder);
}

bool GoldenPages::canRead()
{
    return !QStandardPaths::findExecutable("pdftoppm").isEmpty() && !QStandardPaths::findExecutable("pdftotext").isEmpty();
}

QString GoldenPages::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_work.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qWarning("%s cannot be written", qPrintable(name));
    return file.fileName();
}

QByteArray GoldenPages::text(const QString& name, const QByteArray& pdf)
{
    return runProgram("pdftotext", {"-layout", write(name + ".pdf", pdf), "-"});
}

QList<QImage> GoldenPages::pictures(const QString& name, const QByteArray& pdf)
{
    runProgram("pdftoppm", {"-gray", "-r", QString::number(dotsPerInch), "-png", write(name + ".pdf", pdf), m_work.filePath(name)});
    QList<QImage> pages;
    for (const QString& page : QDir(m_work.path()).entryList({name + "-*.png"}, QDir::Files, QDir::Name))
        pages << QImage(m_work.filePath(page));
    return pages;
}

void GoldenPages::compare(const QString& name, const QByteArray& pdf)
{
    compareText(name, text(name, pdf));
    const auto pages = pictures(name, pdf);
    QVERIFY(!pages.isEmpty());
    comparePicture(name + "-1", pages.first());
    if (pages.size() > 1) comparePicture(name + "-last", pages.last());
}

void GoldenPages::compareText(const QString& name, const QByteArray& text)
{
    QFile golden(QStringLiteral("%1/%2.txt").arg(m_folder, name));
    if (isUpdating()) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(text);
        return;
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(golden.readAll()));
}

void GoldenPages::comparePicture(const QString& name, const QImage& page)
{
    const QString golden = QStringLiteral("%1/%2.png").arg(m_folder, name);
    if (isUpdating()) {
        QVERIFY(page.save(golden));
        return;
    }
    const QImage wanted(golden);
    QVERIFY2(!wanted.isNull(), qPrintable(golden));
    const double found = difference(wanted, page);
    const QString kept = QStringLiteral(NASKAH_SCREENS_FOLDER "/golden-%1.png").arg(name);
    if (found >= mostDifference) page.save(kept);
    QVERIFY2(found < mostDifference, qPrintable(QStringLiteral("%1 differs by %2; the page is in %3").arg(name).arg(found).arg(kept)));
}

} // namespace naskah
