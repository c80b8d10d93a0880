#include "client/print/receipt_pdf.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;

class TestReceiptPdf : public QObject {
    Q_OBJECT

    static QString run(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished(20'000);
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    static ReceiptSheet sheet()
    {
        ReceiptSheet sheet;
        sheet.region = "Pemerintah Kota Medan";
        sheet.office = "Dinas Komunikasi dan Informatika";
        sheet.agenda = "413/KOMINFO/2025";
        sheet.sender = "PT Maju Jaya";
        sheet.number = "12/MJ/XI/2025";
        sheet.writtenOn = "Senin, 3 November 2025";
        sheet.subject = "Penawaran pemeliharaan jaringan";
        sheet.receivedOn = "Jumat, 7 November 2025";
        sheet.receivedVia = "Kurir";
        sheet.receivedBy = "Rina Simatupang";
        return sheet;
    }
    QTemporaryDir m_folder;
    /// The text of a PDF, with its measure in points before it, as an independent reader sees them.
    QString read(const QByteArray& pdf)
    {
        QFile file(m_folder.filePath("a.pdf"));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(pdf);
        file.close();
        return run("pdfinfo", {file.fileName()}) + run("pdftotext", {"-layout", file.fileName(), "-"});
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("pdftotext").isEmpty()) QSKIP("no pdftotext here");
    }

    void theReceiptSaysWhatCameAndWhoTookIt()
    {
        const QString text = read(receiptPdf(sheet()));
        QVERIFY2(text.contains("Pages:           1") && text.contains("595") && text.contains("420"), qPrintable(text));
        for (const char* words : {"TANDA TERIMA SURAT", "PEMERINTAH KOTA MEDAN", "413/KOMINFO/2025", "PT Maju Jaya",
                                     "12/MJ/XI/2025", "Penawaran pemeliharaan jaringan", "Jumat, 7 November 2025", "Kurir",
                                     "Yang menyerahkan", "Rina Simatupang"})
            QVERIFY2(text.contains(words), words);
    }

    void theLabelIsOneSmallSheetWhateverItsWords()
    {
        auto long_ = sheet();
        long_.sender = QString("Kementerian Koordinator ").repeated(20);
        long_.office = QString("Dinas ").repeated(60);
        for (const ReceiptSheet& each : {sheet(), long_}) {
            const QString text = read(labelPdf(each));
            QVERIFY2(text.contains("Pages:           1") && text.contains("198 x 105"), qPrintable(text));
            QVERIFY(text.contains("413/KOMINFO/2025"));
        }
    }

    void wordsOfEveryScriptAreWritten()
    {
        auto strange = sheet();
        strange.subject = QString::fromUtf8("\u202Eabc ꦱꦸꦫꦠ 漢字 עברית 🙂 %s <b>") + QChar(0) + "x";
        strange.sender = QString(5000, u'W');
        QVERIFY(receiptPdf(strange).startsWith("%PDF-"));
        QVERIFY(labelPdf(strange).startsWith("%PDF-"));
    }
};

QTEST_MAIN(TestReceiptPdf)
#include "test_receipt_pdf.moc"
