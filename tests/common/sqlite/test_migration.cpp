#include "common/sqlite/migration.h"
#include "tests/common/sqlite/temporary_database.h"

#include <QTest>

using namespace naskah;

namespace {

constexpr Migration first{1, "CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1); CREATE TRIGGER g AFTER INSERT ON t BEGIN "
                             "SELECT 1; SELECT 2; END;"};
constexpr Migration second{2, "ALTER TABLE t ADD COLUMN b INTEGER"};
constexpr Migration fourth{4, "INSERT INTO t (a) VALUES (4)"};
constexpr Migration broken{5, "INSERT INTO t (a) VALUES (5); INSERT INTO nowhere VALUES (1)"};

std::int64_t numberIn(Database& db, std::string_view sql)
{
    auto query = db.query(sql);
    return query.next() ? query.integer(0) : -1;
}

} // namespace

class TestMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachStepRunsOnceAndInOrder()
    {
        Database db(":memory:", {});
        const Migration two[] = {first, second};
        migrate(db, two);
        QCOMPARE(numberIn(db, "PRAGMA user_version"), std::int64_t{2});
        migrate(db, two);
        const Migration three[] = {first, second, fourth};
        migrate(db, three);
        QCOMPARE(numberIn(db, "PRAGMA user_version"), std::int64_t{4});
        QCOMPARE(numberIn(db, "SELECT count(*) FROM t"), std::int64_t{2});
    }

    void aStepThatFailsLeavesTheFileAtTheOneBefore()
    {
        Database db(":memory:", {});
        const Migration steps[] = {first, second, fourth, broken};
        QVERIFY(failureOf([&] { migrate(db, steps); }).has_value());
        QCOMPARE(numberIn(db, "PRAGMA user_version"), std::int64_t{4});
        QCOMPARE(numberIn(db, "SELECT count(*) FROM t"), std::int64_t{2});
    }

    void theVersionMovesInsideTheTransaction()
    {
        TemporaryDatabase file;
        const auto db = file.open();
        const Migration steps[] = {first};
        // As far as another connection sees, a half-done step has not begun.
        const auto reader = file.open({.key = file.key(), .readOnly = true});
        db->execute("BEGIN");
        db->execute(std::string{first.sql});
        db->execute("PRAGMA user_version = 1");
        QCOMPARE(numberIn(*reader, "PRAGMA user_version"), std::int64_t{0});
        db->execute("ROLLBACK");
        QCOMPARE(numberIn(*db, "PRAGMA user_version"), std::int64_t{0});
        migrate(*db, steps);
        QCOMPARE(numberIn(*reader, "PRAGMA user_version"), std::int64_t{1});
    }

    void aFileOfANewerVersionIsRefusedAndLeftAsItIs()
    {
        TemporaryDatabase file;
        {
            const auto db = file.open();
            db->execute("CREATE TABLE t (a INTEGER); PRAGMA user_version = 9");
        }
        const Migration steps[] = {first, second};
        {
            const auto db = file.open();
            QVERIFY(failureOf([&] { migrate(*db, steps); }) == DatabaseError::Kind::tooNew);
            QCOMPARE(numberIn(*db, "PRAGMA user_version"), std::int64_t{9});
            QCOMPARE(numberIn(*db, "SELECT count(*) FROM t"), std::int64_t{0});
        }
    }
};

QTEST_APPLESS_MAIN(TestMigration)
#include "test_migration.moc"
