#include "common/command/drafting.h"
#include "common/command/log_audit.h"
#include "common/command/organisation.h"
#include "common/protocol/short_question.h"
#include "tests/server/api/caller.h"

#include <QTest>

#include <zstd.h>

using namespace naskah;
using test::Service;
using test::with;

namespace {

std::string draftLine(Service& service, test::Desk& desk, std::string subject)
{
    StartDraft draft;
    draft.subject = std::move(subject);
    return envelopeLine(desk.sealed(desk.envelope(*service.office.engine, StartDraft::table, commandData(draft)))) + '\n';
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::string unzstd(const std::string& bytes)
{
    std::string all, piece(ZSTD_DStreamOutSize(), '\0');
    auto* context = ZSTD_createDCtx();
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    std::size_t left = 1;
    while (in.pos < in.size && !ZSTD_isError(left)) {
        ZSTD_outBuffer out{piece.data(), piece.size(), 0};
        left = ZSTD_decompressStream(context, &out, &in);
        all.append(piece, 0, out.pos);
    }
    ZSTD_freeDCtx(context);
    return left == 0 ? all : "not one whole frame";
}

} // namespace

class TestCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeviceEnrolsSignsInPushesAndPulls()
    {
        Service service;
        const auto code = service.auth.invite(service.office.staff.person);
        const auto key = SigningKey::generate();
        const auto body = boost::json::serialize(
            boost::json::object{{"code", code}, {"public_key", toHex(key.publicKey().bytes)}, {"name", "PC-1"}});
        const auto enrolled = service.call("POST", "/v1/enrol", body);
        QCOMPARE(enrolled.status, 200);
        QCOMPARE(service.call("POST", "/v1/enrol", body).body, enrolled.body);
        const auto identity = enrolled.json();
        QCOMPARE(identity.at("epoch").as_string().c_str(), service.office.engine->identity().epoch.c_str());
        QCOMPARE(identity.at("server_key").as_string().size(), 64u);
        QCOMPARE(identity.at("recovery_key").as_string().size(), 64u);

        auto desk = service.office.staff;
        desk.key = key;
        desk.device = parseUuid(identity.at("device").as_string()).value();
        const auto headers = service.as(desk);
        auto two = draftLine(service, desk, "A");
        two += draftLine(service, desk, "B");
        const auto pushed = service.call("POST", "/v1/commands", two,
                                         with(headers, "content-type", "application/x-ndjson"));
        QCOMPARE(pushed.status, 200);
        const auto lines = linesOf(pushed.body);
        QCOMPARE(lines.size(), 3u);
        QCOMPARE(readPushLine(lines[1])->answer->sequence, 2u);
        QVERIFY(verify(service.office.engine->identity().key.publicKey(), readPushLine(lines[2])->head->statement(),
                       readPushLine(lines[2])->head->signature));

        const auto pulled = service.call("POST", "/v1/changes", writePullRequest({}), headers);
        QCOMPARE(pulled.status, 200);
        QCOMPARE(pulled.header("Content-Type"), std::string{"application/x-ndjson"});
        QVERIFY(std::holds_alternative<ChangeEnd>(readChange(linesOf(pulled.body).back()).value()));
        const auto compressed = service.call("POST", "/v1/changes", writePullRequest({}),
                                             with(headers, "accept-encoding", "zstd, identity"));
        QCOMPARE(compressed.header("Content-Encoding"), std::string{"zstd"});
        QCOMPARE(unzstd(compressed.body), pulled.body);
    }

    void manyCommandsAreAnsweredInLots()
    {
        Service service;
        std::string body;
        for (int i = 0; i < 300; ++i)
            body += draftLine(service, service.office.staff, "Konsep");
        const auto headers = with(service.as(service.office.staff), "content-type", "application/x-ndjson; charset=utf-8");
        const auto answer = service.call("POST", "/v1/commands", body, headers);
        int outcomes = 0, heads = 0;
        for (const auto& line : linesOf(answer.body)) {
            const auto read = readPushLine(line).value();
            outcomes += read.answer.has_value();
            heads += read.head.has_value();
        }
        QCOMPARE(outcomes, 300);
        QCOMPARE(heads, 3);
        // Sent again: the same outcomes, nothing new.
        const auto size = service.office.engine->head()->size;
        const auto again = service.call("POST", "/v1/commands", body, headers);
        QCOMPARE(linesOf(again.body)[301], linesOf(answer.body)[301]);
        QCOMPARE(service.office.engine->head()->size, size);
    }

