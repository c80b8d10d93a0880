#include "common/crypto/encoding.h"
#include "server/api/tus_routes.h"
#include "tests/server/http/test_client.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <filesystem>
#include <thread>

using namespace naskah;
using namespace naskah::http;
using namespace std::chrono_literals;

namespace {

/// /v1/files behind real TLS.
struct FileServer {
    FileServer()
    {
        server.onAdmit = [this](const api::Request& head) { return routes.admit(head, caller); };
        server.onHandle = [this](api::Request request) { return routes.handle(std::move(request), caller); };
    }

    QTemporaryDir folder;
    std::filesystem::path root{folder.path().toStdString()};
    std::atomic<int> stored{0};
    files::FileStore store{root / "files"};
    files::Uploads uploads{
        root / "uploads",
        store,
        [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); },
        [this](const Digest&, const Uuid&) { ++stored; },
        {.keepFree = 0}};
    api::TusRoutes routes{store, uploads, [](const auth::Caller&, const std::string&) { return true; }};
    auth::Caller caller{makeUuid(1), {}, {}};
    TestServer server;
};

QByteArray tus(const QByteArray& method, const QByteArray& path, const QByteArray& fields, const QByteArray& body = {})
{
    return method + ' ' + path +
           " HTTP/1.1\r\nHost: a\r\nTus-Resumable: 1.0.0\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n" + fields + "\r\n" + body;
}

QByteArray patch(const QByteArray& path, qint64 offset, const QByteArray& body)
{
    return tus("PATCH",
               path,
               "Content-Type: application/offset+octet-stream\r\nUpload-Offset: " + QByteArray::number(offset) + "\r\n",
               body);
}

QByteArray create(TestClient& client, const QByteArray& bytes)
{
    const auto hash = toHex(sha256(bytes.toStdString()));
    const auto answer =
        client.ask(tus("POST",
                       "/v1/files",
                       "Upload-Length: " + QByteArray::number(bytes.size()) + "\r\nUpload-Metadata: sha256 " +
                           QByteArray::fromStdString(toBase64(hash)) + "\r\n"));
    return answer.fields.value("location");
}

} // namespace

class TestUploadsOverTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void an_upload_goes_on_where_its_connection_was_cut()
    {
        FileServer office;
        QByteArray bytes(300'000, Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(i * 31 + i / 1000);
        TestClient first(office.server.port());
        const auto path = create(first, bytes);
        QVERIFY(path.startsWith("/v1/files/"));
        qint64 offset = 0;
        for (const qint64 cut : {0, 1, 999, 65'536, 100'001}) {
            TestClient client(office.server.port());
            const auto whole = patch(path, offset, bytes.mid(offset));
            client.send(whole.left(whole.size() - (bytes.size() - offset) + cut));
            if (cut % 2)
                client.leave();
            else
                client.socket().abort();
            for (int i = 0; i < 500 && office.server.server().connections() > 1; ++i)
                std::this_thread::sleep_for(10ms);
            const auto state = first.ask(tus("HEAD", path, ""));
            QCOMPARE(state.status, 200);
            const auto now = state.fields.value("upload-offset").toLongLong();
            QVERIFY(now <= offset + cut);
            if (cut % 2) QCOMPARE(now, offset + cut); // a polite goodbye comes after all the bytes
            offset = now;
        }
        const auto last = first.ask(patch(path, offset, bytes.mid(offset)));
        QCOMPARE(last.status, 204);
        QCOMPARE(last.fields.value("upload-offset"), QByteArray::number(bytes.size()));
        QCOMPARE(office.stored.load(), 1);

        const auto download = QByteArray("/v1/files/") + QByteArray::fromStdString(toHex(sha256(bytes.toStdString())));
        QVERIFY(first.ask(get(download)).body == bytes);
        const auto rest = first.ask("GET " + download + " HTTP/1.1\r\nHost: a\r\nRange: bytes=123456-\r\n\r\n");
        QCOMPARE(rest.status, 206);
        QVERIFY(rest.body == bytes.mid(123'456));
        first.send("HEAD " + download + " HTTP/1.1\r\nHost: a\r\n\r\n");
        QVERIFY(!first.receive(5000, true).fields.contains("content-length"));
        QCOMPARE(first.ask(tus("OPTIONS", "/v1/files", "")).status, 204);
    }

    void more_than_announced_is_413_and_changes_nothing()
    {
        FileServer office;
        TestClient client(office.server.port());
        const auto path = create(client, "0123456789");
        QCOMPARE(client.ask(patch(path, 0, "0123456789x")).status, 413);
        QVERIFY(client.seesClose());
        TestClient again(office.server.port());
        QCOMPARE(again.ask(tus("HEAD", path, "")).fields.value("upload-offset"), QByteArray("0"));
        QCOMPARE(again.ask(patch(path, 0, "0123456789")).status, 204);
    }
};

QTEST_GUILESS_MAIN(TestUploadsOverTls)
#include "test_uploads.moc"
