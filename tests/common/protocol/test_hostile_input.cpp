#include "common/protocol/json_reading.h"
#include "tests/common/hostile_input.h"
#include "tests/common/protocol/sample_messages.h"

#include <boost/json.hpp>

#include <QTest>

using namespace naskah;
namespace json = boost::json;

namespace {

/// Hands `text` to every reader of the protocol. None may fall, whatever it says.
void readAsEverything(std::string_view text)
{
    (void)readEnvelope(text);
    (void)readEnvelopeLine(text);
    (void)readOutcome(text);
    (void)readTreeHead(text);
    (void)readPushLine(text);
    (void)readChange(text);
    (void)readPullRequest(text);
    (void)parseObject(text, largestEnvelope);
}

} // namespace

class TestHostileInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTruncationAndChangedByteIsReadOrRefused()
    {
        std::vector<std::string> good{writeEnvelope(sampleEnvelope()), envelopeLine(seal(sampleEnvelope(), sampleKey())),
                                      outcomeJson(appliedOutcome()), outcomeLine(7, refusedOutcome()), treeHeadJson(sampleHead()),
                                      headLine(sampleHead()), deferredLine({5, "overload"}), stoppedLine({"device.revoked", "x"}),
                                      writePullRequest({"e", {{"org", 3}}, 2, 1, {"org"}})};
        for (const auto& line : sampleChanges())
            good.push_back(writeChange(line));
        for (const auto& text : good)
            for (const auto& spoilt : spoiltCopies(text))
                readAsEverything(spoilt);
    }

    void aTruncatedMessageIsNeverTakenForAWholeOne()
    {
        const auto envelope = writeEnvelope(sampleEnvelope());
        for (std::size_t i = 0; i < envelope.size(); ++i)
            QVERIFY(readEnvelope(std::string_view{envelope}.substr(0, i)).has_error());
        for (const auto& line : sampleChanges()) {
            const auto text = writeChange(line);
            for (std::size_t i = 0; i < text.size(); ++i) {
                const auto read = readChange(std::string_view{text}.substr(0, i));
                // A put's body is not parsed here: a cut inside it leaves something that is no JSON.
                const auto* put = read ? std::get_if<ChangePut>(&*read) : nullptr;
                QVERIFY(!read || (put && parseObject(put->body, largestEnvelope).has_error()));
            }
        }
    }

    void whatIsNoMessageIsRefused()
    {
        for (const auto& text : hostileDocuments()) {
            QVERIFY(readEnvelope(text).has_error());
            QVERIFY(readPushLine(text).has_error());
            QVERIFY(readChange(text).has_error());
            QVERIFY(readPullRequest(text).has_error());
            readAsEverything(text);
        }
    }

    void depthIsLimited()
    {
        const auto nested = [](int depth) {
            std::string text = "1";
            for (int i = 0; i < depth; ++i)
                text = "{\"a\":" + text + '}';
            return text;
        };
        QVERIFY(parseObject(nested(32), largestEnvelope).has_value());
        QVERIFY(parseObject(nested(33), largestEnvelope).has_error());
        QVERIFY(parseObject(nested(10000), largestEnvelope).has_error());
    }

    void naughtyWordsTravelUnchanged()
    {
        const auto strings = naughtyStrings();
        for (const auto& words : strings) {
            readAsEverything(words);
            if (words.size() > largestEnvelope / 8) continue; // four times in one envelope is more than it holds
            auto sent = sampleEnvelope();
            sent.intent.type = words;
            sent.epoch = words;
            sent.intent.data = json::serialize(json::object{{"text", words}, {words, 1}});
            const auto envelope = readEnvelope(writeEnvelope(sent));
            QVERIFY2(envelope.has_value(), words.c_str());
            QVERIFY(envelope->intent.type == words && envelope->epoch == words && envelope->intent.data == sent.intent.data);

            Outcome refused = refusedOutcome();
            refused.reason = {words, words};
            const auto outcome = readOutcome(outcomeJson(refused));
            QVERIFY(outcome.has_value() && outcome->reason == refused.reason);

            ChangePut put{"letter", sampleId(1), 1, {0}, json::serialize(json::object{{"subject", words}})};
            const auto line = writeChange(put);
            QVERIFY(line.find('\n') == line.npos);
            const auto back = readChange(line);
            QVERIFY(back.has_value() && std::get<ChangePut>(*back).body == put.body);
            const auto reset = readChange(writeChange(ChangeReset{words, words}));
            QVERIFY(reset.has_value() && std::get<ChangeReset>(*reset).mailbox == words);
        }
    }
};

QTEST_APPLESS_MAIN(TestHostileInput)
#include "test_hostile_input.moc"
