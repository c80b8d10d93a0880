#include "common/sqlite/database.h"
#include "tests/common/sqlite/reference_data.h"

#include <QTest>

#include <map>
#include <set>
#include <string>
#include <vector>

using namespace naskah;

namespace {

struct Quality {
    int changed = 0;
    int meet = 0;
    long sameLemma = 0;
    long otherLemma = 0;

    double meetPercent() const { return 100.0 * meet / changed; }
    double precisionPercent() const
    {
        return 100.0 * static_cast<double>(sameLemma) / static_cast<double>(sameLemma + otherLemma);
    }
};

/// How often a changed word and its lemma find each other, and how many of all words that a word finds share its lemma.
Quality measured(const std::vector<std::vector<std::string>>& rows)
{
    Database db(":memory:", {});
    db.execute("CREATE VIRTUAL TABLE f USING fts5(t, content='', tokenize='naskah1')");
    std::vector<std::string> texts;
    std::map<std::string, std::size_t> place;
    std::map<std::string, std::string> lemmaOf;
    db.transaction([&] {
        const auto put = [&](const std::string& text) {
            if (!place.emplace(text, texts.size()).second) return;
            db.run("INSERT INTO f(rowid, t) VALUES (?, ?)", static_cast<std::int64_t>(texts.size()), text);
            texts.push_back(text);
        };
        for (const auto& row : rows) {
            put(row[0]);
            put(row[1]);
            lemmaOf[row[0]] = row[1];
        }
    });
    std::map<std::string, std::set<std::size_t>> found;
    for (const auto& text : texts) {
        auto query = db.query("SELECT rowid FROM f WHERE f MATCH ?", '"' + text + '"');
        while (query.next())
            found[text].insert(static_cast<std::size_t>(query.integer(0)));
    }
    Quality quality;
    for (const auto& row : rows) {
        if (row[0] == row[1]) continue;
        ++quality.changed;
        quality.meet += found[row[1]].contains(place[row[0]]) && found[row[0]].contains(place[row[1]]);
    }
    for (const auto& [word, lemma] : lemmaOf) {
        for (const std::size_t hit : found[word]) {
            const auto other = lemmaOf.find(texts[hit]);
            if (other != lemmaOf.end() && texts[hit] != word)
                ++(other->second == lemma ? quality.sameLemma : quality.otherLemma);
        }
    }
    return quality;
}

} // namespace

class TestTokenizerQuality : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changedWordsAndTheirLemmaFindEachOther_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<double>("least");
        // The first list has words as they stand in running text; the second collects hard ones, many of them archaic.
        QTest::newRow("running text") << "korpus/stem-ud-gsd-dev.csv" << 97.0;
        QTest::newRow("hard words") << "korpus/stem-sastrawi.csv" << 80.5;
    }

    void changedWordsAndTheirLemmaFindEachOther()
    {
        QFETCH(QString, list);
        QFETCH(double, least);
        const auto rows = referenceRows(list.toUtf8().constData());
        if (rows.empty()) QSKIP("the reference lists are not here");
        const Quality quality = measured(rows);
        qInfo("%d changed words: %.2f %% meet their lemma; %.2f %% of all hits share it",
              quality.changed,
              quality.meetPercent(),
              quality.precisionPercent());
        QVERIFY(quality.meetPercent() >= least);
        if (least > 90) QVERIFY(quality.precisionPercent() >= 84.0);
    }
};

QTEST_APPLESS_MAIN(TestTokenizerQuality)
#include "test_tokenizer_quality.moc"
