#include "common/crypto/encoding.h"
#include "server/api/byte_range.h"
#include "server/api/tus_fields.h"
#include "server/api/tus_routes.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <set>

using namespace naskah;
using namespace naskah::api;

namespace {

struct Answer {
    int status = 0;
    std::vector<Header> headers;
    std::string body;

    std::string field(std::string_view name) const
    {
        for (const auto& header : headers)
            if (header.name == name) return header.value;
        return "(none)";
    }
    bool operator==(const Answer& other) const
    {
        const auto same = [](const Header& a, const Header& b) { return a.name == b.name && a.value == b.value; };
        return status == other.status && body == other.body &&
               std::equal(headers.begin(), headers.end(), other.headers.begin(), other.headers.end(), same);
    }
};

/// /v1/files on a temporary folder, asked as the HTTP server would.
struct Office {
    Answer ask(const std::string& method,
               const std::string& path,
               std::vector<Header> headers = {},
               const std::string& body = {})
    {
        Request request{method, path, {}, std::move(headers), {}, "127.0.0.1"};
        auto admission = routes.admit(request, caller);
        if (admission.refusal) return taken(std::move(*admission.refusal));
        if (body.size() > admission.bodyLimit) return {413, {}, {}};
        if (!admission.sink) {
            request.body = body;
            return taken(routes.handle(std::move(request), caller));
        }
        bool whole = true;
        for (std::size_t at = 0; at < body.size() && whole; at += 1000)
            whole = admission.sink->write(std::string_view(body).substr(at, 1000));
        return taken(admission.sink->finish(whole));
    }

    Answer tus(const std::string& method,
               const std::string& path,
               std::vector<Header> headers = {},
               const std::string& body = {})
    {
        headers.push_back({"tus-resumable", "1.0.0"});
        return ask(method, path, std::move(headers), body);
    }

    static std::string promise(const std::string& bytes) { return "sha256 " + toBase64(toHex(sha256(bytes))); }

    Answer create(const std::string& bytes)
    {
        return tus("POST",
                   "/v1/files",
                   {{"upload-length", std::to_string(bytes.size())}, {"upload-metadata", promise(bytes)}});
    }

    Answer patch(const std::string& path, std::size_t offset, const std::string& bytes, std::vector<Header> more = {})
    {
        more.push_back({"content-type", "application/offset+octet-stream"});
        more.push_back({"upload-offset", std::to_string(offset)});
        return tus("PATCH", path, std::move(more), bytes);
    }

    /// Puts a file into the store, readable by everybody who `mayRead`. Its path.
    std::string upload(const std::string& bytes)
    {
        const auto path = create(bytes).field("Location");
        if (!bytes.empty()) patch(path, 0, bytes);
        return "/v1/files/" + toHex(sha256(bytes));
    }

    static Answer taken(Response response)
    {
        Answer answer{response.status, response.headers, {}};
        if (auto* text = std::get_if<std::string>(&response.body)) answer.body = *text;
        if (auto* source = std::get_if<std::unique_ptr<BodySource>>(&response.body))
            while (auto piece = (*source)->next())
                answer.body += *piece;
        return answer;
    }

    QTemporaryDir folder;
    std::filesystem::path root{folder.path().toStdString()};
    files::FileStore store{root / "files"};
    files::Uploads uploads{root / "uploads",
                           store,
                           [] { return timestampOf(784'111'777'000); },
                           [](const Digest&, const Uuid&) {},
                           {.fileBytes = 1 << 20, .keepFree = 0}};
    bool mayRead = true;
    TusRoutes routes{store, uploads, [this](const auth::Caller&, const std::string&) { return mayRead; }};
    auth::Caller caller{makeUuid(1), {}, {}};
};

} // namespace

class TestFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_file_goes_up_and_comes_down()
    {
        Office office;
        const std::string bytes(5000, 'x');
        const auto created = office.create(bytes);
        QCOMPARE(created.status, 201);
        QCOMPARE(created.field("Tus-Resumable"), std::string("1.0.0"));
        QCOMPARE(created.field("Upload-Expires"), std::string("Sun, 20 Nov 1994 08:49:37 GMT"));
        const auto path = created.field("Location");
        QVERIFY(path.starts_with("/v1/files/"));
        QCOMPARE(office.patch(path, 0, bytes.substr(0, 2000)).field("Upload-Offset"), std::string("2000"));
        const auto state = office.tus("HEAD", path);
        QCOMPARE(state.status, 200);
        QCOMPARE(state.field("Upload-Offset"), std::string("2000"));
        QCOMPARE(state.field("Upload-Length"), std::string("5000"));
        QCOMPARE(state.field("Cache-Control"), std::string("no-store"));
        const auto last = office.patch(path, 2000, bytes.substr(2000));
        QCOMPARE(last.status, 204);
        QCOMPARE(last.field("Upload-Offset"), std::string("5000"));
        QCOMPARE(office.tus("HEAD", path).field("Upload-Offset"), std::string("5000"));

