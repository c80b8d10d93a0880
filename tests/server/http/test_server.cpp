#include "tests/server/http/test_certificate.h"
#include "tests/server/http/test_client.h"

#include <QTest>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace naskah;
using namespace naskah::http;

class TestServerCalls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_connection_is_kept_for_many_requests()
    {
        TestServer server;
        TestClient client(server.port());
        for (int i = 0; i < 20; ++i) {
            const auto answer = client.ask(post("/echo", "number " + QByteArray::number(i)));
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, "number " + QByteArray::number(i));
            QVERIFY(!answer.fields.contains("connection"));
            QVERIFY(answer.fields.contains("date"));
        }
        QCOMPARE(server.server().connections(), std::size_t(1));
    }

    void the_handler_gets_the_request_and_the_peer()
    {
        TestServer server;
        api::Request seen;
        server.onHandle = [&](api::Request request) {
            seen = std::move(request);
            return api::Response{204, {{"X-Back", "yes"}}, ""};
        };
        TestClient client(server.port());
        const auto answer = client.ask("DELETE /v1/a%20b?c=d HTTP/1.1\r\nHost: localhost\r\nX-Device: 7\r\n\r\n");
        QCOMPARE(answer.status, 204);
        QCOMPARE(answer.fields.value("x-back"), QByteArray("yes"));
        QVERIFY(!answer.fields.contains("content-length"));
        QCOMPARE(seen.method, std::string("DELETE"));
        QCOMPARE(seen.path, std::string("/v1/a%20b"));
        QCOMPARE(seen.query, std::string("c=d"));
        QCOMPARE(seen.header("x-device"), std::string_view("7"));
        QCOMPARE(seen.peer, std::string("127.0.0.1"));
    }

    void close_is_obeyed()
    {
        TestServer server;
        TestClient client(server.port());
        const auto answer = client.ask("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.fields.value("connection"), QByteArray("close"));
        QVERIFY(client.seesClose());
    }

    void head_has_the_length_and_no_body()
    {
        TestServer server;
        server.onHandle = [](api::Request) { return api::Response{200, {}, "twelve bytes"}; };
        TestClient client(server.port());
        client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n" + get("/"));
        const auto head = client.receive(5000, true);
        QCOMPARE(head.fields.value("content-length"), QByteArray("12"));
        QCOMPARE(client.receive().body, QByteArray("twelve bytes"));
    }

    void five_megabytes_go_both_ways()
    {
        TestServer server;
        QByteArray body(5 << 20, Qt::Uninitialized);
        for (qsizetype i = 0; i < body.size(); ++i)
            body[i] = static_cast<char>(i * 7 + i / 251);
        TestClient client(server.port());
        const auto answer = client.ask(post("/echo", body));
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body == body);
        QByteArray chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (qsizetype at = 0; at < body.size(); at += 100'000) {
            const auto piece = body.mid(at, 100'000);
            chunked += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
        }
        QVERIFY(client.ask(chunked + "0\r\n\r\n").body == body);
    }

    void a_body_above_the_limit_is_413()
    {
        TestServer server;
        server.onAdmit = [](const api::Request&) { return api::Admission{{}, 1000, nullptr}; };
        TestClient exact(server.port());
        QCOMPARE(exact.ask(post("/", QByteArray(1000, 'a'))).body.size(), 1000);
        const auto announced = exact.ask(post("/", QByteArray(1001, 'a')));
        QCOMPARE(announced.status, 413);
        QVERIFY(announced.body.contains("http.body_too_large"));
        QVERIFY(exact.seesClose());
        TestClient chunked(server.port());
        chunked.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n" + QByteArray(1001, 'a') +
                     "\r\n");
        QCOMPARE(chunked.receive().status, 413);
        QVERIFY(chunked.seesClose());
    }

    void a_refusal_arrives_though_the_peer_goes_on_sending()
    {
        TestServer server([](ServerConfig& config) { config.lingerTime = std::chrono::seconds(2); });
        server.onAdmit = [](const api::Request&) {
            return api::Admission{api::Response{401, {{"Content-Type", "application/problem+json"}}, "{}"}, 0, nullptr};
        };
        TestClient client(server.port());
        const auto answer = client.ask(post("/", QByteArray(500'000, 'a')));
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.body, QByteArray("{}"));
        QVERIFY(client.seesClose());
    }

    void continue_is_sent_when_the_request_is_admitted()
    {
        TestServer server;
        server.onAdmit = [](const api::Request& head) {
            if (head.path == "/no") return api::Admission{api::Response{403, {}, ""}, 0, nullptr};
            return api::Admission{{}, 100, nullptr};
        };
        const auto head = [](const QByteArray& path, int size) {
            return "PUT " + path +
                   " HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: " + QByteArray::number(size) +
                   "\r\n\r\n";
        };
        TestClient client(server.port());
        QCOMPARE(client.ask(head("/yes", 5)).status, 100);
        QCOMPARE(client.ask("hello").body, QByteArray("hello"));
        QCOMPARE(client.ask(head("/yes", 101)).status, 413);
        TestClient refused(server.port());
        QCOMPARE(refused.ask(head("/no", 5)).status, 403);
        QVERIFY(refused.seesClose());
    }

    void a_handler_that_throws_is_a_500_and_nothing_worse()
    {
        TestServer server;
        server.onHandle = [](api::Request request) -> api::Response {
            if (request.path == "/odd") throw 7;
            if (request.path == "/split") return {200, {{"X", "a\r\nSet-Cookie: b"}}, ""};
            if (request.path == "/bad") throw std::runtime_error("expected by the test");
            return {200, {}, "good"};
        };
        TestClient client(server.port());
        for (const QByteArray path : {"/bad", "/odd", "/split"}) {
            const auto answer = client.ask(get(path));
            QCOMPARE(answer.status, 500);
            QVERIFY(answer.body.contains("\"code\":\"internal\""));
            QVERIFY(!answer.body.contains("expected"));
            QVERIFY(!answer.fields.contains("set-cookie"));
        }
        QCOMPARE(client.ask(get("/")).body, QByteArray("good"));
        server.onAdmit = [](const api::Request&) -> api::Admission {
            throw std::runtime_error("expected by the test");
        };
        QCOMPARE(client.ask(get("/")).status, 500);
        QCOMPARE(client.ask(post("/", "body that nobody reads")).status, 500);
        QVERIFY(client.seesClose());
    }

    void fifty_clients_at_once()
    {
        TestServer server([](ServerConfig& config) { config.ioThreads = 2; });
        std::atomic<int> right{0};
        std::vector<std::thread> threads;
        for (int n = 0; n < 50; ++n)
            threads.emplace_back([&, n] {
                TestClient client(server.port());
                for (int i = 0; i < 20; ++i) {
                    const auto body = QByteArray::number(n * 1000 + i).repeated(50 + n * i);
                    const auto answer = client.ask(post("/echo", body));
                    if (answer.status == 200 && answer.body == body) ++right;
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(right.load(), 1000);
    }

    void a_port_that_is_taken_is_said()
    {
        TestServer first;
        QVERIFY_EXCEPTION_THROWN(TestServer([&](ServerConfig& config) { config.port = first.port(); }),
                                 std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(TestServer([&](ServerConfig& config) { config.address = "not an address"; }),
                                 std::runtime_error);
        try {
            TestServer([&](ServerConfig& config) { config.port = first.port(); });
        } catch (const std::runtime_error& error) {
            QVERIFY(QByteArray(error.what()).contains("127.0.0.1 port " + QByteArray::number(first.port())));
        }
        QCOMPARE(TestClient(first.port()).ask(get("/")).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestServerCalls)
#include "test_server.moc"
