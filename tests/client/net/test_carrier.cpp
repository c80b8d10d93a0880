#include "client/net/carrier.h"

#include "tests/client/net/fake_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace naskah;

namespace {

/// Asks for what the test wants and writes down what comes.
class Recorder : public Exchange {
public:
    std::optional<HttpRequest> next(Timestamp) override
    {
        if (wishes.empty()) return std::nullopt;
        auto wish = wishes.front();
        wishes.erase(wishes.begin());
        body.clear();
        return wish;
    }
    void begin(int code, const std::vector<std::pair<std::string, std::string>>& fields) override
    {
        status = code;
        headers = fields;
    }
    void data(std::string_view bytes) override
    {
        if (diskIsFull) throw std::runtime_error("disk full");
        body += bytes;
        largestPiece = std::max(largestPiece, bytes.size());
        if (onData) onData();
    }
    void end() override { log.push_back("end"); }
    void failed(std::string_view why) override { log.push_back(std::string{why}); }
    void poke() override {}
    std::optional<Timestamp> wakeAt() const override { return wake; }

    std::vector<HttpRequest> wishes;
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::size_t largestPiece = 0;
    std::vector<std::string> log;
    std::optional<Timestamp> wake;
    bool diskIsFull = false;
    std::function<void()> onData;
};

Timestamp systemNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

class TestCarrier : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLongAnswerComesInPiecesBetweenWhichOthersAreServed()
    {
        FakeServer server;
        const QByteArray body(5'000'000, 'z');
        server.setHandler([&](QSslSocket& socket, const FakeServer::Request&) {
            socket.write(FakeServer::answer("application/x-ndjson", body));
        });
        PinnedNetwork network(server.url(), server.pin());
        Recorder exchange;
        exchange.wishes = {{"GET", "/a", {}, {}}, {"POST", "/b", {}, "x"}};
        Carrier carrier(exchange, network, systemNow);
        int othersServed = 0, pieces = 0;
        exchange.onData = [&] {
            ++pieces;
            QMetaObject::invokeMethod(
                this, [&] { ++othersServed; }, Qt::QueuedConnection);
        };
        carrier.pump();
        QTRY_COMPARE_WITH_TIMEOUT(exchange.log.size(), 2U, 20'000);
        QCOMPARE(exchange.log, (std::vector<std::string>{"end", "end"}));
        QCOMPARE(exchange.status, 200);
        QVERIFY(exchange.headers.size() >= 2);
        QVERIFY(std::ranges::find(exchange.headers,
                                  std::pair<std::string, std::string>("content-type", "application/x-ndjson")) !=
                exchange.headers.end());
        QCOMPARE(exchange.body.size(), std::size_t(body.size()));
        QVERIFY(exchange.largestPiece <= 64 * 1024);
        QVERIFY(othersServed > 50 && pieces > 50);
        QVERIFY(!carrier.isBusy());
    }

    void anErrorDocumentIsAnAnswer()
    {
        FakeServer server;
        server.setHandler([](QSslSocket& socket, const FakeServer::Request&) {
            socket.write(FakeServer::answer("application/problem+json", "{\"code\":\"x\"}", 403));
        });
        PinnedNetwork network(server.url(), server.pin());
        Recorder exchange;
        exchange.wishes = {{"GET", "/a", {}, {}}};
        Carrier carrier(exchange, network, systemNow);
        carrier.pump();
        QTRY_COMPARE_WITH_TIMEOUT(exchange.log, std::vector<std::string>{"end"}, 10'000);
        QCOMPARE(exchange.status, 403);
        QCOMPARE(exchange.body, std::string("{\"code\":\"x\"}"));
    }

    void anAnswerCutShortHasFailed_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("before the head") << QByteArray("HTTP/1.1 200");
        QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\nhalf");
        QTest::newRow("in a chunk") << QByteArray("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf");
    }
    void anAnswerCutShortHasFailed()
    {
        QFETCH(const QByteArray, sent);
        FakeServer server;
        server.setHandler([&](QSslSocket& socket, const FakeServer::Request&) {
            socket.write(sent);
            socket.disconnectFromHost();
        });
        PinnedNetwork network(server.url(), server.pin());
        Recorder exchange;
        exchange.wishes = {{"POST", "/a", {}, "x"}};
        Carrier carrier(exchange, network, systemNow);
        carrier.pump();
        QTRY_COMPARE_WITH_TIMEOUT(exchange.log.size(), 1U, 10'000);
        QCOMPARE(exchange.log[0], std::string("net.cut"));
    }

    void aFailingStoreStopsEverythingAndSaysSo()
    {
        FakeServer server;
        server.setHandler([](QSslSocket& socket, const FakeServer::Request&) {
            socket.write(FakeServer::answer("application/json", "{}"));
        });
        PinnedNetwork network(server.url(), server.pin());
        Recorder exchange;
        exchange.diskIsFull = true;
        exchange.wishes = {{"GET", "/a", {}, {}}, {"GET", "/b", {}, {}}};
        Carrier carrier(exchange, network, systemNow);
        QSignalSpy failed(&carrier, &Carrier::storeFailed);
        carrier.pump();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 10'000);
        QCOMPARE(failed[0][0].toString(), QString("disk full"));
        carrier.pump();
        QCOMPARE(exchange.wishes.size(), 1U);
    }

    void itAsksAgainWhenTheExchangeSaid()
    {
        FakeServer server;
        server.setHandler([](QSslSocket& socket, const FakeServer::Request&) {
            socket.write(FakeServer::answer("application/json", "{}"));
        });
        PinnedNetwork network(server.url(), server.pin());
        Recorder exchange;
        exchange.wake = systemNow() + std::chrono::milliseconds(150);
        Carrier carrier(exchange, network, systemNow);
        carrier.pump();
        exchange.wishes = {{"GET", "/a", {}, {}}};
        QTest::qWait(50);
        QCOMPARE(exchange.log.size(), 0U);
        QTRY_COMPARE_WITH_TIMEOUT(exchange.log.size(), 1U, 5'000);
    }
};

QTEST_MAIN(TestCarrier)
#include "test_carrier.moc"
