#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/page_view.h"
#include "client/ui/controls/sync_chip.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/letters/letter_preview.h"
#include "client/ui/letters/letter_side.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/shell/sidebar.h"
#include "client/ui/shell/top_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"
#include "tests/client/ui/sample_letters.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace naskah;
using namespace naskah::testing;

/// The window as a person uses it: with keys.
class TestMainWindow : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    PageRenderer m_renderer{QStringLiteral(NASKAH_PAGE_PROGRAM)};
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<SampleLetters> m_letters;
    std::unique_ptr<MainWindow> m_window;
    int row() const { return m_window->list()->view()->currentIndex().row(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focused = m_window->focusWidget();
        QTest::keyClick(focused ? focused : m_window.get(), key, modifiers);
    }
    const LetterDetail& detail() const { return m_window->actions().detail(); }
    void go(int to)
    {
        m_window->list()->view()->setCurrentIndex(m_window->list()->model()->index(to));
        QTRY_COMPARE(detail().letter, m_window->list()->current()->letter);
    }
private Q_SLOTS:
    void init()
    {
        theme::apply(theme::Mode::light);
        setLanguage("en");
        plaindate::setClock([] { return SampleLetters::now(); });
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("shell.ini"));
        m_letters = std::make_unique<SampleLetters>(300);
        m_letters->setFile(SampleLetters::scanDigest(), samplePdf(2));
        m_window = std::make_unique<MainWindow>(m_letters->reading(), m_renderer, *m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->list()->model()->isReady());
        m_window->list()->view()->setFocus();
    }
    void cleanup()
    {
        m_window.reset();
        m_letters.reset();
    }

    void theFirstLetterIsOpenAtOnce()
    {
        QCOMPARE(row(), 0);
        QTRY_VERIFY(m_window->preview()->isShowing());
    }

    void jAndKWalkThroughTheList()
    {
        press(Qt::Key_J);
        press(Qt::Key_J);
        QCOMPARE(row(), 2);
        press(Qt::Key_K);
        QCOMPARE(row(), 1);
        press(Qt::Key_Down);
        QCOMPARE(row(), 2);
    }

    void holdingAKeyDownReadsFewLetters()
    {
        QTRY_VERIFY(m_window->preview()->isShowing());
        const int before = m_letters->detailsAsked;
        for (int i = 0; i < 50; ++i)
            m_window->list()->view()->step(1);
        QTRY_COMPARE(detail().letter, m_window->list()->current()->letter);
        QVERIFY(m_letters->detailsAsked - before <= 3);
    }

    void slashGoesToSearchAndWhatIsTypedIsFound()
    {
        press(Qt::Key_Slash);
        QVERIFY(m_window->topBar()->search()->hasFocus());
        QTest::keyClicks(m_window->topBar()->search(), "inspektorat"); // d, r and s are letters here, not keys
        QTRY_COMPARE(m_window->place(), Place::search);
        QTRY_VERIFY(m_window->list()->model()->isReady());
        QTRY_COMPARE(m_window->list()->current()->who.text, QString("Inspektorat"));
        QVERIFY(!m_window->list()->current()->who.marks.isEmpty());
        press(Qt::Key_Down);
        QVERIFY(m_window->list()->view()->hasFocus());
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_window->place(), Place::incoming);
        QVERIFY(m_window->topBar()->search()->text().isEmpty());
    }

    void aSearchIsSavedRenamedAwayAndBack()
    {
        QSignalSpy kept(m_window.get(), &MainWindow::searchesChanged);
        m_window->search("rapat");
        Q_EMIT m_window->list()->saveSearchRequested("rapat");
        QCOMPARE(kept.size(), 1);
        QCOMPARE(m_window->sidebar()->places()->searches().size(), 1);
        QVERIFY(m_window->notice()->isVisible());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->sidebar()->places()->searches().size(), 0);
        QCOMPARE(kept.size(), 2);
    }

    void theFilterNarrowsAndEscapeClearsIt()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(m_window->list()->filter()->hasFocus());
        QTest::keyClicks(m_window->list()->filter(), "puskesmas");
        QTRY_COMPARE(m_window->list()->model()->query().filter, QString("puskesmas"));
        QTRY_VERIFY(m_window->list()->model()->isReady());
        QVERIFY(m_window->list()->model()->rowCount() < 300 / 10);
        press(Qt::Key_Escape);
        QTRY_VERIFY(m_window->list()->model()->query().filter.isEmpty());
        QVERIFY(m_window->list()->view()->hasFocus());
    }

    void keysAskForWhatTheLetterAllows()
    {
        go(1);
        QSignalSpy disposed(&m_window->actions(), &LetterActions::disposeRequested);
        QSignalSpy read(&m_window->actions(), &LetterActions::markReadRequested);
        QSignalSpy reported(&m_window->actions(), &LetterActions::reportRequested);
        QSignalSpy withdrawn(&m_window->actions(), &LetterActions::withdrawRequested);
        press(Qt::Key_D);
        QCOMPARE(disposed.size(), 1);
        QCOMPARE(disposed[0][0].value<LetterDetail>().letter, m_window->list()->current()->letter);
        press(Qt::Key_B);
        QCOMPARE(read.size(), 0); // it is read already
        press(Qt::Key_R);
        QCOMPARE(reported.size(), 0); // nobody gave it to me
        press(Qt::Key_T);
        QCOMPARE(withdrawn.size(), 1);
        QCOMPARE(withdrawn[0][1].value<LegNode>().position, QString("Pranata Komputer Ahli Muda"));
        go(2);
        press(Qt::Key_B);
        QCOMPARE(read.size(), 1);
    }

    void aChosenLegDecidesWhatIsPulledBack()
    {
        go(1);
        QTreeView* tree = m_window->preview()->side()->tree();
        QVERIFY(m_window->actions().withdraw->isEnabled());
        tree->setCurrentIndex(tree->model()->index(0, 0)); // the secretary's, long read
        QVERIFY(!m_window->actions().withdraw->isEnabled());
        tree->setCurrentIndex({});
        QVERIFY(m_window->actions().withdraw->isEnabled());
    }

    void anUnreadLetterCountsAsReadOnlyAfterAWhile()
    {
        QSignalSpy read(m_window.get(), &MainWindow::letterRead);
        go(2);
        go(1);
        QTest::qWait(MainWindow::readingMilliseconds + 200);
        QCOMPARE(read.size(), 0);
        go(3);
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, MainWindow::readingMilliseconds + 2000);
    }

    void newsKeepTheLetterThatIsOpen()
    {
        go(5);
        const auto open = m_window->list()->current()->key;
        LetterLine fresh = m_letters->lines()[0];
        fresh.key = deriveUuid(Uuid{}, "fresh");
        m_letters->lines().prepend(fresh);
        m_window->refresh();
        QTRY_COMPARE(m_window->list()->model()->line(0).key, fresh.key);
        QCOMPARE(m_window->list()->current()->key, open);
        QCOMPARE(row(), 6);
    }

    void aScanThatArrivesLaterIsShown()
    {
        m_letters->setFile(SampleLetters::scanDigest(), {});
        go(4);
        QTRY_VERIFY(m_window->preview()->pages()->isVisible());
        QTest::qWait(50);
        QVERIFY(!m_window->preview()->pages()->hasPages());
        m_letters->setFile(SampleLetters::scanDigest(), samplePdf(2));
        m_window->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->preview()->pages()->hasPages(), 10'000);
        m_window->preview()->pages()->nextPage();
        m_window->refresh();
        QTest::qWait(100);
        QCOMPARE(m_window->preview()->pages()->page(), 2); // news do not turn the page back
    }

    void placesHaveKeys()
    {
        QSignalSpy opened(m_window.get(), &MainWindow::placeOpened);
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->place(), Place::dispositions);
        auto* outbox = new QWidget;
        m_window->setOutboxPage(outbox);
        press(Qt::Key_7, Qt::ControlModifier);
        QVERIFY(outbox->isVisible());
        press(Qt::Key_5, Qt::ControlModifier);
        QVERIFY(m_window->list()->isVisible());
        QCOMPARE(opened.size(), 3);
        QSignalSpy registered(m_window.get(), &MainWindow::registerRequested);
        press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(registered.size(), 1);
        QSignalSpy synced(m_window.get(), &MainWindow::syncRequested);
        press(Qt::Key_F5);
        QCOMPARE(synced.size(), 1);
    }

    void aPageIsBuiltWhenItIsOpenedAndHidesTheLettersKeys()
    {
        go(1);
        int built = 0;
        const auto make = [&built] {
            ++built;
            return new QLineEdit(MainWindow::tr("Search"));
        };
        m_window->addPage({"one", "view-task", [] { return MainWindow::tr("Search"); }, make, {}});
        m_window->addPage({"two", "view-task", [] { return QString("Two"); }, make, Qt::CTRL | Qt::Key_8});
        QCOMPARE(built, 0);
        const QModelIndex entry = m_window->sidebar()->places()->indexOfPage("one");
        QCOMPARE(entry.data().toString(), QString("Search"));
        QCOMPARE(entry.siblingAtRow(entry.row() - 1).data().toString(), QString("Overview"));
        m_window->sidebar()->setCurrentIndex(entry);
        QCOMPARE(built, 1);
        QCOMPARE(m_window->page(), QString("one"));
        auto* one = static_cast<QLineEdit*>(m_window->pageWidget("one"));
        QVERIFY(one->isVisible());
        QSignalSpy disposed(&m_window->actions(), &LetterActions::disposeRequested);
        QTest::keyClick(m_window->sidebar(), Qt::Key_D);
        QCOMPARE(disposed.size(), 0);
        one->clear();
        one->setFocus();
        QTest::keyClicks(one, "jdk");
        QCOMPARE(one->text(), QString("jdk"));

        press(Qt::Key_8, Qt::ControlModifier);
        QCOMPARE(m_window->page(), QString("two"));
        QCOMPARE(built, 2);
        m_window->search("rapat"); // and back to the page
        QCOMPARE(m_window->page(), QString());
        m_window->topBar()->search()->clear();
        QTRY_COMPARE(m_window->page(), QString("two"));
        QCOMPARE(m_window->sidebar()->currentIndex().data().toString(), QString("Two"));

        setLanguage("id");
        QTRY_COMPARE(m_window->sidebar()->places()->indexOfPage("one").data().toString(), QString("Hasil pencarian"));
        QCOMPARE(m_window->page(), QString("two"));
        QTRY_COMPARE(built, 3); // the open one at once, the other when it is opened
        m_window->sidebar()->setFocus();
        press(Qt::Key_Escape);
        QVERIFY(m_window->list()->isVisible());
        QCOMPARE(m_window->page(), QString());
        m_window->list()->view()->setFocus();
        QTRY_VERIFY(m_window->actions().dispose->isEnabled());
        setLanguage("en");
    }

    void whatIsDoneCanBeUndoneAndAnErrorWaits()
    {
        bool undone = false;
        m_window->tell(QString("Done"), [&undone] { undone = true; });
        QVERIFY(m_window->notice()->isVisible());
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(undone);
        QVERIFY(!m_window->notice()->isVisible());
        m_window->warn(QString("Refused"), QString("Do this"));
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_window->notice()->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!m_window->notice()->isVisible());
    }

    void theChipNeverSaysAllIsWellWhileSomethingWaits_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("waiting");
        QTest::addColumn<int>("attention");
        QTest::addColumn<QString>("words");
        using Line = SyncState::Line;
        QTest::newRow("all sent") << int(Line::synced) << 0 << 0 << "Synced";
        QTest::newRow("waiting") << int(Line::synced) << 2 << 0 << "Sending 2…";
        QTest::newRow("attention") << int(Line::synced) << 0 << 1 << "1 needs attention";
        QTest::newRow("both") << int(Line::sending) << 3 << 2 << "2 need attention · 3 waiting";
        QTest::newRow("offline") << int(Line::offline) << 0 << 0 << "Offline";
        QTest::newRow("offline, waiting") << int(Line::offline) << 5 << 0 << "Offline · 5 waiting";
        QTest::newRow("offline, all") << int(Line::offline) << 5 << 1 << "Offline · 1 needs attention · 5 waiting";
        QTest::newRow("never") << int(Line::never) << 0 << 0 << "Not yet connected";
        QTest::newRow("sign in") << int(Line::signInNeeded) << 1 << 0 << "Sign in to sync · 1 waiting";
        QTest::newRow("receiving") << int(Line::receiving) << 0 << 0 << "Receiving…";
    }

    void theChipNeverSaysAllIsWellWhileSomethingWaits()
    {
        QFETCH(int, line);
        QFETCH(int, waiting);
        QFETCH(int, attention);
        QFETCH(QString, words);
        SyncState state;
        state.line = SyncState::Line(line);
        state.waiting = waiting;
        state.attention = attention;
        m_window->setSyncState(state);
        QCOMPARE(m_window->topBar()->syncChip()->text(), words);
        const int count = attention > 0 ? attention : waiting;
        QCOMPARE(m_window->sidebar()->places()->indexOf(Place::outbox).data(PlaceModel::countRole).toInt(), count);
    }

    void aNarrowWindowPutsTheFactsUnderTheScan()
    {
        go(1);
        m_window->resize(1366, 768);
        QTest::qWait(20);
        QVERIFY(m_window->preview()->side()->x() > 0);
        m_window->resize(1080, 720);
        QTest::qWait(20);
        QVERIFY(m_window->preview()->isNarrow());
        QVERIFY(m_window->preview()->side()->y() > m_window->preview()->pages()->y());
        m_window->resize(900, 600);
        QTest::qWait(20);
        QVERIFY(m_window->sidebar()->isSlim());
    }

    void anEmptyListSaysWhatToDo()
    {
        m_letters->lines().clear();
        m_window->refresh();
        auto* empty = m_window->list()->findChild<EmptyState*>();
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->title(), QString("No letter yet"));
        QVERIFY(!m_window->preview()->isShowing());
        QSignalSpy registered(m_window.get(), &MainWindow::registerRequested);
        Q_EMIT empty->actionClicked();
        QCOMPARE(registered.size(), 1);
    }

    void aListThatCannotBeReadSaysSo()
    {
        m_letters->failure = "damaged";
        m_window->open(Place::toDo);
        auto* empty = m_window->list()->findChild<EmptyState*>();
        QTRY_COMPARE(empty->title(), QString("This list could not be read"));
        QVERIFY(empty->isVisible());
    }

    void theLanguageChangesWhileTheWindowIsOpen()
    {
        const auto title = [this] { return m_window->sidebar()->places()->indexOf(Place::incoming).data().toString(); };
        QCOMPARE(title(), QString("Incoming letters"));
        setLanguage("id");
        QTRY_COMPARE(title(), QString("Surat masuk"));
        QCOMPARE(m_window->actions().dispose->text(), QString("Disposisi"));
        setLanguage("en");
        QTRY_COMPARE(title(), QString("Incoming letters"));
    }

    void theModeChangesWhileTheWindowIsOpen()
    {
        const QColor light = m_window->palette().color(QPalette::Window);
        theme::apply(theme::Mode::dark);
        QVERIFY(m_window->palette().color(QPalette::Window) != light);
        QVERIFY(m_window->list()->palette().color(QPalette::Window).lightness() < 60);
        theme::apply(theme::Mode::light);
        QCOMPARE(m_window->palette().color(QPalette::Window), light);
    }

    void everyIconButtonHasAName()
    {
        go(1);
        const auto buttons = m_window->findChildren<QAbstractButton*>();
        for (const QAbstractButton* button : buttons)
            if (button->isVisible() && !button->inherits("QToolButton"))
                QVERIFY2(!button->accessibleName().isEmpty(), button->metaObject()->className());
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
