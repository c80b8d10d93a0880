#include "client/page/page_client.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/top_bar.h"
#include "tests/client/ui/sample_letters.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;
using namespace naskah::testing;

/// Keys that are one bare character.
class TestSingleKeys : public QObject {
    Q_OBJECT

    static void press(MainWindow& window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(window.focusWidget(), key, modifiers);
    }

private Q_SLOTS:
    void singleKeysCanBeSwitchedOffAndStayOff()
    {
        SampleLetters letters(20);
        PageRenderer renderer{QStringLiteral(NASKAH_PAGE_PROGRAM)};
        QTemporaryDir folder;
        ShellSettings settings(folder.filePath("shell.ini"));
        MainWindow window(letters.reading(), renderer, settings);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY(window.list()->model()->isReady());
        window.list()->view()->setFocus();
        QTRY_COMPARE(window.actions().detail().letter, window.list()->current()->letter);
        const auto row = [&window] { return window.list()->view()->currentIndex().row(); };
        auto& actions = window.actions();
        QAction* action = nullptr;
        for (QAction* each : {actions.dispose, actions.accept, actions.report})
            if (each->isEnabled()) action = each;
        QVERIFY(action);
        const QKeySequence key = action->shortcut();
        QSignalSpy done(action, &QAction::triggered);
        window.setSingleKeys(false);
        press(window, Qt::Key_J);
        press(window, Qt::Key(key[0].key()));
        press(window, Qt::Key_Slash);
        QCOMPARE(row(), 0);
        QCOMPARE(done.count(), 0);
        QVERIFY(!window.topBar()->search()->hasFocus());
        press(window, Qt::Key_Down); // what is no character goes on
        QCOMPARE(row(), 1);
        press(window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(window.topBar()->search()->hasFocus());
        QVERIFY(!ShellSettings(folder.filePath("shell.ini")).singleKeys());

        window.setSingleKeys(true);
        window.list()->view()->setFocus();
        window.list()->view()->setCurrentIndex(window.list()->model()->index(0));
        QTRY_COMPARE(window.actions().detail().letter, window.list()->current()->letter);
        QCOMPARE(action->shortcut(), key);
        press(window, Qt::Key(key[0].key()));
        QCOMPARE(done.count(), 1);
        press(window, Qt::Key_J);
        QCOMPARE(row(), 1);
    }
};

QTEST_MAIN(TestSingleKeys)
#include "test_single_keys.moc"
