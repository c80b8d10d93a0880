#include "client/net/pinned_network.h"

#include "tests/client/net/fake_server.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using naskah::PinnedNetwork;
using Wait = PinnedNetwork::Wait;

class TestPinnedNetwork : public QObject {
    Q_OBJECT

    /// The status, or 0; with the code of what went wrong.
    static std::pair<int, std::string> ask(PinnedNetwork& network, const naskah::HttpRequest& request)
    {
        const std::unique_ptr<QNetworkReply> reply(network.send(request, Wait::bounded));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(10'000)) return {0, "no answer"};
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        return {status, status > 0 ? std::string{} : PinnedNetwork::codeOf(*reply)};
    }
    static naskah::HttpRequest secretRequest()
    {
        return {"POST", "/v1/session", {{"Content-Type", "application/json"}}, "{\"password\":\"rahasia\"}"};
    }
    static void answerAll(FakeServer& server)
    {
        server.setHandler([](QSslSocket& socket, const FakeServer::Request&) {
            socket.write(FakeServer::answer("application/json", "{}"));
        });
    }

private Q_SLOTS:
    void thePinnedServerIsSpokenTo()
    {
        FakeServer server;
        answerAll(server);
        PinnedNetwork network(server.url(), server.pin());
        QCOMPARE(ask(network, secretRequest()).first, 200);
        QCOMPARE(ask(network, {"PATCH", "/x?y=1", {{"Upload-Offset", "3"}}, "abc"}).first, 200);
        QCOMPARE(server.requests.size(), 2);
        QCOMPARE(server.requests[0].body, QByteArray("{\"password\":\"rahasia\"}"));
        QCOMPARE(server.requests[1].line, QByteArray("PATCH /x?y=1 HTTP/1.1"));
        QVERIFY(server.requests[1].head.contains("Upload-Offset: 3"));
        QVERIFY(server.requests[1].head.contains("Accept-Encoding: identity"));
    }

    void anotherKeyIsToldNothing()
    {
        FakeServer server;
        answerAll(server);
        PinnedNetwork network(server.url(), QByteArray(64, 'a'));
        QSignalSpy wrong(&network, &PinnedNetwork::wrongServer);
        const auto [status, code] = ask(network, secretRequest());
        QCOMPARE(status, 0);
        QCOMPARE(code, std::string("tls.pin_mismatch"));
        QCOMPARE(wrong.value(0).value(0).toString().toLatin1(), server.pin());
        QTest::qWait(100);
        QCOMPARE(server.requests.size(), 0);
    }

    void anotherNameIsToldNothingEvenWithTheRightKey()
    {
        FakeServer server({.hosts = {"lain.contoh.go.id"}});
        answerAll(server);
        PinnedNetwork network(server.url(), server.pin());
        QCOMPARE(ask(network, secretRequest()).second, std::string("tls.failed"));
        QCOMPARE(server.requests.size(), 0);
    }

    void anExpiredCertificateIsRefusedByACorrectClock()
    {
        FakeServer::Certificate old;
        old.from = std::chrono::system_clock::now() - std::chrono::hours(24 * 366 * 11);
        FakeServer server(old);
        answerAll(server);
        PinnedNetwork network(server.url(), server.pin());
        QCOMPARE(ask(network, secretRequest()).second, std::string("tls.failed"));
        QCOMPARE(server.requests.size(), 0);
    }

    void anOlderTlsIsNotSpoken()
    {
        FakeServer::Certificate older;
        older.protocol = QSsl::TlsV1_2;
        FakeServer server(older);
        answerAll(server);
        PinnedNetwork network(server.url(), server.pin());
        QCOMPARE(ask(network, secretRequest()).first, 0);
        QCOMPARE(server.requests.size(), 0);
    }

    void aRedirectionIsAnAnswerNotAnOrder()
    {
        FakeServer other, server;
        answerAll(other);
        server.setHandler([&](QSslSocket& socket, const FakeServer::Request&) {
            socket.write("HTTP/1.1 302 Found\r\nLocation: " + other.url().toEncoded() +
                         "/x\r\nContent-Length: 0\r\n\r\n");
        });
        PinnedNetwork network(server.url(), server.pin());
        QCOMPARE(ask(network, secretRequest()).first, 302);
        QCOMPARE(other.requests.size(), 0);
    }

    void nobodyThereIsUnreachable()
    {
        QUrl nowhere;
        {
            FakeServer server;
            nowhere = server.url();
        }
        PinnedNetwork network(nowhere, QByteArray(64, 'a'));
        QCOMPARE(ask(network, secretRequest()).second, std::string("net.unreachable"));
    }
};

QTEST_MAIN(TestPinnedNetwork)
#include "test_pinned_network.moc"