        const auto hash = toHex(sha256(bytes));
        const auto got = office.ask("GET", "/v1/files/" + hash);
        QCOMPARE(got.status, 200);
        QCOMPARE(got.body, bytes);
        QCOMPARE(got.field("ETag"), '"' + hash + '"');
        QCOMPARE(got.field("Cache-Control"), std::string("private, no-store"));
        QCOMPARE(got.field("X-Content-Type-Options"), std::string("nosniff"));
        QCOMPARE(office.ask("GET", "/v1/files/" + hash, {{"if-none-match", '"' + hash + '"'}}).status, 304);
    }

    void the_options_say_what_there_is()
    {
        Office office;
        for (const std::string path : {"/v1/files", "/v1/files/0190b6a2-0000-7000-8000-000000000000"}) {
            const auto answer = office.ask("OPTIONS", path);
            QCOMPARE(answer.status, 204);
            QCOMPARE(answer.field("Tus-Version"), std::string("1.0.0"));
            QCOMPARE(answer.field("Tus-Extension"), std::string("creation,checksum,expiration,termination"));
            QCOMPARE(answer.field("Tus-Max-Size"), std::string("1048576"));
        }
    }

    void hidden_and_missing_are_the_same_to_the_byte()
    {
        Office office;
        const auto there = office.upload("secret");
        const auto missing = "/v1/files/" + toHex(sha256("not here"));
        office.mayRead = false;
        const auto hidden = office.ask("GET", there);
        QCOMPARE(hidden.status, 404);
        QVERIFY(hidden == office.ask("GET", missing));
        office.mayRead = true;
        QVERIFY(hidden == office.ask("GET", missing));
        office.mayRead = false;
        for (const std::string range : {"bytes=0-1", "bytes=100-", "nonsense"})
            QVERIFY(hidden == office.ask("GET", there, {{"range", range}}));
        QVERIFY(hidden == office.ask("GET", there, {{"if-none-match", '"' + there.substr(10) + '"'}}));
        // Another device's upload, and none.
        const auto path = office.create("abc").field("Location");
        office.caller.device = makeUuid(2);
        const auto none = "/v1/files/" + makeUuid(3).text();
        for (const std::string method : {"HEAD", "DELETE"})
            QVERIFY(office.tus(method, path) == office.tus(method, none));
        QVERIFY(office.patch(path, 0, "abc") == office.patch(none, 0, "abc"));
        QCOMPARE(office.patch(path, 0, "abc").status, 404);
    }

    void an_upload_does_not_tell_that_the_file_is_here()
    {
        Office office;
        const std::string bytes(3000, 'y');
        std::vector<std::vector<Answer>> runs;
        for (int round = 0; round < 2; ++round) {
            auto& answers = runs.emplace_back();
            auto created = office.create(bytes);
            const auto path = created.field("Location");
            std::erase_if(created.headers, [](const Header& header) { return header.name == "Location"; });
            answers.push_back(created);
            answers.push_back(office.tus("HEAD", path));
            answers.push_back(office.patch(path, 0, bytes.substr(0, 1000)));
            answers.push_back(office.patch(path, 0, bytes));
            answers.push_back(office.patch(path, 1000, bytes.substr(1000)));
            answers.push_back(office.tus("HEAD", path));
            answers.push_back(office.tus("DELETE", path));
            answers.push_back(office.tus("HEAD", path));
        }
        QVERIFY(runs[0] == runs[1]);
        QCOMPARE(runs[0].back().status, 404);
    }

