#include "common/command/classifying.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

using namespace naskah;

namespace {

/// Polonia stands under Kominfo here, so that one office is at the top.
MemoryOffice tall()
{
    MemoryOffice office;
    auto unit = *office.records.get(office.polonia);
    unit.parent = office.kominfo;
    office.records.put(unit);
    return office;
}

SetClassification setting(const char* scheme, const char* entries)
{
    SetClassification command;
    command.scheme = scheme;
    command.entries.text = entries;
    return command;
}

std::string said(MemoryOffice& office, const auto& command, const Actor& actor)
{
    return office.run(command, actor).said();
}

} // namespace

class TestClassifying : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTopOfTheCitySetsCodesAndTheServerDecides()
    {
        auto office = tall();
        auto command = setting("Baru", "[{\"code\":\"000.1\",\"name\":\"Ketatausahaan\",\"retention\":\"1 Tahun; Musnah\"},{\"code\":\"000.2\",\"name\":\"Perlengkapan\"}]");
        command.validFrom = std::chrono::year{2023} / 1 / 1;
        QCOMPARE(said(office, command, office.staff), std::string{"classification.not_yours"});
        QCOMPARE(said(office, command, office.campHead), std::string{"classification.not_yours"});
        const auto ran = office.run(command, office.secretary);
        QCOMPARE(ran.said(), std::string{"applied"});
        QVERIFY((ran.deliveredTo(organisationThread().value) == std::set<std::string>{"org"}));
        const auto set = office.records.get(classificationOf("Baru", "000.1"));
        QVERIFY(set && set->retention == "1 Tahun; Musnah" && set->validFrom == command.validFrom);
        // Another scheme may have the same code.
        QCOMPARE(said(office, setting("Lama", "[{\"code\":\"000.1\",\"name\":\"Lambang\"}]"), office.server), std::string{"applied"});
        QCOMPARE(office.records.get(classificationOf("Baru", "000.1"))->name, std::string{"Ketatausahaan"});
        QCOMPARE(office.records.all<Classification>().size(), std::size_t{3});
    }

    void aCodeThatStandsThereKeepsItsIdAndItsDates()
    {
        auto office = tall();
        Classification seeded;
        seeded.id.value = office.freshId();
        seeded.scheme = "Baru";
        seeded.code = "100";
        seeded.name = "Pemerintahan";
        seeded.validFrom = std::chrono::year{2022} / 12 / 1;
        office.records.put(seeded);
        const std::string id = seeded.id.value.text();
        const auto entry = [&](const char* code) {
            const std::string text = "[{\"code\":\"" + std::string(code) + "\",\"name\":\"Pemerintahan umum\",\"id\":\"" + id + "\"}]";
            return setting("Baru", text.c_str());
        };
        QCOMPARE(said(office, entry("100"), office.head), std::string{"applied"});
        QCOMPARE(office.records.get(seeded.id)->name, std::string{"Pemerintahan umum"});
        QCOMPARE(office.records.get(seeded.id)->validFrom, seeded.validFrom);
        QCOMPARE(said(office, entry("101"), office.head), std::string{"command.malformed"}); // the id is another code's
        SetClassification ending = setting("Baru", "[]");
        ending.end = {id};
        QCOMPARE(said(office, ending, office.head), std::string{"command.malformed"});
        ending.endsOn = std::chrono::year{2026} / 1 / 1;
        QCOMPARE(said(office, ending, office.head), std::string{"applied"});
        QCOMPARE(office.records.get(seeded.id)->validUntil, ending.endsOn);
        ending.scheme = "Lama";
        QCOMPARE(said(office, ending, office.head), std::string{"classification.missing"});
    }

    void nonsenseIsRefused()
    {
        auto office = tall();
        for (const char* text : {"{}", "[1]", "[{\"code\":\"\",\"name\":\"x\"}]", "[{\"code\":\"1\",\"name\":\"\"}]", "[{\"code\":\"1 2\",\"name\":\"x\"}]",
                                 "[{\"code\":\"1\",\"name\":\"x\",\"id\":\"no\"}]", "[{\"code\":7,\"name\":\"x\"}]",
                                 "[{\"code\":\"1\",\"name\":\"x\",\"id\":\"00000000-0000-7000-8000-000000000001\"}]"})
            QCOMPARE(said(office, setting("Baru", text), office.head), std::string{"command.malformed"});
        QCOMPARE(said(office, setting("Baru", "[]"), office.head), std::string{"classification.nothing"});
        QCOMPARE(said(office, setting("", "[{\"code\":\"1\",\"name\":\"x\"}]"), office.head), std::string{"classification.no_scheme"});
        auto dates = setting("Baru", "[{\"code\":\"1\",\"name\":\"x\"}]");
        dates.validFrom = std::chrono::year{2026} / 2 / 1;
        dates.validUntil = std::chrono::year{2026} / 1 / 1;
        QCOMPARE(said(office, dates, office.head), std::string{"classification.dates"});
        QVERIFY(office.records.all<Classification>().empty());
    }

    void aSchemeEndsWhenAnotherTakesItsPlace()
    {
        auto office = tall();
        said(office, setting("Lama", "[{\"code\":\"1\",\"name\":\"x\"},{\"code\":\"2\",\"name\":\"y\"}]"), office.server);
        said(office, setting("Baru", "[{\"code\":\"1\",\"name\":\"z\"}]"), office.server);
        const Date last{std::chrono::year{2026} / 12 / 31};
        QCOMPARE(said(office, EndClassification{"Lama", last}, office.campHead), std::string{"classification.not_yours"});
        QCOMPARE(said(office, EndClassification{"Tidak ada", last}, office.head), std::string{"classification.missing"});
        QCOMPARE(said(office, EndClassification{"Lama", last}, office.head), std::string{"applied"});
        QCOMPARE(office.records.get(classificationOf("Lama", "2"))->validUntil, std::optional(last));
        QVERIFY(!office.records.get(classificationOf("Baru", "1"))->validUntil);
        QCOMPARE(said(office, EndClassification{"Lama", last}, office.head), std::string{"classification.missing"});
    }

    void aLongListGoesInCommandsThatAnEnvelopeHolds()
    {
        ClassificationDifference difference;
        for (int i = 0; i < 3000; ++i)
            difference.added.push_back({std::to_string(i), std::string(90, 'x'), "1 Tahun; 4 Tahun; Musnah"});
        for (int i = 0; i < 1200; ++i) {
            Classification each;
            each.id.value = deriveUuid(Uuid{}, std::to_string(i));
            difference.ended.push_back(each);
        }
        const Date today{std::chrono::year{2026} / 3 / 18};
        const auto commands = changesOf("Baru", difference, std::nullopt, std::nullopt, today);
        std::size_t entries = 0, ended = 0;
        for (const auto& command : commands) {
            QVERIFY(commandData(command).size() < largestEnvelope / 2);
            entries += std::size_t(std::ranges::count(command.entries.text, '{'));
            ended += command.end.size();
        }
        QCOMPARE(entries, std::size_t{3000});
        QCOMPARE(ended, std::size_t{1200});
        QVERIFY(changesOf("Baru", {}, std::nullopt, std::nullopt, today).empty());
    }
};

QTEST_APPLESS_MAIN(TestClassifying)
#include "test_classifying.moc"
