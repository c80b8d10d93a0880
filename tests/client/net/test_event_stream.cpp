#include "client/net/event_stream.h"

#include "tests/client/net/fake_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace naskah;

namespace {

constexpr auto head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

QByteArray chunk(const QByteArray& text)
{
    return QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n";
}

} // namespace

class TestEventStream : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatMovesIsToldAtOnce()
    {
        FakeServer server;
        QPointer<QSslSocket> line;
        server.setHandler([&](QSslSocket& socket, const FakeServer::Request&) {
            line = &socket;
            socket.write(head + chunk("event: hello\ndata: {}\n\n"));
        });
        PinnedNetwork network(server.url(), server.pin());
        EventStream stream(network);
        QSignalSpy moved(&stream, &EventStream::moved), live(&stream, &EventStream::liveChanged);
        stream.setToken("t1");
        QTRY_COMPARE_WITH_TIMEOUT(live.count(), 1, 10'000);
        QVERIFY(stream.isLive());
        QCOMPARE(moved.count(), 1); // hello: something may have moved before
        QVERIFY(server.requests[0].head.contains("Authorization: Bearer t1"));
        QVERIFY(line);
        line->write(chunk(": still here\n\n"));
        line->write(chunk("event: moved\ndata: {\"org\":4}\n\n"));
        QTRY_COMPARE_WITH_TIMEOUT(moved.count(), 2, 5'000);
    }

    void withoutHelloTheStreamIsHeldBackByAProxy()
    {
        FakeServer server;
        server.setHandler([&](QSslSocket& socket, const FakeServer::Request&) { socket.write(head); });
        PinnedNetwork network(server.url(), server.pin());
        EventStream::Limits limits;
        limits.hello = 200;
        limits.heldBackRetry = 400;
        EventStream stream(network, limits);
        stream.setToken("t1");
        QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), 1, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), 2, 10'000);
        QVERIFY(!stream.isLive());
    }

    void silenceIsDeathAndItBeginsAnew()
    {
        FakeServer server;
        server.setHandler([&](QSslSocket& socket, const FakeServer::Request&) {
            socket.write(head + chunk("event: hello\ndata: {}\n\n"));
        });
        PinnedNetwork network(server.url(), server.pin());
        EventStream::Limits limits;
        limits.silence = 200;
        limits.firstRetry = 50;
        EventStream stream(network, limits);
        QSignalSpy live(&stream, &EventStream::liveChanged);
        stream.setToken("t1");
        QTRY_VERIFY_WITH_TIMEOUT(live.count() >= 3, 10'000);
        QCOMPARE(live[1][0].toBool(), false);
        QCOMPARE(live[2][0].toBool(), true);
    }

    void anOldTokenIsNotTriedForEver()
    {
        FakeServer server;
        server.setHandler([&](QSslSocket& socket, const FakeServer::Request&) {
            socket.write(FakeServer::answer("application/problem+json", "{}", 401));
        });
        PinnedNetwork network(server.url(), server.pin());
        EventStream::Limits limits;
        limits.firstRetry = 20;
        EventStream stream(network, limits);
        QSignalSpy refused(&stream, &EventStream::tokenRefused);
        stream.setToken("old");
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, 10'000);
        QTest::qWait(200);
        QCOMPARE(server.requests.size(), 1);
        stream.setToken("new");
        QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), 2, 10'000);
    }

    void aPortalsPageIsNoStream()
    {
        FakeServer server;
        server.setHandler([&](QSslSocket& socket, const FakeServer::Request&) {
            socket.write(FakeServer::answer("text/html", "event: hello\n\nevent: moved\n\n"));
        });
        PinnedNetwork network(server.url(), server.pin());
        EventStream stream(network);
        QSignalSpy moved(&stream, &EventStream::moved);
        stream.setToken("t1");
        QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), 1, 10'000);
        QTest::qWait(200);
        QCOMPARE(moved.count(), 0);
        QVERIFY(!stream.isLive());
    }
};

QTEST_MAIN(TestEventStream)
#include "test_event_stream.moc"
