#include "tests/client/replica/desk_fixture.h"

#include "client/replica/queries_classification.h"
#include "client/replica/queries_search.h"
#include "client/replica/search_suggestions.h"
#include "common/command/disposing.h"
#include "common/command/following_up.h"
#include "common/command/registering.h"

#include <QtTest>

#include <random>

using namespace naskah;

namespace {

/// A desk with a few letters that differ in everything that filters ask for.
class Office : public DeskFixture {
public:
    Office()
    {
        Unit dishub;
        dishub.id.value = deriveUuid(Uuid{}, "dishub");
        dishub.code = "DISHUB";
        dishub.name = "Dinas Perhubungan Kota Medan";
        dishub.shortName = "Dishub";
        serverPuts(dishub, {"org"});
        LetterType invitation;
        invitation.id.value = deriveUuid(Uuid{}, "invitation");
        invitation.code = "UND";
        invitation.name = "Surat undangan";
        serverPuts(invitation, {"org"});
        type = invitation.id;
        for (const auto& [code, name] : std::vector<std::pair<std::string, std::string>>{{"500.11", "Perhubungan"}, {"500.11.3", "Lalu lintas"}, {"900", "Keuangan"}}) {
            Classification classification;
            classification.id.value = deriveUuid(Uuid{}, code);
            classification.scheme = "83";
            classification.code = code;
            classification.name = name;
            serverPuts(classification, {"org"});
        }
        pull().value();
    }

    void add(const std::string& number, const std::string& subject, const std::string& sender, const std::string& day, const std::string& code = {},
             Security security = Security::biasa, bool isInvitation = false)
    {
        RegisterLetter letter;
        letter.book = incoming;
        letter.number = number;
        letter.subject = subject;
        letter.sender = sender;
        letter.writtenOn = parseIsoDate(day).value();
        letter.receivedOn = receivedOn.value_or(dayInWib(now));
        letter.addressee = clerk;
        letter.classification = code;
        letter.security = security;
        if (isInvitation) letter.type = type;
        const auto done = desk().execute(letter);
        if (done.verdict.kind != Verdict::Kind::applied) qFatal("%s", done.verdict.reason.code.c_str());
    }

    /// The numbers of the letters found, in their order.
    std::string found(const std::string& typed, SearchOrder order = SearchOrder::newest)
    {
        std::string all;
        for (const auto& row : search(desk().db(), {typed, dayInWib(now), order}, std::nullopt, 50).rows)
            all += (all.empty() ? "" : " ") + row.number;
        return all;
    }
    std::string notes(const std::string& typed)
    {
        std::string all;
        for (const auto& each : search(desk().db(), {typed, dayInWib(now), SearchOrder::best}, std::nullopt, 1).notes)
            all += std::string(each.code) + ' ' + each.word + ';';
        return all;
    }

    Id<LetterType> type;
    std::optional<Date> receivedOn; ///< today when nothing
};

void fill(Office& office)
{
    office.add("A1", "Permohonan data CCTV simpang", "Dinas Perhubungan Kota Medan", "2025-03-10", "500.11.3");
    office.add("B2", "Undangan rapat koordinasi", "Sekretariat Daerah", "2025-04-02", "000.1.5", Security::biasa, true);
    office.add("C3", "Laporan CCTV bulanan", "Kecamatan Medan Baru", "2025-07-20", "500.11");
    office.add("D4", "Undangan sosialisasi pajak", "Badan Pendapatan Daerah", "2024-12-30", "900.1", Security::terbatas, true);
    office.add("E5", "Pengiriman arsip statis", "Dinas Kearsipan", "2026-01-05", "000.5");
}

} // namespace

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

    void suggestionsComeFromTheDesk()
    {
        Office office;
        fill(office);
        const auto offered = [&](const std::string& typed, bool isEnglish = false) {
            std::string all;
            for (const auto& each : suggestSearch(office.desk().db(), typed, isEnglish, dayInWib(office.now), 20))
                all += each.text + '|';
            return all;
        };
        QCOMPARE(offered("cctv da"), "cctv dari:|");
        QCOMPARE(offered("cctv fr", true), "cctv from:|");
        QCOMPARE(offered("cctv fr"), "cctv from:|");
        QVERIFY(offered("").starts_with("dari:|kepada:|hal:|nomor:|"));
        QVERIFY(offered("", true).starts_with("from:|to:|subject:|number:|"));
        QCOMPARE(offered("c"), "");
        QVERIFY(offered("dari:dis").find("dari:Dishub |") != std::string::npos);
        QCOMPARE(offered("jenis:und"), "jenis:surat-undangan |");
        QCOMPARE(office.found("jenis:surat-undangan "), "B2 D4");
        QCOMPARE(offered("sifat:ra"), "sifat:rahasia |");
        QCOMPARE(offered("dit"), "diterima:|");
        QCOMPARE(offered("recei", true), "received:|");
        QVERIFY(offered("diterima:min").starts_with("diterima:minggu-ini |"));
        QCOMPARE(offered("status:belum-di"), "status:belum-diagenda |status:belum-dibaca |");
        QCOMPARE(offered("status:un", true), "status:unread |");
        QCOMPARE(offered("state:f", true), "state:filed |");
        QVERIFY(offered("kode:lintas").starts_with("kode:500.11.3 |"));
        QVERIFY(offered("tanggal:2025").starts_with("tanggal:2025 |tanggal:2025-01 |"));
        QCOMPARE(offered("rapat "), "");
        QVERIFY(offered("dari:\"Dinas Perh").starts_with("dari:Dishub |"));
    }

    void codesAreOfferedFromTheSchemeOfTheLettersDay()
    {
        Office office;
        const auto put = [&](const char* scheme, const char* code, const char* name, const char* from, const char* until) {
            Classification each;
            each.id.value = deriveUuid(Uuid{}, std::string(scheme) + code);
            each.scheme = scheme;
            each.code = code;
            each.name = name;
            each.validFrom = parseIsoDate(from);
            each.validUntil = parseIsoDate(until);
            office.serverPuts(each, {"org"});
        };
        put("lama", "551.1", "Lalu lintas jalan", "2012-01-01", "2022-12-31");
        put("83", "500.11.3.1", "Lalu lintas dan angkutan", "2023-01-01", "");
        office.pull().value();
        auto& db = office.desk().db();
        const auto offered = [&](const char* typed, std::optional<Date> on) {
            std::string all;
            for (const auto& choice : findClassifications(db, typed, 20, on))
                all += choice.code + ' ';
            return all;
        };
        // Those of the fixture have no dates, and are always valid.
        QCOMPARE(offered("lalu lintas", parseIsoDate("2020-05-05")), "551.1 500.11.3 ");
        QCOMPARE(offered("lintas lalu", parseIsoDate("2023-01-01")), "500.11.3 500.11.3.1 ");
        QCOMPARE(offered("lalu lintas", std::nullopt), "551.1 500.11.3 500.11.3.1 ");
        QCOMPARE(offered("551", parseIsoDate("2022-12-31")), "551.1 ");
        QCOMPARE(offered("551", parseIsoDate("2023-01-01")), "");
        const auto schemes = classificationSchemes(db, parseIsoDate("2023-06-01").value());
        QCOMPARE(schemes.size(), 2u);
        QCOMPARE(schemes[0].name, "lama");
        QCOMPARE(schemes[0].valid, 0);
        QCOMPARE(schemes[1].codes, 4);
        QCOMPARE(schemes[1].valid, 4);
        QVERIFY(!schemes[1].validFrom && !schemes[1].validUntil);
        QCOMPARE(classificationRecords(db, "lama").size(), 1u);
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
