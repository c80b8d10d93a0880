#include "client/model/leg_tree_model.h"
#include "client/model/letter_details.h"
#include "client/model/line_list_model.h"
#include "client/model/place_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace naskah;

namespace {

LegNode legOf(int number, int depth)
{
    LegNode leg;
    leg.id = Id<Disposition>{deriveUuid(Uuid{}, std::to_string(number))};
    leg.depth = depth;
    leg.position = QString::number(number);
    return leg;
}

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

class TestSmallModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void legsFormTheTreeTheirDepthsSay()
    {
        LegTreeModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setLegs({legOf(1, 0), legOf(2, 1), legOf(3, 2), legOf(4, 1), legOf(5, 0)});
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(model.rowCount(first), 2);
        const QModelIndex fourth = model.index(1, 0, first);
        QCOMPARE(fourth.data().toString(), QString("4"));
        QCOMPARE(fourth.parent(), first);
        QCOMPARE(model.index(0, 0, model.index(0, 0, first)).data().toString(), QString("3"));
        QCOMPARE(model.index(1, 0).data().toString(), QString("5"));
    }

    void aDepthThatSkipsALevelDoesNoHarm()
    {
        LegTreeModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setLegs({legOf(1, 3), legOf(2, 7), legOf(3, -2)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    }

    void aLegThatIsReadKeepsTheTreeAsItStands()
    {
        LegTreeModel model;
        QAbstractItemModelTester tester(&model, strict);
        QList<LegNode> legs{legOf(1, 0), legOf(2, 1)};
        model.setLegs(legs);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        legs[1].state = LegState::read;
        model.setLegs(legs);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0][0].toModelIndex().data().toString(), QString("2"));
        legs.removeLast();
        model.setLegs(legs);
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    }

    void aLateLegSaysSoBeforeItsState()
    {
        LegNode leg = legOf(1, 0);
        leg.state = LegState::read;
        QCOMPARE(wordOf(leg), QString("read"));
        leg.late = true;
        QCOMPARE(wordOf(leg), QString("late"));
        leg.waiting = true;
        QCOMPARE(wordOf(leg), QString("waiting to be sent"));
    }

    void countsVanishAtZero()
    {
        PlaceModel model;
        QAbstractItemModelTester tester(&model, strict);
        QCOMPARE(model.indexOf(Place::toDo).data(PlaceModel::countRole).toInt(), 0);
        PlaceCounts counts;
        counts.toDo = 7;
        counts.outbox = 3;
        model.setCounts(counts);
        QCOMPARE(model.indexOf(Place::toDo).data(PlaceModel::countRole).toInt(), 7);
        QCOMPARE(model.indexOf(Place::outbox).data(PlaceModel::countRole).toInt(), 3);
        QVERIFY(!model.indexOf(Place::outbox).data(PlaceModel::alertRole).toBool());
        model.setAttention(2);
        QCOMPARE(model.indexOf(Place::outbox).data(PlaceModel::countRole).toInt(), 2);
        QVERIFY(model.indexOf(Place::outbox).data(PlaceModel::alertRole).toBool());
    }

    void captionsCannotBeChosenAndSearchesCan()
    {
        PlaceModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setOffice("Dinas Kominfo");
        model.setSearches({{"Undangan", "undangan"}, {"Rapat", "rapat"}});
        QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
        const QModelIndex second = model.indexOfSearch(1);
        QCOMPARE(second.data().toString(), QString("Rapat"));
        QVERIFY(model.flags(second) & Qt::ItemIsSelectable);
        model.setSearches({});
        QVERIFY(!model.indexOfSearch(0).isValid());
    }

    void linesAreReplacedOnlyWhenTheyDiffer()
    {
        LineListModel<HistoryLine> model([](const HistoryLine& line) { return line.what; });
        QAbstractItemModelTester tester(&model, strict);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QList<HistoryLine> lines{{QDateTime(), "read", "A", false}};
        model.setLines(lines);
        model.setLines(lines);
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.index(0).data().toString(), QString("read"));
    }

    void namesAreShortenedWithoutTheirTitles()
    {
        QCOMPARE(shortName("drg. Nadia Puspita, M.Kes."), QString("Nadia P."));
        QCOMPARE(shortName("Suharto"), QString("Suharto"));
        QCOMPARE(shortName("Ir. H. Budi Santoso Siregar, M.T."), QString("Budi S."));
        QCOMPARE(shortName(""), QString(""));
    }
};

QTEST_GUILESS_MAIN(TestSmallModels)
#include "test_small_models.moc"
