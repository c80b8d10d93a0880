#include "common/sqlite/database.h"
#include "common/sqlite/tokenizer.h"
#include "tests/common/sqlite/reference_data.h"

#include <QTest>

#include <cctype>
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

std::int64_t bytesOf(const char* tokenizer, const std::vector<std::string>& texts)
{
    Database db(":memory:", {});
    db.execute("CREATE VIRTUAL TABLE f USING fts5(t, content='', tokenize='" + std::string(tokenizer) + "')");
    db.transaction([&] {
        for (std::size_t i = 0; i < texts.size(); ++i)
            db.run("INSERT INTO f(rowid, t) VALUES (?, ?)", std::int64_t(i) + 1, texts[i]);
    });
    db.execute("INSERT INTO f(f) VALUES ('optimize')");
    auto size = db.query("SELECT sum(length(block)) FROM f_data");
    return size.next() ? size.integer(0) : 0;
}

/// The index of the same texts, ours as a share of that of SQLite's unicode61.
double indexRatio(const std::vector<std::string>& texts)
{
    const auto ours = bytesOf(tokenizerName, texts), plain = bytesOf("unicode61 remove_diacritics 2", texts);
    qInfo("index of %d texts: %lld bytes, unicode61 %lld", int(texts.size()), static_cast<long long>(ours), static_cast<long long>(plain));
    return double(ours) / double(plain);
}

std::vector<std::string> lettersOfOneOffice()
{
    const std::vector<std::string> acts{"Undangan rapat koordinasi", "Permohonan pengiriman data", "Penyampaian laporan pelaksanaan",
                                        "Pemberitahuan perubahan jadwal", "Permintaan perbaikan", "Penunjukan petugas"};
    const std::vector<std::string> about{"pembangunan jaringan jalan", "pengadaan peralatan kantor", "kebersihan lingkungan kelurahan",
                                         "pelayanan perizinan terpadu", "penataan pedagang pasar", "peningkatan keamanan perumahan"};
    std::vector<std::string> texts;
    for (int i = 0; i < 4000; ++i)
        texts.push_back("500.12." + std::to_string(i % 7) + "/" + std::to_string(1000 + i) + "/DISKOMINFO/2026 " + acts[std::size_t(i) % acts.size()] + ' ' +
                        about[std::size_t(i / 6) % about.size()] + " tahun " + std::to_string(2020 + i % 7) +
                        ". Bersama ini kami sampaikan dengan hormat bahwa " + about[std::size_t(i / 3) % about.size()] + " telah dilaksanakan oleh " +
                        "petugas di lapangan, dan mohon kiranya Saudara dapat menugaskan pejabat yang membidangi " + about[std::size_t(i / 11) % about.size()] +
                        " untuk hadir pada waktu yang ditentukan. Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.");
    return texts;
}

struct Answers {
    int asked = 0, among10 = 0, first = 0;
};

/// Asks for any of the words of each question that are no stop words, best first.
Answers answersTo(const std::vector<std::vector<std::string>>& documents, const std::vector<std::vector<std::string>>& questions,
                  const std::set<std::string>& stopWords)
{
    Database db(":memory:", {});
    db.execute("CREATE VIRTUAL TABLE f USING fts5(t, content='', tokenize='" + std::string(tokenizerName) + "')");
    std::map<std::string, std::int64_t> place;
    db.transaction([&] {
        for (const auto& document : documents) {
            const auto row = std::int64_t(place.size()) + 1;
            place[document[0]] = row;
            db.run("INSERT INTO f(rowid, t) VALUES (?, ?)", row, document[1]);
        }
    });
    Answers answers;
    for (const auto& question : questions) {
        if (question.size() < 3 || !place.contains(question[2])) continue;
        std::string words, word;
        for (const char c : question[1] + ' ') {
            if (static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.' || c == '/') {
                word += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
                continue;
            }
            while (!word.empty() && !std::isalnum(static_cast<unsigned char>(word.back())))
                word.pop_back();
            if (!word.empty() && !stopWords.contains(word)) words += (words.empty() ? "\"" : " OR \"") + word + '"';
            word.clear();
        }
        if (words.empty()) continue;
        ++answers.asked;
        auto found = db.query("SELECT rowid FROM f WHERE f MATCH ? ORDER BY rank LIMIT 10", words);
        for (int at = 0; found.next(); ++at) {
            if (found.integer(0) != place[question[2]]) continue;
            ++answers.among10;
            answers.first += at == 0;
        }
    }
    return answers;
}

