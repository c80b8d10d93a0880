#include "tests/server/http/test_client.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <thread>

using namespace naskah;
using namespace naskah::http;
using namespace std::chrono_literals;

namespace {

class Pieces : public api::BodySource {
public:
    Pieces(int count, std::size_t size, std::atomic<int>& made, std::atomic<bool>& gone, int throwAt = -1)
        : m_count(count), m_size(size), m_made(made), m_gone(gone), m_throwAt(throwAt)
    {
    }
    ~Pieces() override { m_gone = true; }
    std::optional<std::string> next() override
    {
        const int n = m_made++;
        if (n == m_throwAt) throw std::runtime_error("expected by the test");
        if (n == m_count) return std::nullopt;
        return std::string(m_size, static_cast<char>('a' + n % 26));
    }

private:
    int m_count;
    std::size_t m_size;
    std::atomic<int>& m_made;
    std::atomic<bool>& m_gone;
    int m_throwAt;
};

/// What a sink has seen, beyond its own life.
struct SinkLog {
    std::string bytes;
    std::optional<bool> complete;
    std::mutex mutex;

    bool finished()
    {
        const std::lock_guard lock(mutex);
        return complete.has_value();
    }
};

class Sink : public api::BodySink {
public:
    explicit Sink(SinkLog& log, std::size_t most = 1 << 30) : m_log(log), m_most(most) {}
    bool write(std::string_view bytes) override
    {
        const std::lock_guard lock(m_log.mutex);
        m_log.bytes += bytes;
        return m_log.bytes.size() < m_most;
    }
    api::Response finish(bool complete) override
    {
        const std::lock_guard lock(m_log.mutex);
        m_log.complete = complete;
        return {complete ? 201 : 460, {}, std::to_string(m_log.bytes.size())};
    }

private:
    SinkLog& m_log;
    std::size_t m_most;
};

/// News that a test puts in from outside.
struct Board {
    std::mutex mutex;
    std::deque<std::string> news;
    std::function<void()> wake;
    bool over = false;
    std::atomic<int> alive{0};

    void put(const std::string& text, bool last = false)
    {
        const std::lock_guard lock(mutex);
        if (!text.empty()) news.push_back(text);
        over = last;
        if (wake) wake();
    }
};

class BoardEvents : public api::EventSource {
public:
    explicit BoardEvents(Board& board) : m_board(board) { ++m_board.alive; }
    ~BoardEvents() override
    {
        const std::lock_guard lock(m_board.mutex);
        m_board.wake = {};
        --m_board.alive;
    }
    void start(std::function<void()> wake) override
    {
        const std::lock_guard lock(m_board.mutex);
        m_board.wake = std::move(wake);
    }
    std::optional<std::string> take() override
    {
        const std::lock_guard lock(m_board.mutex);
        std::string text;
        for (const auto& one : m_board.news)
            text += one;
        m_board.news.clear();
        if (text.empty() && m_board.over) return std::nullopt;
        return text;
    }

private:
    Board& m_board;
};

bool becomes(const std::function<bool()>& condition)
{
    for (int i = 0; i < 300 && !condition(); ++i)
        std::this_thread::sleep_for(10ms);
    return condition();
}

QByteArray waitFor(TestClient& client, const QByteArray& text)
{
    while (!client.buffer().contains(text))
        if (!client.more(3000)) break;
    return client.buffer();
}

} // namespace