    void refusals_have_their_codes()
    {
        Office office;
        const auto code = [](const Answer& answer) {
            const auto at = answer.body.find("\"code\":\"");
            return at == std::string::npos ? std::string()
                                           : answer.body.substr(at + 8, answer.body.find('"', at + 8) - at - 8);
        };
        const std::string bytes = "0123456789";
        const auto path = office.create(bytes).field("Location");
        const auto check = [&](const Answer& answer, int status, const std::string& expected) {
            QCOMPARE(answer.status, status);
            QCOMPARE(code(answer), expected);
            QCOMPARE(answer.field("Tus-Resumable"), std::string("1.0.0"));
        };
        check(office.patch(path, 3, "x"), 409, "files.wrong_offset");
        check(office.patch(path, 0, "9876543210"), 460, "files.hash_mismatch");
        const auto second = office.create(bytes).field("Location");
        check(office.patch(second, 0, "01", {{"upload-checksum", "sha256 " + toBase64(sha256("xx"))}}),
              460,
              "files.checksum_mismatch");
        check(office.patch(second, 0, "01", {{"upload-checksum", "md5 AAAA"}}), 400, "files.checksum");
        QCOMPARE(office.patch(second, 0, "01", {{"upload-checksum", "sha256 " + toBase64(sha256("01"))}}).status, 204);
        QCOMPARE(office.patch(second, 2, "23456789x").status, 413); // by the limit that the admission sets
        check(office.tus("PATCH", second, {{"content-type", "text/plain"}, {"upload-offset", "2"}}),
              415,
              "files.content_type");
        const Header type{"content-type", "application/offset+octet-stream"};
        for (const std::string offset : {"", "-1", "+2", "2 ", "0x2", "99999999999999999999"})
            check(office.tus("PATCH", second, {type, {"upload-offset", offset}}), 400, "files.offset");
        check(office.ask("PATCH", second, {type, {"upload-offset", "2"}}), 412, "files.tus_version");
        check(office.ask("HEAD", second), 412, "files.tus_version");
        check(office.ask("POST", "/v1/files"), 412, "files.tus_version");
        check(office.tus("POST", "/v1/files", {{"upload-metadata", Office::promise("a")}}), 400, "files.length");
        check(office.tus("POST", "/v1/files", {{"upload-length", "1"}, {"upload-defer-length", "1"}}),
              400,
              "files.metadata");
        check(
            office.tus("POST", "/v1/files", {{"upload-length", "1048577"}, {"upload-metadata", Office::promise("a")}}),
            413,
            "files.too_large");
        QCOMPARE(office.tus("PUT", second).status, 405);
        QCOMPARE(office.ask("PUT", "/v1/files").status, 405);
        QCOMPARE(office.ask("DELETE", "/v1/files/" + toHex(sha256("a"))).status, 405);
        QCOMPARE(office.ask("POST", "/v1/files", {}, "a body").status, 413);
    }

