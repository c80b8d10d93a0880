// What kind of letter a draft becomes decides which book numbers it.
#include "client/model/letter_acts.h"
#include "client/replica/queries.h"
#include "tests/integration/office_world.h"

#include <QtTest>

using namespace naskah;

namespace {

const Id<LetterType> decree{parseUuid("0190a000-0000-7000-8000-000000000077").value()};

std::vector<Register> books()
{
    Register letters;
    letters.code = "SK";
    letters.book = RegisterKind::outgoing;
    letters.pattern = "{N}/{Y}";
    Register decrees = letters;
    decrees.code = "KEP";
    decrees.pattern = "KEP-{N:03}/{Y}";
    decrees.types = {decree};
    return {letters, decrees};
}

} // namespace

class DraftKindTest : public QObject {
    Q_OBJECT

    /// The letter that a draft of that kind becomes.
    static Letter sent(std::optional<Id<LetterType>> type, bool isSetLater)
    {
        CityWorld world({{"A", "Dinas A", "A", {{"head", "Kepala", {}, true, false}, {"clerk", "Agendaris", "head", false, true}}, books()},
                         {"B", "Dinas B", "B", {{"other", "Kepala", {}, true, true}}, {}}},
                        Timestamp{std::chrono::sys_days{std::chrono::year{2026} / 3 / 6}});
        auto& clerk = world.desk("clerk");
        world.sync("clerk");
        clerk.topUpNumbers();
        world.settle({"clerk"});
        StartDraft start;
        start.subject = "Penetapan tim";
        start.recipients = {world.office("B")};
        if (!isSetLater) start.type = type;
        const auto draft = startDraft(clerk, start, {});
        if (!draft.record) throw std::runtime_error("no draft");
        if (isSetLater) {
            const auto before = listDrafts(clerk.db()).front().draft;
            auto after = before;
            after.type = type;
            if (!changeDraft(clerk, before, after, {}).done.verdict.effective()) throw std::runtime_error("the kind was not taken");
        }
        const auto letter = sendDraft(clerk, {*draft.record});
        if (!letter.record) throw std::runtime_error(letter.done.verdict.reason.code);
        world.settle({"clerk"});
        world.sync("other");
        return letterPage(world.desk("other").db(), {*letter.record}).value().letter;
    }

private Q_SLOTS:
    void aDecreeGetsItsNumberFromTheBookOfDecrees()
    {
        for (const bool isSetLater : {false, true}) {
            const auto letter = sent(decree, isSetLater);
            QCOMPARE(letter.number, std::string{"KEP-001/2026"});
            QCOMPARE(letter.type, std::optional(decree));
        }
    }

    void withoutAKindTheGeneralBookNumbersIt()
    {
        const auto letter = sent(std::nullopt, false);
        QCOMPARE(letter.number, std::string{"1/2026"});
        QVERIFY(!letter.type);
    }
};

QTEST_GUILESS_MAIN(DraftKindTest)
#include "draft_kind_test.moc"
