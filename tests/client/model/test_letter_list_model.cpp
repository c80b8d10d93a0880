#include "client/model/letter_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace naskah;

namespace {

Uuid nameOf(int number)
{
    return deriveUuid(Uuid{}, std::to_string(number));
}

LetterLine lineOf(int number)
{
    LetterLine line;
    line.key = nameOf(number);
    line.subject.text = QString::number(number);
    line.when = QDateTime(QDate(2025, 11, 13), QTime(10, 0)).addSecs(-60 * number);
    return line;
}

/// A store of which the test decides when it answers.
struct SlowStore {
    QList<LetterLine> lines;
    QList<std::function<void()>> waiting;
    QList<LetterQuery> asked;
    QString failure;

    FetchLines fetch()
    {
        return [this](QObject*, const LetterQuery& query, const std::string& from, int count, LinesReady then) {
            asked << query;
            waiting << [this, query, from, count, then] {
                if (!failure.isEmpty()) return then(Error{Errc::corrupt, failure.toStdString()});
                LinePage page;
                int at = from.empty() ? 0 : std::stoi(from);
                for (; at < lines.size() && page.rows.size() < count; ++at)
                    if (query.filter.isEmpty() || lines[at].subject.text.contains(query.filter)) page.rows << lines[at];
                if (at < lines.size()) page.next = std::to_string(at);
                then(page);
            };
        };
    }
    void answer()
    {
        while (!waiting.isEmpty())
            waiting.takeFirst()();
    }
};

SlowStore storeOf(int count)
{
    SlowStore store;
    for (int i = 0; i < count; ++i)
        store.lines << lineOf(i);
    return store;
}

QStringList subjects(const LetterListModel& model)
{
    QStringList list;
    for (int i = 0; i < model.rowCount(); ++i)
        list << model.line(i).subject.text;
    return list;
}

QStringList subjects(const QList<LetterLine>& lines)
{
    QStringList list;
    for (const LetterLine& line : lines)
        list << line.subject.text;
    return list;
}

} // namespace

class TestLetterListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPagesAsTheyAreNeeded()
    {
        SlowStore store = storeOf(250);
        LetterListModel model(store.fetch());
        model.setQuery({Place::incoming, {}, {}, false});
        QVERIFY(!model.isReady());
        store.answer();
        QVERIFY(model.isReady());
        QCOMPARE(model.rowCount(), LetterListModel::pageSize);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({})); // one page at a time
        store.answer();
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.fetchMore({});
        store.answer();
        QCOMPARE(model.rowCount(), 250);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(subjects(model), subjects(store.lines));
    }

    void anOvertakenQueryIsNeverRun()
    {
        SlowStore store = storeOf(30);
        LetterListModel model(store.fetch());
        for (const char* typed : {"2", "22", "223", "2"})
            model.setQuery({Place::incoming, {}, QString(typed), false});
        QCOMPARE(store.asked.size(), 1);
        store.answer();
        QCOMPARE(store.asked.size(), 1); // the first was also the last
        model.setQuery({Place::incoming, {}, "1", false});
        model.setQuery({Place::incoming, {}, "11", false});
        model.setQuery({Place::incoming, {}, "13", false});
        store.answer();
        QCOMPARE(store.asked.size(), 3);
        QCOMPARE(subjects(model), QStringList{"13"});
    }

    void whatIsShownStaysUntilTheAnswerIsIn()
    {
        SlowStore store = storeOf(5);
        LetterListModel model(store.fetch());
        model.setQuery({Place::incoming, {}, {}, false});
        store.answer();
        model.setQuery({Place::incoming, {}, "zzz", false});
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(!model.isReady());
        store.answer();
        QCOMPARE(model.rowCount(), 0);
    }

    void aRefreshSaysOnlyWhatDiffers_data()
    {
        QTest::addColumn<QList<int>>("after");
        QTest::newRow("nothing") << QList<int>{0, 1, 2, 3, 4, 5};
        QTest::newRow("new on top") << QList<int>{9, 0, 1, 2, 3, 4, 5};
        QTest::newRow("several new") << QList<int>{9, 8, 0, 1, 7, 2, 3, 4, 5, 6};
        QTest::newRow("one gone") << QList<int>{0, 1, 3, 4, 5};
        QTest::newRow("ends gone") << QList<int>{1, 2, 3, 4};
        QTest::newRow("moved up") << QList<int>{4, 0, 1, 2, 3, 5};
        QTest::newRow("moved down") << QList<int>{1, 2, 3, 4, 5, 0};
        QTest::newRow("all other") << QList<int>{10, 11};
        QTest::newRow("empty") << QList<int>{};
    }

    void aRefreshSaysOnlyWhatDiffers()
    {
        QFETCH(QList<int>, after);
        SlowStore store = storeOf(6);
        LetterListModel model(store.fetch());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({Place::incoming, {}, {}, false});
        store.answer();
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex third(model.index(3));
        store.lines.clear();
        for (const int number : after)
            store.lines << lineOf(number);
        model.refresh();
        store.answer();
        QCOMPARE(subjects(model), subjects(store.lines));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(third.isValid(), after.contains(3));
        if (third.isValid()) QCOMPARE(third.data().toString(), QString("3"));
    }

    void aChangedRowIsToldAlone()
    {
        SlowStore store = storeOf(6);
        LetterListModel model(store.fetch());
        model.setQuery({Place::incoming, {}, {}, false});
        store.answer();
        store.lines[2].unread = true;
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.refresh();
        store.answer();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0][0].toModelIndex().row(), 2);
    }

    void newsDuringAReadIsReadAfterwards()
    {
        SlowStore store = storeOf(3);
        LetterListModel model(store.fetch());
        model.setQuery({Place::incoming, {}, {}, false});
        model.refresh();
        store.lines.prepend(lineOf(99));
        store.answer();
        QCOMPARE(model.rowCount(), 4);
    }

    void aFailureIsTold()
    {
        SlowStore store = storeOf(3);
        store.failure = "disk";
        LetterListModel model(store.fetch());
        QSignalSpy ready(&model, &LetterListModel::ready);
        model.setQuery({Place::incoming, {}, {}, false});
        store.answer();
        QCOMPARE(ready.size(), 1);
        QCOMPARE(model.failure(), QString("disk"));
        store.failure.clear();
        model.refresh();
        store.answer();
        QVERIFY(model.failure().isEmpty());
        QCOMPARE(model.rowCount(), 3);
    }

    void aRowSeenTwiceStandsOnce()
    {
        SlowStore store = storeOf(150);
        LetterListModel model(store.fetch());
        model.setQuery({Place::incoming, {}, {}, false});
        store.answer();
        store.lines.prepend(lineOf(999)); // pushes row 99 into the next page
        model.fetchMore({});
        store.answer();
        const QStringList all = subjects(model);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
    }
};

QTEST_GUILESS_MAIN(TestLetterListModel)
#include "test_letter_list_model.moc"
