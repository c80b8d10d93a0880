#include "tests/common/schema/sample_record.h"

#include <QTest>

using namespace naskah;

class TestCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecordComesBackFromItsRow()
    {
        const auto row = toRow(fullSample());
        QCOMPARE(row.size(), schemaOf<Sample>.fields.size());
        const auto back = fromRow<Sample>(row);
        QVERIFY(back.has_value());
        QVERIFY(toRow(*back) == row);
        QVERIFY(back->parent == fullSample().parent && back->others == fullSample().others);
    }

    void aBlankRecordIsThatOfTheStruct()
    {
        const auto blank = fromRow<Sample>(entityOf<Sample>.blank());
        QVERIFY(blank.has_value());
        QVERIFY(blank->open && blank->pages == 3 && blank->title == "untitled" && !blank->dueOn);
        // JSON text is always a JSON value.
        QCOMPARE(std::get<std::string>(entityOf<Sample>.blank().back()), std::string{"null"});
    }

    void aCellOfAnotherTypeNamesItsField_data()
    {
        QTest::addColumn<QString>("field");
        for (const auto& field : schemaOf<Sample>.fields)
            QTest::newRow(std::string{field.name}.c_str()) << QString::fromUtf8(field.name.data(), int(field.name.size()));
    }
    void aCellOfAnotherTypeNamesItsField()
    {
        QFETCH(QString, field);
        const auto at = entityOf<Sample>.indexOf(field.toStdString());
        auto row = toRow(fullSample());
        const bool number = std::holds_alternative<std::int64_t>(row[at]);
        row[at] = number ? Value{std::string{"x"}} : Value{std::int64_t{5}};
        const auto back = fromRow<Sample>(row);
        QVERIFY(back.has_error());
        QVERIFY(back.error().code == Errc::corrupt);
        QCOMPARE(back.error().detail, "sample." + field.toStdString());
    }

    void nothingIsAValueOnlyWhereItMayBe()
    {
        for (std::size_t i = 0; i < schemaOf<Sample>.fields.size(); ++i) {
            auto row = toRow(fullSample());
            row[i] = {};
            QCOMPARE(fromRow<Sample>(row).has_value(), schemaOf<Sample>.fields[i].nullable);
        }
    }

    void numbersOutOfRangeAreRefused()
    {
        auto row = toRow(fullSample());
        const auto pages = entityOf<Sample>.indexOf("pages"), open = entityOf<Sample>.indexOf("open");
        row[pages] = std::int64_t{INT32_MAX} + 1;
        QVERIFY(fromRow<Sample>(row).has_error());
        row = toRow(fullSample());
        row[open] = std::int64_t{2};
        QVERIFY(fromRow<Sample>(row).has_value());
    }

    void choicesAndIdsAreReadStrictly()
    {
        Shade shade = Shade::light;
        QVERIFY(!Codec<Shade>::decode(std::string{"Dark"}, shade));
        QVERIFY(shade == Shade::light);
        QVERIFY(Codec<Shade>::decode(std::string{"dark"}, shade));
        std::vector<Id<Sample>> ids;
        QVERIFY(!Codec<std::vector<Id<Sample>>>::decode(std::string{R"(["nobody"])"}, ids));
        QVERIFY(Codec<std::vector<Id<Sample>>>::decode(std::string{"[]"}, ids));
        std::vector<std::string> items{"kept"};
        QVERIFY(!Codec<std::vector<std::string>>::decode(std::int64_t{1}, items));
        QCOMPARE(items.size(), std::size_t{1});
        QVERIFY(parseJsonList("{").empty() && parseJsonList("{}").empty());
        QCOMPARE(parseJsonList(R"(["a",1,"b"])").size(), std::size_t{2});
    }

    void aTraitOfAFieldIsFoundByName()
    {
        const auto& entity = entityOf<Sample>;
        QVERIFY(entity.fields[entity.indexOf("tags")].traits.merge == Merge::unite);
        QCOMPARE(entity.indexOf("nothing"), entity.fields.size());
        QVERIFY(entity.fields[entity.indexOf("parent")].target == "sample");
        QVERIFY(entity.fields[entity.indexOf("shade")].choices.size() == 2);
    }
};

QTEST_APPLESS_MAIN(TestCodec)
#include "test_codec.moc"
