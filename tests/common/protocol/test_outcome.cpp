#include "tests/common/protocol/sample_messages.h"

#include <QTest>

using namespace naskah;

class TestOutcome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesBack()
    {
        for (int i = 0; i <= int(Outcome::Kind::held); ++i) {
            Outcome sent = i <= int(Outcome::Kind::conflict) ? appliedOutcome() : refusedOutcome();
            sent.kind = Outcome::Kind(i);
            const auto read = readOutcome(outcomeJson(sent));
            QVERIFY(read.has_value());
            QVERIFY(read->kind == sent.kind && read->leaf == sent.leaf && read->reason == sent.reason);
            QCOMPARE(read->facts, sent.facts);
            QCOMPARE(read->effective(), i <= int(Outcome::Kind::conflict));
            const auto line = readPushLine(outcomeLine(9, sent));
            QVERIFY(line.has_value());
            QVERIFY(line->answer && line->answer->sequence == 9 && line->answer->outcome.kind == sent.kind);
        }
    }

    void aHeadComesBackAndItsStatementIsSigned()
    {
        const auto sent = sampleHead();
        const auto read = readTreeHead(treeHeadJson(sent));
        QVERIFY(read.has_value());
        QVERIFY(read->root == sent.root && read->size == sent.size && read->epoch == sent.epoch && read->at == sent.at);
        QVERIFY(verify(sampleKey().publicKey(), read->statement(), read->signature));
        auto other = *read;
        other.size += 1;
        QVERIFY(!verify(sampleKey().publicKey(), other.statement(), other.signature));
        const auto line = readPushLine(headLine(sent));
        QVERIFY(line.has_value());
        QVERIFY(line->head && line->head->root == sent.root);
    }

    void endsOfABodyComeBack()
    {
        const auto deferred = readPushLine(deferredLine({7, "overload"}));
        QVERIFY(deferred.has_value());
        QVERIFY(deferred->deferred && deferred->deferred->afterSeconds == 7 && deferred->deferred->why == "overload");
        const auto stopped = readPushLine(stoppedLine({"sequence.gap", "3 is missing"}));
        QVERIFY(stopped.has_value());
        QVERIFY(stopped->stopped && stopped->stopped->code == "sequence.gap" && stopped->stopped->text == "3 is missing");
    }

    void refusesWhatIsNoLine_data()
    {
        QTest::addColumn<std::string>("line");
        for (const char* line : {"{}", R"({"seq":1})", R"({"seq":0,"applied":{"facts":{}}})", R"({"seq":-5,"applied":{}})",
                                 R"({"seq":1,"applied":[]})", R"({"seq":1,"applied":{"facts":[]}})",
                                 R"({"seq":1,"applied":{"facts":null}})", R"({"seq":1,"applied":{},"leaf":-1})",
                                 R"({"seq":1,"refused":"no"})", R"({"seq":1.0,"applied":{}})", R"({"head":{}})", R"({"head":5})",
                                 R"({"head":{"epoch":"e","size":-1,"at":1,"root":"","signature":""}})",
                                 R"({"deferred":5})", R"({"stopped":"x"})", R"({"hello":{}})"})
            QTest::newRow(line) << std::string{line};
    }
    void refusesWhatIsNoLine()
    {
        QFETCH(std::string, line);
        QVERIFY(readPushLine(line).has_error());
    }
};

QTEST_APPLESS_MAIN(TestOutcome)
#include "test_outcome.moc"
