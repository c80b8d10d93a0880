#include "tests/common/protocol/sample_messages.h"

#include <QTest>

using namespace naskah;

class TestChangeLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesBack()
    {
        const auto lines = sampleChanges();
        for (const auto& sent : lines) {
            const auto text = writeChange(sent);
            QVERIFY(text.find('\n') == text.npos);
            const auto read = readChange(text);
            QVERIFY2(read.has_value(), text.c_str());
            QCOMPARE(read->index(), sent.index());
            QCOMPARE(writeChange(*read), text);
        }
        const auto begin = std::get<ChangeBegin>(*readChange(writeChange(lines.at(0))));
        QVERIFY(begin.mailboxes.size() == 2 && begin.left.size() == 1 && begin.deviceSequence == 42 && begin.ordinal == 3);
        const auto put = std::get<ChangePut>(*readChange(writeChange(lines.at(3))));
        QCOMPARE(put.body, std::get<ChangePut>(lines.at(3)).body);
        const auto end = std::get<ChangeEnd>(*readChange(writeChange(lines.at(7))));
        QVERIFY(end.check.at("org").sum == 18446744073709551615ULL && end.head && end.cursors.at("org") == 4);
    }

    void refusesWhatIsNoLine_data()
    {
        QTest::addColumn<std::string>("line");
        for (const char* line :
             {"{}", R"({"put":"letter"})", R"({"put":"letter","id":"x","rev":1,"in":[],"body":{}})",
              R"({"put":"letter","id":"0190b6a2-0000-7000-8000-000000000001","rev":1,"in":[-1],"body":{}})",
              R"({"put":"letter","id":"0190b6a2-0000-7000-8000-000000000001","rev":1,"in":[1e2],"body":{}})",
              R"({"put":5,"id":"0190b6a2-0000-7000-8000-000000000001","rev":1,"in":[0],"body":{}})",
              R"({"drop":"letter","id":"x","in":[]})", R"({"drop":"letter","id":"0190b6a2-0000-7000-8000-000000000001"})",
              R"({"mark":{"org":-1}})", R"({"mark":{"org":"1"}})", R"({"mark":5})", R"({"begin":{}})", R"({"begin":5})",
              R"({"begin":{"epoch":"e","ordinal":1,"device_seq":-1,"device_hash":"00"}})", R"({"end":{}})",
              R"({"end":{"cursors":{},"check":{"org":[1]}}})", R"({"end":{"cursors":{},"check":{"org":[1,2]}}})",
              R"({"end":{"cursors":{},"head":{}}})", R"({"seq":0,"applied":{}})", R"({"seq":1})", R"({"reset":5})"})
            QTest::newRow(line) << std::string{line};
    }
    void refusesWhatIsNoLine()
    {
        QFETCH(std::string, line);
        QVERIFY(readChange(line).has_error());
    }

    void aSumTellsRecordsApart()
    {
        const auto sum = recordSum("letter", sampleId(1), 7, "{}");
        QCOMPARE(recordSum("letter", sampleId(1), 7, "{}"), sum);
        QVERIFY(recordSum("draft", sampleId(1), 7, "{}") != sum);
        QVERIFY(recordSum("letter", sampleId(2), 7, "{}") != sum);
        QVERIFY(recordSum("letter", sampleId(1), 8, "{}") != sum);
        QVERIFY(recordSum("letter", sampleId(1), 7, "{ }") != sum);
    }

    void aRequestComesBack()
    {
        const PullRequest sent{"epoch-1", {{"org", 118}, {"unit/x/2026", 0}}, 3, 41, {"org"}};
        const auto read = readPullRequest(writePullRequest(sent));
        QVERIFY(read.has_value());
        QVERIFY(read->epoch == sent.epoch && read->cursors == sent.cursors && read->years == 3);
        QVERIFY(read->acknowledged == 41 && read->wantReset == sent.wantReset);
        QVERIFY(readPullRequest(R"({"epoch":"","cursors":{}})").has_value());
        for (const char* body : {"{}", "[]", R"({"epoch":"e"})", R"({"epoch":5,"cursors":{}})", R"({"epoch":"e","cursors":[]})",
                                 R"({"epoch":"e","cursors":{"org":-1}})", R"({"epoch":"e","cursors":{},"years":0})",
                                 R"({"epoch":"e","cursors":{},"years":101})"})
            QVERIFY2(readPullRequest(body).has_error(), body);
    }
};

QTEST_APPLESS_MAIN(TestChangeLine)
#include "test_change_line.moc"
