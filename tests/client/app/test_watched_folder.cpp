#include "client/app/watched_folder.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;

class TestWatchedFolder : public QObject {
    Q_OBJECT

    static void write(const QString& path, const QByteArray& bytes, bool append = false)
    {
        QFile file(path);
        QVERIFY(file.open(append ? QIODevice::Append : QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QStringList names(const QString& folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private Q_SLOTS:
    void aFileIsTakenWhenItRestsAndMovedWhenItWasTaken()
    {
        QTemporaryDir folder;
        WatchedFolder watched;
        watched.setPace(100);
        QSignalSpy ready(&watched, &WatchedFolder::fileReady);
        write(folder.filePath("sudah ada.pdf"), "a");
        watched.watch(folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 5'000);
        watched.finished(ready[0][0].toString());
        QCOMPARE(names(folder.path()), QStringList());
        QCOMPARE(names(WatchedFolder::doneFolder(folder.path())), QStringList{"sudah ada.pdf"});
        // The same name once more: nothing in the folder of finished ones is written over.
        write(folder.filePath("sudah ada.pdf"), "b");
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 2, 5'000);
        watched.finished(ready[1][0].toString());
        QCOMPARE(names(WatchedFolder::doneFolder(folder.path())), (QStringList{"sudah ada (2).pdf", "sudah ada.pdf"}));
    }

    void whatIsStillBeingWrittenWaits()
    {
        QTemporaryDir folder;
        WatchedFolder watched;
        watched.setPace(150);
        QSignalSpy ready(&watched, &WatchedFolder::fileReady);
        watched.watch(folder.path());
        for (int i = 0; i < 12; ++i) {
            write(folder.filePath("pindai.pdf"), QByteArray(1000, 'x'), true);
            QTest::qWait(60);
        }
        QCOMPARE(ready.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 5'000);
    }

    void whatIsHiddenUnfinishedALinkOrAFolderIsLeftAlone()
    {
        QTemporaryDir folder, elsewhere;
        write(elsewhere.filePath("rahasia.pdf"), "x");
        write(folder.filePath(".tersembunyi"), "x");
        write(folder.filePath("unduhan.pdf.part"), "x");
        write(folder.filePath("~kunci.tmp"), "x");
        QVERIFY(QFile::link(elsewhere.filePath("rahasia.pdf"), folder.filePath("tautan.pdf")));
        QVERIFY(QDir(folder.path()).mkdir("map.pdf"));
        WatchedFolder watched;
        watched.setPace(50);
        QSignalSpy ready(&watched, &WatchedFolder::fileReady);
        watched.watch(folder.path());
        write(folder.filePath("baik.pdf"), "x");
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 5'000);
        QTest::qWait(300);
        QCOMPARE(ready.count(), 1);
        QVERIFY(ready[0][0].toString().endsWith("/baik.pdf"));
    }

    void whatWasRefusedIsOfferedAgainOnlyWhenItChanges()
    {
        QTemporaryDir folder;
        WatchedFolder watched;
        watched.setPace(50);
        QSignalSpy ready(&watched, &WatchedFolder::fileReady);
        write(folder.filePath("kosong.pdf"), "");
        watched.watch(folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 5'000);
        watched.refused(ready[0][0].toString());
        QTest::qWait(400);
        QCOMPARE(ready.count(), 1);
        QCOMPARE(names(folder.path()), QStringList{"kosong.pdf"});
        write(folder.filePath("kosong.pdf"), "isi");
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 2, 5'000);
    }

    void hostileNamesAreOnlyNames()
    {
        QTemporaryDir folder;
        const QStringList hostile{"-rf.pdf", "$(reboot).pdf", "a\nb.pdf", "; rm x.pdf", QString::fromUtf8("\u202Efdp.exe"),
                                  QString::fromUtf8("ꦱꦸꦫꦠ.pdf"), QString(200, u'x') + ".pdf", "%s%n.pdf", "nama tanpa akhiran"};
        for (const QString& name : hostile)
            write(folder.filePath(name), name.toUtf8());
        WatchedFolder watched;
        watched.setPace(50);
        connect(&watched, &WatchedFolder::fileReady, &watched, [&](const QString& file) { watched.finished(file); });
        watched.watch(folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(names(WatchedFolder::doneFolder(folder.path())).size(), hostile.size(), 10'000);
        QCOMPARE(names(folder.path()), QStringList());
    }

    void aFolderThatIsNotThereIsSaidOnceAndWaitedFor()
    {
        QTemporaryDir folder;
        WatchedFolder watched;
        watched.setPace(50);
        QSignalSpy missing(&watched, &WatchedFolder::folderMissing), ready(&watched, &WatchedFolder::fileReady);
        watched.watch(folder.filePath("nanti"));
        QTest::qWait(200);
        QCOMPARE(missing.count(), 1);
        QVERIFY(QDir(folder.path()).mkdir("nanti"));
        write(folder.filePath("nanti/a.pdf"), "x");
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 5'000);
    }
};

QTEST_GUILESS_MAIN(TestWatchedFolder)
#include "test_watched_folder.moc"
