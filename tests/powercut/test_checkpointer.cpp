// SQLite before 3.51.3 can damage a log that two connections check out at once. So only one ever may: counted here by the
// lock that a checkpoint takes.
#include "tests/powercut/desk_scenario.h"
#include "tests/powercut/server_scenario.h"

#include <QTest>

using namespace naskah;
using namespace naskah::powercut;

namespace {

struct Count {
    int writers = 0, readers = 0;
};

Count checkpoints(const FaultVfs& vfs)
{
    Count count;
    for (const auto& connection : vfs.connections())
        (connection->readOnly ? count.readers : count.writers) += connection->checkpoints;
    return count;
}

int openReaders(const FaultVfs& vfs)
{
    int count = 0;
    for (const auto& connection : vfs.connections())
        if (connection->open && connection->readOnly) ++count;
    return count;
}

} // namespace

class TestCheckpointer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void atTheServerOnlyTheWriterCopiesTheLogBack()
    {
        ServerScenario scenario({}, {3});
        scenario.open();
        const auto& vfs = scenario.server().vfs();
        std::vector<std::unique_ptr<storage::Snapshot>> readers;
        for (int i = 0; i < 300 && checkpoints(vfs).writers == 0; ++i) {
            scenario.push();
            readers.push_back(scenario.server().engine().snapshot());
            if (readers.size() > 5) readers.erase(readers.begin(), readers.begin() + 3);
        }
        QVERIFY(openReaders(vfs) > 3);
        readers.clear();
        QVERIFY(checkpoints(vfs).writers > 0);
        QCOMPARE(checkpoints(vfs).readers, 0);
    }

    void atTheDeskTheReadingConnectionNeverDoes()
    {
        DeskScenario scenario({}, {3});
        scenario.open();
        auto& vfs = scenario.vfs();
        const OpenOptions reading{std::string(32, 'k'), true, true, vfs.name()};
        auto reader = std::make_unique<Database>("desk/desk.db", reading);
        for (int i = 0; i < 300 && checkpoints(vfs).writers == 0; ++i) {
            scenario.act();
            auto count = reader->query("SELECT count(*) FROM letter");
            QVERIFY(count.next());
        }
        QVERIFY(checkpoints(vfs).writers > 0);
        // The last one to close would, were it allowed to.
        scenario.close();
        reader.reset();
        QCOMPARE(checkpoints(vfs).readers, 0);
    }

    void aSecondWriterWouldBeSeen()
    {
        FaultDisk disk;
        FaultVfs vfs(disk);
        const OpenOptions options{std::string(32, 'k'), false, true, vfs.name()};
        Database first("db", options), second("db", options);
        first.execute("CREATE TABLE t (n)");
        second.checkpoint(false);
        QCOMPARE(vfs.connections().at(0)->checkpoints, 0);
        QCOMPARE(vfs.connections().at(1)->checkpoints, 1);
    }
};

QTEST_GUILESS_MAIN(TestCheckpointer)
#include "test_checkpointer.moc"
