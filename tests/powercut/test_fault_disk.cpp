#include "common/sqlite/database.h"
#include "tests/powercut/fault_files.h"
#include "tests/powercut/fault_vfs.h"

#include <QTest>

#include <set>

using namespace naskah;
using namespace naskah::powercut;

namespace {

/// All contents that a cut in this moment may leave of a file; "-" where there is none.
std::set<std::string> outcomes(const FaultDisk& disk, const std::string& name)
{
    std::set<std::string> contents;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        Chance chance(seed);
        const auto image = disk.cut(chance);
        contents.insert(image.contains(name) ? image.at(name) : "-");
    }
    return contents;
}

using Contents = std::set<std::string>;

} // namespace

class TestFaultDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasSyncedStaysAndTheRestMayGo()
    {
        FaultDisk disk;
        const auto file = disk.create("a");
        disk.write(*file, "one", 0);
        QCOMPARE(outcomes(disk, "a"), (Contents{"-", "", "one"}));
        disk.sync(*file);
        QCOMPARE(outcomes(disk, "a"), (Contents{"one"}));
        disk.write(*file, "two", 3);
        disk.write(*file, "six", 6);
        QCOMPARE(file->now(), std::string{"onetwosix"});
        QCOMPARE(outcomes(disk, "a"), (Contents{"one", "onetwo", std::string{"one\0\0\0six", 9}, "onetwosix"}));
    }

    void aWriteTearsAtSectors()
    {
        FaultDisk disk;
        const auto file = disk.create("a");
        disk.write(*file, std::string(1024, 'a'), 0);
        disk.sync(*file);
        disk.write(*file, std::string(1024, 'b'), 0);
        const auto half = std::string(512, 'a') + std::string(512, 'b'), otherHalf = std::string(512, 'b') + std::string(512, 'a');
        QCOMPARE(outcomes(disk, "a"), (Contents{std::string(1024, 'a'), std::string(1024, 'b'), half, otherHalf}));
    }

    void namesAreOldOrNewUntilTheFolderIsSynced()
    {
        FaultDisk disk;
        FaultFiles files(disk);
        writeDurably(files, "a", "old");
        QCOMPARE(outcomes(disk, "a"), (Contents{"old"}));
        files.write("a.new", "new");
        files.rename("a.new", "a");
        QCOMPARE(outcomes(disk, "a"), (Contents{"old", "new"}));
        files.flushFolderOf("a");
        QCOMPARE(outcomes(disk, "a"), (Contents{"new"}));
        disk.remove("a", false);
        QCOMPARE(outcomes(disk, "a"), (Contents{"new", "-"}));
    }

    void writingDurablyIsOldOrNewAtEveryOperation()
    {
        FaultDisk disk;
        FaultFiles files(disk);
        writeDurably(files, "a", "old");
        Contents seen;
        int operations = 0;
        disk.onChange = [&] {
            ++operations;
            seen.merge(outcomes(disk, "a"));
        };
        writeDurably(files, "a", "new");
        QCOMPARE(operations, 5);
        QCOMPARE(seen, (Contents{"old", "new"}));
    }

    void whatAFailedSyncLostNeverComesBack()
    {
        FaultDisk disk;
        const auto file = disk.create("a");
        disk.write(*file, "one", 0);
        disk.sync(*file);
        disk.write(*file, "two", 3);
        disk.failAt(disk.calls() + 1, Answer::ioError, false);
        QCOMPARE(disk.sync(*file), Answer::ioError);
        disk.write(*file, "six", 6);
        QCOMPARE(disk.sync(*file), Answer::ok);
        QCOMPARE(file->now(), std::string{"onetwosix"});
        QCOMPARE(outcomes(disk, "a"), (Contents{std::string{"one\0\0\0six", 9}}));
    }

    void aFullDiskStillOverwritesAndReads()
    {
        FaultDisk disk;
        const auto file = disk.create("a");
        disk.write(*file, "one", 0);
        disk.fillAt(disk.calls() + 1);
        QCOMPARE(disk.write(*file, "two", 3), Answer::full);
        QCOMPARE(disk.write(*file, "six", 0), Answer::ok);
        disk.mend();
        QCOMPARE(disk.write(*file, "two", 3), Answer::ok);
        QCOMPARE(file->now(), std::string{"sixtwo"});
    }

    void aDatabaseOnALyingDiskLosesWhatItPromised()
    {
        const std::string key(32, 'k');
        const auto rowsAfterCuts = [&](bool lies) {
            int lost = 0;
            for (std::uint64_t seed = 0; seed < 40; ++seed) {
                FaultDisk disk;
                Image after;
                {
                    FaultVfs vfs(disk);
                    Database db("db", {key, false, true, vfs.name()});
                    db.execute("CREATE TABLE t (n)");
                    db.checkpoint(true);
                    if (lies) disk.ignoreSyncs();
                    db.run("INSERT INTO t VALUES (1)");
                    Chance chance(seed);
                    after = disk.cut(chance);
                }
                FaultDisk left(after);
                FaultVfs vfs(left);
                Database db("db", {key, false, true, vfs.name()});
                auto count = db.query("SELECT count(*) FROM t");
                count.next();
                if (count.integer(0) == 0) ++lost;
            }
            return lost;
        };
        QCOMPARE(rowsAfterCuts(false), 0);
        QVERIFY(rowsAfterCuts(true) > 0);
    }

    void connectionsLockEachOtherOut()
    {
        FaultDisk disk;
        FaultVfs vfs(disk);
        const OpenOptions options{std::string(32, 'k'), false, true, vfs.name()};
        Database first("db", options);
        first.execute("CREATE TABLE t (n)");
        Database second("db", options);
        second.execute("PRAGMA busy_timeout = 0");
        first.execute("BEGIN IMMEDIATE");
        QVERIFY_EXCEPTION_THROWN(second.execute("BEGIN IMMEDIATE"), DatabaseError);
        first.execute("COMMIT");
        second.execute("BEGIN IMMEDIATE; INSERT INTO t VALUES (1); COMMIT");
        auto count = first.query("SELECT count(*) FROM t");
        QVERIFY(count.next());
        QCOMPARE(count.integer(0), 1);
    }
};

QTEST_GUILESS_MAIN(TestFaultDisk)
#include "test_fault_disk.moc"
