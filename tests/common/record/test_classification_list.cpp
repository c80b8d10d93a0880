#include "common/record/classification_list.h"

#include <QFile>
#include <QTest>

#include <cstdio>

using namespace naskah;

namespace {

constexpr Date today{std::chrono::year{2026} / 3 / 18};

std::string errors(std::string_view csv)
{
    std::string all;
    for (const auto& error : readClassificationList(csv).errors)
        all += std::to_string(error.line) + ": " + error.text + '|';
    return all;
}

Classification standing(const char* code, const char* name, std::optional<Date> until = std::nullopt)
{
    Classification each;
    each.id.value = deriveUuid(Uuid{}, std::string(code) + name);
    each.scheme = "Baru";
    each.code = code;
    each.name = name;
    each.validUntil = until;
    return each;
}

} // namespace

class TestClassificationList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesWithTheirRetentionAreRead()
    {
        const auto list = readClassificationList("Kode,Uraian,Kode Induk,Retensi Aktif,retensi_inaktif_tahun,nasib_akhir\n"
                                                 "000,Umum,,,,\n"
                                                 "000.1,\"Tata usaha, rumah tangga\",000,1 Tahun,8,Musnah\n");
        QVERIFY(list.errors.empty());
        QCOMPARE(list.entries.size(), std::size_t{2});
        QCOMPARE(list.entries[1].name, std::string{"Tata usaha, rumah tangga"});
        QCOMPARE(list.entries[1].retention, std::string{"1 Tahun; 8 Tahun; Musnah"});
        QCOMPARE(list.entries[0].retention, std::string{});
        QCOMPARE(readClassificationList("code;name\nHK.01;Hukum\n").entries.size(), std::size_t{1});
        QCOMPARE(readClassificationList("\xef\xbb\xbfkode\turaian\n1\tPel\xc3\xa9n\n").entries.at(0).name, std::string{"Pelén"});
        QCOMPARE(readClassificationList("kode,uraian\n1,Pel\xe9n\n").entries.at(0).name, std::string{"Pelén"}); // Windows-1252
    }

    void whatIsWrongIsSaidWithItsLine()
    {
        QVERIFY(errors("").starts_with("1: "));
        QCOMPARE(errors("nomor\n1\n"), std::string{"1: unknown columns: nomor|1: there is no column kode|1: there is no column uraian|"});
        QCOMPARE(errors("kode,uraian,retensi_aktip\n1,x,2\n"), std::string{"1: unknown columns: retensi_aktip|"});
        QCOMPARE(errors("kode,kode,uraian\n1,1,x\n"), std::string{"1: two columns say the same: kode, kode|"});
        QCOMPARE(errors("kode,uraian\n"), std::string{"1: no code follows the header|"});
        QCOMPARE(errors("kode,uraian\n1,x\n,y\n2,\n1,z\n3 4,w\n"),
                 std::string{"3: the code is missing|4: the name of 2 is missing|5: 1 stands on line 2 already|6: “3 4” is not a code|"});
        QCOMPARE(errors("kode,uraian,kode_induk\n1.2,x,1\n"), std::string{"2: “1”, above it, is nowhere in the list|"});
        QVERIFY(errors("kode,uraian\n1,\"x\n2,y\n").starts_with("2: "));
        QVERIFY(errors("kode,uraian\n1,x,zuviel\n").starts_with("2: "));
        QVERIFY(errors("kode,uraian\n1," + std::string(2100, 'x') + "\n").find("too long") != std::string::npos);
        QVERIFY(!errors(std::string_view("kode,uraian\n1,x\0y\n", 18)).empty());
    }

    void anyBytesAreAList()
    {
        unsigned state = 5;
        const std::string alphabet = "kode,uraian\n\"1.2\t;\xff\xfe\xc3\xa9 '\r";
        for (int round = 0; round < 3000; ++round) {
            std::string csv = round % 2 ? "kode,uraian\n" : "";
            for (int n = 0; n < 30; ++n)
                csv += alphabet[(state = state * 1103515245 + 12345) / 65536 % alphabet.size()];
            for (const auto& error : readClassificationList(csv).errors)
                QVERIFY(error.line >= 1);
        }
    }

    void aListIsComparedWithItsScheme()
    {
        const std::vector<Classification> scheme{standing("1", "Satu"), standing("2", "Dua"), standing("3", "Tiga"),
                                                 standing("4", "Empat", today - std::chrono::days{1}), standing("5", "Lima", today - std::chrono::days{9})};
        const std::vector<ClassificationEntry> list{{"1", "Satu", {}}, {"2", "Dua baru", {}}, {"4", "Empat", {}}, {"6", "Enam", {}}};
        const auto difference = compare(list, scheme, std::nullopt, std::nullopt, today);
        QCOMPARE(difference.same, 1);
        QCOMPARE(difference.added.size(), std::size_t{1});
        QCOMPARE(difference.changed.size(), std::size_t{2}); // 2 has another name, 4 is given again
        QCOMPARE(difference.changed[0].before.name, std::string{"Dua"});
        QCOMPARE(difference.ended.size(), std::size_t{1}); // 3; 5 had ended before
        QCOMPARE(difference.ended[0].code, std::string{"3"});
        QCOMPARE(compare(list, scheme, today, std::nullopt, today).changed.size(), std::size_t{3});
        QVERIFY(compare({{"1", "Satu", {}}}, std::vector{standing("1", "Satu")}, std::nullopt, std::nullopt, today).isEmpty());
    }

    void datesAreBothIncluded()
    {
        auto each = standing("1", "Satu", today);
        each.validFrom = today - std::chrono::days{1};
        QVERIFY(isValidOn(each, today) && isValidOn(each, today - std::chrono::days{1}));
        QVERIFY(!isValidOn(each, today + std::chrono::days{1}) && !isValidOn(each, today - std::chrono::days{2}));
    }

    void theRealSchedulesAreRead()
    {
        const std::vector<std::pair<const char*, std::size_t>> files{{"klasifikasi-permendagri83.csv", 2986}, {"klasifikasi-jepara-jra.csv", 4007}};
        for (const auto& [name, codes] : files) {
            QFile file(QString(NASKAH_DATA_DIR "/klasifikasi/") + name);
            if (!file.open(QIODevice::ReadOnly)) QSKIP("the real schedules are not here");
            const auto list = readClassificationList(file.readAll().toStdString());
            for (const auto& error : list.errors)
                std::printf("%s line %d: %s\n", name, error.line, error.text.c_str());
            QVERIFY(list.errors.empty());
            QCOMPARE(list.entries.size(), codes);
        }
    }
};

QTEST_APPLESS_MAIN(TestClassificationList)
#include "test_classification_list.moc"
