#include "client/page/page_editor.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace naskah;

namespace {

QByteArray object(int number, const QByteArray& body)
{
    return QByteArray::number(number) + " 0 obj" + body + "endobj\n";
}

/// A PDF whose page i is 200 + i points wide, and says "halaman i" in its text layer.
QByteArray numberedPdf(int pages, int from = 1)
{
    QByteArray pdf = "%PDF-1.4\n" + object(1, "<</Type/Catalog/Pages 2 0 R>>"), kids;
    pdf += object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    for (int i = 0; i < pages; ++i) {
        const QByteArray text = "BT /F 12 Tf 20 100 Td (halaman " + QByteArray::number(from + i) + ") Tj ET";
        kids += QByteArray::number(10 + 2 * i) + " 0 R ";
        pdf += object(10 + 2 * i,
                      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + QByteArray::number(200 + from + i) +
                          " 300]/Resources<</Font<</F 3 0 R>>>>/Contents " + QByteArray::number(11 + 2 * i) + " 0 R>>");
        pdf += object(11 + 2 * i,
                      "<</Length " + QByteArray::number(text.size()) + ">>stream\n" + text + "\nendstream ");
    }
    pdf += object(2, "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(pages) + ">>");
    return pdf + "trailer<</Root 1 0 R>>\n";
}

/// A page with this content stream, which may be packed twice over.
QByteArray pageOf(const QByteArray& content, const QByteArray& filter)
{
    return "%PDF-1.4\n" + object(1, "<</Type/Catalog/Pages 2 0 R>>") +
           object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>") +
           object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R>>") +
           object(4, "<</Length " + QByteArray::number(content.size()) + filter + ">>stream\n" + content + "\nendstream ") +
           "trailer<</Root 1 0 R>>\n";
}

QByteArray packed(const QByteArray& bytes)
{
    return qCompress(bytes, 9).mid(4);
}

PageSource bytes(const QByteArray& content)
{
    static int count = 0;
    return PageSource::fromBytes(QString("sumber-%1").arg(++count), content);
}

} // namespace

/// Pages put together, apart, turned, sorted – in the helper, and with the files themselves left as they are.
class TestPageEdit : public QObject {
    Q_OBJECT

