#include "client/page/page_client.h"

#include "tests/client/page/sample_pdf.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using naskah::PageInfo;
using naskah::PageRenderer;
using naskah::PageSource;

namespace {

/// What came of one request.
struct Answer {
    QImage image;
    PageInfo info;
    QString code, text;
};

QString rogue()
{
    return QCoreApplication::applicationDirPath() + "/rogue-page";
}

} // namespace

class TestPageRenderer : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return file.fileName();
    }

    static Answer await(PageRenderer& renderer, PageRenderer::Ticket wanted)
    {
        Answer answer;
        bool done = false;
        QObject scope;
        connect(&renderer, &PageRenderer::ready, &scope, [&](quint64 ticket, const QImage& image) {
            if (ticket == wanted) answer.image = image, done = true;
        });
        connect(&renderer, &PageRenderer::measured, &scope, [&](quint64 ticket, const PageInfo& info) {
            if (ticket == wanted) answer.info = info, done = true;
        });
        connect(
            &renderer, &PageRenderer::failed, &scope, [&](quint64 ticket, const QString& code, const QString& text) {
                if (ticket == wanted) answer.code = code, answer.text = text, done = true;
            });
        QElapsedTimer clock;
        clock.start();
        while (!done && clock.elapsed() < 30'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        if (!done) answer.code = "no answer";
        return answer;
    }
    static Answer render(PageRenderer& renderer, const QString& file, int page = 1, int width = 400)
    {
        return await(renderer, renderer.request(PageSource::fromFile(file), page, width));
    }

private Q_SLOTS:
    void aPdfIsMeasuredAndDrawn()
    {
        PageRenderer renderer;
        const QString file = write("baik.pdf", printSamplePdf(3));
        const Answer info = await(renderer, renderer.requestInfo(PageSource::fromFile(file)));
        QCOMPARE(info.code, QString());
        QCOMPARE(info.info.kind, QString("pdf"));
        QCOMPARE(info.info.sizes.size(), 3);
        QCOMPARE(info.info.sizes[0], QSize(595, 842));
        const Answer page = render(renderer, file, 3, 400);
        QCOMPARE(page.code, QString());
        QCOMPARE(page.image.size(), QSize(400, 566));
        QCOMPARE(page.image.format(), QImage::Format_Grayscale8);
        QCOMPARE(page.image.pixelColor(2, 2), QColor(Qt::white));
        QCOMPARE(page.image.pixelColor(100, 80), QColor(Qt::darkGray));
        QCOMPARE(render(renderer, file, 4).code, QString("page.no_such_page"));
    }

    void bytesNeedNoFile()
    {
        PageRenderer renderer;
        const PageSource source = PageSource::fromBytes("digest-1", printSamplePdf(1));
        QCOMPARE(await(renderer, renderer.request(source, 1, 300)).image.width(), 300);
        QCOMPARE(await(renderer, renderer.requestInfo(source)).info.sizes.size(), 1);
    }

    void picturesAreDrawnToo()
    {
        PageRenderer renderer;
        QImage photo(1200, 800, QImage::Format_RGB32);
        photo.fill(Qt::red);
        for (const QString name : {"foto.png", "foto.jpg"}) {
            QVERIFY(photo.save(m_folder.filePath(name)));
            const Answer page = render(renderer, m_folder.filePath(name), 1, 300);
            QCOMPARE(page.code, QString());
            QCOMPARE(page.image.size(), QSize(300, 200));
            QVERIFY(page.image.pixelColor(5, 5).red() > 240 && page.image.pixelColor(5, 5).green() < 20);
        }
    }

    void theSecondLookComesFromMemory()
    {
        PageRenderer renderer;
        const QString file = write("cache.pdf", printSamplePdf(1));
        const PageSource source = PageSource::fromFile(file);
        QVERIFY(!renderer.cached(source, 1, 400));
        const QImage first = render(renderer, file).image;
        QVERIFY(renderer.cached(source, 1, 400));
        QVERIFY(QFile::resize(file, 0));
        QCOMPARE(await(renderer, renderer.request(source, 1, 400)).image, first);
        renderer.forgetEverything();
        QCOMPARE(await(renderer, renderer.request(source, 1, 400)).code, QString("page.empty"));
    }

    void everyTicketOfTheSamePageIsAnswered()
    {
        PageRenderer renderer;
        QSignalSpy ready(&renderer, &PageRenderer::ready);
        const PageSource source = PageSource::fromBytes("digest-2", printSamplePdf(1));
        for (int i = 0; i < 5; ++i)
            renderer.request(source, 1, 300);
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 5, 20'000);
    }

    void aCancelledRequestIsNotAnswered()
    {
        PageRenderer renderer(rogue());
        QSignalSpy failed(&renderer, &PageRenderer::failed);
        const auto running = renderer.request(PageSource::fromFile("/hang-1"), 1, 300);
        const auto second = renderer.request(PageSource::fromFile("/hang-2"), 1, 300);
        const auto waiting = renderer.request(PageSource::fromFile("/hang-3"), 1, 300);
        QTest::qWait(50);
        for (const auto ticket : {waiting, running, second})
            renderer.cancel(ticket);
        QTest::qWait(200);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(await(renderer, renderer.request(PageSource::fromFile("/garbage"), 1, 300)).code,
                 QString("page.broken"));
    }

    void damagedFilesGiveACodeAndASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const QByteArray pdf = printSamplePdf(1);
        QTest::newRow("nothing") << QByteArray() << "page.empty";
        QTest::newRow("text") << QByteArray("Yang terhormat") << "page.broken";
        QTest::newRow("only a header") << QByteArray("%PDF-1.7\n") << "page.broken";
        QTest::newRow("half") << pdf.left(200) << "page.broken";
        QTest::newRow("no pages")
            << QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>"
                          "endobj\ntrailer<</Root 1 0 R>>\n")
            << "page.broken";
        QTest::newRow("svg that reads a file")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><image "
                          "xlink:href='file:///etc/passwd' width='9' height='9'/></svg>")
            << "page.broken";
        QTest::newRow("a picture of 60000 × 60000 in a few bytes")
            << QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000ea600000ea6008020000000fb0e2150000000c494441"
                                   "54789c6360a03d00000064000186643c35")
            << "page.too_large";
        QTest::newRow("a page one point wide and 14400 high")
            << QByteArray(
                   "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count "
                   "1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 1 14400]>>endobj\ntrailer<</Root 1 0 "
                   "R>>\n")
            << "page.too_large";
    }
    void damagedFilesGiveACodeAndASentence()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, code);
        PageRenderer renderer;
        const Answer answer = render(renderer, write("rusak", bytes), 1, 4000);
        QCOMPARE(answer.code, code);
        QVERIFY(!answer.text.isEmpty());
    }

    void aFileThatIsNotThereIsSaidSo()
    {
        PageRenderer renderer;
        QCOMPARE(render(renderer, m_folder.filePath("tidak-ada.pdf")).code, QString("page.unreadable"));
    }

    void aHelperThatMisbehavesHurtsNobody_data()
    {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<QString>("code");
        QTest::newRow("crash") << "crash"
                               << "page.crashed";
        QTest::newRow("hang") << "hang"
                              << "page.timeout";
        QTest::newRow("flood") << "flood"
                               << "page.broken";
        QTest::newRow("lie") << "lie"
                             << "page.broken";
        QTest::newRow("garbage") << "garbage"
                                 << "page.broken";
        QTest::newRow("refuse") << "refuse"
                                << "page.broken";
    }
    void aHelperThatMisbehavesHurtsNobody()
    {
        QFETCH(const QString, wish);
        QFETCH(const QString, code);
        PageRenderer renderer(rogue());
        renderer.setTimeout(wish == "hang" ? 300 : 20'000);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(await(renderer, renderer.request(PageSource::fromFile("/" + wish), 1, 100)).code, code);
        QVERIFY(clock.elapsed() < 15'000);
        QVERIFY(!await(renderer, renderer.requestInfo(PageSource::fromFile("/" + wish))).code.isEmpty());
    }

    void aMissingHelperIsSaidSo()
    {
        PageRenderer renderer(m_folder.filePath("tiada"));
        const Answer answer = await(renderer, renderer.request(PageSource::fromFile("/x"), 1, 100));
        QCOMPARE(answer.code, QString("page.no_helper"));
    }

    void flippedBytesNeverTakeTheProgramAlong()
    {
        PageRenderer renderer;
        const QByteArray pdf = printSamplePdf(1);
        QRandomGenerator random(20251109);
        for (int i = 0; i < 25; ++i) {
            QByteArray mutant = pdf;
            for (int k = 0; k < 20; ++k)
                mutant[random.bounded(int(mutant.size()))] = char(random.bounded(256));
            const Answer answer =
                await(renderer, renderer.request(PageSource::fromBytes(QString::number(i), mutant), 1, 200));
            QVERIFY2(!answer.image.isNull() || answer.code.startsWith("page."), qPrintable(answer.code));
        }
    }

    void theCollectionOfRealAndHostileFiles()
    {
        const QString folder = qEnvironmentVariable("NASKAH_DATA", NASKAH_SOURCE_DIR "/../shared/data") + "/pdf";
        if (!QDir(folder).exists()) QSKIP("no collection of files here; the printed ones were tried");
        const QMap<QString, QString> expected{{"bug1020226.pdf", "page.broken"}, {"pr6531_1.pdf", "page.password"}};
        PageRenderer renderer;
        for (const QString& part : {folder, folder + "/aneh"}) {
            for (const QFileInfo& file : QDir(part).entryInfoList({"*.pdf"}, QDir::Files)) {
                const Answer answer = render(renderer, file.filePath(), 1, 800);
                qInfo("%s: %s", qPrintable(file.fileName()), answer.code.isEmpty() ? "drawn" : qPrintable(answer.code));
                QVERIFY2(!answer.image.isNull() || answer.code.startsWith("page."), qPrintable(file.fileName()));
                if (part == folder) QCOMPARE(answer.code, QString());
                if (expected.contains(file.fileName())) QCOMPARE(answer.code, expected.value(file.fileName()));
            }
        }
    }
};

QTEST_MAIN(TestPageRenderer)
#include "test_page_renderer.moc"
