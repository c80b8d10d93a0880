#include "tests/server/http/test_client.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <thread>

using namespace naskah;
using namespace naskah::http;
using namespace std::chrono_literals;

/// Deadlines, full houses and the stop.
class TestLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_slow_head_is_cut_at_its_deadline_however_it_trickles()
    {
        TestServer server([](ServerConfig& config) { config.headTime = 300ms; });
        TestClient client(server.port());
        QElapsedTimer timer;
        timer.start();
        for (const char byte : get("/" + QByteArray(200, 'a'))) {
            client.socket().write(&byte, 1);
            client.socket().flush();
            if (client.socket().waitForReadyRead(20)) break;
        }
        const auto answer = client.receive();
        QCOMPARE(answer.status, 408);
        QVERIFY(client.seesClose());
        QVERIFY(timer.elapsed() >= 280 && timer.elapsed() < 8000);
    }

    void an_idle_connection_is_closed()
    {
        TestServer server([](ServerConfig& config) { config.idleTime = 200ms; });
        TestClient client(server.port());
        QCOMPARE(client.ask(get("/")).status, 200);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(client.seesClose(3000));
        QVERIFY(timer.elapsed() >= 150);
        QVERIFY(client.buffer().isEmpty());
    }

    void a_handshake_that_does_not_come_is_cut()
    {
        TestServer server([](ServerConfig& config) { config.handshakeTime = 200ms; });
        QTcpSocket socket;
        socket.connectToHost("127.0.0.1", server.port());
        QVERIFY(socket.waitForConnected());
        QVERIFY(socket.waitForDisconnected(3000));
        socket.connectToHost("127.0.0.1", server.port());
        socket.waitForConnected();
        socket.write(get("/")); // not TLS at all
        QVERIFY(socket.waitForDisconnected(3000) || socket.state() == QAbstractSocket::UnconnectedState);
    }

    void a_body_below_the_least_rate_is_given_up()
    {
        TestServer server([](ServerConfig& config) {
            config.bodyGrace = 600ms;
            config.minimumRate = 1000;
        });
        TestClient slow(server.port());
        slow.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 3000 && !slow.socket().waitForReadyRead(20)) {
            slow.socket().write("a"); // 50 a second
            slow.socket().flush();
        }
        QCOMPARE(slow.receive().status, 408);
        QVERIFY(slow.seesClose());

        TestClient steady(server.port()); // 2,000 a second for longer than the grace
        steady.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000\r\n\r\n");
        for (int i = 0; i < 20; ++i) {
            std::this_thread::sleep_for(50ms);
            steady.send(QByteArray(100, 'b'));
        }
        QCOMPARE(steady.receive().body.size(), 2000);
    }

    void a_reader_below_the_least_rate_is_given_up()
    {
        TestServer server([](ServerConfig& config) {
            config.bodyGrace = 200ms;
            config.minimumRate = 100'000;
        });
        server.onHandle = [](api::Request) { return api::Response{200, {}, std::string(50 << 20, 'a')}; };
        TestClient client(server.port());
        client.socket().setReadBufferSize(1000);
        client.send(get("/"));
        QElapsedTimer timer;
        timer.start();
        while (server.server().connections() > 0 && timer.elapsed() < 5000)
            std::this_thread::sleep_for(20ms);
        QCOMPARE(server.server().connections(), std::size_t(0));
    }

    void one_connection_too_many_is_closed()
    {
        TestServer server([](ServerConfig& config) { config.maxConnections = 2; });
        TestClient first(server.port()), second(server.port());
        QVERIFY(first.connected() && second.connected());
        TestClient third(server.port());
        QVERIFY(!third.connected());
        QCOMPARE(first.ask(get("/")).status, 200);
        second.leave();
        for (int i = 0; i < 100 && server.server().connections() > 1; ++i)
            std::this_thread::sleep_for(10ms);
        QCOMPARE(TestClient(server.port()).ask(get("/")).status, 200);
    }

    void overload_is_answered_503_at_once()
    {
        TestServer server([](ServerConfig& config) {
            config.workerThreads = 1;
            config.maxQueued = 2;
        });
        std::atomic<bool> open{false};
        server.onHandle = [&](api::Request) {
            while (!open)
                std::this_thread::sleep_for(1ms);
            return api::Response{200, {}, ""};
        };
        std::vector<std::unique_ptr<TestClient>> waiting;
        for (int i = 0; i < 3; ++i) {
            waiting.push_back(std::make_unique<TestClient>(server.port()));
            waiting.back()->send(get("/"));
            std::this_thread::sleep_for(200ms);
        }
        TestClient late(server.port());
        const auto answer = late.ask(get("/"));
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.fields.value("retry-after"), QByteArray("1"));
        open = true;
        for (auto& client : waiting)
            QCOMPARE(client->receive().status, 200);
    }

    void a_stop_answers_what_is_in_flight_and_closes_what_is_idle()
    {
        TestServer server;
        std::atomic<bool> entered{false};
        server.onHandle = [&](api::Request request) {
            entered = true;
            std::this_thread::sleep_for(600ms);
            return api::Response{200, {}, std::move(request.body)};
        };
        TestClient idle(server.port()), busy(server.port());
        busy.send(post("/", "in flight"));
        while (!entered)
            std::this_thread::sleep_for(1ms);
        QElapsedTimer timer;
        timer.start();
        std::thread stopping([&] { server.stop(); });
        QVERIFY(idle.seesClose());
        const auto answer = busy.receive();
        QCOMPARE(answer.body, QByteArray("in flight"));
        QCOMPARE(answer.fields.value("connection"), QByteArray("close"));
        QVERIFY(busy.seesClose());
        stopping.join();
        QVERIFY(timer.elapsed() < 8000);
        QVERIFY(!TestClient(server.port()).connected());
    }

    void a_stop_does_not_wait_for_ever()
    {
        TestServer server([](ServerConfig& config) { config.drainTime = 200ms; });
        TestClient client(server.port());
        client.send(post("/", "half a body").chopped(5));
        std::this_thread::sleep_for(100ms);
        QElapsedTimer timer;
        timer.start();
        server.stop();
        QVERIFY(timer.elapsed() >= 180 && timer.elapsed() < 8000);
        QVERIFY(client.seesClose());
    }

    void starting_and_stopping_under_load_loses_no_answer_that_was_given()
    {
        for (int round = 0; round < 20; ++round) {
            TestServer server;
            std::atomic<int> handled{0}, answered{0};
            server.onHandle = [&](api::Request) {
                ++handled;
                return api::Response{200, {}, "done"};
            };
            std::vector<std::thread> threads;
            for (int n = 0; n < 5; ++n)
                threads.emplace_back([&] {
                    TestClient client(server.port());
                    while (client.connected()) {
                        const auto answer = client.ask(get("/"));
                        if (answer.status != 200) return;
                        ++answered;
                    }
                });
            while (handled < 20) std::this_thread::sleep_for(1ms);
            server.stop();
            for (auto& thread : threads)
                thread.join();
            QCOMPARE(answered.load(), handled.load());
        }
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "test_limits.moc"