    void hostile_metadata_is_refused_and_names_go_nowhere()
    {
        const auto good = Office::promise("a");
        QVERIFY(readPromise(good).has_value());
        QVERIFY(readPromise("filename " + toBase64("../../etc/passwd") + "," + good) == sha256("a"));
        QVERIFY(readPromise("is_confidential," + good).has_value());
        const auto upper = "sha256 " + toBase64(std::string(64, 'A'));
        QVERIFY(readPromise(upper).has_value());
        for (const auto& text : std::initializer_list<std::string>{"",
                                                                         ",",
                                                                         " ",
                                                                         "sha256",
                                                                         "sha256 ",
                                                                         "sha256 !!!!",
                                                                         "sha256  " + good.substr(7),
                                                                         good + ",",
                                                                         good + "," + good,
                                                                         "a b c," + good,
                                                                         "," + good,
                                                                         "a," + good + ",a",
                                                                         "sha256 " + toBase64("abc"),
                                                                         "sha256 " + toBase64(std::string(64, 'g')),
                                                                         "sha256 " + toBase64(std::string(32, '\xff')),
                                                                         "filename " + toBase64("a") + "x," + good,
                                                                         "\x01 YQ==," + good,
                                                                         "SHA256 " + good.substr(7)})
            QVERIFY2(!readPromise(text), text.c_str());
        Office office;
        QCOMPARE(
            office
                .tus("POST",
                     "/v1/files",
                     {{"upload-length", "1"}, {"upload-metadata", "filename " + toBase64("/../x\ny") + "," + good}})
                .status,
            201);
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(office.root))
            names.insert(entry.path().extension().string());
        QCOMPARE(names, (std::set<std::string>{"", ".note", ".part"}));
        for (const std::string path : {"/v1/files/", "/v1/files/../x", "/v1/files/a", "/v1/filesx", "/v1/files/a/b"})
            QCOMPARE(office.tus("HEAD", path).status, 404);
    }

    void ranges_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("contentRange");
        const auto row = [](const char* range, int status, const char* body, const char* contentRange) {
            QTest::newRow(range) << QByteArray(range) << status << QByteArray(body) << QByteArray(contentRange);
        };
        row("bytes=0-0", 206, "0", "bytes 0-0/10");
        row("bytes=2-5", 206, "2345", "bytes 2-5/10");
        row("bytes=7-", 206, "789", "bytes 7-9/10");
        row("bytes=7-100", 206, "789", "bytes 7-9/10");
        row("bytes=0-", 206, "0123456789", "bytes 0-9/10");
        row("bytes=-3", 206, "789", "bytes 7-9/10");
        row("bytes=-100", 206, "0123456789", "bytes 0-9/10");
        row("bytes=9-9", 206, "9", "bytes 9-9/10");
        row("bytes=10-", 416, "", "bytes */10");
        row("bytes=10-20", 416, "", "bytes */10");
        row("bytes=-0", 416, "", "bytes */10");
        row("bytes=5-2", 416, "", "bytes */10");
        row("bytes=-", 416, "", "bytes */10");
        row("bytes=", 416, "", "bytes */10");
        row("bytes=a-b", 416, "", "bytes */10");
        row("bytes=1-+2", 416, "", "bytes */10");
        row("bytes=99999999999999999999-", 416, "", "bytes */10");
        row("bytes=0-1,3-4", 200, "0123456789", "(none)");
        row("pages=1-2", 200, "0123456789", "(none)");
    }

    void ranges()
    {
        QFETCH(QByteArray, range);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, contentRange);
        Office office;
        const auto path = office.upload("0123456789");
        const auto answer = office.ask("GET", path, {{"range", range.toStdString()}});
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.field("Content-Range"), contentRange.toStdString());
        if (status != 416) QCOMPARE(answer.body, body.toStdString());
        const auto tag = '"' + path.substr(10) + '"';
        QCOMPARE(office.ask("GET", path, {{"range", range.toStdString()}, {"if-range", tag}}).status, status);
        QCOMPARE(office.ask("GET", path, {{"range", range.toStdString()}, {"if-range", "\"other\""}}).status, 200);
    }

    void an_empty_file_has_no_ranges()
    {
        Office office;
        const auto path = office.upload("");
        QCOMPARE(office.ask("GET", path).status, 200);
        for (const std::string range : {"bytes=0-", "bytes=-1", "bytes=0-0"})
            QCOMPARE(office.ask("GET", path, {{"range", range}}).status, 416);
    }

    void a_damaged_file_is_never_delivered_whole()
    {
        Office office;
        const std::string bytes(200'000, 'z');
        const auto path = office.upload(bytes);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(office.root / "files")) {
            if (!entry.is_regular_file()) continue;
            std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(100'000);
            file.put('y');
        }
        QVERIFY_EXCEPTION_THROWN(office.ask("GET", path), std::runtime_error);
        QCOMPARE(office.upload(bytes), path); // and a new upload mends it
        QCOMPARE(office.ask("GET", path).body, bytes);
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
