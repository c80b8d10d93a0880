#include "tests/common/sqlite/temporary_database.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <stdexcept>

using namespace naskah;

namespace {

std::int64_t countIn(Database& db)
{
    auto query = db.query("SELECT count(*) FROM t");
    return query.next() ? query.integer(0) : -1;
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTransactionThatThrowsLeavesNothing()
    {
        TemporaryDatabase file;
        const auto db = file.open();
        db->execute("CREATE TABLE t (a INTEGER)");
        QVERIFY_EXCEPTION_THROWN(db->transaction([&] {
            db->run("INSERT INTO t VALUES (1)");
            throw std::runtime_error("stop");
        }), std::runtime_error);
        QCOMPARE(countIn(*db), std::int64_t{0});
        db->transaction([&] { db->run("INSERT INTO t VALUES (1)"); });
        QCOMPARE(countIn(*db), std::int64_t{1});
    }

    void aStatementThatFailsRollsItsTransactionBack()
    {
        TemporaryDatabase file;
        const auto db = file.open();
        db->execute("CREATE TABLE t (a INTEGER UNIQUE)");
        const auto kind = failureOf([&] {
            db->transaction([&] {
                db->run("INSERT INTO t VALUES (1)");
                db->run("INSERT INTO t VALUES (1)");
            });
        });
        QVERIFY(kind == DatabaseError::Kind::other);
        QCOMPARE(countIn(*db), std::int64_t{0});
        QVERIFY(failureOf([&] { db->execute("SELEC"); }) == DatabaseError::Kind::other);
        QVERIFY(failureOf([&] { db->transaction([&] { db->transaction([] {}); }); }).has_value());
        db->transaction([] {});
    }

    void aReaderSeesOnlyWhatIsCommittedAndMayNotWrite()
    {
        TemporaryDatabase file;
        const auto writer = file.open();
        writer->execute("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1)");
        const auto reader = file.open({.key = file.key(), .readOnly = true});
        writer->transaction([&] {
            writer->run("INSERT INTO t VALUES (2)");
            QCOMPARE(countIn(*reader), std::int64_t{1});
        });
        QCOMPARE(countIn(*reader), std::int64_t{2});
        QVERIFY(failureOf([&] { reader->run("INSERT INTO t VALUES (3)"); }) == DatabaseError::Kind::io);
        QVERIFY(failureOf([&] { reader->execute("DROP TABLE t"); }) == DatabaseError::Kind::io);
    }

    void aReaderOfWhatIsNotThereFails()
    {
        TemporaryDatabase file;
        QVERIFY(failureOf([&] { file.open({.key = file.key(), .readOnly = true}); }) == DatabaseError::Kind::io);
        QVERIFY(failureOf([] { Database("/no/such/folder/test.db", {}); }) == DatabaseError::Kind::io);
    }

    void onlyTheWriterCheckpointsAndOnlyWhenAsked()
    {
        TemporaryDatabase file;
        auto writer = file.open();
        writer->execute("CREATE TABLE t (a TEXT)");
        QVERIFY(writer->checkpoint(true));
        QVERIFY(file.bytes("-wal").isEmpty());
        const auto before = file.bytes();
        // Far more than SQLite's own limit of 1,000 pages.
        writer->transaction([&] {
            for (int i = 0; i < 3000; ++i)
                writer->run("INSERT INTO t VALUES (?)", std::string(2000, 'x'));
        });
        QVERIFY(writer->logPages() > 1000);
        QVERIFY(file.bytes() == before);
        {
            const auto reader = file.open({.key = file.key(), .readOnly = true});
            QCOMPARE(countIn(*reader), std::int64_t{3000});
            QVERIFY(failureOf([&] { reader->checkpoint(false); }).has_value() || file.bytes() == before);
        }
        QVERIFY2(file.bytes() == before, "a reader that closes does not checkpoint");
        QVERIFY(!file.bytes("-wal").isEmpty());
        QVERIFY(writer->checkpoint(true));
        QCOMPARE(writer->logPages(), 0);
        QVERIFY(file.bytes() != before && file.bytes("-wal").isEmpty());
    }

    void aReaderThatOutlivesTheWriterDoesNotCheckpoint()
    {
        TemporaryDatabase file;
        auto writer = file.open();
        writer->execute("CREATE TABLE t (a INTEGER)");
        writer->checkpoint(true);
        auto reader = file.open({.key = file.key(), .readOnly = true});
        QCOMPARE(countIn(*reader), std::int64_t{0});
        writer->run("INSERT INTO t VALUES (1)");
        const auto before = file.bytes();
        writer.reset();
        QCOMPARE(countIn(*reader), std::int64_t{1});
        reader.reset();
        QVERIFY(file.bytes() == before);
        QCOMPARE(countIn(*file.open()), std::int64_t{1});
    }

    void aReaderHoldsBackACheckpointThatTruncates()
    {
        TemporaryDatabase file;
        const auto writer = file.open();
        writer->execute("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2)");
        const auto reader = file.open({.key = file.key(), .readOnly = true});
        {
            auto open = reader->query("SELECT a FROM t");
            QVERIFY(open.next());
            writer->run("INSERT INTO t VALUES (3)");
            QVERIFY(!writer->checkpoint(false));
        }
        QVERIFY(writer->checkpoint(false));
    }

    void whatAKilledProgramLeftInTheLogIsThere()
    {
        TemporaryDatabase file;
        const auto killed = file.open();
        killed->execute("CREATE TABLE t (a BLOB)");
        for (int i = 0; i < 60; ++i)
            killed->run("INSERT INTO t VALUES (randomblob(20000))");
        // The files as they lie there while the program still runs, the log longer than SQLite writes in one go.
        TemporaryDatabase copy;
        for (const QString end : {"", "-wal"})
            QVERIFY(QFile::copy(QString::fromStdString(file.path()) + end, QString::fromStdString(copy.path()) + end));
        QVERIFY(QFileInfo(QString::fromStdString(copy.path()) + "-wal").size() > 1'000'000);
        const auto db = copy.open();
        QCOMPARE(countIn(*db), std::int64_t{60});
        auto check = db->query("PRAGMA integrity_check");
        QVERIFY(check.next());
        QCOMPARE(check.text(0), std::string_view{"ok"});
    }

    void aQueryCanBeInterrupted()
    {
        TemporaryDatabase file;
        const auto db = file.open();
        db->execute("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2), (3)");
        auto query = db->query("SELECT a FROM t");
        QVERIFY(query.next());
        db->interrupt();
        QVERIFY(failureOf([&] { query.next(); }).has_value());
    }

    void theVersionNamesTheCipher()
    {
        QVERIFY(QString::fromStdString(sqliteVersion()).contains(QRegularExpression("^SQLCipher 4\\.[0-9.]+.*, SQLite 3\\.")));
    }
};

QTEST_APPLESS_MAIN(TestDatabase)
#include "test_database.moc"
