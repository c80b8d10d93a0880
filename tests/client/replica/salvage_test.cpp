#include "tests/client/replica/desk_fixture.h"

#include "client/replica/salvage.h"
#include "common/command/registering.h"

#include <QFile>
#include <QtTest>

using namespace naskah;

namespace {

const std::string key(32, 'k');

void registerLetters(DeskFixture& world, int count)
{
    for (int i = 0; i < count; ++i) {
        RegisterLetter letter;
        letter.book = world.incoming;
        letter.subject = "Surat penting " + std::to_string(i);
        letter.sender = "Dinas";
        world.desk().execute(letter);
    }
}

void flipByte(const QString& path, qint64 at)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    char byte = 0;
    QVERIFY(file.getChar(&byte));
    QVERIFY(file.seek(at));
    file.putChar(static_cast<char>(byte ^ 0x40));
}

} // namespace

class SalvageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundDeskIsNotDamaged()
    {
        DeskFixture world;
        registerLetters(world, 3);
        world.closeDesk();
        QVERIFY(!isDamaged(world.folder(), key, true));
        QVERIFY(!isDamaged(world.folder() + "/nothing-here", key, true));
    }

    void aFlippedHeaderIsSetAsideAndTheDeskStartsAgain()
    {
        DeskFixture world;
        registerLetters(world, 3);
        world.desk().db().checkpoint(true);
        world.closeDesk();
        const auto path = QString::fromStdString(world.folder() + "/desk.db");
        flipByte(path, 100);
        QVERIFY(isDamaged(world.folder(), key, false));
        const auto salvage = rebuildDesk(world.folder(), key, world.now);
        QVERIFY(!salvage.identityKept);
        QVERIFY(QFile::exists(QString::fromStdString(salvage.folder + "/desk.db")));
        QVERIFY(!isDamaged(world.folder(), key, true));
        world.reopen();
        QVERIFY(!world.desk().enrolled());
    }

    void anEmptyFileWhereADeskWasIsDamage()
    {
        DeskFixture world;
        registerLetters(world, 1);
        world.desk().db().checkpoint(true);
        world.closeDesk();
        const auto folder = QString::fromStdString(world.folder());
        for (const char* log : {"/desk.db-wal", "/desk.db-shm"})
            QFile::remove(folder + log);
        QVERIFY(QFile::resize(folder + "/desk.db", 0));
        QVERIFY(QFile::exists(folder + "/install.txt"));
        QVERIFY(isDamaged(world.folder(), key, false));
        QVERIFY(!rebuildDesk(world.folder(), key, world.now).identityKept);
        QVERIFY(!isDamaged(world.folder(), key, true));

        // Only just begun: nothing was lost, and nothing is to be set aside.
        QVERIFY(QFile::resize(folder + "/desk.db", 0));
        QVERIFY(QFile::remove(folder + "/install.txt"));
        QVERIFY(!isDamaged(world.folder(), key, false));
    }

    void unsentWorkIsCarriedOverWhenItCanBeRead()
    {
        DeskFixture world;
        registerLetters(world, 3);
        world.desk().db().checkpoint(true);
        // Damage a page of the letters' table, far from the outbox.
        std::int64_t page = 0;
        {
            auto root = world.desk().db().query("SELECT rootpage FROM sqlite_schema WHERE name = 'letter'");
            QVERIFY(root.next());
            page = root.integer(0);
        }
        world.closeDesk();
        flipByte(QString::fromStdString(world.folder() + "/desk.db"), (page - 1) * 4096 + 200);
        QVERIFY(isDamaged(world.folder(), key, true));
        const auto salvage = rebuildDesk(world.folder(), key, world.now);
        QVERIFY(salvage.identityKept);
        QCOMPARE(salvage.waiting, 3);
        QCOMPARE(QByteArray::fromStdString(salvage.outboxLines).count('\n'), 3);
        QVERIFY(salvage.outboxLines.find("Surat penting 2") != std::string::npos);
        world.reopen();
        QVERIFY(world.desk().enrolled());
        QCOMPARE(world.desk().waiting(), 3);
        world.serverSendsAllAgain();
        world.pull().value();
        QCOMPARE(listLetters(world.desk().db(), {}, std::nullopt, 10).size(), 3u);
        // Their numbers were used and stay theirs.
        QCOMPARE(world.desk().numbersLeft(world.incoming).next, std::optional<std::int64_t>{4});
    }
};

QTEST_GUILESS_MAIN(SalvageTest)
#include "salvage_test.moc"
