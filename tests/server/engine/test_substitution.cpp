#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/numbering.h"
#include "common/command/organisation.h"
#include "common/command/registering.h"
#include "common/command/substituting.h"
#include "server/engine/timed_acts.h"
#include "tests/server/engine/office.h"

#include <QTest>

#include <boost/json.hpp>

using namespace naskah;
using test::Desk;
using test::Office;

namespace {

constexpr auto day = std::chrono::days{1};

Date today(const Office& office)
{
    return dayInWib(office.now);
}

/// The staff member stands in for the head; returns the mandate it leads to.
Id<Appointment> standIn(Office& office, int from, int until, StandIn kind = StandIn::plh, std::vector<std::string> mailboxes = {})
{
    Substitute command{office.head.position, office.head.mandate, office.staff.person, kind, std::move(mailboxes),
                       today(office) + from * day, today(office) + until * day, "800/1"};
    const auto outcome = office.push(kind == StandIn::delegate ? office.head : office.secretary, command);
    if (!outcome.effective()) throw std::runtime_error(outcome.reason.code);
    return mandateOf(office.last);
}

bool follows(Office& office, const Desk& desk, const std::string& mailbox)
{
    const auto names = office.engine->mailboxesOf(desk.person, 1);
    return std::ranges::find(names, mailbox) != names.end();
}

Id<Handling> secretLetter(Office& office)
{
    RegisterLetter command;
    command.book = office.incoming.id;
    command.number = "R/1";
    command.subject = "Rahasia";
    command.sender = "Gubernur";
    command.security = Security::rahasia;
    command.writtenOn = command.receivedOn = today(office);
    const auto outcome = office.push(office.secretary, command);
    if (!outcome.effective()) throw std::runtime_error(outcome.reason.code);
    return handlingOf(registeredLetter(office.last), office.kominfo.id);
}

/// The same desk, acting under another mandate.
Outcome pushAs(Office& office, Desk& desk, Id<Appointment> mandate, std::string_view type, const std::string& data,
               std::optional<std::int64_t> number = {}, std::vector<Uuid> deps = {})
{
    auto envelope = desk.envelope(*office.engine, type, data);
    office.last = envelope.intent.command;
    envelope.intent.decided.mandate = mandate.value;
    envelope.intent.decided.number = number;
    envelope.intent.deps = std::move(deps);
    return office.pushEnvelope(desk, envelope);
}

template <Record C>
Outcome pushAs(Office& office, Desk& desk, Id<Appointment> mandate, const C& command)
{
    return pushAs(office, desk, mandate, C::table, commandData(command));
}

StartDraft draft(std::string subject)
{
    StartDraft command;
    command.subject = std::move(subject);
    return command;
}

} // namespace

