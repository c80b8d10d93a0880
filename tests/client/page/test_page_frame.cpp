#include "client/page/page_frame.h"

#include <QTest>

using naskah::page::readFrame;
using naskah::page::writeFrame;

class TestPageFrame : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPageComesBackAsItWasSent_data()
    {
        QTest::addColumn<QImage::Format>("format");
        QTest::newRow("grey") << QImage::Format_Grayscale8;
        QTest::newRow("colour") << QImage::Format_RGB32;
    }
    void aPageComesBackAsItWasSent()
    {
        QFETCH(const QImage::Format, format);
        QImage image(37, 11, format);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const int tone = (x * 7 + y * 3) % 256;
                if (format == QImage::Format_RGB32)
                    image.setPixel(x, y, qRgb(tone, 255 - tone, y));
                else
                    image.scanLine(y)[x] = uchar(tone);
            }
        const auto back = readFrame(writeFrame(image), 1000);
        QVERIFY(back);
        QCOMPARE(*back, image);
    }
    void whatIsNotExactlyOneFrameIsRefused()
    {
        QImage image(10, 10, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        const QByteArray good = writeFrame(image);
        QVERIFY(readFrame(good, 100));
        QVERIFY(!readFrame(good, 99));
        QVERIFY(!readFrame(good + 'x', 100));
        QVERIFY(!readFrame(good.chopped(1), 100));
        for (const char* bad : {"",
                                "\n",
                                "naskah-page 1 10 10 gray",
                                "naskah-page 2 1 1 gray\nx",
                                "naskah-page 1 -1 -1 gray\nx",
                                "naskah-page 1 1 1 cmyk\nx",
                                "naskah-page 1 99999999999 1 gray\nx",
                                "naskah-page 1 1 1 gray extra\nx"})
            QVERIFY2(!readFrame(bad, 100), bad);
    }
};

QTEST_MAIN(TestPageFrame)
#include "test_page_frame.moc"
