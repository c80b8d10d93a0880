#include "client/model/desk_key.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;

class TestDeskKey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKeyFileIsMadeOnceAndReadBack()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("desk.key");
        const auto made = makeKeyFile(file);
        QVERIFY(made && made->size() == 32);
        QCOMPARE(*readKeyFile(file), *made);
        QVERIFY(makeKeyFile(file).error().code == Errc::conflict);
        QCOMPARE(*readKeyFile(file), *made);
    }

    void aKeyThatOthersMayReadIsRefused()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const QString file = folder.filePath("desk.key");
        makeKeyFile(file).value();
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QVERIFY(readKeyFile(file).error().code == Errc::unauthorized);
#endif
    }

    void aPinOpensWhatItLocked()
    {
        QTemporaryDir folder;
        const std::string key(32, 'k');
        QVERIFY(!hasWrappedKey(folder.path()));
        QVERIFY(lockWithPin(folder.path(), key, "135790"));
        QVERIFY(hasWrappedKey(folder.path()));
        QCOMPARE(*unlockWithPin(folder.path(), "135790"), key);
        QVERIFY(unlockWithPin(folder.path(), "135791").error().code == Errc::unauthorized);
        QVERIFY(lockWithPin(folder.path(), key, "246800"));
        QVERIFY(unlockWithPin(folder.path(), "135790").error().code == Errc::unauthorized);
    }
};

QTEST_GUILESS_MAIN(TestDeskKey)
#include "test_desk_key.moc"
