#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/registering.h"
#include "tests/common/command/memory_office.h"

#include <boost/json.hpp>

#include <QTest>

#include <set>

using namespace naskah;

class TestMatter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatThisVersionDoesNotKnowIsRefusedAsSuch()
    {
        MemoryOffice office;
        QCOMPARE(office.runData("fly_to_the_moon", "{}", office.head).said(), std::string{"command.unknown"});
        QCOMPARE(office.runData("read_letter", "{", office.head).said(), std::string{"command.malformed"});
        QCOMPARE(office.runData("read_letter", "[]", office.head).said(), std::string{"command.malformed"});
        QCOMPARE(office.runData("read_letter", R"({"handling":5})", office.head).said(), std::string{"command.malformed"});
        QCOMPARE(office.runData("read_letter", R"({"handling":"5"})", office.head).said(), std::string{"command.malformed"});
        QCOMPARE(office.runData("request_lease", R"({"size":1e3})", office.head).said(), std::string{"command.malformed"});
        QCOMPARE(office.runData("register_letter", R"({"enclosures":99999999999})", office.head).said(),
                 std::string{"command.malformed"});
        QCOMPARE(office.runData("add_comment", "{\"text\":\"\xff\xfe\"}", office.head).said(), std::string{"command.malformed"});
    }

    void everyCommandHasItsOwnNameAndRefusesNonsenseWithoutFalling()
    {
        std::set<std::string_view> names;
        MemoryOffice office;
        for (const auto& type : allCommands()) {
            QVERIFY(names.insert(type.entity->table).second);
            QVERIFY(commandType(type.entity->table) == &type);
            for (const auto& actor : {office.head, office.staff, office.server, Actor{}})
                (void)office.runData(std::string{type.entity->table}, "{}", actor);
        }
        QVERIFY(!commandType("") && !commandType("letter"));
    }

    void anUnknownKeyOfANewerDeskDoesNotHurt()
    {
        MemoryOffice office;
        QCOMPARE(office.runData("start_draft", R"({"subject":"x","mood":"good"})", office.staff).said(), std::string{"applied"});
    }

    void aThreadThatIsNotHereLeavesTheVerdictToTheServer()
    {
        MemoryOffice office;
        const auto draft = startedDraft(office.run(StartDraft{}, office.staff).intent.command);
        office.records.missing.insert(draft.value);
        // What is here may be judged; what would have to be here, not.
        QCOMPARE(office.run(AddComment{draft.value, true, "x"}, office.staff).said(), std::string{"applied"});
        const auto elsewhere = office.freshId();
        office.records.missing.insert(elsewhere);
        const auto ran = office.run(AddComment{elsewhere, true, "x"}, office.staff);
        QCOMPARE(ran.said(), std::string{"unjudged"});
        QVERIFY(ran.reads.contains(RecordKey::thread(elsewhere)));
        QVERIFY(ran.writes.empty());
    }

    void theIdsOfWhatIsMadeFollowFromTheCommand()
    {
        MemoryOffice here, there;
        const auto mine = here.run(StartDraft{}, here.staff), theirs = there.run(StartDraft{}, there.staff);
        QVERIFY(mine.intent.command == theirs.intent.command);
        QCOMPARE(mine.writes.size(), theirs.writes.size());
        for (std::size_t i = 0; i < mine.writes.size(); ++i)
            QVERIFY(mine.writes[i].id == theirs.writes[i].id && mine.writes[i].row == theirs.writes[i].row);
    }

    void aDeedHoldsTheFieldsOfItsOwnThreadAlone()
    {
        MemoryOffice office;
        StartDraft start;
        start.subject = "Konsep";
        start.classification = "000";
        start.recipients = {office.polonia};
        const auto draft = startedDraft(office.run(start, office.staff).intent.command);
        const auto ran = office.run(SendLetter{draft, office.outgoing}, office.head);
        for (const auto& deed : ran.written<Deed>()) {
            QVERIFY(deed.command == ran.intent.command && deed.person == office.head.person);
            const auto changes = boost::json::parse(deed.changes.text);
            for (const auto& change : changes.as_array()) {
                const auto kind = recordKind(change.at("kind").as_string());
                const auto id = parseUuid(change.at("id").as_string());
                const auto row = office.records.find(recordEntity(kind.value()), id.value());
                QVERIFY(std::get<Uuid>(row.value()[1]) == deed.thread.value);
            }
        }
    }

    void aDeedTellsBeforeAndAfter()
    {
        MemoryOffice office;
        StartDraft start;
        start.subject = "Lama";
        const auto draft = startedDraft(office.run(start, office.staff).intent.command);
        const auto before = *office.records.get(draft);
        auto after = before;
        after.subject = "Baru";
        const auto ran = office.run(editOf(before, after), office.staff);
        const auto changes = boost::json::parse(ran.written<Deed>().at(0).changes.text);
        QVERIFY(changes.at(0).at("before").at("subject") == "Lama");
        QVERIFY(changes.at(0).at("after").at("subject") == "Baru");
        QCOMPARE(changes.at(0).at("after").as_object().size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestMatter)
#include "test_matter.moc"
