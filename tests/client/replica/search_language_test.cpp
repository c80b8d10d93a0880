#include "client/replica/search_choices.h"
#include "client/replica/search_document.h"
#include "client/replica/search_language.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <random>

using namespace naskah;
using namespace std::chrono_literals;

namespace {

constexpr Date today = std::chrono::sys_days{std::chrono::year{2026} / 3 / 18}; // a Wednesday

std::string said(const SearchRequest& request)
{
    std::string text = request.words;
    for (const auto& term : request.terms)
        text += '|' + std::string(term.isExcluded ? "-" : "") + std::to_string(int(term.field)) + '=' + term.text + (term.isPhrase ? "\"" : "") +
                (term.isOpen ? "…" : "");
    return text;
}

std::string ask(std::string_view typed)
{
    return said(readRequest(typed, today));
}

std::string field(SearchField field)
{
    return std::to_string(int(field));
}

std::string days(std::string_view typed)
{
    const auto range = readDays(typed, today);
    if (!range) return "none";
    return (range->first ? isoDate(*range->first) : "") + ".." + (range->last ? isoDate(*range->last) : "");
}

std::string notes(std::string_view typed)
{
    std::string all;
    for (const auto& each : readRequest(typed, today).notes)
        all += std::string(each.code) + ' ' + each.word + ' ' + each.hint + ';';
    return all;
}

} // namespace

class SearchLanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsStayWhatTheyAre()
    {
        QCOMPARE(ask("undangan rapat"), "undangan rapat");
        QCOMPARE(ask("undangan rapat "), "undangan rapat ");
        QCOMPARE(ask("\"surat keputusan\" dinas"), "\"surat keputusan\" dinas");
        QCOMPARE(ask("\"surat kepu"), "\"surat kepu");
        QCOMPARE(ask("09:30 http://medan.go.id a:b ditujukan:"), "09:30 http://medan.go.id a:b ditujukan:");
        QCOMPARE(ask("- -- 5-3 800-900"), "- -- 5-3 800-900");
        QCOMPARE(ask(""), "");
        QVERIFY(readRequest("  ", today).isEmpty());
    }

    void filtersInBothLanguages()
    {
        const auto sender = field(SearchField::sender), subject = field(SearchField::subject);
        QCOMPARE(ask("dari:dishub hal:cctv 2025"), "2025|" + sender + "=dishub|" + subject + "=cctv");
        QCOMPARE(ask("from:dishub SUBJECT:cctv "), "|" + sender + "=dishub|" + subject + "=cctv");
        QCOMPARE(ask("hal:\"data cctv\" rapat"), "rapat|" + subject + "=data cctv\"");
        QCOMPARE(ask("Hal: undangan rapat"), "rapat|" + subject + "=undangan");
        QCOMPARE(ask("hal:cc"), "|" + subject + "=cc…");
        QCOMPARE(ask("rapat hal:"), "rapat ");
        QCOMPARE(ask("rapat -tahunan -hal:\"kerja bakti\" -\"surat tugas\""),
                 "rapat |-0=tahunan|-" + subject + "=kerja bakti\"|-0=surat tugas\"");
    }

    void datesAsPeopleWriteThem()
    {
        QCOMPARE(days("2025"), "2025-01-01..2025-12-31");
        QCOMPARE(days("2024-02"), "2024-02-01..2024-02-29");
        QCOMPARE(days("02/2024"), "2024-02-01..2024-02-29");
        QCOMPARE(days("maret-2025"), "2025-03-01..2025-03-31");
        QCOMPARE(days("Mei"), "2025-05-01..2025-05-31");
        QCOMPARE(days("maret"), "2026-03-01..2026-03-31");
        QCOMPARE(days("14-3-2025"), "2025-03-14..2025-03-14");
        QCOMPARE(days("2025-03-14"), "2025-03-14..2025-03-14");
        QCOMPARE(days("14/03/2025"), "2025-03-14..2025-03-14");
        QCOMPARE(days("2025-03..2025-06"), "2025-03-01..2025-06-30");
        QCOMPARE(days("2025-06..2025-03"), "2025-03-01..2025-06-30");
        QCOMPARE(days("..2024"), "..2024-12-31");
        QCOMPARE(days("2024.."), "2024-01-01..");
        QCOMPARE(days("hari-ini"), "2026-03-18..2026-03-18");
        QCOMPARE(days("minggu-ini"), "2026-03-16..2026-03-22");
        QCOMPARE(days("bulan-lalu"), "2026-02-01..2026-02-28");
        QCOMPARE(days("last-year"), "2025-01-01..2025-12-31");
        for (const auto* wrong : {"", "..", "2025-13", "2025-02-30", "20", "99999", "besok", "2025-3-4-5", "1-2", "a..b", "2025..x", "2025-03-14x"})
            QCOMPARE(days(wrong), std::string("none"));
    }

    void filtersOfDatesNarrowOneAnother()
    {
        const auto range = [](std::string_view typed) {
            const auto all = readRequest(typed, today).days;
            return (all.first ? isoDate(*all.first) : "") + ".." + (all.last ? isoDate(*all.last) : "");
        };
        QCOMPARE(range("tanggal:2025-03..2025-06"), "2025-03-01..2025-06-30");
        QCOMPARE(range("sejak:2025-03 sampai:2025-06"), "2025-03-01..2025-06-30");
        QCOMPARE(range("setelah:2024 sebelum:2025-06"), "2025-01-01..2025-05-31");
        QCOMPARE(range("tahun:2025 sejak:2025-05"), "2025-05-01..2025-12-31");
        QCOMPARE(range("before:..2024"), "..2024-12-31");
        QCOMPARE(readRequest("-tahun:2025", today).notDays.size(), 1u);
    }

    void daysOfReceiptAreAskedForByThemselves()
    {
        const auto request = readRequest("diterima:2025-03 received:2025-03-10.. tanggal:2024", today);
        QCOMPARE(isoDate(*request.received.first) + ".." + isoDate(*request.received.last),
                 std::string("2025-03-10..2025-03-31"));
        QCOMPARE(isoDate(*request.days.last), std::string("2024-12-31"));
        QVERIFY(!readRequest("diterima:hari-ini", today).isEmpty());
        QVERIFY(!readRequest("-diterima:2025 ", today).isEmpty());
        QCOMPARE(readRequest("-diterima:2025 ", today).notReceived.size(), 1u);
        QCOMPARE(notes("diterima:besok "), "search.not_a_date besok ;");
        QCOMPARE(notes("diterima:20"), "");
    }

    void aRangeOfDaysIsAFewWords()
    {
        const auto words = [](std::string_view typed) {
            std::string all;
            for (const auto& word : facet::ofReceipts(readDays(typed, today).value()))
                all += (all.empty() ? "" : " ") + word.substr(facet::mark.size() + 1);
            return all;
        };
        QCOMPARE(words("2025"), std::string("2025"));
        QCOMPARE(words("2025-03"), std::string("202503"));
        QCOMPARE(words("2025-03-14"), std::string("20250314"));
        QCOMPARE(words("2024-12-30..2026-02-02"), std::string("20241230 20241231 2025 202601 20260201 20260202"));
        QCOMPARE(words("2024-02-01..2024-02-29"), std::string("202402"));
        QCOMPARE(words("2024-02-01..2024-02-28").size(), 28 * 9 - 1u);
        QVERIFY(facet::ofReceipts({}).size() <= 130);
        const std::chrono::days one{1};
        QVERIFY(facet::ofReceipts({Date{} + one, Date{}}).empty());
        QVERIFY(facet::ofReceipts({std::nullopt, Date{} - one}).empty());
        // A letter has the words of its day.
        std::string all;
        for (const auto& word : facet::ofReceipt(today))
            all += word.substr(facet::mark.size() + 1) + ' ';
        QCOMPARE(all, std::string("2026 202603 20260318 "));
    }

    void whatIsNotUnderstoodIsSaidOnceItIsComplete()
    {
        QCOMPARE(notes("dar:dishub"), "");
        QCOMPARE(notes("dar:dishub "), "search.unknown_filter dar dari;");
        QCOMPARE(notes("perihl:x y"), "search.unknown_filter perihl perihal;");
        QCOMPARE(notes("zzz:x y"), "search.unknown_filter zzz ;");
        QCOMPARE(ask("dar:dishub "), "dar:dishub ");
        QCOMPARE(notes("tanggal:20"), "");
        QCOMPARE(notes("tanggal:besok "), "search.not_a_date besok ;");
        QCOMPARE(notes("urut:naik "), "search.unknown_value naik terbaru;");
        QVERIFY(readRequest("urut:terbaru", today).newestFirst);
        QCOMPARE(notes("09:30 rapat"), "");
    }

    void valuesInBothLanguages()
    {
        using Values = std::vector<std::string_view>;
        QCOMPARE(choicesNamed(SearchField::state, "arsip"), Values{"filed"});
        QCOMPARE(choicesNamed(SearchField::state, "FILED"), Values{"filed"});
        QCOMPARE(choicesNamed(SearchField::security, "rahasia"), Values{"rahasia"});
        QCOMPARE(choicesNamed(SearchField::security, "sangat rahasia"), Values{"sangat_rahasia"});
        QCOMPARE(choicesNamed(SearchField::urgency, "urgent"), Values{"segera"});
        QVERIFY(choicesNamed(SearchField::urgency, "xyz").empty());
    }

    void theWordBeingTyped()
    {
        QVERIFY(!openWord(""));
        QVERIFY(!openWord("rapat "));
        QCOMPARE(openWord("rapat un")->text, "un");
        QCOMPARE(openWord("rapat un")->from, 6u);
        QCOMPARE(openWord("-da")->from, 1u);
        QVERIFY(openWord("dari:\"Dinas P")->filter == SearchField::sender);
        QCOMPARE(openWord("dari:\"Dinas P")->text, "Dinas P");
        QVERIFY(openWord("jenis:")->filter == SearchField::type);
        QCOMPARE(openWord("jenis:")->text, "");
    }

    void nothingThatIsTypedThrows()
    {
        std::mt19937 random(4);
        const std::string alphabet = "ad:-\" .2hal:dari:tanggal:\t\n\xc3\xa9\xff";
        for (int round = 0; round < 20000; ++round) {
            std::string typed;
            for (auto n = random() % 40; n > 0; --n)
                typed += alphabet[random() % alphabet.size()];
            const auto request = readRequest(typed, today);
            QVERIFY(request.terms.size() <= mostSearchTerms);
            openWord(typed);
        }
        QCOMPARE(notes(std::string(5000, 'a')), "search.too_long  ;");
        std::string many;
        for (int i = 0; i < 100; ++i)
            many += "hal:a ";
        const auto request = readRequest(many, today);
        QCOMPARE(request.terms.size(), mostSearchTerms);
        QCOMPARE(request.notes.size(), 1u);
        readRequest(std::string(1900, '"') + "hal:", today);
    }
};

QTEST_GUILESS_MAIN(SearchLanguageTest)
#include "search_language_test.moc"
