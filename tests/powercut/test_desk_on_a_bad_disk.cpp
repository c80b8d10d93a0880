#include "client/replica/queries.h"
#include "client/replica/salvage.h"
#include "tests/powercut/desk_check.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;
using namespace naskah::powercut;

namespace {

DatabaseError::Kind kindOfFailure(const std::function<void()>& work)
{
    try {
        work();
    } catch (const DatabaseError& error) {
        return error.kind;
    }
    return DatabaseError::Kind::other;
}

void writeFiles(const QString& folder, const Image& image)
{
    for (const auto& [name, content] : image) {
        QFile file(folder + '/' + QString::fromStdString(name).section('/', -1));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content.data(), qint64(content.size())), qint64(content.size()));
    }
}

} // namespace

class TestDeskOnABadDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void afterAnIoErrorNothingIsWrittenUntilTheNextStart()
    {
        DeskScenario scenario(DeskScenario::prepared(2), {2});
        scenario.open();
        scenario.act();
        auto& disk = scenario.disk();
        disk.failAt(disk.calls() + 1, Answer::ioError, false);
        QCOMPARE(kindOfFailure([&] { scenario.desk().allowDeletion(); }), DatabaseError::Kind::io);
        QVERIFY(disk.hasFailed());
        disk.mend();
        QCOMPARE(kindOfFailure([&] { scenario.desk().allowDeletion(); }), DatabaseError::Kind::io);
        QVERIFY(listOutbox(scenario.desk().db()).size() > 0); // reading goes on
        scenario.close();
        scenario.open();
        scenario.act();
        QCOMPARE(DeskCheck(scenario.desk(), scenario.promises()).run(), Findings{});
    }

    void aFullDiskRefusesWhatIsDoneAndNothingElse()
    {
        DeskScenario scenario(DeskScenario::prepared(2), {2});
        scenario.open();
        auto& disk = scenario.disk();
        disk.fillAt(disk.calls() + 1);
        const auto waiting = scenario.desk().waiting();
        QCOMPARE(kindOfFailure([&] { scenario.act(); }), DatabaseError::Kind::full);
        QCOMPARE(scenario.desk().waiting(), waiting);
        QVERIFY(listLetters(scenario.desk().db(), {}, std::nullopt, 10).size() > 0);
        disk.mend();
        scenario.act();
        QCOMPARE(scenario.desk().waiting(), waiting + 1);
    }

    void theLogOfTheFilesIsCopiedBack()
    {
        DeskScenario scenario({}, {2});
        scenario.open();
        Chance chance(1);
        for (int i = 0; i < 12; ++i)
            scenario.desk().files().add(chance.bytes(1 << 20), 0);
        QVERIFY(scenario.disk().image().at("desk/files.db-wal").size() < (8U << 20));
    }

    void aCheckpointThatWasCutOffIsNoDamage()
    {
        DeskScenario scenario(DeskScenario::prepared(2), {2});
        scenario.open();
        for (int i = 0; i < 5; ++i)
            scenario.act();
        auto& disk = scenario.disk();
        std::vector<Image> cuts;
        Chance chance(9);
        disk.onChange = [&] { cuts.push_back(disk.cut(chance)); };
        scenario.desk().db().checkpoint(false);
        disk.onChange = nullptr;
        QVERIFY(cuts.size() > 10);
        for (std::size_t i = 0; i < cuts.size(); i += 5) {
            const QTemporaryDir folder;
            writeFiles(folder.path(), cuts[i]);
            QVERIFY(!isDamaged(folder.path().toStdString(), std::string(32, 'k'), true));
        }
    }
};

QTEST_GUILESS_MAIN(TestDeskOnABadDisk)
#include "test_desk_on_a_bad_disk.moc"
