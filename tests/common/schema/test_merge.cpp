#include "common/schema/merge.h"
#include "tests/common/schema/sample_record.h"

#include <QTest>

using namespace naskah;

namespace {

Merged merged(const Sample& base, const Sample& mine, const Sample& theirs)
{
    return merge(entityOf<Sample>, toRow(base), toRow(mine), toRow(theirs));
}

} // namespace

class TestMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFieldThatOneSideTouchedTakesItsValue()
    {
        auto mine = fullSample(), theirs = fullSample();
        mine.title = "mine";
        theirs.open = true;
        const auto result = merged(fullSample(), mine, theirs);
        const auto record = *fromRow<Sample>(result.row);
        QVERIFY(record.title == "mine" && record.open && result.conflicts.empty());
    }

    void bothSidesAreAskedAbout()
    {
        auto mine = fullSample(), theirs = fullSample();
        mine.title = "mine";
        theirs.title = "theirs";
        const auto result = merged(fullSample(), mine, theirs);
        QVERIFY(result.conflicts == std::vector<std::string_view>{"title"});
        QCOMPARE(fromRow<Sample>(result.row)->title, std::string{"theirs"});
        mine.title = "theirs";
        QVERIFY(merged(fullSample(), mine, theirs).conflicts.empty());
    }

    void theLastWriterAndTheServerDecideTheirOwn()
    {
        auto mine = fullSample(), theirs = fullSample();
        mine.pages = 10;
        theirs.pages = 20;
        mine.size = 10;
        const auto result = merged(fullSample(), mine, theirs);
        const auto record = *fromRow<Sample>(result.row);
        QVERIFY(record.pages == 10 && record.size == fullSample().size && result.conflicts.empty());
    }

    void listsUnite()
    {
        auto base = fullSample(), mine = base, theirs = base;
        base.tags = mine.tags = theirs.tags = {"a", "b", "c"};
        mine.tags = {"b", "c", "x"};
        theirs.tags = {"a", "b", "y"};
        const auto result = merged(base, mine, theirs);
        QVERIFY((fromRow<Sample>(result.row)->tags == std::vector<std::string>{"b", "y", "x"}));
        QVERIFY(result.conflicts.empty());
    }
};

QTEST_APPLESS_MAIN(TestMerge)
#include "test_merge.moc"
