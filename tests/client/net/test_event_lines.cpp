#include "client/net/event_lines.h"

#include <QTest>

using naskah::EventLines;

class TestEventLines : public QObject {
    Q_OBJECT

    static QByteArrayList read(const QByteArray& bytes, qsizetype step)
    {
        EventLines lines;
        QByteArrayList events;
        for (qsizetype i = 0; i < bytes.size(); i += step)
            lines.read(bytes.mid(i, step),
                       [&](const QByteArray& name, const QByteArray& data) { events << name + '=' + data; });
        return events;
    }

private Q_SLOTS:
    void eventsAreTheSameHoweverTheyAreCut()
    {
        const QByteArray stream = ": stay awake\n\nevent: hello\ndata: {}\n\n:\nevent: moved\r\ndata: {\"org\":\r\n"
                                  "data: 12}\r\n\r\ndata:plain\n\nid: 7\nretry: 3\n\nevent: never ended\n";
        const QByteArrayList wanted{"hello={}", "moved={\"org\":\n12}", "message=plain"};
        for (qsizetype step = 1; step <= stream.size(); ++step)
            QCOMPARE(read(stream, step), wanted);
    }

    void aLineWithoutEndIsNoStream()
    {
        EventLines lines;
        bool sound = true;
        for (int i = 0; i < 40 && sound; ++i)
            sound = lines.read(QByteArray(64 * 1024, 'x'), [](auto&&, auto&&) {});
        QVERIFY(!sound);
    }
};

QTEST_MAIN(TestEventLines)
#include "test_event_lines.moc"
