// Two people change the same words of a draft without a line: the first change stands, the second keeps its words and is
// shown both, with who and when; either may be taken.
#include "client/replica/queries.h"
#include "common/command/drafting.h"
#include "tests/integration/office_world.h"

#include <QtTest>

using namespace naskah;

namespace {

Draft draftOf(Replica& desk)
{
    const auto drafts = listDrafts(desk.db());
    if (drafts.size() != 1) throw std::runtime_error("one draft was expected");
    return drafts.front().draft;
}

/// Writes other words into a draft, as this desk knows it.
Uuid rewrite(Replica& desk, const std::string& subject, const std::string& body)
{
    const auto before = draftOf(desk);
    auto after = before;
    after.subject = subject;
    after.body = body;
    const auto done = desk.execute(editOf(before, after));
    if (!done.verdict.effective()) throw std::runtime_error("the edit was not taken");
    return done.command;
}

OutboxRow onlyConflict(Replica& desk)
{
    for (auto& row : listOutbox(desk.db()))
        if (row.state == OutboxRow::State::conflict) return row;
    throw std::runtime_error("there is no conflict");
}

} // namespace

class EditConflictTest : public QObject {
    Q_OBJECT

    /// The clerk's words are first at the server; the head changed the same subject, and the text alone.
    struct Story {
        OfficeWorld world{{}, Timestamp{std::chrono::sys_days{std::chrono::year{2026} / 3 / 6}}};
        Replica& clerk = world.desk("clerk1");
        Replica& head = world.desk("head");
        Timestamp changedAt{};
        Uuid mine;

        Story()
        {
            StartDraft start;
            start.subject = "Undangan rapat";
            start.body = "Dengan hormat";
            clerk.execute(start);
            world.settle({"clerk1", "head"});
            changedAt = world.now;
            rewrite(clerk, "Undangan rapat banjir", "Dengan hormat");
            mine = rewrite(head, "Undangan rapat koordinasi", "Dengan hormat,\nBersama ini");
            world.sync("clerk1");
            world.settle({"head", "clerk1"});
        }
    };

private Q_SLOTS:
    void bothSidesAreShown()
    {
        Story story;
        QCOMPARE(draftOf(story.head).subject, std::string{"Undangan rapat banjir"});
        QCOMPARE(draftOf(story.head).body, std::string{"Dengan hormat,\nBersama ini"}); // nobody else touched it
        const auto row = onlyConflict(story.head);
        QCOMPARE(row.command, story.mine);
        QCOMPARE(row.conflicts.size(), 1u);
        const auto& conflict = row.conflicts.front();
        QCOMPARE(conflict.field, std::string{"subject"});
        QCOMPARE(conflict.base, std::optional<std::string>("Undangan rapat"));
        QCOMPARE(conflict.mine, std::string{"Undangan rapat koordinasi"});
        QCOMPARE(conflict.theirs, std::string{"Undangan rapat banjir"});
        QCOMPARE(conflict.person, story.world.person("clerk1"));
        QVERIFY(!conflict.personName.empty());
        QCOMPARE(conflict.at, story.changedAt);
    }

    void mineCanBePutInTheirPlace()
    {
        Story story;
        const auto row = onlyConflict(story.head);
        const auto again = editOverPresent(story.head.db(), row.data);
        QVERIFY(again);
        const auto done = story.head.executeData(row.type, *again, std::nullopt, row.command);
        QCOMPARE(done.verdict.kind, Verdict::Kind::applied);
        story.head.dismiss(row.command);
        story.world.settle({"head", "clerk1"});
        QCOMPARE(draftOf(story.clerk).subject, std::string{"Undangan rapat koordinasi"});
        QCOMPARE(story.head.attention(), 0);
    }

    void whatWasSettledOtherwiseIsNotOpenAnyMore()
    {
        Story story;
        rewrite(story.clerk, "Undangan rapat koordinasi", draftOf(story.clerk).body);
        story.world.settle({"clerk1", "head"});
        QVERIFY(onlyConflict(story.head).conflicts.empty());
    }

    void wordsThatAreNoEditHaveNoSides()
    {
        Story story;
        for (const char* data : {"", "{}", "[]", "{\"draft\":\"x\",\"sets\":{}}", "{\"draft\":\"00000000-0000-0000-0000-000000000001\",\"sets\":{}}"}) {
            QVERIFY(editConflicts(story.head.db(), data).empty());
            QVERIFY(!editOverPresent(story.head.db(), data));
        }
    }
};

QTEST_GUILESS_MAIN(EditConflictTest)
#include "edit_conflict_test.moc"
