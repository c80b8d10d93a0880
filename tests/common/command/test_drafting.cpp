#include "common/command/drafting.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "tests/common/command/memory_office.h"

#include <boost/json.hpp>

#include <QTest>

using namespace naskah;

namespace {

/// An office with one draft to the other one.
struct Desk : MemoryOffice {
    Desk()
    {
        StartDraft command;
        command.subject = "Permintaan data";
        command.body = "Mohon data jaringan.";
        command.classification = "500.12";
        command.recipients = {polonia};
        draft = startedDraft(run(command, staff).intent.command);
    }

    Draft now() { return *records.get(draft); }
    Id<Draft> draft;
};

EditDraft setting(Id<Draft> draft, std::string sets)
{
    return {draft, {std::move(sets)}};
}

} // namespace

class TestDrafting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftStaysInItsUnit()
    {
        Desk desk;
        QVERIFY(desk.now().unit == desk.kominfo && desk.now().author == desk.staff.person);
        StartDraft command;
        const auto ran = desk.run(command, desk.staff);
        const std::set<std::string> unit{mailbox::ofUnit(desk.kominfo, 2026)};
        QVERIFY(ran.deliveredTo(startedDraft(ran.intent.command).value) == unit);
    }

    void anEditCarriesOnlyWhatChanged()
    {
        Desk desk;
        const auto before = desk.now();
        auto after = before;
        after.subject = "Permintaan data jaringan";
        const auto edit = editOf(before, after);
        QVERIFY(edit.sets.text.find("subject") != std::string::npos);
        QVERIFY(edit.sets.text.find("body") == std::string::npos);
        QVERIFY2(edit.sets.text.find("Permintaan data\"") == std::string::npos, "the old words do not travel");
        QCOMPARE(desk.run(edit, desk.colleague).said(), std::string{"applied"});
        QCOMPARE(desk.now().subject, std::string{"Permintaan data jaringan"});
        QCOMPARE(desk.now().body, before.body);
    }

    void editsOfDifferentFieldsBothStand()
    {
        Desk desk;
        const auto before = desk.now();
        auto mine = before, theirs = before;
        mine.subject = "Judul baru";
        theirs.body = "Isi baru";
        desk.run(editOf(before, theirs), desk.colleague);
        QCOMPARE(desk.run(editOf(before, mine), desk.staff).said(), std::string{"applied"});
        QCOMPARE(desk.now().subject, std::string{"Judul baru"});
        QCOMPARE(desk.now().body, std::string{"Isi baru"});
    }

    void theFirstEditOfOneFieldStandsAndTheOtherIsShownBoth()
    {
        Desk desk;
        const auto before = desk.now();
        auto mine = before, theirs = before;
        mine.subject = "Punya saya";
        theirs.subject = "Punya mereka";
        desk.run(editOf(before, theirs), desk.colleague);
        const auto ran = desk.run(editOf(before, mine), desk.staff);
        QCOMPARE(ran.said(), std::string{"conflict"});
        QCOMPARE(desk.now().subject, std::string{"Punya mereka"});
        QVERIFY(ran.facts.at("open").as_object().at("subject") == "Punya mereka");
    }

    void theSameEditTwiceIsNoConflict()
    {
        Desk desk;
        const auto before = desk.now();
        auto after = before;
        after.subject = "Sama";
        desk.run(editOf(before, after), desk.colleague);
        QCOMPARE(desk.run(editOf(before, after), desk.staff).said(), std::string{"applied"});
    }

    void recipientsUnite()
    {
        Desk desk;
        Unit third;
        third.id.value = desk.freshId();
        desk.records.put(third);
        Unit fourth = third;
        fourth.id.value = desk.freshId();
        desk.records.put(fourth);
        const auto before = desk.now();
        auto mine = before, theirs = before;
        mine.recipients.push_back(third.id);
        theirs.recipients.push_back(fourth.id);
        desk.run(editOf(before, theirs), desk.colleague);
        QCOMPARE(desk.run(editOf(before, mine), desk.staff).said(), std::string{"merged"});
        QCOMPARE(desk.now().recipients.size(), std::size_t{3});
    }

    void refusesAnEditThatDoesNotFit_data()
    {
        QTest::addColumn<std::string>("sets");
        QTest::addColumn<std::string>("code");
        const std::string was = R"("was":"00")";
        QTest::newRow("not an object") << std::string{"[1]"} << std::string{"command.malformed"};
        QTest::newRow("nothing") << std::string{} << std::string{"command.malformed"};
        QTest::newRow("no change") << std::string{R"({"subject":5})"} << std::string{"draft.field"};
        QTest::newRow("no value") << std::string{R"({"subject":{"was":"00"}})"} << std::string{"draft.field"};
        QTest::newRow("no digest") << std::string{R"({"subject":{"value":"x"}})"} << std::string{"draft.field"};
        QTest::newRow("another field") << std::string{R"({"author":{"was":"00","value":"x"}})"} << std::string{"draft.field"};
        QTest::newRow("no field") << std::string{R"({"colour":{"was":"00","value":"x"}})"} << std::string{"draft.field"};
    }
    void refusesAnEditThatDoesNotFit()
    {
        QFETCH(std::string, sets);
        QFETCH(std::string, code);
        Desk desk;
        QCOMPARE(desk.run(setting(desk.draft, sets), desk.staff).said(), code);
    }

    void aValueOfAnotherTypeNeverReachesTheRecord()
    {
        Desk desk;
        // Each edit names the digest of the draft's own value, so that it is no conflict.
        auto other = desk.now();
        other.subject += "x";
        other.recipients.push_back(desk.kominfo);
        other.security = Security::terbatas;
        const auto honest = boost::json::parse(editOf(desk.now(), other).sets.text).as_object();
        const auto edited = [&](const char* field, boost::json::value value) {
            auto change = honest.at(field).as_object();
            change.insert_or_assign("value", std::move(value));
            return desk.run(setting(desk.draft, boost::json::serialize(boost::json::object{{field, change}})), desk.staff).said();
        };
        QCOMPARE(edited("subject", 7), std::string{"command.malformed"});
        QCOMPARE(edited("security", "geheim"), std::string{"command.malformed"});
        QCOMPARE(edited("recipients", boost::json::array{1}), std::string{"command.malformed"});
        QCOMPARE(edited("recipients", boost::json::array{"no id"}), std::string{"command.malformed"});
        QVERIFY(fromRow<Draft>(*desk.records.find(entityOf<Draft>, desk.draft.value)).has_value());
    }

    void commentsStayWithWhatTheyAreAbout()
    {
        Desk desk;
        QCOMPARE(desk.run(AddComment{desk.draft.value, true, "Tolong periksa"}, desk.head).said(), std::string{"applied"});
        QVERIFY(desk.records.all<Comment>().at(0).thread.value == desk.draft.value);
        QCOMPARE(desk.run(AddComment{desk.draft.value, true, ""}, desk.head).said(), std::string{"comment.empty"});
        QCOMPARE(desk.run(AddComment{desk.draft.value, true, "x"}, desk.campHead).said(), std::string{"draft.missing"});
        QCOMPARE(desk.run(AddComment{desk.draft.value, false, "x"}, desk.head).said(), std::string{"handling.missing"});
    }

    void sendingPublishesToEachRecipientAndLeavesTheDraftBehind()
    {
        Desk desk;
        AttachFile file;
        file.owner = desk.draft.value;
        file.isDraft = true;
        file.sha256.assign(64, 'b');
        file.size = 10;
        desk.run(file, desk.staff);
        desk.run(AddComment{desk.draft.value, true, "rahasia dapur"}, desk.head);
        const auto ran = desk.run(SendLetter{desk.draft, desk.outgoing}, desk.secretary);
        QCOMPARE(ran.said(), std::string{"applied"});
        const auto letter = *desk.records.get(sentLetter(ran.intent.command));
        QCOMPARE(letter.number, std::string{"B/1/500.12/2026"});
        QCOMPARE(letter.enclosures, 1);
        QVERIFY(letter.fromUnit == desk.kominfo && desk.now().sentAs == letter.id);

        const auto own = mailbox::ofUnit(desk.kominfo, 2026), other = mailbox::ofUnit(desk.polonia, 2026);
        QVERIFY((ran.deliveredTo(letter.thread.value) == std::set<std::string>{own, other}));
        const auto delivery = deliveryOf(letter.id, desk.polonia);
        QVERIFY((ran.deliveredTo(delivery.value) == std::set<std::string>{own, other}));
        const auto handling = handlingOf(letter.id, desk.polonia);
        QVERIFY((ran.deliveredTo(handling.value) == std::set<std::string>{other}));
        QVERIFY(ran.deliveredTo(desk.draft.value).empty());
        QCOMPARE(ran.written<Attachment>().size(), std::size_t{1});
        QVERIFY(ran.written<Comment>().empty());
        // No deed of a published thread has a word of the draft's.
        for (const auto& deed : ran.written<Deed>())
            QVERIFY(deed.thread.value == desk.draft.value || deed.changes.text.find("dapur") == std::string::npos);

        QCOMPARE(desk.run(SendLetter{desk.draft, desk.outgoing}, desk.secretary).said(), std::string{"draft.sent"});
        QCOMPARE(desk.run(setting(desk.draft, R"({})"), desk.staff).said(), std::string{"draft.sent"});
    }

    void aSecretLetterIsSentToTheHeads()
    {
        Desk desk;
        auto draft = desk.now();
        draft.security = Security::sangatRahasia;
        desk.records.put(draft);
        const auto ran = desk.run(SendLetter{desk.draft, desk.outgoing}, desk.head);
        const std::set<std::string> heads{mailbox::ofUnitSecrets(desk.kominfo, 2026), mailbox::ofUnitSecrets(desk.polonia, 2026)};
        QVERIFY(ran.deliveredTo(sentLetter(ran.intent.command).value) == heads);
    }

    void refusesToSendWhatIsNotReady()
    {
        Desk desk;
        const auto send = [&] { return desk.run(SendLetter{desk.draft, desk.outgoing}, desk.secretary).said(); };
        const auto spoil = [&](auto change) {
            const auto before = desk.now();
            auto draft = before;
            change(draft);
            desk.records.put(draft);
            auto said = send();
            desk.records.put(before);
            return said;
        };
        QCOMPARE(spoil([](Draft& d) { d.recipients.clear(); }), std::string{"letter.no_recipient"});
        QCOMPARE(spoil([](Draft& d) { d.subject.clear(); }), std::string{"letter.no_subject"});
        QCOMPARE(spoil([&](Draft& d) { d.recipients = {desk.kominfo}; }), std::string{"letter.to_self"});
        QCOMPARE(spoil([&](Draft& d) { d.recipients = {{desk.freshId()}}; }), std::string{"letter.recipient"});
        QCOMPARE(spoil([](Draft& d) { d.classification.clear(); }), std::string{"register.pattern"});
        QCOMPARE(desk.run(SendLetter{desk.draft, desk.incoming}, desk.secretary).said(), std::string{"register.wrong_book"});
        QCOMPARE(desk.run(SendLetter{desk.draft, desk.outgoing}, desk.staff).said(), std::string{"register.not_secretariat"});
        QCOMPARE(desk.run(SendLetter{desk.draft, desk.campOutgoing}, desk.campSecretary).said(), std::string{"draft.missing"});
        QVERIFY(desk.records.all<Letter>().empty());
        auto closed = *desk.records.get(desk.polonia);
        closed.active = false;
        desk.records.put(closed);
        QCOMPARE(send(), std::string{"letter.recipient"});
    }
};

QTEST_APPLESS_MAIN(TestDrafting)
#include "test_drafting.moc"
