#include "common/command/devices.h"
#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/organisation.h"
#include "common/command/registering.h"
#include "common/crypto/encoding.h"
#include "tests/server/engine/office.h"

#include <QTest>

#include <boost/json.hpp>

#include <thread>

using namespace naskah;
using test::Desk;
using test::Office;

namespace {

RegisterLetter letter(const Office& office, std::string subject = "Undangan rapat")
{
    RegisterLetter command;
    command.book = office.incoming.id;
    command.number = "005/12";
    command.subject = std::move(subject);
    command.sender = "Gubernur";
    command.writtenOn = command.receivedOn = dayInWib(office.now);
    return command;
}

StartDraft draft(std::string subject)
{
    StartDraft command;
    command.subject = std::move(subject);
    return command;
}

} // namespace

class TestPush : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLetterIsRegisteredAndGetsItsNumber()
    {
        Office office;
        const auto outcome = office.push(office.secretary, letter(office));
        QCOMPARE(outcome.kind, Outcome::Kind::applied);
        QCOMPARE(boost::json::parse(outcome.facts).at("number").as_int64(), 1);
        QCOMPARE(office.find(registeredLetter(office.last)).value().subject, std::string{"Undangan rapat"});
        QCOMPARE(office.find(office.incoming.id).value().counter, 1);
        QCOMPARE(office.all<RegisterEntry>(office.incoming.id.value).size(), 1u);
        QVERIFY(outcome.leaf.has_value());
    }

    void aRepeatGetsItsFirstOutcomeAndChangesNothing()
    {
        Office office;
        const auto envelope = office.secretary.envelope(*office.engine, RegisterLetter::table, commandData(letter(office)));
        const auto sealed = office.secretary.sealed(envelope);
        const auto first = office.engine->submit(office.secretary.device, {sealed});
        const auto size = office.engine->head()->size;
        office.restart();
        const auto again = office.engine->submit(office.secretary.device, {sealed});
        QCOMPARE(outcomeJson(again.answers.at(0).outcome), outcomeJson(first.answers.at(0).outcome));
        QCOMPARE(office.engine->head()->size, size);
        QCOMPARE(office.all<RegisterEntry>(office.incoming.id.value).size(), 1u);
    }

    void aGapAndACloneAreNamed()
    {
        Office office;
        auto clone = office.secretary;
        auto envelope = office.secretary.envelope(*office.engine, RegisterLetter::table, commandData(letter(office)));
        envelope.sequence = 2;
        QCOMPARE(office.engine->submit(office.secretary.device, {seal(envelope, office.secretary.key)}).stopped->code,
                 std::string{"sequence.gap"});
        office.push(office.secretary, letter(office));
        const auto other = clone.sealed(clone.envelope(*office.engine, RegisterLetter::table, commandData(letter(office, "Lain"))));
        QCOMPARE(office.engine->submit(clone.device, {other}).stopped->code, std::string{"sequence.cloned"});
        auto wrongPrevious = clone.envelope(*office.engine, RegisterLetter::table, commandData(letter(office)));
        wrongPrevious.sequence = 2;
        QCOMPARE(office.engine->submit(clone.device, {seal(wrongPrevious, clone.key)}).stopped->code,
                 std::string{"sequence.cloned"});
        QCOMPARE(office.all<RegisterEntry>(office.incoming.id.value).size(), 1u);
    }

    void theSameCommandUnderANewIdentityHasOneOutcome()
    {
        Office office;
        auto envelope = office.secretary.envelope(*office.engine, RegisterLetter::table, commandData(letter(office)));
        const auto first = office.pushEnvelope(office.secretary, envelope);
        auto successor = office.enrol(office.secretary.person, office.secretary.mandate, office.secretary.position);
        envelope.device = successor.device;
        QCOMPARE(outcomeJson(office.pushEnvelope(successor, envelope)), outcomeJson(first));
        QCOMPARE(office.all<RegisterEntry>(office.incoming.id.value).size(), 1u);
        // Somebody else's command is not theirs to ask about.
        auto theft = office.stranger.envelope(*office.engine, RegisterLetter::table, commandData(letter(office)));
        theft.intent.command = envelope.intent.command;
        QVERIFY_EXCEPTION_THROWN(office.pushEnvelope(office.stranger, theft), std::runtime_error);
    }

    void whatIsNotSignedOrNotReadableEndsTheBody()
    {
        Office office;
        auto good = office.secretary.sealed(office.secretary.envelope(*office.engine, RegisterLetter::table, commandData(letter(office))));
        auto bad = office.secretary.sealed(office.secretary.envelope(*office.engine, RegisterLetter::table, commandData(letter(office))));
        bad.signature.bytes[5] ^= 1;
        const auto answers = office.engine->submit(office.secretary.device, {good, bad});
        QCOMPARE(answers.answers.size(), 1u);
        QCOMPARE(answers.stopped->code, std::string{"signature.bad"});
        for (const std::string text : {"", "{", "[]", "{\"v\":1}", "{\"v\":2}", "null", "\"x\""}) {
            const SealedEnvelope garbage{text, office.secretary.key.sign(text)};
            QCOMPARE(office.engine->submit(office.secretary.device, {garbage}).stopped->code, std::string{"envelope.malformed"});
        }
        // Another's envelope, well signed by its owner, is not accepted from this device.
        const auto foreign = office.staff.sealed(office.staff.envelope(*office.engine, StartDraft::table, commandData(draft("x"))));
        QCOMPARE(office.engine->submit(office.head.device, {foreign}).stopped->code, std::string{"signature.bad"});
        QCOMPARE(office.engine->submit(Uuid{}, {foreign}).stopped->code, std::string{"device.revoked"});
    }

    void aRevokedDeviceIsStopped()
    {
        Office office;
        office.engine->revoke(office.staff.device);
        const auto sealed = office.staff.sealed(office.staff.envelope(*office.engine, StartDraft::table, commandData(draft("x"))));
        QCOMPARE(office.engine->submit(office.staff.device, {sealed}).stopped->code, std::string{"device.revoked"});
        QVERIFY(!office.engine->pull(office.staff.device, {}));
        // It is a signed act of the server's own in the log, once, and everybody is told.
        const auto size = office.engine->head()->size;
        const auto entry = office.engine->snapshot()->journal().entry(size - 1);
        QVERIFY(verify(office.engine->identity().key.publicKey(), entry->sealed.bytes, entry->sealed.signature));
        const auto act = readEnvelope(entry->sealed.bytes)->intent;
        QCOMPARE(act.type, std::string{RevokeDevice::table});
        QVERIFY(act.data.find(office.staff.device.text()) != std::string::npos);
        office.engine->revoke(office.staff.device);
        office.engine->revoke(office.engine->newId());
        QCOMPARE(office.engine->head()->size, size);
        Office::Copy copy;
        office.pull(office.head, copy);
        const auto told = copy.records.find({std::string{DeviceEnd::table}, endOf(office.staff.device).value});
        QVERIFY(told != copy.records.end());
        QVERIFY(told->second.body.find(office.staff.person.value.text()) != std::string::npos);
        // Nobody else may.
        const auto tried = office.push(office.head, RevokeDevice{office.secretary.device, office.secretary.person});
        QCOMPARE(tried.kind, Outcome::Kind::refused);
        QCOMPARE(tried.reason.code, std::string{"command.server_only"});
        QVERIFY(!office.engine->snapshot()->journal().device(office.secretary.device)->revoked);
    }

    void whatBuildsOnARefusedCommandIsSkipped()
    {
        Office office;
        const auto refused = office.push(office.secretary, letter(office, ""));
        QCOMPARE(refused.reason.code, std::string{"letter.no_subject"});
        const auto parent = office.last;
        const auto skipped = office.push(office.secretary, letter(office), {}, {parent});
        QCOMPARE(skipped.kind, Outcome::Kind::skipped);
        QCOMPARE(skipped.reason.code, std::string{"dep"});
        QCOMPARE(office.push(office.secretary, letter(office)).kind, Outcome::Kind::applied);
    }

    void onlyAMandateThatCoversTheWholeTimeIsEnough()
    {
        Office office;
        auto noMandate = office.staff;
        noMandate.mandate = office.head.mandate;
        QCOMPARE(office.push(noMandate, draft("x")).reason.code, std::string{"mandate.none"});
        office.staff.sequence = noMandate.sequence;
        office.staff.previous = noMandate.previous;

        office.staff.seen = 0; // has seen nothing of the log, so not its own appointment
        QCOMPARE(office.push(office.staff, draft("x")).kind, Outcome::Kind::held);
        const auto heldCommand = office.last;
        office.staff.seen.reset();
        QCOMPARE(office.push(office.staff, draft("y")).kind, Outcome::Kind::applied);
        QCOMPARE(office.push(office.staff, draft("y"), {}, {heldCommand}).kind, Outcome::Kind::held);

        const auto before = office.engine->head()->size;
        QVERIFY(office.push(office.head, EndAppointment{office.staffAppointment.id, dayInWib(office.now)}).effective());
        office.staff.seen = before;
        QCOMPARE(office.push(office.staff, draft("z")).kind, Outcome::Kind::held);
        office.staff.seen = before + 2;
        QCOMPARE(office.push(office.staff, draft("z")).reason.code, std::string{"mandate.ended"});
    }

    void onlyTheServerMayActAsTheServer()
    {
        Office office;
        QCOMPARE(office.push(office.head, ProvisionRecords{{"[]"}}).reason.code, std::string{"command.server_only"});
        EnrolDevice enrol;
        enrol.device = office.engine->newId();
        enrol.person = office.head.person;
        enrol.publicKey = toHex(office.head.key.publicKey().bytes);
        QCOMPARE(office.push(office.head, enrol).reason.code, std::string{"command.server_only"});
        QVERIFY(!office.engine->snapshot()->journal().device(enrol.device));
    }

    void unknownAndMalformedCommandsAreRefusedWithoutHarm()
    {
        Office office;
        const std::pair<const char*, const char*> cases[] = {
            {"no_such_command", "{}"},
            {"register_letter", "{\"book\":7}"},
            {"register_letter", "{\"subject\":{\"a\":1}}"},
            {"edit_draft", "{\"draft\":\"zz\"}"},
            {"start_draft", "{\"recipients\":[1,2]}"},
            {"provision_records", "{\"records\":5}"},
        };
        for (const auto& [type, data] : cases) {
            auto envelope = office.secretary.envelope(*office.engine, type, data);
            const auto outcome = office.pushEnvelope(office.secretary, envelope);
            QCOMPARE(outcome.kind, Outcome::Kind::refused);
        }
        QCOMPARE(office.push(office.secretary, letter(office)).kind, Outcome::Kind::applied);
        QVERIFY(office.alarms.empty());
    }

    void aCommandThatThrowsDoesNotTakeItsGroupAlong()
    {
        Office office;
        // A register whose stored line is damaged makes its rule throw.
        office.storage->write([&](storage::Transaction& transaction) {
            auto stored = transaction.records().find(*recordKind(Register::table), office.poloniaIncoming.id.value).value();
            stored.body = "{\"counter\":\"not a number\"}";
            transaction.records().put(stored);
        });
        auto broken = letter(office);
        broken.book = office.poloniaIncoming.id;
        auto& desk = office.secretary;
        std::vector<SealedEnvelope> batch;
        for (int i = 0; i < 3; ++i)
            batch.push_back(desk.sealed(desk.envelope(*office.engine, RegisterLetter::table,
                                                      commandData(i == 1 ? broken : letter(office)))));
        const auto answers = office.engine->submit(desk.device, batch);
        QCOMPARE(answers.answers.size(), 3u);
        QCOMPARE(answers.answers[0].outcome.kind, Outcome::Kind::applied);
        QCOMPARE(answers.answers[1].outcome.reason.code, std::string{"internal"});
        QCOMPARE(answers.answers[2].outcome.kind, Outcome::Kind::applied);
        QCOMPARE(office.alarms.size(), 1u);
        QCOMPARE(office.find(office.incoming.id).value().counter, 2);
    }

    void manyDesksPushAtOnceAndEachIsAnsweredOnce()
    {
        Office office(true);
        std::vector<std::thread> threads;
        for (auto* desk : {&office.head, &office.secretary, &office.staff})
            threads.emplace_back([&office, desk] {
                for (int i = 0; i < 60; ++i)
                    office.engine->submit(desk->device, {desk->sealed(desk->envelope(*office.engine, StartDraft::table,
                                                                                     commandData(draft("d"))))});
            });
        for (auto& thread : threads)
            thread.join();
        for (const auto* desk : {&office.head, &office.secretary, &office.staff})
            QCOMPARE(office.engine->snapshot()->journal().device(desk->device)->lastSequence, 60u);
        Office::Copy copy;
        office.pull(office.staff, copy);
        QCOMPARE(copy.outcomes.size(), 60u);
        for (const auto& mailbox : copy.mailboxes)
            QVERIFY(copy.holds(mailbox) == copy.check.at(mailbox));
    }

    void dispositionsFollowTheirRules()
    {
        Office office;
        office.push(office.secretary, letter(office));
        const auto handling = handlingOf(registeredLetter(office.last), office.kominfo.id);
        DisposeLetter dispose;
        dispose.handling = handling;
        dispose.executors = {office.staff.position};
        dispose.instructions = {"tindak_lanjuti"};
        QCOMPARE(office.push(office.staff, dispose).reason.code, std::string{"disposition.not_addressee"});
        QVERIFY(office.push(office.head, dispose).effective());
        const auto first = legOf(office.last, office.staff.position);
        QVERIFY(office.push(office.head, dispose).effective());
        const auto second = legOf(office.last, office.staff.position);
        QVERIFY(office.push(office.head, WithdrawDisposition{handling, first}).effective());
        QVERIFY(office.push(office.staff, ReadLetter{handling}).effective());
        QCOMPARE(office.push(office.head, WithdrawDisposition{handling, second}).reason.code,
                 std::string{"disposition.already_read"});
        QVERIFY(office.push(office.staff, ReportDisposition{handling, second, "Selesai", true}).effective());
        QCOMPARE(office.find(second)->state, LegState::done);
        QCOMPARE(office.find(first)->state, LegState::withdrawn);
        QCOMPARE(office.push(office.stranger, ReadLetter{handling}).reason.code, std::string{"handling.missing"});
    }

    void commentsAndConcurrentEditsOfADraft()
    {
        Office office;
        QVERIFY(office.push(office.staff, draft("Awal")).effective());
        const auto id = startedDraft(office.last);
        const auto before = office.find(id).value();
        auto mine = before, theirs = before;
        mine.subject = "Satu";
        theirs.subject = "Dua";
        QCOMPARE(office.push(office.staff, editOf(before, mine)).kind, Outcome::Kind::applied);
        QCOMPARE(office.push(office.head, editOf(before, theirs)).kind, Outcome::Kind::conflict);
        QCOMPARE(office.find(id)->subject, std::string{"Satu"});
        QVERIFY(office.push(office.head, AddComment{id.value, true, "Perbaiki"}).effective());
        QCOMPARE(office.push(office.head, AddComment{id.value, true, ""}).reason.code, std::string{"comment.empty"});
        QCOMPARE(office.push(office.stranger, AddComment{id.value, true, "?"}).reason.code, std::string{"draft.missing"});
    }
};

QTEST_GUILESS_MAIN(TestPush)
#include "test_push.moc"
