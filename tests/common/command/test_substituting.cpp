#include "common/command/organisation.h"
#include "common/command/substituting.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

#include <random>

using namespace naskah;

namespace {

constexpr auto day = std::chrono::days{1};

Date today(const MemoryOffice& office)
{
    return dayInWib(office.now);
}

Substitute plh(const MemoryOffice& office, const Actor& absent, const Actor& substitute, int from, int until)
{
    return {absent.position, absent.mandate, substitute.person, StandIn::plh, {}, today(office) + from * day, today(office) + until * day, "800/1"};
}

/// What the server does when a day has come.
void tick(MemoryOffice& office)
{
    for (bool again = true; again;) {
        again = false;
        for (const auto& each : office.records.all<Substitution>()) {
            if (each.state == SubstitutionState::active && each.endsOn && *each.endsOn < today(office))
                again |= office.run(EndSubstitution{each.id}, office.server).verdict.effective();
            if (each.state == SubstitutionState::planned && each.startsOn <= today(office))
                again |= office.run(BeginSubstitution{each.id}, office.server).verdict.effective();
        }
    }
}


} // namespace

class TestSubstituting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlhBeginsAndEndsWithItsDays()
    {
        MemoryOffice office;
        const auto command = plh(office, office.head, office.staff, 2, 4);
        const auto made = office.run(command, office.secretary);
        QCOMPARE(made.said(), std::string{"applied"});
        QVERIFY((made.deliveredTo(organisationThread().value) == std::set<std::string>{"org"}));
        const auto mandate = mandateOf(made.intent.command);
        const auto id = substitutionOf(mandate);
        QCOMPARE(office.run(BeginSubstitution{id}, office.server).said(), std::string{"substitution.not_due"});
        QVERIFY(!office.records.get(mandate));
        office.now += 2 * day;
        QCOMPARE(office.run(BeginSubstitution{id}, office.head).said(), std::string{"command.server_only"});
        QCOMPARE(office.run(BeginSubstitution{id}, office.server).said(), std::string{"applied"});
        QCOMPARE(office.run(BeginSubstitution{id}, office.server).said(), std::string{"substitution.not_due"});
        const auto appointment = *office.records.get(mandate);
        QCOMPARE(appointment.person, office.staff.person);
        QCOMPARE(appointment.position, office.head.position);
        QCOMPARE(appointment.capacity, Capacity::plh);
        QCOMPARE(appointment.beginLeaf, std::int64_t{100});
        QCOMPARE(office.run(EndSubstitution{id}, office.server).said(), std::string{"applied"});
        QVERIFY(office.records.get(mandate)->endLeaf.has_value());
        QCOMPARE(office.records.get(id)->state, SubstitutionState::ended);
        QCOMPARE(office.run(EndSubstitution{id}, office.server).said(), std::string{"substitution.ended"});
    }

    void whoMayNameWhom()
    {
        MemoryOffice office;
        auto unit = *office.records.get(office.polonia);
        unit.parent = office.kominfo;
        office.records.put(unit);
        const auto said = [&](Substitute command, const Actor& actor) { return office.run(command, actor).said(); };
        // Nobody names their own Plh; the office above does for its head, the head for the staff.
        QCOMPARE(said(plh(office, office.campHead, office.campSecretary, 1, 2), office.campHead), std::string{"substitution.not_yours"});
        QCOMPARE(said(plh(office, office.campHead, office.campSecretary, 1, 2), office.campSecretary), std::string{"substitution.not_yours"});
        QCOMPARE(said(plh(office, office.campHead, office.campSecretary, 1, 2), office.head), std::string{"applied"});
        QCOMPARE(said(plh(office, office.staff, office.colleague, 1, 2), office.campHead), std::string{"substitution.not_yours"});
        QCOMPARE(said(plh(office, office.staff, office.colleague, 1, 2), office.head), std::string{"applied"});
        auto delegate = plh(office, office.head, office.staff, 1, 2);
        delegate.kind = StandIn::delegate;
        QCOMPARE(said(delegate, office.secretary), std::string{"substitution.not_yours"});
        QCOMPARE(said(delegate, office.head), std::string{"applied"});
        delegate.mailboxes = {"cellar"};
        QCOMPARE(said(delegate, office.head), std::string{"command.malformed"});
        // Its direct superior, wherever that sits.
        auto position = *office.records.get(office.colleague.position);
        position.superior = office.campHead.position;
        office.records.put(position);
        QCOMPARE(said(plh(office, office.colleague, office.secretary, 1, 2), office.campHead), std::string{"applied"});
    }

    void refusesWhatMakesNoSense()
    {
        MemoryOffice office;
        const auto said = [&](const Substitute& command) { return office.run(command, office.server).said(); };
        QCOMPARE(said(plh(office, office.head, office.staff, -1, 2)), std::string{"substitution.dates"});
        QCOMPARE(said(plh(office, office.head, office.staff, 3, 2)), std::string{"substitution.dates"});
        auto open = plh(office, office.head, office.staff, 1, 2);
        open.until.reset();
        QCOMPARE(said(open), std::string{"substitution.dates"});
        open.kind = StandIn::plt;
        open.absent.reset();
        QCOMPARE(said(open), std::string{"applied"});
        auto nobody = plh(office, office.staff, office.colleague, 1, 2);
        nobody.absent.reset();
        QCOMPARE(said(nobody), std::string{"substitution.absent"});
        auto other = plh(office, office.staff, office.colleague, 1, 2);
        other.absent = office.head.mandate;
        QCOMPARE(said(other), std::string{"substitution.absent"});
        QCOMPARE(said(plh(office, office.staff, office.staff, 1, 2)), std::string{"substitution.self"});
        auto stranger = plh(office, office.staff, office.colleague, 1, 2);
        stranger.substitute.value = office.freshId();
        QCOMPARE(said(stranger), std::string{"person.missing"});
        QCOMPARE(said(plh(office, office.staff, office.colleague, 1, 5)), std::string{"applied"});
        QCOMPARE(said(plh(office, office.staff, office.secretary, 5, 6)), std::string{"substitution.twice"});
        QCOMPARE(said(plh(office, office.staff, office.secretary, 6, 6)), std::string{"applied"});
    }

    void aChainFollowsItsFirstLinkAndNeverCloses()
    {
        MemoryOffice office;
        const auto first = office.run(plh(office, office.head, office.staff, 0, 9), office.server);
        auto onward = plh(office, office.head, office.colleague, 2, 5);
        onward.absent = mandateOf(first.intent.command);
        auto outside = onward;
        outside.until = today(office) + 10 * day;
        QCOMPARE(office.run(outside, office.server).said(), std::string{"substitution.outside"});
        auto back = onward;
        back.substitute = office.head.person;
        QCOMPARE(office.run(back, office.server).said(), std::string{"substitution.circular"});
        const auto second = office.run(onward, office.server);
        QCOMPARE(second.said(), std::string{"applied"});
        // The head for staff's own post, while staff is the head's: a circle over two posts; not on other days.
        QCOMPARE(office.run(plh(office, office.staff, office.head, 3, 4), office.server).said(), std::string{"substitution.circular"});
        QCOMPARE(office.run(plh(office, office.colleague, office.head, 1, 3), office.server).said(), std::string{"substitution.circular"});
        QCOMPARE(office.run(plh(office, office.colleague, office.head, 6, 7), office.server).said(), std::string{"applied"});
        office.now += 3 * day;
        tick(office);
        QVERIFY(office.records.get(mandateOf(second.intent.command)));
        // The first link ends early: the second goes with it.
        QCOMPARE(office.run(EndSubstitution{substitutionOf(mandateOf(first.intent.command))}, office.head).said(), std::string{"applied"});
        QVERIFY(office.records.get(mandateOf(second.intent.command))->endLeaf.has_value());
        QCOMPARE(office.records.get(substitutionOf(mandateOf(second.intent.command)))->state, SubstitutionState::ended);
    }

    void whoIsConcernedMayEndIt()
    {
        MemoryOffice office;
        const auto made = office.run(plh(office, office.head, office.staff, 1, 3), office.server);
        const EndSubstitution end{substitutionOf(mandateOf(made.intent.command))};
        QCOMPARE(office.run(end, office.colleague).said(), std::string{"substitution.not_yours"});
        QCOMPARE(office.run(end, office.campHead).said(), std::string{"substitution.not_yours"});
        QCOMPARE(office.run(end, office.staff).said(), std::string{"applied"});
        QCOMPARE(office.records.get(end.substitution)->state, SubstitutionState::cancelled);
        office.now += 2 * day;
        tick(office);
        QVERIFY(!office.records.get(mandateOf(made.intent.command)));
    }

    void whoIsStoodInForIsAnAncestorOfNobodyWhateverIsAsked()
    {
        std::mt19937 random(17);
        for (int round = 0; round < 30; ++round) {
            MemoryOffice office;
            const std::vector<Actor> people{office.head, office.secretary, office.staff, office.colleague, office.campHead, office.campSecretary};
            for (int step = 0; step < 60; ++step) {
                const auto& absent = people[random() % people.size()];
                auto command = plh(office, absent, people[random() % people.size()], int(random() % 6), int(random() % 12));
                const auto all = office.records.all<Substitution>();
                if (!all.empty() && random() % 2) {
                    const auto& link = all[random() % all.size()];
                    command.absent = link.mandate;
                    command.position = link.position;
                }
                office.run(command, office.server);
                if (!all.empty() && random() % 5 == 0) office.run(EndSubstitution{all[random() % all.size()].id}, office.server);
                if (random() % 4 == 0) office.now += day;
                tick(office);

                // A mandate of a substitution lives exactly on its days, and never without the one it stands on.
                for (const auto& each : office.records.all<Substitution>()) {
                    const auto appointment = office.records.get(each.mandate);
                    const bool live = appointment && !appointment->endLeaf;
                    QCOMPARE(live, each.state == SubstitutionState::active);
                    if (!live) continue;
                    QVERIFY(each.startsOn <= today(office) && today(office) <= *each.endsOn);
                    if (each.absent) QVERIFY(!office.records.get(*each.absent)->endLeaf);
                }
                // Today's graph of who stands in for whom has no circle.
                std::multimap<Id<Person>, Id<Person>> edges;
                for (const auto& each : office.records.all<Substitution>())
                    if (each.state == SubstitutionState::active) edges.emplace(each.absentPerson, each.substitute);
                for (const auto& each : people) {
                    std::set<Id<Person>> reached;
                    std::vector<Id<Person>> next{each.person};
                    while (!next.empty()) {
                        const auto here = next.back();
                        next.pop_back();
                        for (auto [edge, end] = edges.equal_range(here); edge != end; ++edge)
                            if (reached.insert(edge->second).second) next.push_back(edge->second);
                    }
                    QVERIFY(!reached.contains(each.person));
                }
            }
        }
    }

    void aHeldCommandIsDecidedByTheHolderOrTheSuperior()
    {
        MemoryOffice office;
        HeldCommand held;
        held.id.value = office.freshId();
        held.mandate.value = office.freshId();
        held.thread = heldThread(held.mandate);
        held.person = office.staff.person;
        held.position = office.head.position;
        held.superior = office.campHead.position;
        HeldCommand next = held;
        next.id.value = office.freshId();
        next.after = {held.id};
        office.records.put(held);
        office.records.put(next);
        const DecideHeld yes{held.id, held.mandate, true, {}};
        QCOMPARE(office.run(yes, office.colleague).said(), std::string{"held.not_yours"});
        auto maker = office.head;
        maker.person = office.staff.person;
        QCOMPARE(office.run(yes, maker).said(), std::string{"held.own"});
        QCOMPARE(office.run(DecideHeld{held.id, {office.freshId()}, true, {}}, office.head).said(), std::string{"held.missing"});
        QCOMPARE(office.run(DecideHeld{next.id, held.mandate, true, {}}, office.head).said(), std::string{"held.first"});
        QCOMPARE(office.run(DecideHeld{held.id, held.mandate, false, {}}, office.head).said(), std::string{"held.no_reason"});
        QCOMPARE(office.run(yes, office.head).said(), std::string{"applied"});
        QCOMPARE(office.run(yes, office.head).said(), std::string{"held.decided"});
        QCOMPARE(office.run(DecideHeld{next.id, held.mandate, false, "Sudah dibatalkan"}, office.campHead).said(), std::string{"applied"});
        QCOMPARE(office.records.get(next.id)->state, HeldState::rejected);
    }
};

QTEST_APPLESS_MAIN(TestSubstituting)
#include "test_substituting.moc"
