#include "tests/client/replica/search_office.h"

#include "client/replica/queries_classification.h"
#include "client/replica/search_suggestions.h"
#include "common/command/disposing.h"
#include "common/command/following_up.h"

#include <QtTest>

using namespace naskah;

class SearchSuggestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(SearchSuggestionsTest)
#include "search_suggestions_test.moc"