    struct Made {
        QByteArray pdf;
        QString code;
    };
    static Made assemble(PageEditor& editor, const QList<PageSource>& files, const QList<PageTake>& pages)
    {
        Made made;
        bool done = false;
        QObject scope;
        editor.assemble(&scope, files, pages, [&](const QByteArray& pdf, const QString& code) {
            made = {pdf, code};
            done = true;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 60'000); }();
        return made;
    }
    static QList<QSize> sizesOf(PageRenderer& renderer, const QByteArray& pdf)
    {
        QSignalSpy measured(&renderer, &PageRenderer::measured), failed(&renderer, &PageRenderer::failed);
        renderer.requestInfo(bytes(pdf));
        [&] { QTRY_VERIFY_WITH_TIMEOUT(measured.count() + failed.count() > 0, 30'000); }();
        return measured.isEmpty() ? QList<QSize>() : measured[0][1].value<PageInfo>().sizes;
    }
    static QList<int> widthsOf(PageRenderer& renderer, const QByteArray& pdf)
    {
        QList<int> widths;
        for (const QSize& size : sizesOf(renderer, pdf))
            widths << size.width();
        return widths;
    }
    /// The text of a page, or the code of the failure.
    static QString textOf(PageRenderer& renderer, const QByteArray& pdf, int page)
    {
        QSignalSpy read(&renderer, &PageRenderer::read), failed(&renderer, &PageRenderer::failed);
        renderer.requestText(bytes(pdf), page);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(read.count() + failed.count() > 0, 30'000); }();
        return read.isEmpty() ? failed[0][1].toString() : read[0][1].toString().trimmed();
    }
    static QString drawn(PageRenderer& renderer, const PageSource& source)
    {
        QSignalSpy ready(&renderer, &PageRenderer::ready), failed(&renderer, &PageRenderer::failed);
        renderer.request(source, 1, 400);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(ready.count() + failed.count() > 0, 30'000); }();
        return failed.isEmpty() ? QStringLiteral("drawn") : failed[0][1].toString();
    }

private Q_SLOTS:
    void pagesAreSortedSplitAndTaken()
    {
        PageEditor editor;
        PageRenderer renderer;
        const QByteArray scan = numberedPdf(5);
        const auto sorted = assemble(editor, {bytes(scan)}, {{0, 4, 0}, {0, 0, 0}, {0, 2, 0}});
        QCOMPARE(sorted.code, QString());
        QCOMPARE(widthsOf(renderer, sorted.pdf), (QList<int>{205, 201, 203}));
        QCOMPARE(textOf(renderer, sorted.pdf, 1), QString("halaman 5"));
        // Split: the first letter of a pile, and the rest of it.
        const auto first = assemble(editor, {bytes(scan)}, {{0, 0, 0}, {0, 1, 0}});
        const auto rest = assemble(editor, {bytes(scan)}, {{0, 2, 0}, {0, 3, 0}, {0, 4, 0}});
        QCOMPARE(widthsOf(renderer, first.pdf), (QList<int>{201, 202}));
        QCOMPARE(widthsOf(renderer, rest.pdf), (QList<int>{203, 204, 205}));
        // And together again.
        const auto merged = assemble(
            editor, {bytes(first.pdf), bytes(rest.pdf)}, {{0, 0, 0}, {0, 1, 0}, {1, 0, 0}, {1, 1, 0}, {1, 2, 0}});
        QCOMPARE(widthsOf(renderer, merged.pdf), (QList<int>{201, 202, 203, 204, 205}));
        for (int i = 1; i <= 5; ++i)
            QCOMPARE(textOf(renderer, merged.pdf, i), QString("halaman %1").arg(i));
    }

    void aPageIsTurnedAlone()
    {
        PageEditor editor;
        PageRenderer renderer;
        const auto made = assemble(editor, {bytes(numberedPdf(2))}, {{0, 0, 1}, {0, 0, 0}, {0, 1, 3}, {0, 1, 2}});
        QCOMPARE(made.code, QString());
        QCOMPARE(sizesOf(renderer, made.pdf),
                 (QList<QSize>{{300, 201}, {201, 300}, {300, 202}, {202, 300}}));
    }

    void aPictureBecomesAPageAmongOthers()
    {
        PageEditor editor;
        PageRenderer renderer;
        QTemporaryDir folder;
        QImage photo(1000, 2000, QImage::Format_RGB32);
        photo.fill(Qt::red);
        photo.setDotsPerMeterX(7874); // 200 dpi
        photo.setDotsPerMeterY(7874);
        QVERIFY(photo.save(folder.filePath("foto.jpg")));
        const auto made = assemble(
            editor, {bytes(numberedPdf(1)), PageSource::fromFile(folder.filePath("foto.jpg"))}, {{1, 0, 0}, {0, 0, 0}});
        QCOMPARE(made.code, QString());
        QCOMPARE(sizesOf(renderer, made.pdf), (QList<QSize>{{360, 720}, {201, 300}}));
        QCOMPARE(textOf(renderer, made.pdf, 1), QString());
    }

    void theFileItselfStaysAsItCame()
    {
        PageEditor editor;
        QTemporaryDir folder;
        const QByteArray scan = numberedPdf(3);
        QFile file(folder.filePath("surat.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(scan) == scan.size());
        file.close();
        const auto made = assemble(editor, {PageSource::fromFile(file.fileName())}, {{0, 1, 1}});
        QVERIFY(made.pdf.startsWith("%PDF-"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), scan);
    }

    void whatCannotBeDoneHasACode()
    {
        PageEditor editor;
        const PageSource good = bytes(numberedPdf(2));
        QCOMPARE(assemble(editor, {good}, {{0, 2, 0}}).code, QString("page.no_such_page"));
        QCOMPARE(assemble(editor, {good}, {{1, 0, 0}}).code, QString("page.no_such_page"));
        QCOMPARE(assemble(editor, {good}, {{0, -1, 0}}).code, QString("page.no_such_page"));
        QCOMPARE(assemble(editor, {bytes("bukan pdf")}, {{0, 0, 0}}).code, QString("page.broken"));
        QCOMPARE(assemble(editor, {bytes("%PDF-1.7\nrusak")}, {{0, 0, 0}}).code, QString("page.broken"));
        QCOMPARE(assemble(editor, {PageSource::fromFile("/tidak/ada.pdf")}, {{0, 0, 0}}).code,
                 QString("page.unreadable"));
        PageEditor nobody("/tidak/ada");
        QCOMPARE(assemble(nobody, {good}, {{0, 0, 0}}).code, QString("page.no_helper"));
    }

    void sixHundredPagesAreAScanToo()
    {
        PageEditor editor;
        PageRenderer renderer;
        const QByteArray scan = numberedPdf(600);
        QCOMPARE(sizesOf(renderer, scan).size(), 600);
        QCOMPARE(textOf(renderer, scan, 600), QString("halaman 600"));
        QList<PageTake> backwards;
        for (int i = 599; i >= 0; --i)
            backwards << PageTake{0, i, 0};
        QElapsedTimer clock;
        clock.start();
        const auto made = assemble(editor, {bytes(scan)}, backwards);
        qInfo("600 pages turned round in %lld ms", clock.elapsed());
        QCOMPARE(made.code, QString());
        QCOMPARE(textOf(renderer, made.pdf, 1), QString("halaman 600"));
    }

    void bombsAndMazesEndInTimeAndMemory_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        const QByteArray twice = "/Filter[/FlateDecode/FlateDecode]";
        QTest::newRow("400 MiB of nothing in a few hundred bytes")
            << pageOf(packed(packed(QByteArray(400 << 20, ' '))), twice);
        QTest::newRow("eight million strokes") << pageOf(packed(packed(QByteArray("0 0 m 200 300 l S\n").repeated(8'000'000))), twice);
        QTest::newRow("a hundred thousand open brackets")
            << pageOf(QByteArray(100'000, '['), "");
        QTest::newRow("deep dictionaries")
            << QByteArray("%PDF-1.4\n1 0 obj" + QByteArray("<</A").repeated(100'000) + "endobj\ntrailer<</Root 1 0 R>>\n");
        QTest::newRow("pages within themselves")
            << QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]"
                          "/Count 1000000>>endobj\ntrailer<</Root 1 0 R>>\n");
        QTest::newRow("a page as large as a country")
            << QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count "
                          "1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000000000 2000000000]>>endobj\n"
                          "trailer<</Root 1 0 R>>\n");
        QTest::newRow("a form that draws itself")
            << QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count "
                          "1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Resources<</XObject<</X 5 "
                          "0 R>>>>/Contents 4 0 R>>endobj\n4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n5 0 "
                          "obj<</Type/XObject/Subtype/Form/BBox[0 0 200 300]/Resources<</XObject<</X 5 0 R>>>>/Length "
                          "11>>stream\n/X Do /X Do\nendstream endobj\ntrailer<</Root 1 0 R>>\n");
    }
    void bombsAndMazesEndInTimeAndMemory()
    {
        QFETCH(const QByteArray, pdf);
        PageRenderer renderer;
        PageEditor editor;
        QElapsedTimer clock;
        clock.start();
        const QString shown = drawn(renderer, bytes(pdf));
        const auto took = clock.elapsed();
        QVERIFY2(shown == "drawn" || shown.startsWith("page."), qPrintable(shown));
        QVERIFY2(took < 12'000, qPrintable(QString::number(took)));
        const QString text = textOf(renderer, pdf, 1);
        const auto made = assemble(editor, {bytes(pdf)}, {{0, 0, 1}});
        QVERIFY(made.code.isEmpty() != made.pdf.isEmpty());
        // Whatever became of that one: the next page is drawn.
        QCOMPARE(drawn(renderer, bytes(numberedPdf(1))), QString("drawn"));
#if defined(Q_OS_UNIX) && !defined(__SANITIZE_ADDRESS__)
        rusage usage{};
        getrusage(RUSAGE_CHILDREN, &usage);
        qInfo("%s after %lld ms; most memory of any helper so far %ld MiB", qPrintable(shown), took, usage.ru_maxrss / 1024);
#endif
    }
};

QTEST_MAIN(TestPageEdit)
#include "test_page_edit.moc"
