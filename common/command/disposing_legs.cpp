#include "common/command/disposing_legs.h"

#include "common/command/numbering.h"

#include <algorithm>
#include <tuple>

namespace naskah {

namespace {

bool hasOwnThread(const Disposition& leg)
{
    return leg.thread.value == leg.id.value;
}

bool isRoot(const Disposition& leg, const Handling& handling)
{
    return leg.opens == handling.id || (leg.handling == handling.id && !leg.parent);
}

auto orderOf(const LegFact& fact)
{
    return std::tuple(fact.at, fact.id.value);
}

bool isReport(const LegFact& fact)
{
    return fact.what == LegFactKind::reported || fact.what == LegFactKind::done;
}

/// What this office can say of the legs under one: those of the other office it cannot see, and concludes from what
/// the leg's state was before this command.
Subordinates under(Matter& matter, const Handling& handling, const Disposition& leg, const std::vector<Disposition>& legs)
{
    if (!hasOwnThread(leg) || leg.opens == handling.id) return childrenOf(legs, leg.id);
    const auto byFacts = stateOf(factsOf(matter, leg), {});
    const bool allDone = leg.state == LegState::done && byFacts != LegState::done;
    return {leg.state == LegState::forwarded || allDone, allDone, allDone};
}

} // namespace

Subordinates subordinatesOf(const std::vector<Disposition>& legs, const std::vector<Id<Disposition>>& which)
{
    Subordinates under;
    bool open = false;
    for (const auto& leg : legs) {
        if (std::ranges::find(which, leg.id) == which.end() || leg.state == LegState::withdrawn) continue;
        under.any = true;
        if (leg.role != LegRole::executor) continue;
        under.executors = true;
        open = open || leg.state != LegState::done;
    }
    under.allDone = under.executors && !open;
    return under;
}

Subordinates childrenOf(const std::vector<Disposition>& legs, Id<Disposition> parent)
{
    std::vector<Id<Disposition>> children;
    for (const auto& leg : legs)
        if (leg.parent == parent) children.push_back(leg.id);
    return subordinatesOf(legs, children);
}

LegState stateOf(const std::vector<LegFact>& facts, const Subordinates& under)
{
    const auto has = [&](LegFactKind what) {
        return std::ranges::any_of(facts, [&](const LegFact& fact) { return fact.what == what; });
    };
    const auto answered = [&](const LegFact& report, LegFactKind how) {
        return std::ranges::any_of(facts, [&](const LegFact& fact) { return fact.what == how && fact.answers == report.id; });
    };
    if (has(LegFactKind::withdrawn)) return LegState::withdrawn;

    const LegFact* returned = nullptr;
    for (const auto& fact : facts)
        if (isReport(fact) && answered(fact, LegFactKind::returned) && (!returned || orderOf(fact) > orderOf(*returned)))
            returned = &fact;
    bool reported = false, done = false;
    for (const auto& fact : facts) {
        if (!isReport(fact) || (returned && orderOf(fact) <= orderOf(*returned))) continue;
        reported = true;
        done = done || fact.what == LegFactKind::done || answered(fact, LegFactKind::accepted);
    }
    if (done) return LegState::done;
    if (has(LegFactKind::declined)) return LegState::declined;
    if (returned && !reported) return LegState::inProgress;
    if (under.allDone) return LegState::done;
    if (reported) return LegState::reported;
    if (under.any) return LegState::forwarded;
    if (has(LegFactKind::started)) return LegState::inProgress;
    return has(LegFactKind::read) ? LegState::read : LegState::sent;
}

std::vector<Disposition> legsOf(Matter& matter, const Handling& handling)
{
    auto legs = matter.all<Disposition>(handling.thread);
    for (const auto& link : matter.all<LegLink>(handling.thread))
        if (auto leg = matter.find(link.leg, Id<Thread>{link.leg.value})) legs.push_back(std::move(*leg));
    return legs;
}

std::vector<Disposition> receivedLegs(Matter& matter, const Handling& handling)
{
    auto legs = matter.all<Disposition>(handling.thread);
    // What this office gave to others is nothing that a reader must be able to see.
    for (const auto& link : matter.all<LegLink>(handling.thread)) {
        if (!link.incoming) continue;
        if (auto leg = matter.find(link.leg, Id<Thread>{link.leg.value})) legs.push_back(std::move(*leg));
    }
    std::erase_if(legs, [&](const Disposition& leg) { return !isRecipient(leg, handling, matter.actor()); });
    return legs;
}

std::vector<LegFact> factsOf(Matter& matter, const Disposition& leg)
{
    auto facts = matter.all<LegFact>(leg.thread);
    std::erase_if(facts, [&](const LegFact& fact) { return fact.leg != leg.id; });
    return facts;
}

Result<Handling> ownHandling(Matter& matter, Id<Handling> id)
{
    auto handling = matter.find(id, Id<Thread>{id.value});
    if (!handling || (handling->unit != matter.actor().unit && !matter.actor().isServer))
        return refusal("handling.missing", "no such letter in this office");
    return *handling;
}

Result<Disposition> legIn(Matter& matter, const Handling& handling, Id<Disposition> id)
{
    auto leg = matter.find(id, handling.thread);
    if (!leg) leg = matter.find(id, Id<Thread>{id.value});
    if (!leg || (leg->handling != handling.id && leg->opens != handling.id))
        return refusal("disposition.missing", "no such disposition");
    return *leg;
}

bool isRecipient(const Disposition& leg, const Handling& handling, const Actor& actor)
{
    if (hasOwnThread(leg) && leg.opens != handling.id) return false;
    if (!leg.recipient.isNil()) return leg.recipient == actor.position;
    return leg.unit == actor.unit && isOwner(handling, actor);
}

bool isGiver(const Disposition& leg, const Handling& handling, const Actor& actor)
{
    return leg.handling == handling.id && leg.giverPosition == actor.position;
}

bool isOwner(const Handling& handling, const Actor& actor)
{
    return actor.isHead || handling.addressee == actor.position;
}

LegFact putFact(Matter& matter, const Disposition& leg, LegFactKind what, std::string text, std::optional<Id<LegFact>> answers)
{
    LegFact fact;
    // One reading per leg and person, however often a letter is opened; everything else as often as it is said.
    fact.id = what == LegFactKind::read
                  ? derivedId<LegFact>(leg.id.value, "read/" + matter.actor().person.value.text())
                  : matter.newId<LegFact>(std::string{nameOf(what)} + '/' + leg.id.value.text());
    fact.thread = leg.thread;
    fact.leg = leg.id;
    fact.what = what;
    fact.person = matter.actor().person;
    fact.position = matter.actor().position;
    fact.text = std::move(text);
    fact.at = matter.at();
    fact.afterWithdrawal = leg.state == LegState::withdrawn;
    fact.answers = answers;
    matter.put(fact);
    return fact;
}

void settle(Matter& matter, Handling& handling, Disposition leg)
{
    auto legs = legsOf(matter, handling);
    for (;;) {
        const auto state = stateOf(factsOf(matter, leg), under(matter, handling, leg, legs));
        if (state != leg.state) {
            leg.state = state;
            matter.put(leg);
            for (auto& each : legs)
                if (each.id == leg.id) each.state = state;
        }
        if (isRoot(leg, handling)) break;
        const auto parent = std::ranges::find(legs, *leg.parent, &Disposition::id);
        if (parent == legs.end()) return;
        // The history that both offices share must not tell who inside one of them was the last to be done.
        if (hasOwnThread(*parent) && !matter.actor().isServer) return;
        leg = *parent;
    }
    settleHandling(matter, handling, legs);
}

HandlingState unsettled(const Handling& handling)
{
    return handling.agenda ? HandlingState::open : HandlingState::arrived;
}

void settleHandling(Matter& matter, Handling& handling, const std::vector<Disposition>& legs)
{
    if (handling.state == HandlingState::filed || handling.state == HandlingState::returned) return;
    std::vector<Id<Disposition>> roots;
    for (const auto& leg : legs)
        if (isRoot(leg, handling)) roots.push_back(leg.id);
    const auto under = subordinatesOf(legs, roots);
    auto state = handling.state;
    if (handling.closedAt || under.allDone)
        state = HandlingState::done;
    else if (state != HandlingState::notNeeded || under.executors)
        state = unsettled(handling);
    if (state == handling.state) return;
    handling.state = state;
    matter.put(handling);
}

} // namespace naskah
