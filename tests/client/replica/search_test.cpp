#include "tests/client/replica/search_office.h"

#include "client/replica/queries_classification.h"
#include "client/replica/search_suggestions.h"
#include "common/command/disposing.h"
#include "common/command/following_up.h"

#include <QtTest>

#include <random>

using namespace naskah;

class SearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filtersFindWhatTheyName()
    {
        Office office;
        fill(office);
        QCOMPARE(office.found("cctv"), "C3 A1");
        QCOMPARE(office.found("dari:dishub hal:cctv 2025"), "A1");
        QCOMPARE(office.found("from:dishub subject:cctv 2025 "), "A1");
        QCOMPARE(office.found("dari:\"medan baru\""), "C3");
        QCOMPARE(office.found("hal:medan "), "");
        QCOMPARE(office.found("nomor:e5"), "E5");
        QCOMPARE(office.found("hal:kirim "), "E5");
        QCOMPARE(office.found("jenis:undangan"), "B2 D4");
        QCOMPARE(office.found("type:UND hal:pajak"), "D4");
        QCOMPARE(office.found("sifat:terbatas"), "D4");
        QCOMPARE(office.found("security:restricted "), "D4");
        QCOMPARE(office.found("status:diproses cctv"), "C3 A1");
        QCOMPARE(office.found("state:filed "), "");
        QCOMPARE(office.found("klasifikasi:500.11"), "C3 A1");
        QCOMPARE(office.found("kode:500.11.3 "), "A1");
        QCOMPARE(office.found("class:perhubungan "), "C3 A1");
        QCOMPARE(office.found("jenis:undangan jenis:xyz "), "B2 D4");
    }

    void datesAreDaysOfWriting()
    {
        Office office;
        fill(office);
        QCOMPARE(office.found("tanggal:2025"), "C3 B2 A1");
        QCOMPARE(office.found("2025"), "C3 B2 A1");
        QCOMPARE(office.found("tanggal:2025-03"), "A1");
        QCOMPARE(office.found("tanggal:2025-03..2025-06"), "B2 A1");
        QCOMPARE(office.found("tanggal:2025-03-10..2025-04-02 cctv"), "A1");
        QCOMPARE(office.found("sebelum:2025"), "D4");
        QCOMPARE(office.found("setelah:2025 "), "E5");
        QCOMPARE(office.found("-tahun:2025"), "E5 D4");
        QCOMPARE(office.found("undangan tanggal:20"), "B2 D4");
        QCOMPARE(office.found("tanggal:2023"), "");
    }

    void daysOfReceiptAreFoundByThePeriodsOfDates()
    {
        Office office;
        const auto today = dayInWib(office.now);
        office.receivedOn = parseIsoDate("2025-11-30").value();
        office.add("A1", "Permohonan data", "Dishub", "2025-11-03");
        office.receivedOn = parseIsoDate("2025-12-01").value();
        office.add("B2", "Undangan rapat", "Setda", "2025-11-05");
        office.receivedOn = parseIsoDate("2026-01-02").value();
        office.add("C3", "Laporan bulanan", "Camat", "2025-11-04");
        office.receivedOn = today;
        office.add("D4", "Undangan pajak", "Bapenda", "2025-11-02");
        QCOMPARE(office.found("diterima:2025"), "B2 A1");
        QCOMPARE(office.found("diterima:2025-12"), "B2");
        QCOMPARE(office.found("received:2025-11-30 "), "A1");
        QCOMPARE(office.found("masuk:2025-11-30..2025-12-01 undangan"), "B2");
        QCOMPARE(office.found("diterima:2025-12.."), "B2 C3 D4");
        QCOMPARE(office.found("diterima:..2025-11 "), "A1");
        QCOMPARE(office.found("diterima:hari-ini"), "D4");
        QCOMPARE(office.found("-diterima:2025 "), "C3 D4");
        QCOMPARE(office.found("-diterima:2025 undangan"), "D4");
        QCOMPARE(office.found("diterima:2023"), "");
        QCOMPARE(office.found("tanggal:2025-11 diterima:2026-01"), "C3");
        QCOMPARE(office.found("diterima:2025-12 diterima:2025-11 "), ""); // never both
        QCOMPARE(office.found("undangan diterima:20"), "B2 D4");          // still being typed
    }

    void whatIsUnreadFollowsMyReading()
    {
        Office office;
        fill(office);
        const auto unread = [&] { return office.found("status:belum-dibaca"); };
        const auto handlingOf = [&](const char* number) {
            auto query = office.desk().db().query(
                "SELECT h.id FROM handling h JOIN letter l ON l.id = h.letter WHERE l.number = ?", number);
            if (!query.next()) qFatal("no such letter");
            return Id<Handling>{query.uuid(0)};
        };
        QCOMPARE(unread(), "E5 C3 B2 A1 D4");
        QCOMPARE(office.found("status:unread cctv"), "C3 A1");
        QCOMPARE(office.desk().execute(ReadLetter{handlingOf("C3")}).verdict.kind, Verdict::Kind::applied);
        QCOMPARE(unread(), "E5 B2 A1 D4");
        QCOMPARE(office.found("-status:belum-dibaca "), "C3");
        // Another's reading changes nothing, here or there.
        ReadMark other;
        other.id.value = deriveUuid(Uuid{}, "other");
        other.handling = handlingOf("B2");
        other.thread.value = other.handling.value;
        other.person.value = deriveUuid(Uuid{}, "somebody else");
        office.serverPuts(other, {office.unitBox});
        office.pull().value();
        QCOMPARE(unread(), "E5 B2 A1 D4");
        // Marked unread again, it is unread again; with another state both must hold.
        QCOMPARE(office.desk().execute(MarkUnread{handlingOf("C3"), true}).verdict.kind, Verdict::Kind::applied);
        QCOMPARE(unread(), "E5 C3 B2 A1 D4");
        QCOMPARE(office.found("status:diproses status:unread cctv"), "C3 A1");
        QCOMPARE(office.found("status:arsip status:unread "), "");
        // The list of the unread and the search say the same.
        std::size_t listed = 0;
        for (const auto& row : listLetters(office.desk().db(), {LetterView::incoming, true, {}}, std::nullopt, 50))
            listed += row.unread;
        QCOMPARE(listed, 5u);
    }

    void anIndexWithOlderFacetsIsMadeAgain()
    {
        Office office;
        fill(office);
        office.desk().db().run("UPDATE meta SET value = ? WHERE key = 'search_facets'", Blob{"1"});
        office.reopen();
        while (office.desk().store().index().hasWork())
            office.desk().db().transaction([&] { office.desk().store().index().work(100); });
        QCOMPARE(office.found("diterima:hari-ini cctv"), "C3 A1");
    }

    void wordsThatMustNotBeThere()
    {
        Office office;
        fill(office);
        QCOMPARE(office.found("undangan -pajak"), "B2");
        QCOMPARE(office.found("-undangan -cctv "), "E5");
        QCOMPARE(office.found("cctv -dari:dishub"), "C3");
        QCOMPARE(office.found("-jenis:undangan hal:cctv tanggal:2025-03"), "A1");
        QCOMPARE(office.found("\"data cctv\" -laporan"), "A1");
    }

    void whatNobodyIsCalledFindsNothingAndIsSaid()
    {
        Office office;
        fill(office);
        QCOMPARE(office.found("jenis:nota "), "");
        QCOMPARE(office.notes("jenis:nota "), "search.unknown_value nota;");
        QCOMPARE(office.notes("jenis:nota"), "");
        QCOMPARE(office.notes("unit:atlantis undangan"), "search.unknown_value atlantis;");
        QCOMPARE(office.found("foo:cctv "), "");
        QCOMPARE(office.notes("foo:cctv "), "search.unknown_filter foo;");
        QCOMPARE(office.notes("dari:dishub"), "");
    }

    void theNumberTypedComesFirst()
    {
        Office office;
        office.add("800/12/DISHUB/2025", "Pertama", "Dinas", "2020-01-01");
        for (int i = 0; i < 12; ++i)
            office.add("9/" + std::to_string(i) + "/2025", "Menindaklanjuti surat 800/12/DISHUB/2025", "Dinas", "2025-01-01");
        QCOMPARE(office.found("800/12/DISHUB/2025", SearchOrder::best).substr(0, 18), "800/12/DISHUB/2025");
        QVERIFY(!office.found("800/12/DISHUB/2025").starts_with("800/12"));
        // The agenda number 1 is that of the first letter, however many other numbers have a 1 in them.
        QVERIFY(office.found("1", SearchOrder::best).starts_with("800/12/DISHUB/2025 "));
        QVERIFY(!office.found("2025", SearchOrder::best).starts_with("800/12"));
    }

    void rareWordsInTheSubjectComeBeforeManyElsewhere()
    {
        Office office;
        office.add("X1", "Rapat CCTV", "Dinas", "2025-01-01");
        for (int i = 0; i < 20; ++i)
            office.add("Y" + std::to_string(i), "Rapat biasa", "Kantor CCTV", "2025-01-02");
        QCOMPARE(office.found("rapat cctv", SearchOrder::best).substr(0, 2), "X1");
        QCOMPARE(office.found("rapat cctv urut:terbaru", SearchOrder::best).substr(0, 1), "Y");
    }

    void pagesGoOnFromTheRankedToTheRest()
    {
        Office office;
        for (int i = 0; i < 400; ++i) {
            Letter letter;
            letter.id.value = deriveUuid(Uuid{}, "N" + std::to_string(i));
            letter.thread.value = letter.id.value;
            letter.number = "N" + std::to_string(i);
            letter.subject = "Rapat ke-" + std::to_string(i);
            letter.writtenOn = parseIsoDate("2025-01-01").value() + std::chrono::days{i * 7 % 90};
            office.serverPuts(letter, {office.unitBox});
        }
        office.pull().value();
        std::set<std::string> seen;
        std::optional<ListPlace> place;
        int pages = 0;
        do {
            const auto answer = search(office.desk().db(), {"rapat", std::nullopt, SearchOrder::best}, place, 45);
            for (const auto& row : answer.rows)
                QVERIFY(seen.insert(row.number).second);
            place = answer.next;
            QVERIFY(++pages < 30);
        } while (place);
        QCOMPARE(seen.size(), 400u);
        QCOMPARE(countFound(office.desk().db(), {"rapat", {}}, 1000), 400);
        QCOMPARE(countFound(office.desk().db(), {"rapat", {}}, 100), 100);
        QCOMPARE(countFound(office.desk().db(), {"", {}}, 100), 0);
    }

    void theListAtHandIsFilteredInTheSameLanguage()
    {
        Office office;
        fill(office);
        const auto listed = [&](LetterView view, const std::string& text, bool unread = false) {
            std::string all;
            for (const auto& row : listLetters(office.desk().db(), {view, unread, text}, std::nullopt, 50))
                all += (all.empty() ? "" : " ") + row.number;
            return all;
        };
        QCOMPARE(listed(LetterView::incoming, "hal:cctv"), "C3 A1");
        QCOMPARE(listed(LetterView::incoming, "cctv tanggal:2025-07", true), "C3");
        QCOMPARE(listed(LetterView::incoming, "undang"), "B2 D4");
        QCOMPARE(listed(LetterView::toDispose, "jenis:undangan -pajak"), "B2");
        QCOMPARE(listed(LetterView::toDispose, "tanggal:2024"), "D4");
        QCOMPARE(listed(LetterView::sent, "cctv"), "");
    }

    void anyBytesAreASearch()
    {
        Office office;
        fill(office);
        std::mt19937 random(7);
        const std::vector<std::string> pieces{"diterima:",
                                              "hal:",
                                              "dari:",
                                              "-",
                                              "\"",
                                              " ",
                                              "cctv",
                                              "tanggal:",
                                              "2025",
                                              "..",
                                              "jenis:und",
                                              "klasifikasi:5",
                                              "unit:d",
                                              "kepada:k",
                                              "*",
                                              "(",
                                              ")",
                                              "{",
                                              "}",
                                              "NOT",
                                              "AND",
                                              "^",
                                              "=",
                                              "~",
                                              "\xee\x80\x80"
                                              "a",
                                              "\xff",
                                              "☺",
                                              "'",
                                              "%",
                                              "status:"};
        for (int round = 0; round < 1500; ++round) {
            std::string typed;
            for (auto n = random() % 8; n > 0; --n)
                typed += pieces[random() % pieces.size()];
            search(office.desk().db(), {typed, std::nullopt, SearchOrder::best}, std::nullopt, 10);
            countFound(office.desk().db(), {typed, {}}, 10);
            suggestSearch(office.desk().db(), typed, false, dayInWib(office.now), 10);
            listLetters(office.desk().db(), {LetterView::toDispose, false, typed}, std::nullopt, 10);
        }
    }

    void anIndexOfAnotherVersionIsNotNeededForPlainWords()
    {
        Office office;
        fill(office);
        office.desk().db().execute("DROP TABLE search_index;"
                                   "CREATE VIRTUAL TABLE search_index USING fts5 (number, subject, content = '', tokenize = 'unicode61')");
        QCOMPARE(office.found("data cctv"), "A1");
        QCOMPARE(office.notes("data cctv"), "search.old_index ;");
        QCOMPARE(office.found(""), "");
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
