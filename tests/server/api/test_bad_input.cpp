#include "common/command/drafting.h"
#include "common/schema/json.h"
#include "tests/server/api/caller.h"

#include <QTest>

#include <random>

using namespace naskah;
using test::Service;
using test::with;

namespace {

std::vector<std::string> nonsense()
{
    std::vector<std::string> texts{"",     " ",      "{",      "}",         "[]",      "null",     "true",       "1e999", "\"x\"",
                                   "{}",   "{\"a\"", "{\"epoch\":1,\"cursors\":{}}", "{\"epoch\":\"x\",\"cursors\":[]}",
                                   "{\"epoch\":\"x\",\"cursors\":{\"org\":-1}}", "{\"epoch\":\"x\",\"cursors\":{\"org\":1.5}}",
                                   "{\"epoch\":\"x\",\"cursors\":{\"org\":99999999999999999999}}",
                                   "{\"at\":5}", "{\"at\":\"x\",\"years\":0}", "{\"epoch\":\"x\",\"cursors\":{},\"years\":-4}",
                                   "{\"code\":7,\"public_key\":\"00\"}", "{\"code\":\"x\",\"public_key\":\"zz\"}",
                                   "{\"device\":\"x\",\"nonce\":[],\"signature\":{}}", std::string("{\"a\":\"\0\"}", 9),
                                   "{\"a\":\"\xff\xfe\"}", "\xef\xbb\xbf{}", std::string(4000, '['),
                                   "{\"epoch\":" + std::string(4000, '{')};
    return texts;
}

} // namespace

class TestBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCallAnswersNonsenseWithAProblem()
    {
        Service service;
        const auto headers = with(service.as(service.office.staff), "content-type", "application/x-ndjson");
        for (const auto* path : {"/v1/enrol", "/v1/session", "/v1/changes"})
            for (const auto& text : nonsense()) {
                const auto answer = service.call("POST", path, text, headers);
                QVERIFY2(answer.status >= 400 && answer.status < 500, (std::string{path} + " " + text).c_str());
                QCOMPARE(answer.header("Content-Type"), std::string{"application/problem+json"});
                QVERIFY(!answer.code().empty());
            }
        for (const auto& text : nonsense()) {
            const auto answer = service.call("POST", "/v1/commands", text + '\n', headers);
            QCOMPARE(answer.status, 200);
            for (std::size_t at = 0; at < answer.body.size(); at = answer.body.find('\n', at) + 1)
                QVERIFY(readPushLine(answer.body.substr(at, answer.body.find('\n', at) - at))->stopped.has_value());
        }
        for (const auto* query : {"", "first=", "first=-1&second=2", "first=1&second=99999999999999999999", "leaf=1", "leaf=x&size=3",
                                  "first=3&second=2", "leaf=5&size=5", "&&&=", "first=1;second=2"})
            QCOMPARE(service.call("GET", std::string{"/v1/log/proof?"} + query, {}, headers).status, 400);
        QVERIFY(service.alarms.empty() && service.office.alarms.empty());
    }

    void limitsHold()
    {
        Service service;
        QCOMPARE(service.call("POST", "/v1/enrol", std::string(9000, ' ')).status, 413);
        QCOMPARE(service.call("POST", "/v1/session", std::string(9000, ' ')).status, 413);
        const auto headers = service.as(service.office.staff);
        QCOMPARE(service.call("POST", "/v1/changes", std::string((1 << 20) + 1, ' '), headers).status, 413);
        QCOMPARE(service.call("GET", "/v1/events", "x", headers).status, 413);
        QCOMPARE(service.call("POST", "/v1/commands", "x", headers).code(), std::string{"body.media_type"});
        api::Request big;
        big.method = "POST";
        big.path = "/v1/session";
        big.body = std::string(10000, 'x');
        QCOMPARE(service.api.handle(std::move(big)).status, 413); // also for a carrier that did not ask first
    }

    void aStrangersLargeBodyIsNotRead()
    {
        Service service;
        api::Request head;
        head.method = "POST";
        head.path = "/v1/commands";
        QVERIFY(service.api.admit(head).refusal.has_value());
    }

    void aTooLongEnvelopeIsNotTaken()
    {
        Service service;
        auto& desk = service.office.staff;
        StartDraft draft;
        draft.subject = std::string(largestEnvelope, 'x');
        const auto line = envelopeLine(desk.sealed(desk.envelope(*service.office.engine, StartDraft::table, commandData(draft))));
        const auto answer = service.call("POST", "/v1/commands", line + '\n', with(service.as(desk), "content-type", "application/x-ndjson"));
        QCOMPARE(readPushLine(answer.body.substr(0, answer.body.find('\n')))->stopped->code, std::string{"envelope.malformed"});
    }

    void mutatedEnvelopesChangeNothing()
    {
        Service service;
        auto& desk = service.office.staff;
        const auto headers = with(service.as(desk), "content-type", "application/x-ndjson");
        StartDraft draft;
        draft.subject = "Konsep";
        const auto line = envelopeLine(desk.sealed(desk.envelope(*service.office.engine, StartDraft::table, commandData(draft))));
        const auto size = service.office.engine->head()->size;
        std::mt19937 random{7};
        for (int i = 0; i < 3000; ++i) {
            auto mutant = line;
            const int changes = 1 + int(random() % 3);
            for (int k = 0; k < changes; ++k) {
                const auto at = random() % mutant.size();
                switch (random() % 3) {
                case 0:
                    mutant[at] = static_cast<char>(random());
                    break;
                case 1:
                    mutant.erase(at, 1 + random() % 20);
                    break;
                default:
                    mutant.insert(at, 1, "{}[]\",:0"[random() % 8]);
                }
                if (mutant.empty()) mutant = "x";
            }
            if (mutant == line) continue;
            service.call("POST", "/v1/commands", mutant + "\n", headers);
        }
        QCOMPARE(service.office.engine->head()->size, size);
        QVERIFY(service.alarms.empty() && service.office.alarms.empty());
        const auto answer = service.call("POST", "/v1/commands", line + '\n', headers);
        QVERIFY(readPushLine(answer.body.substr(0, answer.body.find('\n')))->answer.has_value());
    }

    void wellSignedNonsenseIsRefusedNotFatal()
    {
        Service service;
        auto& office = service.office;
        auto& desk = office.secretary;
        const auto headers = with(service.as(desk), "content-type", "application/x-ndjson");
        const std::vector<std::string> values{"null", "1", "-1", "\"\"", "\"x\"", "[]", "{}", "true", "[1]", "[\"x\"]", "{\"a\":1}",
                                              "\"" + desk.device.text() + "\"", "[\"" + desk.device.text() + "\"]", "9223372036854775807"};
        int pushed = 0;
        for (const auto& type : allCommands())
            for (const auto& field : type.entity->fields)
                for (const auto& value : values) {
                    auto fields = toJson(*type.entity, type.entity->blank());
                    fields[field.name] = boost::json::parse(value);
                    auto envelope = desk.envelope(*office.engine, type.entity->table, boost::json::serialize(fields));
                    const auto outcome = office.pushEnvelope(desk, envelope);
                    QVERIFY2(outcome.reason.code != "internal", (std::string{type.entity->table} + " " + std::string{field.name} + " " + value).c_str());
                    ++pushed;
                }
        QVERIFY(pushed > 500);
        QVERIFY2(office.alarms.empty(), office.alarms.empty() ? "" : office.alarms.front().c_str());
        test::Office::Copy copy;
        office.pull(desk, copy);
        for (const auto& mailbox : copy.mailboxes)
            QVERIFY(copy.holds(mailbox) == copy.check.at(mailbox));
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_bad_input.moc"
