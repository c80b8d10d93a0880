#include "client/print/disposition_sheet.h"
#include "client/print/sheet_code.h"

#include "tests/client/print/worn_scan.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>
#include <QTest>

#include <ZXing/ReadBarcode.h>

using namespace naskah;

namespace {

const Uuid letter = *parseUuid("0190b6a2-1c5d-7e3f-8a4b-5c6d7e8f9012");

DispositionSheet sample()
{
    return {.letter = letter,
            .region = "Pemerintah Kota Medan",
            .office = "Dinas Komunikasi dan Informatika",
            .sender = "Dinas Perhubungan Kota Medan",
            .number = "800/218/DISHUB/2025",
            .writtenOn = "6 November 2025",
            .receivedOn = "7 November 2025",
            .agenda = "412",
            .urgent = true,
            .subject = "Permohonan data CCTV persimpangan untuk rekayasa lalu lintas menjelang akhir tahun 2025",
            .recipients = {"Sekretaris", "Kepala Bidang Teknologi Informasi dan Komunikasi"},
            .instructions = {"Tindak lanjuti", "Koordinasi/konfirmasi"},
            .notes = {"Siapkan data enam persimpangan yang diminta."},
            .giverPosition = "Kepala Dinas",
            .giverName = "Arfan Siregar, S.Kom., M.M.",
            .giverNip = "19720314 199803 1 004",
            .givenOn = "9 November 2025"};
}

struct Opened {
    QByteArray bytes;
    QBuffer buffer{&bytes};
    QPdfDocument document;

    explicit Opened(const DispositionSheet& sheet) : bytes(dispositionSheetPdf(sheet))
    {
        buffer.open(QIODevice::ReadOnly);
        document.load(&buffer);
    }
    QString text(int page)
    {
        return document.getAllText(page).text().simplified();
    }
    QImage raster(int page, int dotsPerInch)
    {
        const QSizeF points = document.pagePointSize(page);
        const QImage drawn = document.render(page, (points * dotsPerInch / 72).toSize());
        QImage paper(drawn.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, drawn);
        return paper.convertToFormat(QImage::Format_Grayscale8);
    }
};

std::string readCode(const QImage& image)
{
    const ZXing::ImageView view(image.constBits(), image.width(), image.height(), ZXing::ImageFormat::Lum, int(image.bytesPerLine()));
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true).setTryRotate(true);
    const ZXing::Result result = ZXing::ReadBarcode(view, hints);
    if (!result.isValid()) return {};
    std::string text;
    for (const wchar_t c : result.text())
        text += char(c);
    return text;
}

} // namespace

class TestDispositionSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCodeNamesItsLetterAndNoOtherTextDoes()
    {
        const std::string code = sheetCode(letter);
        QCOMPARE(code, std::string("NSK1:0190B6A21C5D7E3F8A4B5C6D7E8F9012") + code.substr(code.size() - 4));
        QCOMPARE(letterOfSheetCode(code), letter);
        for (std::size_t at = 0; at < code.size(); ++at) {
            std::string other = code;
            other[at] = other[at] == '7' ? '8' : '7';
            QVERIFY2(!letterOfSheetCode(other), other.c_str());
        }
        for (const char* other : {"", "NSK1:", "https://tte.contoh.go.id/0190B6A21C5D7E3F8A4B5C6D7E8F9012"})
            QVERIFY(!letterOfSheetCode(other));
        QVERIFY(!letterOfSheetCode(code + "0"));
    }

    void everythingStandsOnTheSheet()
    {
        Opened sheet(sample());
        QCOMPARE(sheet.document.pageCount(), 1);
        QCOMPARE(sheet.document.pagePointSize(0).toSize(), QSize(595, 842));
        const QString text = sheet.text(0);
        for (const char* part : {"PEMERINTAH KOTA MEDAN", "DINAS KOMUNIKASI DAN INFORMATIKA", "LEMBAR DISPOSISI",
                                 "Surat dari", "Dinas Perhubungan Kota Medan", "No. Surat", "800/218/DISHUB/2025",
                                 "Tgl. Surat", "6 November 2025", "Diterima Tgl", "7 November 2025", "No. Agenda",
                                 "412", "Sifat", "Sangat Segera", "Segera", "Rahasia", "akhir tahun 2025",
                                 "Diteruskan kepada Sdr.:", "1. Sekretaris",
                                 "2. Kepala Bidang Teknologi Informasi dan Komunikasi", "Dengan hormat harap:",
                                 "Tanggapan dan Saran", "Proses lebih lanjut", "Koordinasi/konfirmasi",
                                 "Tindak lanjuti", "Catatan:", "enam persimpangan", "Kepala Dinas,",
                                 "Arfan Siregar, S.Kom., M.M.", "NIP 19720314 199803 1 004", "9 November 2025"})
            QVERIFY2(text.contains(part), part);
        const QString keep = qEnvironmentVariable("NASKAH_SHOTS");
        if (!keep.isEmpty()) sheet.raster(0, 100).save(keep + "/disposition_sheet.png");
    }

    void anEmptySheetLeavesLinesToWriteOn()
    {
        DispositionSheet bare = sample();
        bare.recipients.clear();
        bare.instructions.clear();
        bare.notes.clear();
        bare.givenOn.clear();
        Opened sheet(bare);
        QCOMPARE(sheet.document.pageCount(), 1);
        const QString text = sheet.text(0);
        QVERIFY(text.contains("5. ..."));
        QVERIFY(!text.contains("6. "));
        QVERIFY(text.contains("dan seterusnya"));
        QVERIFY(text.contains("Tanggal: ..."));
    }

    void muchGoesOnToFurtherSheetsAndNothingIsLost()
    {
        DispositionSheet much = sample();
        much.recipients.clear();
        for (int i = 1; i <= 90; ++i)
            much.recipients << QString("Kepala Bagian nomor-%1 pada Sekretariat Daerah Kota").arg(i);
        much.notes = {QString("kata ").repeated(900) + "terakhir"};
        Opened sheet(much);
        QVERIFY(sheet.document.pageCount() > 2);
        QString text;
        for (int page = 0; page < sheet.document.pageCount(); ++page) {
            text += sheet.text(page) + ' ';
            QCOMPARE(readCode(sheet.raster(page, 150)), sheetCode(letter)); // each leaf finds its letter
        }
        const QString packed = QString(text).remove(QRegularExpression("\\s")); // a name may be broken anywhere
        for (int i = 1; i <= 90; ++i)
            QVERIFY2(packed.contains(QString("nomor-%1pada").arg(i)), qPrintable(QString::number(i)));
        QCOMPARE(text.count("kata"), 900);
        QVERIFY(text.contains("terakhir"));
        QVERIFY(text.contains("Arfan Siregar"));
    }

    void theCodeIsReadFromAWornScan_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<int>("noise");
        QTest::newRow("as drawn") << 0.0 << 0;
        QTest::newRow("3 degrees, noisy") << 3.0 << 60;
        QTest::newRow("3 degrees the other way, noisy") << -3.0 << 60;
        QTest::newRow("upside down, noisy") << 183.0 << 60;
    }

    void theCodeIsReadFromAWornScan()
    {
        QFETCH(double, degrees);
        QFETCH(int, noise);
        Opened sheet(sample());
        const std::string code = readCode(scanned(sheet.raster(0, 150), degrees, noise));
        QCOMPARE(code, sheetCode(letter));
        QCOMPARE(letterOfSheetCode(code), letter);
    }
};

QTEST_MAIN(TestDispositionSheet)
#include "test_disposition_sheet.moc"