class TestSubstitution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMailboxesComeOnTheFirstDayAndGoAfterTheLast()
    {
        Office office;
        const auto handling = secretLetter(office);
        const auto secrets = mailbox::ofUnitSecrets(office.kominfo.id, 2026), own = mailbox::ofPosition(office.head.position, 2026);
        standIn(office, 1, 2);
        Office::Copy copy;
        QCOMPARE(engine::doTimedActs(*office.engine), 0);
        QVERIFY(!follows(office, office.staff, secrets) && !follows(office, office.staff, own));
        office.pull(office.staff, copy);
        const std::pair<std::string, Uuid> key{"handling", handling.value};
        QVERIFY(!copy.records.contains(key));

        office.now += day;
        QCOMPARE(engine::doTimedActs(*office.engine), 1);
        QCOMPARE(engine::doTimedActs(*office.engine), 0);
        QVERIFY(follows(office, office.staff, secrets) && follows(office, office.staff, own));
        office.pull(office.staff, copy);
        QVERIFY(copy.records.contains(key));

        office.now += day;
        QCOMPARE(engine::doTimedActs(*office.engine), 0);
        // The server was off on the day it ended, and the day after.
        office.now += 2 * day;
        office.restart();
        QCOMPARE(engine::doTimedActs(*office.engine), 1);
        QVERIFY(!follows(office, office.staff, secrets) && !follows(office, office.staff, own));
        office.pull(office.staff, copy);
        QVERIFY(!copy.records.contains(key));
        QVERIFY(!copy.cursors.contains(secrets));
        QVERIFY(office.alarms.empty());
    }

    void aSubstitutionThatPassedWhileTheServerWasOffGivesNothing()
    {
        Office office;
        const auto mandate = standIn(office, 1, 2);
        office.now += 5 * day;
        office.restart();
        QCOMPARE(engine::doTimedActs(*office.engine), 1);
        QVERIFY(!office.find(mandate));
        QCOMPARE(office.find(substitutionOf(mandate))->state, SubstitutionState::cancelled);
    }

    void aDelegateHasTheChosenMailboxesOnly()
    {
        Office office;
        const auto secrets = mailbox::ofUnitSecrets(office.kominfo.id, 2026), own = mailbox::ofPosition(office.head.position, 2026);
        const auto first = standIn(office, 0, 1, StandIn::delegate);
        engine::doTimedActs(*office.engine);
        QVERIFY(follows(office, office.staff, own));
        QVERIFY(!follows(office, office.staff, secrets));
        const auto handling = secretLetter(office);
        QVERIFY(!office.engine->mayRead(office.staff.person, handling.value));
        QVERIFY(office.push(office.head, EndSubstitution{substitutionOf(first)}).effective());
        QVERIFY(!follows(office, office.staff, own));
        standIn(office, 0, 1, StandIn::delegate, {"secrets"});
        engine::doTimedActs(*office.engine);
        QVERIFY(!follows(office, office.staff, own));
        QVERIFY(follows(office, office.staff, secrets));
        QVERIFY(office.engine->mayRead(office.staff.person, handling.value));
    }

    void whatWasDoneOnlineUnderTheMandateIsTheSubstitutes()
    {
        Office office;
        const auto handling = secretLetter(office);
        const auto mandate = standIn(office, 0, 1);
        QCOMPARE(pushAs(office, office.staff, mandate, ReadLetter{handling}).reason.code, std::string{"mandate.none"});
        engine::doTimedActs(*office.engine);
        QCOMPARE(pushAs(office, office.staff, mandate, ReadLetter{handling}).kind, Outcome::Kind::applied);
        // Under their own mandate they are who they were.
        QCOMPARE(office.push(office.staff, draft("Nota")).kind, Outcome::Kind::applied);
        office.now += 2 * day;
        engine::doTimedActs(*office.engine);
        QCOMPARE(pushAs(office, office.staff, mandate, ReadLetter{handling}).reason.code, std::string{"mandate.ended"});
    }

    void acrossTheEndItIsHeldAndConfirmed()
    {
        Office office;
        const auto handling = secretLetter(office);
        const auto mandate = standIn(office, 0, 1);
        engine::doTimedActs(*office.engine);
        office.staff.seen = office.engine->head()->size; // goes offline here
        office.now += 2 * day;
        engine::doTimedActs(*office.engine);
        DisposeLetter dispose;
        dispose.handling = handling;
        dispose.executors = {office.secretary.position};
        const auto outcome = pushAs(office, office.staff, mandate, dispose);
        QCOMPARE(outcome.kind, Outcome::Kind::held);
        QCOMPARE(outcome.reason.code, std::string{"mandate.overlap"});
        const auto leg = legOf(office.last, office.secretary.position);
        const auto held = heldOf(office.last);
        QVERIFY(!office.find(leg));
        QCOMPARE(office.find(held)->state, HeldState::waiting);
        QVERIFY(office.engine->mayRead(office.head.person, heldThread(mandate).value));
        QVERIFY(office.engine->mayRead(office.staff.person, heldThread(mandate).value));
        QVERIFY(!office.engine->mayRead(office.secretary.person, heldThread(mandate).value));
        QVERIFY(!office.engine->mayRead(office.stranger.person, heldThread(mandate).value));

        const DecideHeld yes{held, mandate, true, {}};
        QCOMPARE(office.push(office.secretary, yes).reason.code, std::string{"held.missing"});
        QCOMPARE(office.push(office.head, yes).kind, Outcome::Kind::applied);
        QCOMPARE(office.find(held)->state, HeldState::confirmed);
        QCOMPARE(office.find(leg)->giver, office.staff.person);
        QCOMPARE(office.find(leg)->giverPosition, office.head.position);
        QCOMPARE(office.push(office.head, yes).reason.code, std::string{"held.decided"});
        QVERIFY(office.alarms.empty());
    }

    void aHeldNumberIsReservedAndThenUsedOrVoid()
    {
        for (const bool confirm : {true, false}) {
            Office office;
            // The staff member stands in for the secretary, and numbers from a block of their desk.
            Substitute command{office.secretary.position, office.secretary.mandate, office.staff.person, StandIn::plh, {}, today(office), today(office), ""};
            QVERIFY(office.push(office.head, command).effective());
            const auto mandate = mandateOf(office.last);
            engine::doTimedActs(*office.engine);
            const auto lease = pushAs(office, office.staff, mandate, RequestLease{office.incoming.id, 5});
            const auto first = boost::json::parse(lease.facts).at("first").as_int64();
            office.staff.seen = office.engine->head()->size;
            office.now += day;
            engine::doTimedActs(*office.engine);
            RegisterLetter letter;
            letter.book = office.incoming.id;
            letter.number = "005/1";
            letter.subject = "Undangan";
            letter.sender = "Gubernur";
            letter.writtenOn = letter.receivedOn = today(office);
            QCOMPARE(pushAs(office, office.staff, mandate, RegisterLetter::table, commandData(letter), first).kind, Outcome::Kind::held);
            const auto registered = office.last;
            auto entries = office.all<RegisterEntry>(office.incoming.id.value);
            QCOMPARE(entries.size(), 1u);
            QCOMPARE(entries[0].state, EntryState::voided);
            QCOMPARE(office.find(heldOf(registered))->number, std::optional(first));
            // What builds on it is held too, and is decided after it.
            const auto handling = handlingOf(registeredLetter(registered), office.kominfo.id);
            QCOMPARE(pushAs(office, office.staff, mandate, ReadLetter::table, commandData(ReadLetter{handling}), {}, {registered}).kind,
                     Outcome::Kind::held);
            const auto read = office.last;
            QCOMPARE(office.push(office.secretary, DecideHeld{heldOf(read), mandate, true, {}}).reason.code,
                     std::string{"held.first"});
            QVERIFY(office.push(office.secretary, DecideHeld{heldOf(registered), mandate, confirm, confirm ? "" : "Salah"}).effective());
            entries = office.all<RegisterEntry>(office.incoming.id.value);
            QCOMPARE(entries.size(), 1u);
            QCOMPARE(entries[0].number, first);
            QCOMPARE(entries[0].state, confirm ? EntryState::letter : EntryState::voided);
            QCOMPARE(entries[0].reason, std::string{confirm ? "" : "held.rejected"});
            QCOMPARE(office.find(registeredLetter(registered)).has_value(), confirm);
            QVERIFY(office.push(office.secretary, DecideHeld{heldOf(read), mandate, true, {}}).effective());
            QCOMPARE(office.find(heldOf(read))->state, confirm ? HeldState::confirmed : HeldState::failed);
            QVERIFY(office.alarms.empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestSubstitution)
#include "test_substitution.moc"