    void theLogIsHashesForAllAndWordsForTheirAuthorAndTheAuditor()
    {
        Service service;
        auto& office = service.office;
        const auto push = [&](test::Desk& desk, const std::string& subject) {
            service.call("POST", "/v1/commands", draftLine(service, desk, subject),
                         with(service.as(desk), "content-type", "application/x-ndjson"));
        };
        push(office.staff, "kata staf");
        push(office.stranger, "kata orang lain");
        const auto size = office.engine->head()->size;
        const auto read = [&](const std::string& query) { return service.call("GET", "/v1/log?" + query, {}, service.as(office.staff)); };
        const auto own = read("first=0");
        QCOMPARE(own.status, 200);
        QVERIFY(own.body.find("kata staf") != own.body.npos);
        QVERIFY(own.body.find("orang lain") == own.body.npos);
        QVERIFY(own.body.find("enrol_device") != own.body.npos);
        QVERIFY(own.body.find("provision_records") == own.body.npos);
        const auto checked = [&](const std::string& body) {
            LogAudit audit(office.engine->identity().key.publicKey(), {*office.engine->head()});
            for (const auto& line : linesOf(body))
                if (const auto fault = audit.take(line)) return fault->code;
            const auto fault = audit.finish();
            return fault ? fault->code : std::to_string(audit.counts().leaves) + '/' + std::to_string(audit.counts().read);
        };
        const auto whole = std::to_string(size) + '/';
        QVERIFY(checked(own.body).starts_with(whole) && checked(own.body) != whole + std::to_string(size));
        service.auditor = office.staff.person;
        const auto all = read("first=0");
        QVERIFY(all.body.find("orang lain") != all.body.npos);
        QCOMPARE(checked(all.body), whole + std::to_string(size));
        // In parts it is the same.
        std::string parts;
        for (std::uint64_t first = 0; first < size; first += 3)
            parts += read("first=" + std::to_string(first) + "&count=3").body;
        QCOMPARE(parts, all.body);
        QCOMPARE(read("first=" + std::to_string(size)).body, std::string{});
        QCOMPARE(read("first=1000000&count=5").body, std::string{});
        // And nobody else.
        QCOMPARE(service.call("GET", "/v1/log?first=0").status, 401);
        QCOMPARE(read("").code(), std::string{"query.malformed"});
        QCOMPARE(read("first=x").code(), std::string{"query.malformed"});
        QCOMPARE(read("first=0&count=0").code(), std::string{"query.malformed"});
        QCOMPARE(read("first=0&epoch=9-none").code(), std::string{"epoch.unknown"});
        const auto signedIn = service.as(office.staff);
        office.engine->revoke(office.staff.device);
        QVERIFY(service.call("GET", "/v1/log?first=0", {}, signedIn).status >= 401);
    }

    void aLineThatIsNoneEndsTheBodyButNotWhatWasBefore()
    {
        Service service;
        auto& desk = service.office.staff;
        const auto headers = with(service.as(desk), "content-type", "application/x-ndjson");
        const auto good = draftLine(service, desk, "A"), after = draftLine(service, desk, "B");
        const auto answer = service.call("POST", "/v1/commands", good + "not a line\n" + after, headers);
        const auto lines = linesOf(answer.body);
        QCOMPARE(lines.size(), 3u);
        QVERIFY(readPushLine(lines[0])->answer.has_value());
        QCOMPARE(readPushLine(lines[2])->stopped->code, std::string{"envelope.malformed"});
        QCOMPARE(service.office.engine->snapshot()->journal().device(desk.device)->lastSequence, 1u);
        const auto gap = service.call("POST", "/v1/commands", draftLine(service, desk, "C"), headers);
        QCOMPARE(readPushLine(linesOf(gap.body)[0])->stopped->code, std::string{"sequence.gap"});
    }

