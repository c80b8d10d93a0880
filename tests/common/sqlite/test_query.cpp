#include "tests/common/sqlite/temporary_database.h"

#include <QTest>

using namespace naskah;

class TestQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTypeComesBack()
    {
        Database db(":memory:", {});
        db.execute("CREATE TABLE t (a, b, c, d, e) ");
        const auto id = makeUuid(5, {1, 2});
        const std::string words("with a \0 inside", 15);
        db.run("INSERT INTO t VALUES (?, ?, ?, ?, ?)", INT64_MIN, words, id, Blob{std::string_view("\xff\0", 2)}, nullptr);
        auto query = db.query("SELECT a, b, c, d, e FROM t");
        QVERIFY(query.next());
        QCOMPARE(query.integer(0), INT64_MIN);
        QVERIFY(query.text(1) == words);
        QVERIFY(query.uuid(2) == id);
        QCOMPARE(query.blob(3).size(), std::size_t{2});
        QVERIFY(query.isNull(4) && query.text(4).empty() && query.blob(4).empty());
        QVERIFY(query.value(0, false) == Value{INT64_MIN} && query.value(1, false) == Value{words});
        QVERIFY(query.value(2, true) == Value{id} && query.value(4, true) == Value{});
        QVERIFY(!query.next());
    }

    void aValueIsBoundAsWhatItIs()
    {
        Database db(":memory:", {});
        for (const Value& value : {Value{}, Value{std::int64_t{7}}, Value{std::string{"x"}}, Value{makeUuid(1, {1})}}) {
            auto query = db.query("SELECT ?", value);
            QVERIFY(query.next());
            QVERIFY(query.value(0, true) == value);
        }
        auto types = db.query("SELECT typeof(?), typeof(?), typeof(?), typeof(?)", true, std::string{}, Blob{{}}, std::uint64_t{1});
        QVERIFY(types.next());
        QVERIFY(types.text(0) == "integer" && types.text(1) == "text" && types.text(2) == "blob" && types.text(3) == "integer");
    }

    void anIdOfAnotherLengthIsCorruption()
    {
        Database db(":memory:", {});
        auto query = db.query("SELECT x'0102'");
        QVERIFY(query.next());
        QVERIFY(failureOf([&] { (void)query.uuid(0); }) == DatabaseError::Kind::corrupt);
        QVERIFY(failureOf([&] { (void)query.value(0, true); }) == DatabaseError::Kind::corrupt);
    }

    void aStatementComesBackClean()
    {
        Database db(":memory:", {});
        {
            auto query = db.query("SELECT ?", 5);
            QVERIFY(query.next());
        }
        auto again = db.query("SELECT ?");
        QVERIFY(again.next());
        QVERIFY(again.isNull(0));
        // Two at once are two statements.
        auto other = db.query("SELECT ?", 6);
        QVERIFY(other.next());
        QCOMPARE(other.integer(0), std::int64_t{6});
        QVERIFY(again.isNull(0));
    }

    void rowsAndChangesAreCounted()
    {
        Database db(":memory:", {});
        db.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b)");
        db.run("INSERT INTO t (b) VALUES (1), (2), (3)");
        QCOMPARE(db.lastInsertRow(), std::int64_t{3});
        db.run("UPDATE t SET b = 0 WHERE a < 3");
        QCOMPARE(db.changes(), std::int64_t{2});
    }
};

QTEST_APPLESS_MAIN(TestQuery)
#include "test_query.moc"
