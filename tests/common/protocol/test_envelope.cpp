#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"
#include "tests/common/protocol/sample_messages.h"

#include <boost/json.hpp>

#include <QTest>

#include <functional>

using namespace naskah;
namespace json = boost::json;

namespace {

/// The sample's JSON with something done to it.
Result<Envelope> readWith(const std::function<void(json::object&)>& change)
{
    auto object = json::parse(writeEnvelope(sampleEnvelope())).as_object();
    change(object);
    return readEnvelope(json::serialize(object));
}

} // namespace

class TestEnvelope : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack()
    {
        const auto sent = sampleEnvelope();
        const auto bytes = writeEnvelope(sent);
        const auto read = readEnvelope(bytes);
        QVERIFY(read.has_value());
        QVERIFY(read->intent.command == sent.intent.command && read->intent.type == sent.intent.type);
        QCOMPARE(read->intent.data, sent.intent.data);
        QVERIFY(read->intent.person == sent.intent.person && read->intent.decided == sent.intent.decided);
        QVERIFY(read->intent.deps == sent.intent.deps && read->intent.replaces == sent.intent.replaces);
        QVERIFY(read->device == sent.device && read->sequence == 42 && read->previous == sent.previous);
        QVERIFY(read->seen.epoch == "epoch-1" && read->seen.size == 900 && read->epoch == "epoch-1");
        QCOMPARE(writeEnvelope(*read), bytes);
    }

    void whatNeedNotBeThereMayBeMissing()
    {
        auto sent = sampleEnvelope();
        sent.intent.decided.number.reset();
        sent.intent.deps.clear();
        sent.intent.replaces.reset();
        const auto read = readEnvelope(writeEnvelope(sent));
        QVERIFY(read.has_value());
        QVERIFY(!read->intent.decided.number && read->intent.deps.empty() && !read->intent.replaces);
    }

    void aKeyOfANewerVersionIsAllowedAndSigned()
    {
        QVERIFY(readWith([](json::object& o) { o.emplace("mood", "good"); }).has_value());
        const auto key = sampleKey();
        const auto sealed = seal(sampleEnvelope(), key);
        QVERIFY(verify(key.publicKey(), sealed.bytes, sealed.signature));
        QVERIFY(!verify(key.publicKey(), sealed.bytes + ' ', sealed.signature));
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<std::string>("key");
        QTest::addColumn<std::string>("value");
        const auto row = [](const char* key, const char* value) {
            QTest::addRow("%s %s", key, value) << std::string{key} << std::string{value};
        };
        for (const char* value : {"2", "\"1\"", "1.0", "null"})
            row("v", value);
        for (const char* key : {"command", "person", "device"})
            for (const char* value : {"null", "5", "\"\"", "\"0190\""})
                row(key, value);
        for (const char* value : {"0", "-1", "1.5", "9223372036854775808", "\"1\""})
            row("seq", value);
        for (const char* value : {"\"\"", "\"ab\"", "null", "5"})
            row("prev", value);
        for (const char* value : {"[]", "null", "\"{}\"", "5"})
            row("data", value);
        for (const char* value : {"[]", "{}", R"({"at":1})", R"({"at":1.5,"mandate":"00000000-0000-0000-0000-000000000000"})",
                                  R"({"at":-1,"mandate":"00000000-0000-0000-0000-000000000000"})",
                                  R"({"at":9223372036854775807,"mandate":"00000000-0000-0000-0000-000000000000"})"})
            row("decided", value);
        for (const char* value : {"{}", "[5]", R"(["x"])", "null"})
            row("deps", value);
        for (const char* value : {"5", "\"x\"", "{}"})
            row("replaces", value);
        for (const char* value : {"{}", R"({"epoch":"e"})", R"({"epoch":"e","size":-1})", R"({"epoch":5,"size":1})"})
            row("seen", value);
        row("type", "5");
        row("epoch", "5");
    }
    void refusesWhatDoesNotFit()
    {
        QFETCH(std::string, key);
        QFETCH(std::string, value);
        const auto read = readWith([&](json::object& o) { o.insert_or_assign(key, json::parse(value)); });
        QVERIFY(read.has_error());
        QVERIFY(read.error().code == Errc::invalid);
        if (key != "replaces") QVERIFY(readWith([&](json::object& o) { o.erase(key); }).has_error());
    }

    void theDeepestDataThatARuleTakesCanBeSealed()
    {
        auto sent = sampleEnvelope();
        std::string deep = "1";
        for (int i = 0; i < int(deepestData) - 1; ++i)
            deep = '[' + deep + ']';
        sent.intent.data = "{\"x\":" + deep + '}';
        QVERIFY(readEnvelope(writeEnvelope(sent)).has_value());
    }

    void aLineIsSignatureSpaceEnvelope()
    {
        const auto sealed = seal(sampleEnvelope(), sampleKey());
        const auto line = envelopeLine(sealed);
        const auto read = readEnvelopeLine(line);
        QVERIFY(read.has_value());
        QVERIFY(read->bytes == sealed.bytes && read->signature == sealed.signature);
        QVERIFY(readEnvelopeLine("").has_error());
        QVERIFY(readEnvelopeLine(" ").has_error());
        QVERIFY(readEnvelopeLine(sealed.bytes).has_error());
        QVERIFY(readEnvelopeLine(line.substr(1)).has_error());
        QVERIFY(readEnvelopeLine(line.substr(0, line.find(' '))).has_error());
        QVERIFY(readEnvelopeLine(toBase64(std::string(64, 'x')) + ' ' + std::string(largestEnvelope + 1, ' ')).has_error());
    }
};

QTEST_APPLESS_MAIN(TestEnvelope)
#include "test_envelope.moc"