    void aDeskThatIsTooOldIsSentNothingButItsWorkIsTaken()
    {
        Service service;
        api::ApiOptions options;
        options.minimumVersion = {1, 2};
        api::Api strict(*service.office.engine, service.auth, nullptr, std::move(options));
        const auto plain = service.as(service.office.staff);
        const auto old = with(plain, "naskah-client", "naskah/1.1 (windows)");
        const auto asked = [&](std::string method, std::string path, std::vector<api::Header> headers, std::string body = {}) {
            api::Request request;
            request.method = std::move(method);
            request.path = std::move(path);
            request.headers = std::move(headers);
            auto admission = strict.admit(request);
            if (admission.refusal) return std::move(*admission.refusal);
            request.body = std::move(body);
            return strict.handle(std::move(request));
        };
        for (const auto& [method, path] : {std::pair{"POST", "/v1/changes"}, {"GET", "/v1/events"}, {"GET", "/v1/log/head"}}) {
            const auto refusal = asked(method, path, old, writePullRequest({}));
            QCOMPARE(refusal.status, 426);
            const auto problem = boost::json::parse(std::get<std::string>(refusal.body)).as_object();
            QCOMPARE(problem.at("code").as_string().c_str(), "desk.too_old");
            QVERIFY(problem.at("detail").as_string().find("1.2") != std::string::npos);
        }
        QCOMPARE(asked("POST", "/v1/changes", with(plain, "naskah-client", "naskah/nonsense"), writePullRequest({})).status, 426);
        // On the way of its work to the server nothing is in its way.
        QCOMPARE(asked("GET", "/v1/session", old).status, 200);
        const auto line = draftLine(service, service.office.staff, "A");
        QCOMPARE(asked("POST", "/v1/commands", with(old, "content-type", "application/x-ndjson"), line).status, 200);
        // New enough, and what is no desk.
        for (const auto* client : {"naskah/1.2", "naskah/1.10.3 (linux)", "naskah/2.0", "curl/7.88"})
            QCOMPARE(asked("POST", "/v1/changes", with(plain, "naskah-client", client), writePullRequest({})).status, 200);
        QCOMPARE(asked("POST", "/v1/changes", plain, writePullRequest({})).status, 200);
        QVERIFY(isOlderDesk("naskah/1.", {1, 2}) && isOlderDesk("naskah/-1.5", {1, 2}) && isOlderDesk("naskah/", {0, 0}));
    }

    void theShortQuestion()
    {
        Service service;
        auto& desk = service.office.staff;
        const auto headers = service.as(desk);
        test::Office::Copy copy;
        service.office.pull(desk, copy);
        const auto at = positionDigest(copy.epoch, copy.deviceSequence, copy.cursors);
        const auto same = service.call("POST", "/v1/changes", writeShortQuestion({at}), headers);
        QCOMPARE(same.status, 204);
        QVERIFY(same.body.empty());
        QCOMPARE(service.call("POST", "/v1/changes", writeShortQuestion({"00"}), headers).status, 200);
    }

    void theEventStreamGreetsTellsAndEnds()
    {
        Service service;
        auto& office = service.office;
        const auto answer = service.call("GET", "/v1/events", {}, service.as(office.staff));
        QCOMPARE(answer.header("Content-Type"), std::string{"text/event-stream"});
        QCOMPARE(answer.header("X-Accel-Buffering"), std::string{"no"});
        int woken = 0;
        answer.events->start([&] { ++woken; });
        QVERIFY(answer.events->take()->starts_with("event: hello\n"));
        StartDraft draft;
        draft.subject = "Konsep";
        office.push(office.head, draft);
        QCOMPARE(woken, 1);
        const auto told = answer.events->take().value();
        const auto box = mailbox::ofUnit(office.kominfo.id, 2026);
        QVERIFY(told.starts_with("event: moved\n"));
        QVERIFY(told.find(box) != std::string::npos);
        QVERIFY(answer.events->take()->empty());
        // The end of the appointment takes the unit's mailbox away.
        QVERIFY(office.push(office.head, EndAppointment{office.staffAppointment.id, dayInWib(office.now)}).effective());
        QVERIFY(answer.events->take()->find("org") != std::string::npos);
        office.push(office.head, draft);
        QVERIFY(answer.events->take()->empty());
        office.engine->revoke(office.staff.device);
        QVERIFY(!answer.events->take());
    }