class TestStreams : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_source_is_streamed_in_chunks()
    {
        std::atomic<int> made{0};
        std::atomic<bool> gone{false};
        TestServer server;
        server.onHandle = [&](api::Request) {
            return api::Response{200, {}, std::make_unique<Pieces>(30, 40'000, made, gone)};
        };
        TestClient client(server.port());
        const auto answer = client.ask(get("/"));
        QCOMPARE(answer.fields.value("transfer-encoding"), QByteArray("chunked"));
        QVERIFY(answer.whole);
        QCOMPARE(answer.body.size(), 30 * 40'000);
        QCOMPARE(answer.body.back(), static_cast<char>('a' + 29 % 26));
        QVERIFY(becomes([&] { return gone.load(); }));
        made = 0;
        QCOMPARE(client.ask(get("/")).body.size(), 30 * 40'000); // and the connection goes on
    }

    void a_reader_that_stands_still_holds_the_source_back()
    {
        std::atomic<int> made{0};
        std::atomic<bool> gone{false};
        TestServer server;
        server.onHandle = [&](api::Request) {
            return api::Response{200, {}, std::make_unique<Pieces>(1000, 100'000, made, gone)};
        };
        TestClient client(server.port());
        client.socket().setReadBufferSize(1000);
        client.send(get("/"));
        std::this_thread::sleep_for(300ms);
        const int first = made;
        std::this_thread::sleep_for(200ms);
        QCOMPARE(made.load(), first);
        QVERIFY2(first < 200, "100 MB would be held by somebody");
        client.socket().abort();
        QVERIFY(becomes([&] { return gone.load(); }));
    }

    void a_source_that_fails_cuts_the_answer()
    {
        std::atomic<int> made{0};
        std::atomic<bool> gone{false};
        TestServer server;
        server.onHandle = [&](api::Request) {
            return api::Response{200, {}, std::make_unique<Pieces>(30, 1000, made, gone, 3)};
        };
        TestClient client(server.port());
        const auto answer = client.ask(get("/"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.size(), 3000);
        QVERIFY(!answer.whole);
        QVERIFY(gone);
    }

    void a_sink_gets_the_body()
    {
        SinkLog log;
        TestServer server;
        server.onAdmit = [&](const api::Request&) { return api::Admission{{}, 1 << 20, std::make_unique<Sink>(log)}; };
        server.onHandle = [](api::Request) -> api::Response { throw std::runtime_error("must not be called"); };
        TestClient client(server.port());
        const auto answer = client.ask(post("/", QByteArray(300'000, 'x')));
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.body, QByteArray("300000"));
        QVERIFY(log.complete.value());
        log.bytes.clear();
        QCOMPARE(client.ask(post("/", "")).body, QByteArray("0"));
    }

    void a_cut_connection_leaves_the_sink_with_what_came()
    {
        TestServer server;
        for (const int size : {1, 1000, 65'536, 150'000}) {
            SinkLog log;
            server.onAdmit = [&](const api::Request&) {
                return api::Admission{{}, 1 << 20, std::make_unique<Sink>(log)};
            };
            TestClient client(server.port());
            client.send(
                post("/", QByteArray(200'000, 'x')).left(post("/", QByteArray(200'000, 'x')).size() - 200'000 + size));
            client.leave();
            QVERIFY(becomes([&] { return log.finished(); }));
            QCOMPARE(log.complete.value(), false);
            QCOMPARE(log.bytes.size(), std::size_t(size));
        }
    }

    void a_sink_may_stop_the_body()
    {
        SinkLog log;
        TestServer server;
        server.onAdmit = [&](const api::Request&) {
            return api::Admission{{}, 1 << 24, std::make_unique<Sink>(log, 100'000)};
        };
        TestClient client(server.port());
        const auto answer = client.ask(post("/", QByteArray(1'000'000, 'x')));
        QCOMPARE(answer.status, 460);
        QVERIFY(client.seesClose());
        QCOMPARE(log.complete.value(), false);
    }

    void events_come_when_the_source_wakes()
    {
        Board board;
        TestServer server([](ServerConfig& config) { config.heartbeat = 10s; });
        board.put("data: hello\n\n");
        server.onHandle = [&](api::Request) { return api::Response{200, {}, std::make_unique<BoardEvents>(board)}; };
        TestClient client(server.port());
        client.send(get("/v1/events"));
        const auto hello = waitFor(client, "hello");
        QVERIFY(hello.contains("Content-Type: text/event-stream\r\n"));
        QVERIFY(hello.contains("Cache-Control: no-store\r\n"));
        QVERIFY(hello.contains("X-Accel-Buffering: no\r\n"));
        for (int i = 0; i < 20; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto text = "data: " + std::to_string(i) + "\n\n";
            std::thread([&] { board.put(text); }).join();
            QVERIFY(waitFor(client, QByteArray::fromStdString(text)).contains(QByteArray::fromStdString(text)));
            QVERIFY(timer.elapsed() < 5000);
        }
        board.put("", true);
        QVERIFY(client.seesClose());
        QVERIFY(client.buffer().endsWith("0\r\n\r\n"));
        QVERIFY(becomes([&] { return board.alive == 0; }));
    }

    void no_wake_is_lost_under_a_storm()
    {
        Board board;
        TestServer server([](ServerConfig& config) { config.heartbeat = 60s; });
        server.onHandle = [&](api::Request) { return api::Response{200, {}, std::make_unique<BoardEvents>(board)}; };
        TestClient client(server.port());
        client.send(get("/v1/events"));
        QVERIFY(becomes([&] { return board.alive == 1; }));
        std::vector<std::thread> threads;
        for (int n = 0; n < 4; ++n)
            threads.emplace_back([&] {
                for (int i = 0; i < 500; ++i)
                    board.put("x\n\n");
            });
        for (auto& thread : threads)
            thread.join();
        board.put("data: last\n\n");
        QVERIFY(waitFor(client, "last").contains("last"));
        QCOMPARE(client.buffer().count("x\n\n"), 2000);
    }

    void a_silent_stream_has_a_heartbeat()
    {
        Board board;
        TestServer server([](ServerConfig& config) { config.heartbeat = 30ms; });
        server.onHandle = [&](api::Request) {
            return api::Response{200, {{"Content-Type", "text/plain"}}, std::make_unique<BoardEvents>(board)};
        };
        TestClient client(server.port());
        client.send(get("/"));
        QVERIFY(becomes([&] {
            client.more(50);
            return client.buffer().count("3\r\n:\n\n\r\n") >= 3;
        }));
        QVERIFY(!client.buffer().contains("event-stream"));
    }

    void a_peer_that_leaves_a_stream_is_noticed_at_once()
    {
        Board board;
        TestServer server([](ServerConfig& config) { config.heartbeat = 60s; });
        server.onHandle = [&](api::Request) { return api::Response{200, {}, std::make_unique<BoardEvents>(board)}; };
        for (const bool polite : {true, false}) {
            TestClient client(server.port());
            client.send(get("/"));
            QVERIFY(becomes([&] { return board.alive == 1; }));
            if (polite)
                client.leave();
            else
                client.socket().abort();
            QVERIFY(becomes([&] { return board.alive == 0; }));
        }
        TestClient talkative(server.port());
        talkative.send(get("/") + get("/more"));
        QVERIFY(talkative.seesClose());
        QVERIFY(becomes([&] { return board.alive == 0 && server.server().connections() == 0; }));
    }

    void a_stop_ends_the_streams()
    {
        Board board;
        TestServer server([](ServerConfig& config) { config.heartbeat = 60s; });
        server.onHandle = [&](api::Request) { return api::Response{200, {}, std::make_unique<BoardEvents>(board)}; };
        TestClient client(server.port());
        client.send(get("/"));
        QVERIFY(becomes([&] { return board.alive == 1; }));
        QElapsedTimer timer;
        timer.start();
        server.stop();
        QVERIFY(timer.elapsed() < 8000);
        QCOMPARE(board.alive.load(), 0);
        QVERIFY(client.seesClose());
    }
};

QTEST_GUILESS_MAIN(TestStreams)
#include "test_streams.moc"
