#include "client/model/letter_list_model.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace naskah;

namespace {

constexpr int perDay = 40;

LetterLine lineOf(int number)
{
    LetterLine line;
    line.key = deriveUuid(Uuid{}, std::to_string(number));
    line.who.text = QString("Sender %1").arg(number);
    line.subject.text = QString("Subject %1").arg(number);
    line.when = QDateTime(QDate(2025, 11, 13).addDays(-number / perDay), QTime(10, 0));
    return line;
}

/// A list of any length that is only made where it is read.
FetchLines endless(int length)
{
    return [length](QObject*, const LetterQuery&, const std::string& from, int count, LinesReady then) {
        LinePage page;
        int at = from.empty() ? 0 : std::stoi(from);
        for (; at < length && page.rows.size() < count; ++at)
            page.rows << lineOf(at);
        if (at < length) page.next = std::to_string(at);
        then(page);
    };
}

struct Shown {
    LetterListModel model;
    LetterListView view;

    explicit Shown(int length) : model(endless(length))
    {
        theme::apply(theme::Mode::light);
        plaindate::setClock([] { return QDateTime(QDate(2025, 11, 13), QTime(12, 0)); });
        view.setModel(&model);
        view.resize(360, 600);
        model.setQuery({Place::incoming, {}, {}, false});
        view.show();
    }
};

} // namespace

class TestLetterListView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPointLeadsBackToItsRow()
    {
        Shown shown(100);
        for (const int row : {0, 1, perDay - 1, perDay, perDay + 1, 2 * perDay, 99}) {
            const QModelIndex index = shown.model.index(row);
            shown.view.scrollTo(index);
            const QRect rect = shown.view.visualRect(index);
            QVERIFY2(shown.view.viewport()->rect().contains(rect), qPrintable(QString::number(row)));
            QCOMPARE(shown.view.indexAt(rect.center()), index);
            QCOMPARE(shown.view.indexAt(rect.topLeft()), index);
            QCOMPARE(shown.view.indexAt(rect.bottomLeft()), index);
        }
    }

    void aHeadingIsNoRow()
    {
        Shown shown(100);
        QVERIFY(!shown.view.indexAt(QPoint(50, 10)).isValid());
        const QRect firstOfDay = shown.view.visualRect(shown.model.index(perDay));
        const QRect lastBefore = shown.view.visualRect(shown.model.index(perDay - 1));
        QCOMPARE(firstOfDay.top() - lastBefore.bottom() - 1, LetterListView::headingHeight);
    }

    void whatWasFoundByWordsHasNoHeadings()
    {
        Shown shown(100);
        shown.model.setQuery({Place::search, "x", {}, false});
        QCOMPARE(shown.view.visualRect(shown.model.index(0)).top(), 0);
        QCOMPARE(shown.view.visualRect(shown.model.index(60)).top(), 60 * LetterListView::rowHeight);
    }

    void aRowIsNeverHiddenBehindTheDayThatStays()
    {
        Shown shown(100);
        shown.view.setCurrentIndex(shown.model.index(60));
        shown.view.setCurrentIndex(shown.model.index(45));
        shown.view.setCurrentIndex(shown.model.index(44));
        QVERIFY(shown.view.visualRect(shown.model.index(44)).top() >= LetterListView::headingHeight);
    }

    void keysMoveThroughTheList()
    {
        Shown shown(1000);
        shown.view.setFocus();
        shown.view.setCurrentIndex(shown.model.index(0));
        QTest::keyClick(&shown.view, Qt::Key_Down);
        QTest::keyClick(&shown.view, Qt::Key_Down);
        QTest::keyClick(&shown.view, Qt::Key_Up);
        QCOMPARE(shown.view.currentIndex().row(), 1);
        QTest::keyClick(&shown.view, Qt::Key_PageDown);
        QVERIFY(shown.view.currentIndex().row() >= 10);
        QTest::keyClick(&shown.view, Qt::Key_Home);
        QCOMPARE(shown.view.currentIndex().row(), 0);
        QTest::keyClick(&shown.view, Qt::Key_Up);
        QCOMPARE(shown.view.currentIndex().row(), 0);
        QTest::keyClick(&shown.view, Qt::Key_End);
        QCOMPARE(shown.view.currentIndex().row(), LetterListModel::pageSize - 1); // the last one read so far
        shown.view.step(-1);
        QCOMPARE(shown.view.selectionModel()->selectedIndexes().size(), 1);
    }

    void aClickChoosesTheRowUnderIt()
    {
        Shown shown(100);
        QSignalSpy chosen(&shown.view, &LetterListView::currentRowChanged);
        const QPoint point = shown.view.visualRect(shown.model.index(3)).center();
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, point);
        QCOMPARE(shown.view.currentIndex().row(), 3);
        QCOMPARE(chosen.last().first().toInt(), 3);
    }

    void pagesAreReadAheadOfTheEye()
    {
        Shown shown(1'000'000);
        QCOMPARE(shown.model.rowCount(), LetterListModel::pageSize);
        int lastRows = 0;
        for (int i = 0; i < 5; ++i) {
            lastRows = shown.model.rowCount();
            shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum());
            QVERIFY(shown.model.rowCount() > lastRows);
        }
    }

    void aVeryLongListStaysQuick()
    {
        Shown shown(1'000'000);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 500; ++i) {
            shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum());
            if (i % 20 == 0) shown.view.grab();
        }
        QVERIFY(shown.model.rowCount() >= 50'000);
        const qint64 reading = timer.restart();
        QVERIFY2(reading < 20'000, qPrintable(QString::number(reading)));
        for (int i = 0; i < 50; ++i) {
            shown.view.verticalScrollBar()->setValue(i * 50'000);
            shown.view.grab();
        }
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }

    void anEmptyListDoesNoHarm()
    {
        Shown shown(0);
        QTest::keyClick(&shown.view, Qt::Key_Down);
        QTest::keyClick(&shown.view, Qt::Key_End);
        shown.view.step(1);
        QVERIFY(!shown.view.indexAt(QPoint(10, 100)).isValid());
        shown.view.grab();
    }
};

QTEST_MAIN(TestLetterListView)
#include "test_letter_list_view.moc"
