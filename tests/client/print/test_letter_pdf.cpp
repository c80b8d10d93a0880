#include "client/print/letter_pdf.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

namespace {

naskah::LetterSheet sample()
{
    return {
        .region = "Pemerintah Kota Medan",
        .office = "Dinas Komunikasi dan Informatika",
        .contact = {"Jalan Kapten Maulana Lubis Nomor 2, Medan 20112", "Pos-el diskominfo@contoh.go.id"},
        .placeAndDate = "Medan, 9 November 2025",
        .number = "B/1/500.12.6.2/2025",
        .security = "Biasa",
        .attachment = "1 (satu) berkas",
        .subject = "Undangan rapat koordinasi jaringan intra pemerintah daerah tahun anggaran 2025",
        .addressee = {"Yth. Kepala Dinas Perhubungan Kota Medan", "di", "Medan"},
        .paragraphs = {"Dalam rangka peningkatan mutu jaringan intra pemerintah, dengan ini kami mengundang Saudara "
                       "untuk menghadiri rapat koordinasi pada hari Rabu, 12 November 2025, pukul 09.00 WIB.",
                       "Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih."},
        .signerPosition = "Kepala Dinas",
        .signerName = "Arfan Siregar, S.Kom., M.M.",
        .signerRank = "Pembina Utama Muda",
        .signerNip = "19720314 199803 1 004",
        .copies = {"Wali Kota Medan", "Sekretaris Daerah Kota Medan"}};
}

} // namespace

class TestLetterPdf : public QObject {
    Q_OBJECT

    static QString textOf(QPdfDocument& document)
    {
        QString all;
        for (int i = 0; i < document.pageCount(); ++i)
            all += document.getAllText(i).text() + ' ';
        return all.simplified();
    }

private Q_SLOTS:
    void everythingOnTheSheetCanBeReadBack()
    {
        QByteArray bytes = naskah::letterPdf(sample());
        const QString keep = qEnvironmentVariable("NASKAH_SHOTS");
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QPdfDocument document;
        document.load(&buffer);
        QCOMPARE(document.pageCount(), 1);
        QCOMPARE(document.pagePointSize(0).toSize(), QSize(595, 842));
        const QString text = textOf(document);
        for (const char* part : {"PEMERINTAH KOTA MEDAN",
                                 "DINAS KOMUNIKASI DAN INFORMATIKA",
                                 "B/1/500.12.6.2/2025",
                                 "tahun anggaran 2025",
                                 "Yth. Kepala Dinas Perhubungan",
                                 "pukul 09.00 WIB",
                                 "19720314 199803 1 004",
                                 "2. Sekretaris Daerah Kota Medan"})
            QVERIFY2(text.contains(part), part);
        if (!keep.isEmpty()) document.render(0, {900, 1273}).save(keep + "/letter.png");
    }

    void aLongLetterGoesOnToFurtherSheetsAndLosesNothing()
    {
        naskah::LetterSheet letter = sample();
        const QString filler = QString("Kalimat yang panjangnya sedang dan diulang. ").repeated(12);
        for (int i = 0; i < 30; ++i)
            letter.paragraphs << QString("Butir nomor-%1: ").arg(i) + filler;
        QByteArray bytes = naskah::letterPdf(letter);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QPdfDocument document;
        document.load(&buffer);
        QVERIFY(document.pageCount() >= 4);
        const QString text = textOf(document);
        for (int i = 0; i < 30; ++i)
            QVERIFY(text.contains(QString("nomor-%1:").arg(i)));
        QVERIFY(text.contains("Tembusan"));
    }
};

QTEST_MAIN(TestLetterPdf)
#include "test_letter_pdf.moc"
