#include "common/sqlite/database.h"
#include "common/sqlite/search_query.h"
#include "tests/common/sqlite/reference_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <string>
#include <vector>

using namespace naskah;

namespace {

using Words = std::vector<std::string>;

std::string expressionFor(std::string_view typed, const Words& completions = {})
{
    return matchExpression(readSearch(typed), completions).value_or("(nothing)");
}

class Letters {
public:
    Letters() : m_db(":memory:", {})
    {
        m_db.execute("CREATE VIRTUAL TABLE f USING fts5(t, tokenize='naskah2')");
        m_db.run("INSERT INTO f(rowid, t) VALUES (1, 'Undangan rapat koordinasi – nomor B/1/500.12.6.2/2026')");
        m_db.run("INSERT INTO f(rowid, t) VALUES (2, 'Pengiriman surat-surat keputusan dr.Siregar')");
        m_db.run("INSERT INTO f(rowid, t) VALUES (3, 'AND OR NOT NEAR, kata perintah')");
    }

    /// The letters found, as their numbers in a row.
    std::string found(std::string_view typed, const Words& completions = {})
    {
        const auto expression = matchExpression(readSearch(typed), completions);
        if (!expression) return "nothing asked";
        std::string rows;
        auto query = m_db.query("SELECT rowid FROM f WHERE f MATCH ? ORDER BY rowid", *expression);
        while (query.next())
            rows += std::to_string(query.integer(0));
        return rows;
    }

private:
    Database m_db;
};

} // namespace

class TestSearchQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreQuotedAndTheLastIsCompleted()
    {
        QCOMPARE(expressionFor("undangan rap", {"rapat", "rapi"}), "\"undangan\" AND (\"rap\" OR \"=rapat=rapi\")");
        QCOMPARE(expressionFor("undangan rapat "), "\"undangan\" \"rapat\"");
        QCOMPARE(expressionFor("Rap"), "(\"Rap\" OR \"Rap\" *)");
        QCOMPARE(readSearch("Undangan Rap").part, "rap");
        QCOMPARE(readSearch("undangan ").part, "");
        QCOMPARE(expressionFor("  "), "(nothing)");
        QCOMPARE(expressionFor("- / …"), "(nothing)");
    }

    void onlyTheEndOfANumberIsHalfTyped()
    {
        QCOMPARE(readSearch("B/1/500.1").part, "500.1");
        QCOMPARE(readSearch("B/1/500.").part, "500");
        QCOMPARE(readSearch("B/1/").part, "");
        QCOMPARE(readSearch("dr.sireg").part, "sireg");
        QCOMPARE(expressionFor("B/1/500.1", {"500.1", "500.12"}), "(\"B/1/500.1\" OR \"B/1/=500.1=500.12\")");
    }

    void nothingTypedIsSyntax()
    {
        QCOMPARE(expressionFor("a* OR NOT( "), "\"a*\" \"OR\" \"NOT(\"");
        QCOMPARE(expressionFor("=kirim "), "\" kirim\"");
        QCOMPARE(expressionFor("kirim", {"kirim\" OR \"x", "=", "", "kiriman"}), "(\"kirim\" OR \"=kiriman\")");
        QCOMPARE(expressionFor(std::string_view("a\0b c ", 6)), "\"a\" \"b\" \"c\"");
    }

    void wordsBetweenQuotesStandTogether()
    {
        QCOMPARE(expressionFor("\"surat keputusan\" dinas "), "\"surat keputusan\" \"dinas\"");
        QCOMPARE(expressionFor("\"surat kepu", {"keputusan"}), "(\"surat kepu\" OR \"surat =keputusan\")");
        QCOMPARE(expressionFor("surat\"kerja\""), "\"surat\" \"kerja\"");
        QCOMPARE(expressionFor("\"\""), "(nothing)");
    }

    void longInputIsCut()
    {
        std::string many;
        for (int i = 0; i < 1000; ++i)
            many += "kata ";
        QCOMPARE(readSearch(many).whole.size(), mostSearchWords - 1);
        const auto search = readSearch("a" + std::string(300, '\xc3') + " ");
        QVERIFY(search.whole[0].size() <= 200);
        std::string accents;
        for (int i = 0; i < 150; ++i)
            accents += "é";
        QVERIFY(QString::fromStdString(readSearch(accents).last).endsWith(QStringLiteral("é")));
        const Words completions(100, "kata");
        QCOMPARE(QByteArray::fromStdString(expressionFor("ka", completions)).count('='), int(mostCompletions));
    }

    void lettersAreFoundAsTheyAreTyped()
    {
        Letters letters;
        QCOMPARE(letters.found("undangan rapat "), "1");
        QCOMPARE(letters.found("undangan – rapat "), "1");
        QCOMPARE(letters.found("undangan rapat ☺ "), "1");
        QCOMPARE(letters.found("kirim "), "2");
        QCOMPARE(letters.found("kir", {"kirim"}), "");
        QCOMPARE(letters.found("pengi", {"pengiriman"}), "2");
        QCOMPARE(letters.found("pengi"), "2");
        QCOMPARE(letters.found("b/1/500.1", {"500.12"}), "1");
        QCOMPARE(letters.found("500.12 "), "1");
        QCOMPARE(letters.found("surat-su", {"surat"}), "2");
        QCOMPARE(letters.found("\"surat keputusan\" "), "2");
        QCOMPARE(letters.found("\"keputusan surat\" "), "");
        QCOMPARE(letters.found("sireg", {"siregar"}), "2");
        QCOMPARE(letters.found("AND NOT "), "3");
        QCOMPARE(letters.found("NEAR(kata perintah)"), "3");
        QCOMPARE(letters.found("t:undangan "), "");
    }

    void naughtyStringsAreOnlyWords()
    {
        QFile file(referencePath("robustness/blns.json"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the list of naughty strings is not here");
        const QJsonArray strings = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(strings.size() > 400);
        Letters letters;
        for (const auto& value : strings) {
            const std::string text = value.toString().toStdString();
            const std::string start = readSearch(text).part;
            for (const std::string& typed : {text, text + ' ', '"' + text, "surat " + text, text + "\" surat"}) {
                letters.found(typed);
                letters.found(typed, {text});
                letters.found(typed, {start + "a", start + "b"});
            }
            for (std::size_t n = 0; n < text.size() && n < 60; ++n)
                letters.found(std::string_view(text).substr(0, n), {"surat"});
        }
    }

    void everyByteIsOnlyAWord()
    {
        Letters letters;
        std::string text;
        for (int first = 0; first < 256; ++first) {
            for (const int second : {0, 32, 34, 39, 42, 61, 94, 97, 128, 226, 255}) {
                text = {static_cast<char>(first), static_cast<char>(second), 'a', static_cast<char>(first)};
                letters.found(text, {"surat"});
                letters.found(text);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestSearchQuery)
#include "test_search_query.moc"
