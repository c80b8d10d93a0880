#include "server/http/head.h"

#include <QTest>

using namespace naskah::http;

namespace {
constexpr HeadLimits limits{8192, 64, 2048};

int verdictOf(std::string_view bytes)
{
    std::size_t scanned = 0;
    const auto end = findHeadEnd(bytes, scanned, limits);
    if (const auto* fault = std::get_if<Fault>(&end)) return fault->status;
    if (std::holds_alternative<std::monostate>(end)) return 0;
    const auto head = readHead(bytes.substr(0, std::get<std::size_t>(end)), limits);
    if (const auto* fault = std::get_if<Fault>(&head)) return fault->status;
    return 200;
}
} // namespace

class TestHead : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_head_is_taken_apart()
    {
        const auto result =
            readHead("POST /v1/files?a=1&b HTTP/1.1\r\nHost: desk.example:8443\r\nX-Thing:\t two words \r\n"
                     "Content-Length: 17\r\nConnection: x, Close\r\nExpect: 100-Continue\r\n\r\n",
                     limits);
        const auto& head = std::get<Head>(result);
        QCOMPARE(head.request.method, std::string("POST"));
        QCOMPARE(head.request.path, std::string("/v1/files"));
        QCOMPARE(head.request.query, std::string("a=1&b"));
        QCOMPARE(head.request.header("x-thing"), std::string_view("two words"));
        QCOMPARE(head.contentLength.value(), std::uint64_t(17));
        QVERIFY(head.hasBody() && head.expectsContinue && !head.keepAlive && !head.chunked);
    }

    void a_head_may_arrive_byte_by_byte()
    {
        const std::string text = "GET / HTTP/1.1\r\nHost: a\r\n\r\nrest";
        std::size_t scanned = 0;
        for (std::size_t size = 0; size < text.size() - 4; ++size) {
            const auto found = findHeadEnd(std::string_view(text).substr(0, size), scanned, limits);
            QVERIFY(std::holds_alternative<std::monostate>(found));
        }
        const auto found = findHeadEnd(text, scanned, limits);
        QCOMPARE(std::get<std::size_t>(found), text.size() - 4);
    }

    void targets_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        const auto row = [](const char* target, int status) { QTest::newRow(target) << QByteArray(target) << status; };
        row("/", 200);
        row("/v1/files/ab%20c?x=%41", 200);
        row("/a/...", 200);
        row("/a?next=..", 200);
        row("*", 400);
        row("http://a/b", 400);
        row("//a/b", 400);
        row("/..", 400);
        row("/a/../b", 400);
        row("/a/./b", 400);
        row("/a/%2e%2E/b", 400);
        row("/a/.%2e", 400);
        row("/a%2fb", 400);
        row("/a%5Cb", 400);
        row("/a%00b", 400);
        row("/a%0db", 400);
        row("/a%7f", 400);
        row("/a%zz", 400);
        row("/a%2", 400);
        row("/a#b", 400);
        row("/a\\b", 400);
        row("/a\xc3\xa9", 400);
        row("/a b", 400);
    }

    void targets()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        const auto text = ("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n").toStdString();
        QCOMPARE(verdictOf(text), status);
    }

    void no_cut_or_flip_of_a_head_is_mistaken_for_the_whole()
    {
        const std::string text = "GET /a HTTP/1.1\r\nHost: a\r\nAccept: b\r\n\r\n";
        for (std::size_t size = 0; size < text.size(); ++size)
            QCOMPARE(verdictOf(std::string_view(text).substr(0, size)), 0);
        for (std::size_t at = 0; at < text.size(); ++at)
            for (int byte = 0; byte < 256; ++byte) {
                auto flipped = text;
                flipped[at] = static_cast<char>(byte);
                const int status = verdictOf(flipped);
                QVERIFY(status == 0 || status == 200 || status == 400 || status == 505);
            }
    }
};

QTEST_GUILESS_MAIN(TestHead)
#include "test_head.moc"
