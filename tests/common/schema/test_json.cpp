#include "common/schema/json.h"
#include "tests/common/schema/sample_record.h"

#include <boost/json.hpp>

#include <QTest>

using namespace naskah;
namespace json = boost::json;

namespace {

json::object sampleJson()
{
    return toJson(entityOf<Sample>, toRow(fullSample()));
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack()
    {
        const auto text = json::serialize(sampleJson());
        const auto read = rowFromJson(entityOf<Sample>, json::parse(text).as_object());
        QVERIFY(read.has_value());
        QVERIFY(read->row == toRow(fullSample()));
        QVERIFY(read->extra.empty());
        QCOMPARE(json::serialize(toJson(entityOf<Sample>, read->row)), text);
    }

    void theWordsOfTheWireAreStable()
    {
        const auto object = sampleJson();
        QCOMPARE(std::string{object.at("day").as_string()}, std::string{"2024-02-29"});
        QCOMPARE(object.at("at").as_int64(), std::int64_t{1'700'000'000'123});
        QVERIFY(object.at("open").is_bool() && object.at("parent").is_string() && object.at("tags").is_array());
        QCOMPARE(std::string{object.at("shade").as_string()}, std::string{"light"});
        QVERIFY(object.at("more").as_object().at("deep").is_array());
    }

    void unknownKeysAreKeptAndWrittenBack()
    {
        auto object = sampleJson();
        object.emplace("mood", json::object{{"of", "tomorrow"}, {"n", 12345678901234}});
        object.emplace("colour", "green");
        const auto read = rowFromJson(entityOf<Sample>, object);
        QVERIFY(read.has_value());
        const auto back = toJson(entityOf<Sample>, read->row, read->extra);
        QVERIFY(back == object);
        QCOMPARE(json::serialize(back), json::serialize(object));
    }

    void anUnknownKeyNeverShadowsAKnownField()
    {
        const auto back = toJson(entityOf<Sample>, toRow(fullSample()), R"({"title":"stolen","x":1})");
        QCOMPARE(std::string{back.at("title").as_string()}, fullSample().title);
        QCOMPARE(back.at("x").as_int64(), std::int64_t{1});
    }

    void aMissingKeyTakesTheStructsOwnValue()
    {
        const auto read = rowFromJson(entityOf<Sample>, {});
        QVERIFY(read.has_value());
        QVERIFY(read->row == toRow(Sample{}));
    }

    void aWrongTypeIsNamed_data()
    {
        QTest::addColumn<std::string>("key");
        QTest::addColumn<std::string>("value");
        const auto row = [](const char* key, const char* value) {
            QTest::addRow("%s %s", key, value) << std::string{key} << std::string{value};
        };
        for (const char* value : {"1", "null", "true", "[]", "{}"})
            row("title", value);
        for (const char* value : {"1", "null", "\"true\"", "1.0"})
            row("open", value);
        for (const char* value : {"1.5", "1e3", "\"1\"", "null", "99999999999999999999", "true"})
            row("pages", value);
        for (const char* value : {"\"2024-02-30\"", "\"2024-2-3\"", "\"\"", "20240203", "null"})
            row("day", value);
        for (const char* value : {"\"2024-02-03\"", "1.0", "18446744073709551615"})
            row("at", value);
        for (const char* value : {"\"\"", "\"0190\"", "5", "\"0190b6a2-0000-7000-8000-00000000000g\""})
            row("parent", value);
        for (const char* value : {"null", "\"x\""})
            row("id", value);
        for (const char* value : {"\"grey\"", "0", "null"})
            row("shade", value);
        for (const char* value : {"\"a\"", "[1]", "[null]", "{}", "null", "[[\"a\"]]"})
            row("tags", value);
    }
    void aWrongTypeIsNamed()
    {
        QFETCH(std::string, key);
        QFETCH(std::string, value);
        auto object = sampleJson();
        object.insert_or_assign(key, json::parse(value));
        const auto read = rowFromJson(entityOf<Sample>, object);
        QVERIFY(read.has_error());
        QVERIFY(read.error().code == Errc::invalid);
        QVERIFY(read.error().detail.starts_with(key));
    }

    void nothingIsReadOnlyWhereItMayBe()
    {
        auto object = sampleJson();
        object.insert_or_assign("due_on", nullptr);
        object.insert_or_assign("parent", nullptr);
        object.insert_or_assign("more", nullptr);
        const auto read = rowFromJson(entityOf<Sample>, object);
        QVERIFY(read.has_value());
        QVERIFY(!fromRow<Sample>(read->row)->dueOn);
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "test_json.moc"
