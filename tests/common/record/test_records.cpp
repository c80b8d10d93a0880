#include "common/record/records.h"

#include "common/record/organisation.h"
#include "common/schema/json.h"

#include <boost/json.hpp>

#include <QTest>

#include <algorithm>
#include <set>

using namespace naskah;

class TestRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsAreNumbersThatNeverChange()
    {
        // Stored as numbers at every desk and server: new kinds only at the end.
        const std::vector<std::string_view> order{
            "unit",     "position",   "person",     "appointment", "classification", "letter_type", "register",
            "number_lease", "register_entry", "letter", "attachment", "delivery",    "receipt",     "handling",
            "read_mark", "comment",   "draft",      "disposition", "leg_fact",       "deed",
            "contact", "list_word", "holiday", "day_exception", "working_hours",
            "number_range", "book_form"};
        QVERIFY(allRecords().size() >= order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            QCOMPARE(allRecords()[i]->table, order[i]);
            QVERIFY(recordKind(order[i]) == RecordKind(i));
            QVERIFY(&recordEntity(RecordKind(i)) == allRecords()[i]);
        }
        QVERIFY(!recordKind("") && !recordKind("thread") && !recordKind("Letter"));
    }

    void everyKindReadsItsOwnBlank()
    {
        for (const auto* entity : allRecords()) {
            const auto blank = entity->blank();
            QCOMPARE(blank.size(), entity->fields.size());
            const auto read = rowFromJson(*entity, toJson(*entity, blank));
            QVERIFY(read.has_value());
            QVERIFY(read->row == blank);
            QVERIFY(read->extra.empty());
            QVERIFY(entity->fields[0].name == "id" && entity->fields[1].name == "thread");
        }
    }

    void namesArePartOfTheProtocol()
    {
        Id<Unit> unit;
        unit.value = *parseUuid("0190b6a2-1111-7222-8333-444455556666");
        QCOMPARE(mailbox::organisation(), std::string{"org"});
        QCOMPARE(mailbox::ofUnit(unit, 2026), std::string{"unit/0190b6a2-1111-7222-8333-444455556666/2026"});
        QCOMPARE(mailbox::ofUnitSecrets(unit, 2026), std::string{"unit/0190b6a2-1111-7222-8333-444455556666/rahasia/2026"});
        QCOMPARE(mailbox::ofPosition({unit.value}, 2026), std::string{"position/0190b6a2-1111-7222-8333-444455556666/2026"});
        QCOMPARE(mailbox::ofPerson({unit.value}, 2026), std::string{"person/0190b6a2-1111-7222-8333-444455556666/2026"});
    }

    void derivedIdsDifferByParentAndName()
    {
        const auto a = makeUuid(1, {1}), b = makeUuid(1, {2});
        QVERIFY(derivedId<Unit>(a, "x") == derivedId<Unit>(a, "x"));
        QVERIFY(derivedId<Unit>(a, "x") != derivedId<Unit>(a, "y"));
        QVERIFY(derivedId<Unit>(a, "x") != derivedId<Unit>(b, "x"));
        QVERIFY(!organisationThread().value.isNil());
    }
};

QTEST_APPLESS_MAIN(TestRecords)
#include "test_records.moc"
