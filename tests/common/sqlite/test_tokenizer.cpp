#include "common/sqlite/affixes.h"
#include "common/sqlite/database.h"
#include "common/sqlite/root.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace naskah;

namespace {

/// Whether `query`, in FTS5 syntax, finds a letter with just this text.
bool finds(const std::string& query, const std::string& text)
{
    static Database db(":memory:", {});
    static const bool made = (db.execute("CREATE VIRTUAL TABLE f USING fts5(t, tokenize='naskah2')"), true);
    Q_UNUSED(made)
    db.run("DELETE FROM f");
    db.run("INSERT INTO f(t) VALUES (?)", text);
    return db.query("SELECT 1 FROM f WHERE f MATCH ?", query).next();
}

std::string phrase(const std::string& text)
{
    return '"' + text + '"';
}

void found(const std::string& query, const std::string& text)
{
    QVERIFY2(finds(query, text), (query + " should find " + text).c_str());
}

void missed(const std::string& query, const std::string& text)
{
    QVERIFY2(!finds(query, text), (query + " should not find " + text).c_str());
}

} // namespace

class TestTokenizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsOfOneRootFindEachOther()
    {
        const std::vector<std::vector<std::string>> families = {
            {"kirim", "mengirim", "pengiriman", "dikirim", "kiriman", "mengirimkannya", "terkirim", "pengirim"},
            {"tulis", "menulis", "penulisan", "tertulis", "tulisan", "dituliskan"},
            {"sampai", "menyampaikan", "disampaikan", "penyampaian"},
            {"perintah", "pemerintah", "pemerintahan", "memerintahkan", "diperintahkan"},
            {"atur", "mengatur", "peraturan", "diatur", "pengaturan", "teratur"},
            {"surat", "surat-surat", "suratnya", "menyurati", "persuratan"},
            {"didik", "pendidikan", "mendidik", "terdidik"},
            {"usaha", "perusahaan", "pengusaha", "berusaha", "diusahakan"},
            {"beri", "berikan", "memberikan", "diberikan", "pemberian"},
            {"sah", "disahkan", "mengesahkan", "pengesahan"}};
        for (const auto& family : families)
            for (const auto& query : family)
                for (const auto& text : family)
                    found(phrase(query), text);
    }

    void strangersStayApart()
    {
        missed("makan", "pakan");
        missed("kurus", "urus");
        missed("ikan", "diberikan");
        missed("kota", "kotak");
        missed("parah", "marah");
    }

    void caseAndDiacriticsDoNotMatter()
    {
        found("SURAT", "surat");
        found("café", "Cafe");
        found("\"ПРИКАЗ\"", "приказ");
    }

    void numbersAreFoundByParts()
    {
        const std::string number = "Nomor 800.1.13.2/9491 tanggal 3";
        for (const char* query : {"9491",
                                  "\"800\"",
                                  "\"800.1\"",
                                  "\"800.1.13\"",
                                  "\"800.1.13.2\"",
                                  "\"800.1.13.2/9491\"",
                                  "\"13\"",
                                  "\"800.1.1\"*",
                                  "\"800.1.13.2/94\"*",
                                  "\"nomor 800.1\"",
                                  "\"9491 tanggal\""})
            found(query, number);
        missed("\"800.2\"", number);
        missed("\"800.1.13/9491x\"", number);
        for (const char* query :
             {"\"B/1/500.12.6.2/2026\"", "\"500.12\"", "\"B/1\"", "\"500.12.6.2/2026\"", "2026", "\"B/1/500.12\"*"})
            found(query, "B/1/500.12.6.2/2026");
    }

    void theWordBeingTypedIsAPrefixOfTheSurface()
    {
        for (std::size_t n = 1; n <= std::string("pengiriman").size(); ++n)
            found(std::string("pengiriman").substr(0, n) + "*", "pengiriman barang");
        missed("ngir*", "pengiriman");
        found("\"surat-su\"*", "surat-surat");
        found("\"surat keluar pengi\"*", "surat keluar pengiriman");
    }

    void exactWordsAndAlternatives()
    {
        found("\"=perintah\"", "perintah");
        missed("\"=kirimlah\"", "mengirim");
        found("\"=rapat=rapatnya\"", "rapatnya");
        found("\"hasil =rapat=rapatnya\"", "hasil rapatnya");
        found("\"B/=12=1/=500.1=500.12\"", "B/1/500.12.6.2/2026");
        missed("\"=rapat=rapatnya\"", "dirapikan");
    }

    void doubledWordsFillOnePlace()
    {
        found("\"surat keputusan\"", "surat-surat keputusan");
        found("\"bolak-balik\"", "bolak-balik");
        missed("bolak", "balik");
    }

    void nothingBreaksIt()
    {
        for (const std::string text : {"",
                                       "-",
                                       "=",
                                       "....",
                                       "1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18.19.20.21.22.23",
                                       "=-=",
                                       "a-b-a-b",
                                       "\xff\xfe\x80",
                                       "\xe2\x80",
                                       "kkkkkkkkkkkkan",
                                       "meng",
                                       "ng",
                                       "me-",
                                       "peng-an",
                                       "di",
                                       "~ngirim"})
            found("akhir", text + " akhir");
        QCOMPARE(stem::rootOf(std::string(300, 'a')).stem.size(), 300u);
        for (const std::string word :
             {"mengirim", "kirim", "pelaksanaan", "berikan", "masukan", "a", "ng", "nge", "menge"}) {
            const auto forms = stem::queryForms(word);
            QCOMPARE(forms.front(), word);
            QCOMPARE(std::ranges::count(forms, stem::rootOf(word).key()), 1);
        }
    }

    void anOpenRootIsDecidedByTheQuery()
    {
        QCOMPARE(stem::rootOf("mengirim").key(), "~ngirim");
        QCOMPARE(stem::rootOf("perumahan").key(), "~rumah");
        QCOMPARE(stem::rootOf("masukan").key(), "masu~");
        QCOMPARE(stem::rootOf("dinas").key(), "dinas");
        QVERIFY(stem::isClitic("nya") && !stem::isClitic("surat"));
    }

    void aRowsRankCountsItsTitleMore()
    {
        Database db(":memory:", {});
        db.execute("CREATE VIRTUAL TABLE f USING fts5(number, subject, body, tokenize='naskah2')");
        db.run("INSERT INTO f(rowid, number, subject, body) VALUES (1, '1', 'lain', 'rapat dinas')");
        db.run("INSERT INTO f(rowid, number, subject, body) VALUES (2, '2', 'rapat', 'lain dinas')");
        db.run("INSERT INTO f(rowid, number, subject, body) VALUES (3, '3', 'lain', 'rapat rapat rapat')");
        const auto order = [&](const char* match, const char* weights) {
            std::string rows;
            auto query = db.query("SELECT rowid FROM f WHERE f MATCH ? ORDER BY naskah_rank(f" + std::string(weights) +
                                      ") DESC, rowid",
                                  match);
            while (query.next())
                rows += std::to_string(query.integer(0));
            return rows;
        };
        QCOMPARE(order("rapat", ""), "231");
        QCOMPARE(order("rapat OR dinas", ", 1.0, 5.0"), "213");
        QCOMPARE(order("rapat OR dinas", ", 0.0, 1.0"), "123");
    }
};

QTEST_APPLESS_MAIN(TestTokenizer)
#include "test_tokenizer.moc"