    void theEventStreamEndsWithItsToken()
    {
        Service service;
        const auto answer = service.call("GET", "/v1/events", {}, service.as(service.office.staff));
        std::atomic<int> woken = 0;
        answer.events->start([&] { ++woken; });
        QVERIFY(answer.events->take());
        service.office.now += std::chrono::minutes{16};
        QVERIFY(!answer.events->take());
    }

    void theLogGivesProofs()
    {
        Service service;
        const auto headers = service.as(service.office.staff);
        const auto head = readTreeHead(service.call("GET", "/v1/log/head", {}, headers).body).value();
        const auto proof = service.call("GET", "/v1/log/proof?first=2&second=" + std::to_string(head.size), {}, headers);
        QVERIFY(proof.json().at("proof").as_array().size() > 0);
        const auto included = service.call("GET", "/v1/log/proof?leaf=1&size=" + std::to_string(head.size), {}, headers);
        QVERIFY(included.json().at("proof").as_array().size() > 0);
        QCOMPARE(service.call("GET", "/v1/log/proof?first=2&second=999999", {}, headers).code(), std::string{"log.too_short"});
    }

    void whoIsNotSignedInGetsNothing()
    {
        Service service;
        for (const auto* path : {"/v1/events", "/v1/log/head", "/v1/log/proof?first=0&second=1"}) {
            const auto answer = service.call("GET", path);
            QCOMPARE(answer.status, 401);
            QCOMPARE(answer.code(), std::string{"token.invalid"});
        }
        for (const auto* path : {"/v1/commands", "/v1/changes"})
            QCOMPARE(service.call("POST", path, "{}", {{"authorization", "Bearer x"}}).status, 401);
        QCOMPARE(service.call("POST", "/v1/changes", "{}", {{"authorization", "Basic eDp5"}}).status, 401);
    }

    void unknownAndHiddenPathsLookTheSame()
    {
        Service service;
        const auto unknown = service.call("GET", "/nothing");
        const auto hidden = service.call("GET", "/metrics"); // from another machine
        QCOMPARE(hidden.status, 404);
        QCOMPARE(hidden.body, unknown.body);
        const auto method = service.call("DELETE", "/v1/session");
        QCOMPARE(method.status, 405);
        QCOMPARE(method.header("Allow"), std::string{"GET, POST"});
    }

    void theServerSaysHowItIs()
    {
        Service service;
        QCOMPARE(service.call("GET", "/healthz").status, 200);
        QCOMPARE(service.call("GET", "/readyz").status, 200);
        service.peer = "127.0.0.1";
        const auto metrics = service.call("GET", "/metrics").body;
        QVERIFY(metrics.find("naskah_requests_total{route=\"/healthz\",status=\"200\"} 1") != std::string::npos);
        QVERIFY(metrics.find("naskah_log_size ") != std::string::npos);
    }

    void aCopiedDiskTakesItsNextIdentity()
    {
        Service service;
        auto headers = service.as(service.office.staff);
        const auto body = boost::json::serialize(
            boost::json::object{{"public_key", toHex(SigningKey::generate().publicKey().bytes)}});
        QCOMPARE(service.call("POST", "/v1/enrol", body).status, 401);
        const auto answer = service.call("POST", "/v1/enrol", body, headers);
        QCOMPARE(answer.status, 200);
        const auto device = parseUuid(answer.json().at("device").as_string()).value();
        QCOMPARE(service.office.engine->snapshot()->journal().device(device)->predecessor.value(), service.office.staff.device);
    }
};

QTEST_GUILESS_MAIN(TestCalls)
#include "test_calls.moc"
