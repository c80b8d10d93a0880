#include "tests/client/ui/sample_letters.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace naskah::testing {
namespace {

constexpr int dotsPerInch = 120;

int mm(double millimetres)
{
    return int(millimetres / 25.4 * dotsPerInch);
}

QFont serif(double points, bool bold = false)
{
    QFont font("Liberation Serif");
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

void paintHead(QPainter& painter, int width)
{
    painter.setFont(serif(14));
    painter.drawText(QRect(0, mm(15), width, mm(8)), Qt::AlignHCenter, "PEMERINTAH KOTA MEDAN");
    painter.setFont(serif(20, true));
    painter.drawText(QRect(0, mm(21), width, mm(11)), Qt::AlignHCenter, "DINAS PERHUBUNGAN");
    painter.setFont(serif(9));
    painter.drawText(QRect(0, mm(31), width, mm(6)), Qt::AlignHCenter, "Jalan Pinang Baris 114, Medan 20127");
    painter.fillRect(mm(20), mm(38), width - mm(40), mm(0.9), Qt::black);
}

void paintPage(QPainter& painter, int width, int page)
{
    if (page == 1) paintHead(painter, width);
    painter.setFont(serif(11));
    int y = mm(46);
    const QStringList top{"Nomor\t: 800/218/DISHUB/2025",
                          "Sifat\t: Segera",
                          "Lampiran\t: 1 (satu) lembar",
                          "Hal\t: Permohonan data CCTV"};
    for (const QString& line : top) {
        painter.drawText(mm(20), y, line.section('\t', 0, 0));
        painter.drawText(mm(42), y, line.section('\t', 1));
        y += mm(6);
    }
    painter.drawText(width - mm(75), mm(46), "Medan, 6 November 2025");
    painter.drawText(width - mm(75), mm(58), "Yth. Kepala Dinas Komunikasi");
    painter.drawText(width - mm(75), mm(64), "dan Informatika Kota Medan");
    const QString words =
        "Sehubungan dengan evaluasi rekayasa lalu lintas di Jalan Gatot Subroto dan Jalan Iskandar Muda, bersama ini "
        "kami mohon bantuan Saudara untuk menyampaikan data kamera pengawas pada empat belas persimpangan "
        "sebagaimana daftar terlampir, untuk jangka waktu 1 sampai dengan 31 Oktober 2025.";
    int top2 = mm(85);
    for (int i = 0; i < 4; ++i) {
        const QRect box = painter.boundingRect(QRect(mm(30), top2, width - mm(55), mm(80)), Qt::TextWordWrap, words);
        painter.drawText(box, Qt::TextWordWrap | Qt::AlignJustify, words);
        top2 = box.bottom() + mm(5);
    }
    painter.drawText(width - mm(85), top2 + mm(14), "Kepala Dinas Perhubungan,");
    painter.setFont(serif(11, true));
    painter.drawText(width - mm(85), top2 + mm(42), "Iskandar Lubis, S.T., M.T.");
}

} // namespace

QByteArray samplePdf(int pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1) writer.newPage();
        paintPage(painter, writer.width(), page);
    }
    painter.end();
    return buffer.data();
}

} // namespace naskah::testing