/// How often a changed word and its lemma find each other, and how many of all words that a word finds share its lemma.
Quality measured(const std::vector<std::vector<std::string>>& rows)
{
    Database db(":memory:", {});
    db.execute("CREATE VIRTUAL TABLE f USING fts5(t, content='', tokenize='naskah2')");
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
        QTest::newRow("hard words") << "korpus/stem-sastrawi.csv" << 85.0;
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

    void inventedFamiliesMeetAndStrangersDoNot()
    {
        // Always here, whatever lists are: words of letters, with what they come from.
        const Quality quality = measured({{"menyelenggarakan", "selenggara"}, {"penyelenggaraan", "selenggara"}, {"selenggara", "selenggara"},
                                          {"kewajibanmu", "wajib"}, {"diwajibkan", "wajib"}, {"wajib", "wajib"},
                                          {"sosialisasi", "sosial"}, {"sosial", "sosial"}, {"dermawan", "derma"}, {"derma", "derma"},
                                          {"hentikanlah", "henti"}, {"henti", "henti"}, {"rumahnyalah", "rumah"}, {"perumahan", "rumah"},
                                          {"rumah", "rumah"}, {"tanaman", "tanam"}, {"penanaman", "tanam"}, {"tanam", "tanam"},
                                          {"dikunjunginya", "kunjung"}, {"kunjungan", "kunjung"}, {"kunjung", "kunjung"},
                                          {"sekolah", "sekolah"}, {"bersekolah", "sekolah"}, {"masalah", "masalah"}, {"permasalahan", "masalah"},
                                          {"kawan", "kawan"}, {"organisasi", "organisasi"}, {"organ", "organ"}, {"masa", "masa"},
                                          {"kuliah", "kuliah"}, {"perkuliahan", "kuliah"}, {"kurus", "kurus"}, {"urus", "urus"}, {"pengurus", "urus"}});
        qInfo("invented: %d of %d meet, %.1f %% of hits share the lemma", quality.meet, quality.changed, quality.precisionPercent());
        QCOMPARE(quality.meet, quality.changed);
        QVERIFY(quality.precisionPercent() >= 95.0);
    }

    void theIndexIsLittleLargerThanAPlainOne()
    {
        const double invented = indexRatio(lettersOfOneOffice());
        qInfo("invented letters: %.2f times", invented);
        // Worse than real text: every second word has an affix, and a few words fill every letter.
        QVERIFY(invented <= 1.5);
        const auto sentences = referenceRows("korpus/kalimat.tsv", '\t');
        if (sentences.empty()) QSKIP("the sentences are not here");
        std::vector<std::string> texts;
        for (const auto& row : sentences)
            texts.push_back(row.back());
        const double real = indexRatio(texts);
        qInfo("sentences of regulations and news: %.2f times", real);
        QVERIFY(real <= 1.4);
    }

    void questionsFindTheirPassage()
    {
        const auto few = answersTo({{"a", "Penyerahan bantuan kepada warga dilakukan oleh camat."}, {"b", "Jalan rusak diperbaiki dinas."}},
                                   {{"1", "Siapa yang menyerahkan bantuan?", "a"}, {"2", "Siapa memperbaiki jalanan?", "b"}}, {"siapa", "yang"});
        QCOMPARE(few.asked, 2);
        QCOMPARE(few.first, 2);
        const auto documents = referenceRows("korpus/cari-dokumen-dev.tsv", '\t'), questions = referenceRows("korpus/cari-pertanyaan-dev.tsv", '\t');
        if (documents.empty() || questions.empty()) QSKIP("the questions are not here");
        std::set<std::string> stopWords;
        for (const auto& row : referenceRows("korpus/stopword-sastrawi.txt"))
            stopWords.insert(row[0]);
        const auto answers = answersTo(documents, questions, stopWords);
        const double recall = 100.0 * answers.among10 / answers.asked;
        qInfo("%d questions: recall@10 %.2f %%, first %.2f %%", answers.asked, recall, 100.0 * answers.first / answers.asked);
        QVERIFY(recall >= 95.0);
    }
};

QTEST_APPLESS_MAIN(TestTokenizerQuality)
#include "test_tokenizer_quality.moc"
