#include "tests/common/sqlite/temporary_database.h"

#include <QDir>
#include <QTest>

using namespace naskah;

namespace {

constexpr const char* marker = "RAHASIA-penanda-7Q4";

/// A database with the marker in a table and in a full-text index, in the file and in the log.
std::unique_ptr<Database> marked(const TemporaryDatabase& file, const OpenOptions& options)
{
    auto db = file.open(options);
    db->execute("CREATE TABLE t (a TEXT); CREATE VIRTUAL TABLE f USING fts5(t, tokenize='naskah2')");
    db->run("INSERT INTO t VALUES (?)", marker);
    db->run("INSERT INTO f (t) VALUES (?)", marker);
    db->checkpoint(true);
    db->run("INSERT INTO t VALUES (?)", marker);
    return db;
}

std::string allOf(Database& db)
{
    std::string text;
    auto query = db.query("SELECT a FROM t");
    while (query.next())
        text += query.text(0);
    auto check = db.query("PRAGMA integrity_check");
    while (check.next())
        text.append("; ").append(check.text(0));
    return text;
}

} // namespace

class TestCipher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainTextIsNeverInTheFileOrTheLog()
    {
        TemporaryDatabase file;
        const auto db = marked(file, {.key = file.key()});
        for (const char* suffix : {"", "-wal"}) {
            QVERIFY(file.bytes(suffix).size() > 1000);
            QVERIFY(!file.bytes(suffix).contains(marker));
            QVERIFY(!file.bytes(suffix).contains("CREATE TABLE"));
            QVERIFY(!file.bytes(suffix).contains(QByteArray::fromStdString(file.key())));
        }
        QVERIFY(!file.bytes().startsWith("SQLite format 3"));
        // The same search finds it where it must be.
        TemporaryDatabase open;
        const auto plain = marked(open, {});
        QVERIFY(open.bytes().contains(marker) && open.bytes("-wal").contains(marker));
    }

    void anotherKeyIsReportedAsCorruption()
    {
        TemporaryDatabase file;
        marked(file, {.key = file.key()}).reset();
        const auto before = file.bytes();
        using Kind = DatabaseError::Kind;
        QVERIFY(failureOf([&] { file.open({.key = file.key('x')}); }) == Kind::corrupt);
        QVERIFY(failureOf([&] { file.open({}); }) == Kind::corrupt);
        QVERIFY(failureOf([&] { file.open({.key = file.key('x'), .readOnly = true}); }) == Kind::corrupt);
        QVERIFY2(file.bytes() == before, "a wrong key changes nothing");
        QVERIFY(!failureOf([&] { file.open(); }));
    }

    void nothingIsWrittenBesideTheDatabase()
    {
        // The library logs a wrong key; where it does, it writes into the folder the program was started in.
        const QString before = QDir::currentPath();
        QTemporaryDir startedIn;
        QVERIFY(QDir::setCurrent(startedIn.path()));
        TemporaryDatabase file;
        marked(file, {.key = file.key()}).reset();
        QVERIFY(failureOf([&] { file.open({.key = file.key('x')}); }));
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(QDir(startedIn.path()).entryList(QDir::Files), QStringList());
    }

    void theKeyIsNotInAnErrorsText()
    {
        TemporaryDatabase file;
        marked(file, {.key = file.key()}).reset();
        try {
            file.open({.key = file.key('x')});
            QFAIL("opened");
        } catch (const DatabaseError& error) {
            QVERIFY(std::string{error.what()}.find("787878") == std::string::npos);
            QVERIFY(std::string{error.what()}.find("xxxx") == std::string::npos);
        }
    }

    void whatIsNoDatabaseIsCorruption()
    {
        TemporaryDatabase file;
        file.write(QByteArray(8192, 'z'));
        QVERIFY(failureOf([&] { file.open(); }) == DatabaseError::Kind::corrupt);
        QVERIFY(file.bytes() == QByteArray(8192, 'z'));
        file.write(QByteArray(100, 'z'));
        QVERIFY(failureOf([&] { file.open(); }) == DatabaseError::Kind::corrupt);
    }

    void oneFlippedBitIsReported_data()
    {
        QTest::addColumn<int>("place");
        for (int tenth = 0; tenth < 10; ++tenth)
            QTest::addRow("%d/10", tenth) << tenth;
    }
    void oneFlippedBitIsReported()
    {
        QFETCH(int, place);
        TemporaryDatabase file;
        {
            auto db = marked(file, {.key = file.key()});
            for (int i = 0; i < 400; ++i)
                db->run("INSERT INTO t VALUES (?)", std::string(100, 'y'));
            db->checkpoint(true);
        }
        const auto expected = allOf(*file.open());
        auto bytes = file.bytes();
        const auto at = place * (bytes.size() / 10) + 17;
        bytes[at] = char(bytes[at] ^ 4);
        file.write(bytes);
        std::string told;
        const auto failed = failureOf([&] {
            auto db = file.open();
            auto check = db->query("PRAGMA cipher_integrity_check");
            while (check.next())
                told += check.text(0);
        });
        QVERIFY(!told.empty() || failed == DatabaseError::Kind::corrupt);
        // SQLCipher answers only the first read of a damaged page with "corrupt", and every later one with a plain error.
        std::string read;
        const auto kind = failureOf([&] { read = allOf(*file.open()); });
        QVERIFY(kind == DatabaseError::Kind::corrupt || kind == DatabaseError::Kind::other);
        QVERIFY(read != expected);
    }

    void aTornLogEndsAtTheLastWholeCommit()
    {
        TemporaryDatabase file;
        auto db = file.open();
        db->execute("CREATE TABLE t (a TEXT)");
        db->checkpoint(true);
        db->run("INSERT INTO t VALUES ('first')");
        const auto firstEnd = file.bytes("-wal").size();
        db->run("INSERT INTO t VALUES ('second')");
        const auto main = file.bytes(), log = file.bytes("-wal");
        db.reset();
        for (const auto cut : {firstEnd, firstEnd + 1, firstEnd + (log.size() - firstEnd) / 2, log.size() - 1, log.size()}) {
            TemporaryDatabase copy;
            copy.write(main);
            copy.write(log.left(cut), "-wal");
            QCOMPARE(allOf(*copy.open()), cut == log.size() ? std::string{"firstsecond; ok"} : std::string{"first; ok"});
        }
    }
};

QTEST_APPLESS_MAIN(TestCipher)
#include "test_cipher.moc"
