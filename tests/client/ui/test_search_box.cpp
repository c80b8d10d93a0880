#include "client/ui/controls/page_view.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/letters/search_words.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/search_line.h"
#include "client/ui/shell/sidebar.h"
#include "client/ui/shell/top_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"
#include "tests/client/ui/sample_letters.h"

#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace naskah;
using namespace naskah::testing;

/// The search box and the saved searches, by keys alone.
class TestSearchBox : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    PageRenderer m_renderer{QStringLiteral(NASKAH_PAGE_PROGRAM)};
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<SampleLetters> m_letters;
    std::unique_ptr<MainWindow> m_window;

    SearchLine* box() { return static_cast<SearchLine*>(m_window->topBar()->search()); }
    PlaceModel* places() { return m_window->sidebar()->places(); }
    int found(int search) { return places()->indexOfSearch(search).data(PlaceModel::countRole).toInt(); }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), with); }

private Q_SLOTS:
    void init()
    {
        theme::apply(theme::Mode::light);
        plaindate::setClock([] { return SampleLetters::now(); });
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("shell.ini"));
        m_letters = std::make_unique<SampleLetters>(40);
        m_window = std::make_unique<MainWindow>(m_letters->reading(), m_renderer, *m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->list()->model()->isReady());
        box()->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void aFilterIsOfferedTakenAndItsValuesFollow()
    {
        QTest::keyClicks(box(), "da");
        QTRY_VERIFY(box()->isListOpen());
        press(Qt::Key_Tab);
        QCOMPARE(box()->text(), QString("dari:"));
        QVERIFY(box()->hasFocus());
        QTest::keyClicks(box(), "d");
        QTRY_VERIFY(box()->isListOpen());
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(box()->text(), QString("dari:Disdik "));
        QTRY_VERIFY(!box()->isListOpen());
        QTRY_COMPARE(m_window->list()->query().search, QString("dari:Disdik "));
    }

    void downInTheEmptyBoxOffersEveryFilterAndEscapeTakesThemAway()
    {
        press(Qt::Key_Down);
        QTRY_VERIFY(box()->isListOpen());
        press(Qt::Key_Escape);
        QVERIFY(!box()->isListOpen());
        QVERIFY(box()->hasFocus());
        press(Qt::Key_Escape);
        QVERIFY(m_window->list()->view()->hasFocus());
    }

    void enterLeavesToWhatWasFoundWhenNothingIsHighlighted()
    {
        QTest::keyClicks(box(), "da");
        QTRY_VERIFY(box()->isListOpen());
        press(Qt::Key_Return);
        QCOMPARE(box()->text(), QString("da"));
        QVERIFY(m_window->list()->view()->hasFocus());
        QVERIFY(!box()->isListOpen());
    }

    void whatWasNotUnderstoodIsSaidAboveTheList()
    {
        m_window->search("perihl:rapat tanggal:besok ");
        QTRY_VERIFY(m_window->list()->model()->notes().size() == 2);
        const auto labels = m_window->list()->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel* label) {
            return label->isVisible() && label->text().contains("perihl:") && label->text().contains("perihal:") && label->text().contains("besok");
        }));
        m_window->search("rapat");
        QTRY_VERIFY(m_window->list()->model()->notes().empty());
        QVERIFY(std::none_of(labels.begin(), labels.end(), [](QLabel* label) { return label->isVisible() && label->text().contains("perihl:"); }));
    }

    void everyNoteHasWords()
    {
        for (const auto code : {note::unknownFilter, note::notADate, note::unknownValue, note::tooLong, note::indexing, note::oldIndex})
            QVERIFY(!noteWords({code, "7", {}}).startsWith("search."));
        for (const auto& each : filterNames())
            QVERIFY(!filterWords(each.field).isEmpty());
    }

    void savedSearchesCountWhatTheyFindAsItChanges()
    {
        m_window->setSearches({{"Rapat", "rapat"}, {"Tidak ada", "zzz"}});
        QTRY_VERIFY(found(0) > 0);
        QCOMPARE(found(1), 0);
        const int before = found(0);
        auto& lines = m_letters->lines();
        const auto isHit = [](const LetterLine& line) { return line.subject.text.contains("rapat", Qt::CaseInsensitive); };
        lines.erase(std::find_if(lines.begin(), lines.end(), isHit));
        m_window->refresh(); // what the desk's change does
        QTRY_COMPARE(found(0), before - 1);
    }

    void aSearchIsSavedRenamedAndDeletedByKeys()
    {
        QSignalSpy kept(m_window.get(), &MainWindow::searchesChanged);
        QTest::keyClicks(box(), "rapat");
        QTRY_COMPARE(m_window->place(), Place::search);
        QTRY_VERIFY(m_window->list()->model()->isReady());
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(places()->searches().size(), 1);
        QTRY_VERIFY(found(0) > 0);
        m_window->sidebar()->setFocus();
        m_window->sidebar()->setCurrentIndex(places()->indexOfSearch(0));
        QTimer::singleShot(100, this, [] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->setTextValue("Rapat saja");
            dialog->accept();
        });
        QTest::keyClick(m_window->sidebar(), Qt::Key_F2);
        QCOMPARE(places()->searches().value(0).name, QString("Rapat saja"));
        QTest::keyClick(m_window->sidebar(), Qt::Key_Delete);
        QCOMPARE(places()->searches().size(), 0);
        QCOMPARE(kept.size(), 3);
    }
};

QTEST_MAIN(TestSearchBox)
#include "test_search_box.moc"
