#include "tests/server/http/test_client.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>

using namespace naskah;
using namespace naskah::http;

/// Requests that two readers could understand differently. Each is sent together with a second, well-formed one, which
/// must never be answered: it might have been smuggled.
class TestDesync : public QObject {
    Q_OBJECT

    std::unique_ptr<TestServer> m_server;
    std::atomic<int> m_handled{0};

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<TestServer>();
        m_server->onHandle = [this](api::Request request) {
            ++m_handled;
            return api::Response{200, {}, request.path + request.body};
        };
    }

    void ambiguous_requests_are_refused_and_the_connection_closed_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& request, int status = 400) {
            QTest::newRow(name) << request << status;
        };
        const auto with = [](const QByteArray& fields, const QByteArray& body = "5\r\nhello\r\n0\r\n\r\n") {
            return "POST / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
        };
        row("xchunked", with("Transfer-Encoding: xchunked\r\n"));
        row("chunked, identity", with("Transfer-Encoding: chunked, identity\r\n"));
        row("identity, chunked", with("Transfer-Encoding: identity, chunked\r\n"));
        row("gzip, chunked", with("Transfer-Encoding: gzip, chunked\r\n"));
        row("Chunked", with("Transfer-Encoding: Chunked\r\n"));
        row("chunked with vertical tab",
            with("Transfer-Encoding: \x0b"
                 "chunked\r\n"));
        row("coding twice", with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"));
        row("coding and identity", with("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n"));
        row("blank before colon", with("Transfer-Encoding : chunked\r\n"));
        row("length and chunks", with("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"));
        row("chunks and length", with("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"));
        row("length 5, 5", with("Content-Length: 5, 5\r\n", "hello"));
        row("length twice, equal", with("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"));
        row("length twice, different", with("Content-Length: 5\r\nContent-Length: 6\r\n", "hello!"));
        row("length +5", with("Content-Length: +5\r\n", "hello"));
        row("length -5", with("Content-Length: -5\r\n", "hello"));
        row("length 0x5", with("Content-Length: 0x5\r\n", "hello"));
        row("length 5 0", with("Content-Length: 5 0\r\n", "hello"));
        row("length empty", with("Content-Length:\r\n", "hello"));
        row("length overflow", with("Content-Length: 18446744073709551621\r\n", "hello"));
        row("no host", "GET / HTTP/1.1\r\nAccept: a\r\n\r\n");
        row("empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n");
        row("host twice", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n");
        row("host list", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n");
        row("host with path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n");
        row("folded line", with("X: a\r\n b\r\nContent-Length: 5\r\n", "hello"));
        row("folded first", "GET / HTTP/1.1\r\n Host: a\r\n\r\n");
        row("bare LF in head", "GET / HTTP/1.1\nHost: a\n\n");
        row("one bare LF", "GET / HTTP/1.1\r\nX: a\nHost: a\r\n\r\n");
        row("bare CR", "GET / HTTP/1.1\r\nX: a\rb\r\nHost: a\r\n\r\n");
        row("NUL in value", QByteArray("GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n", 29));
        row("NUL in name", QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX\0: b\r\n\r\n", 35));
        row("control in value", "GET / HTTP/1.1\r\nHost: a\r\nX: \x01\r\n\r\n");
        row("field without colon", "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n");
        row("field without name", "GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n");
        row("absolute form", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n");
        row("authority form", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n");
        row("asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
        row("dot dot", "GET /a/../b HTTP/1.1\r\nHost: a\r\n\r\n");
        row("encoded dot dot", "GET /a/%2e%2e/b HTTP/1.1\r\nHost: a\r\n\r\n");
        row("two blanks", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n");
        row("tab in line", "GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n");
        row("lower-case method", "get / HTTP/1.1\r\nHost: a\r\n\r\n");
        row("method garbage", "G@T / HTTP/1.1\r\nHost: a\r\n\r\n");
        row("empty line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
        row("HTTP/0.9", "GET /\r\n\r\n");
        row("HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\n\r\n", 505);
        row("HTTP/2.0", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505);
        row("HTTP/1.10", "GET / HTTP/1.10\r\nHost: a\r\n\r\n");
        row("http/1.1", "GET / http/1.1\r\nHost: a\r\n\r\n");
        row("unknown expectation", "GET / HTTP/1.1\r\nHost: a\r\nExpect: magic\r\n\r\n", 417);
        row("long head", "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(9000, 'a') + "\r\n\r\n", 431);
        row("head without end", "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(9000, 'a'), 431);
        QByteArray many = "GET / HTTP/1.1\r\nHost: a\r\n";
        for (int i = 0; i < 64; ++i)
            many += "X" + QByteArray::number(i) + ": a\r\n";
        row("many fields", many + "\r\n", 431);
        row("long target", "GET /" + QByteArray(3000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);

        const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
        row("chunk extension", with(chunked, "5;a=b\r\nhello\r\n0\r\n\r\n"));
        row("chunk extension, bare LF", with(chunked, "5;\n\r\nhello\r\n0\r\n\r\n"));
        row("blank after chunk size", with(chunked, "5 \r\nhello\r\n0\r\n\r\n"));
        row("chunk 0x5", with(chunked, "0x5\r\nhello\r\n0\r\n\r\n"));
        row("chunk +5", with(chunked, "+5\r\nhello\r\n0\r\n\r\n"));
        row("chunk without size", with(chunked, "\r\nhello\r\n0\r\n\r\n"));
        row("chunk overflow", with(chunked, "10000000000000005\r\nhello\r\n0\r\n\r\n"));
        row("chunk longer than it says", with(chunked, "5\r\nhello!\r\n0\r\n\r\n"));
        row("chunk with bare LF", with(chunked, "5\nhello\n0\n\n"));
    }

    void ambiguous_requests_are_refused_and_the_connection_closed()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        const int before = m_handled;
        TestClient client(m_server->port());
        QVERIFY(client.connected());
        QElapsedTimer timer;
        timer.start();
        const auto answer = client.ask(request + get("/smuggled"));
        QCOMPARE(answer.status, status);
        QVERIFY(answer.whole);
        QCOMPARE(answer.fields.value("content-type"), QByteArray("application/problem+json"));
        QCOMPARE(answer.fields.value("connection"), QByteArray("close"));
        QVERIFY(answer.body.contains("\"type\":\"about:blank\""));
        QVERIFY(answer.body.contains("\"status\":" + QByteArray::number(status)));
        QVERIFY(answer.body.contains("\"code\":\"http."));
        QVERIFY(client.seesClose());
        QVERIFY(client.buffer().isEmpty());
        QCOMPARE(m_handled.load(), before);
        QVERIFY2(timer.elapsed() < 8000, "only after a deadline");
    }

    void what_is_clear_is_answered_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const QByteArray& request, const QByteArray& body) {
            QTest::newRow(name) << request << body;
        };
        row("plain", "GET /a HTTP/1.1\r\nHost: a\r\n\r\n", "/a");
        row("no space after colon", "GET /a HTTP/1.1\r\nHost:a\r\n\r\n", "/a");
        row("IPv6 host", "GET /a HTTP/1.1\r\nHost: [::1]:8443\r\n\r\n", "/a");
        row("length", "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", "/ahello");
        row("leading zero", "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 05\r\n\r\nhello", "/ahello");
        row("chunks",
            "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n",
            "/ahello");
        row("chunks and trailer",
            "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n05\r\nhello\r\n0\r\nX: a\r\n\r\n",
            "/ahello");
    }

    void what_is_clear_is_answered()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, body);
        TestClient client(m_server->port());
        // Twice, and once cut into single bytes: where a request ends does not depend on how it arrives.
        client.send(request + request);
        for (int i = 0; i < 2; ++i) {
            const auto answer = client.receive();
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, body);
        }
        for (const char byte : request) {
            client.socket().write(&byte, 1);
            client.socket().flush();
        }
        QCOMPARE(client.receive().body, body);
    }
};

QTEST_GUILESS_MAIN(TestDesync)
#include "test_desync.moc"
