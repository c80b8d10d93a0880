#include "client/app/program.h"

#include "client/ui/controls/small_form.h"
#include "tests/client/replica/desk_fixture.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace naskah;

class TestProgram : public QObject {
    Q_OBJECT

    static SmallForm* formShown()
    {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* form = qobject_cast<SmallForm*>(widget); form && form->isVisible()) return form;
        return nullptr;
    }
    static Program::Options optionsFor(const DeskFixture& fixture)
    {
        Program::Options options;
        options.desk = QString::fromStdString(fixture.folder());
        options.keyFile = options.desk + "/desk.key";
        options.offline = true;
        QFile key(options.keyFile);
        if (key.open(QIODevice::WriteOnly)) key.write(QByteArray(32, 'k').toHex());
        key.close();
        key.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return options;
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void anEnrolledDeskOpensWithoutAskingAnybody()
    {
        DeskFixture fixture;
        fixture.closeDesk();
        Program program(optionsFor(fixture));
        program.start();
        QTRY_VERIFY_WITH_TIMEOUT(program.workbench(), 10'000);
        QVERIFY(program.workbench()->window().isVisible());
        QVERIFY(!formShown());
    }

    void theSameDeskDoesNotOpenTwice()
    {
        DeskFixture fixture;
        fixture.closeDesk();
        const auto options = optionsFor(fixture);
        Program first(options);
        first.start();
        QTRY_VERIFY_WITH_TIMEOUT(first.workbench(), 10'000);
        Program second(options);
        second.start();
        QTRY_VERIFY(formShown());
        QVERIFY(!second.workbench());
        delete formShown();
    }

    void aDamagedStoreIsSetAsideAndNeverDeleted()
    {
        DeskFixture fixture;
        fixture.closeDesk();
        const auto options = optionsFor(fixture);
        QFile store(options.desk + "/desk.db");
        QVERIFY(store.open(QIODevice::ReadWrite));
        const QByteArray before = store.readAll();
        for (qint64 at = 0; at < qMin<qint64>(store.size(), 8192); at += 64) {
            store.seek(at);
            store.write("rusak");
        }
        store.close();

        Program program(options);
        program.start();
        QTRY_VERIFY_WITH_TIMEOUT(formShown(), 10'000);
        QVERIFY(!program.workbench());
        Q_EMIT formShown()->submitted({});
        // A new desk, empty or with what could be read of the old one.
        QTRY_VERIFY_WITH_TIMEOUT(program.workbench() || (formShown() && QFile::exists(options.desk + "/desk.db")),
                                 10'000);
        qint64 kept = 0;
        for (const QFileInfo& folder : QDir(options.desk).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
            kept = qMax(kept, QFileInfo(folder.filePath() + "/desk.db").size());
        QCOMPARE(kept, qint64(before.size()));
        delete formShown();
    }
};

QTEST_MAIN(TestProgram)
#include "test_program.moc"
