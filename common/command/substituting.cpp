#include "common/command/substituting.h"

#include "common/command/calendar.h"

#include <algorithm>
#include <array>

namespace naskah {

namespace {

constexpr std::array mailboxKinds{"unit", "position", "secrets"};
constexpr int longestChain = 16;

bool isLive(const Substitution& each)
{
    return each.state == SubstitutionState::planned || each.state == SubstitutionState::active;
}

Date lastDay(std::optional<Date> day)
{
    return day.value_or(Date::max());
}

bool overlaps(const Substitution& each, Date from, Date until)
{
    return each.startsOn <= until && from <= lastDay(each.endsOn);
}

/// Whether, on some day between the two, `from` is stood in for by somebody who is stood in for by … `target`.
bool leadsTo(const std::vector<Substitution>& all, Id<Person> from, Id<Person> target, Date first, Date last, int depth = 0)
{
    if (depth > longestChain) return true;
    return std::ranges::any_of(all, [&](const Substitution& each) {
        if (!isLive(each) || each.absentPerson != from || !overlaps(each, first, last)) return false;
        return each.substitute == target || leadsTo(all, each.substitute, target, std::max(first, each.startsOn),
                                                    std::min(last, lastDay(each.endsOn)), depth + 1);
    });
}

bool isDelegate(Matter& matter)
{
    const auto& actor = matter.actor();
    if (actor.isServer) return false;
    const auto own = matter.findPublic(substitutionOf(actor.mandate));
    return own && own->kind == StandIn::delegate;
}

/// Who may name a Plt or a Plh: nobody for themself, and no delegate.
bool mayAppoint(Matter& matter, const Position& position)
{
    const auto& actor = matter.actor();
    if (actor.isServer) return true;
    if (actor.position == position.id || isDelegate(matter)) return false;
    if (position.superior == actor.position) return true;
    const auto unit = matter.findPublic(position.unit);
    if (!unit) return false;
    // Who heads an office is stood in for as the office above says.
    return leads(matter, position.isHead && unit->parent ? *unit->parent : unit->id);
}

} // namespace

Id<Appointment> mandateOf(const Uuid& command)
{
    return derivedId<Appointment>(command, "mandate");
}

Verdict apply(const Substitute& command, Matter& matter)
{
    const auto& actor = matter.actor();
    const auto position = matter.findPublic(command.position);
    if (!position) return Verdict::refused("disposition.recipient", "no such position");
    const auto substitute = matter.findPublic(command.substitute);
    if (!substitute || !substitute->active) return Verdict::refused("person.missing", "no such person");
    if (command.from < matter.today() || lastDay(command.until) < command.from)
        return Verdict::refused("substitution.dates", "the days are past, or end before they begin");
    if (!command.until && command.kind != StandIn::plt)
        return Verdict::refused("substitution.dates", "only a vacant post is stood in for without an end");
    for (const auto& name : command.mailboxes)
        if (std::ranges::find(mailboxKinds, name) == mailboxKinds.end())
            return Verdict::refused("command.malformed", "no such mailbox: " + name);

    const auto all = matter.all<Substitution>(organisationThread());
    Substitution made;
    made.mandate = mandateOf(matter.command());
    made.id = substitutionOf(made.mandate);
    if (command.absent) {
        const auto before = matter.findPublic(substitutionOf(*command.absent));
        const auto holder = matter.findPublic(*command.absent);
        if (before) {
            if (!isLive(*before) || before->position != command.position)
                return Verdict::refused("substitution.absent", "the absent official does not hold that position");
            if (command.from < before->startsOn || lastDay(command.until) > lastDay(before->endsOn))
                return Verdict::refused("substitution.outside", "the days go beyond those of the substitute who is away");
            made.absentPerson = before->substitute;
        } else if (!holder || holder->endLeaf || holder->position != command.position) {
            return Verdict::refused("substitution.absent", "the absent official does not hold that position");
        } else {
            made.absentPerson = holder->person;
        }
    } else if (command.kind != StandIn::plt) {
        return Verdict::refused("substitution.absent", "only a Plt stands in for nobody");
    }
    const bool mayName = command.kind == StandIn::delegate
                             ? command.absent == actor.mandate && made.absentPerson == actor.person
                             : mayAppoint(matter, *position);
    if (!mayName) return Verdict::refused("substitution.not_yours", "somebody else names the substitute");
    if (command.kind == StandIn::delegate && isDelegate(matter))
        return Verdict::refused("substitution.not_yours", "a delegate does not delegate on");
    if (made.absentPerson == command.substitute) return Verdict::refused("substitution.self", "nobody stands in for themself");
    for (const auto& each : all) {
        if (!isLive(each) || each.position != command.position || each.absent != command.absent ||
            !overlaps(each, command.from, lastDay(command.until)))
            continue;
        const bool both = each.kind != StandIn::delegate && command.kind != StandIn::delegate;
        if (both || each.substitute == command.substitute)
            return Verdict::refused("substitution.twice", "the post is stood in for on some of these days already");
    }
    if (command.absent &&
        leadsTo(all, command.substitute, made.absentPerson, command.from, lastDay(command.until)))
        return Verdict::refused("substitution.circular", "the absent official stands in for the substitute on some of these days");

    made.position = command.position;
    made.absent = command.absent;
    made.substitute = command.substitute;
    made.kind = command.kind;
    if (command.kind == StandIn::delegate)
        made.mailboxes = command.mailboxes.empty() ? std::vector<std::string>{"unit", "position"} : command.mailboxes;
    made.startsOn = command.from;
    made.endsOn = command.until;
    made.decree = command.decree;
    made.madeBy = actor.person;
    matter.put(made);
    matter.deliver(organisationThread(), mailbox::organisation());
    return Verdict::applied();
}

Verdict apply(const BeginSubstitution& command, Matter& matter)
{
    if (!matter.actor().isServer) return Verdict::refused("command.server_only", "only the server itself may do this");
    auto substitution = matter.findPublic(command.substitution);
    if (!substitution) return Verdict::refused("substitution.missing", "no such substitution");
    if (substitution->state != SubstitutionState::planned || matter.today() < substitution->startsOn)
        return Verdict::refused("substitution.not_due", "it does not begin now");
    if (substitution->absent) {
        const auto holder = matter.findPublic(*substitution->absent);
        if (!holder || holder->endLeaf) return Verdict::refused("substitution.absent", "nobody holds what it stands in for");
    }
    substitution->state = SubstitutionState::active;
    matter.put(*substitution);
    Appointment mandate;
    mandate.id = substitution->mandate;
    mandate.person = substitution->substitute;
    mandate.position = substitution->position;
    mandate.capacity = substitution->kind == StandIn::plt ? Capacity::plt : Capacity::plh;
    mandate.decree = substitution->decree;
    mandate.startsOn = substitution->startsOn;
    mandate.endsOn = substitution->endsOn;
    mandate.beginLeaf = matter.logSize();
    matter.put(mandate);
    return Verdict::applied();
}

Verdict apply(const EndSubstitution& command, Matter& matter)
{
    const auto first = matter.findPublic(command.substitution);
    if (!first) return Verdict::refused("substitution.missing", "no such substitution");
    const auto& actor = matter.actor();
    if (!actor.isServer && actor.person != first->absentPerson && actor.person != first->substitute &&
        actor.person != first->madeBy) {
        const auto position = matter.findPublic(first->position);
        if (!position || !mayAppoint(matter, *position))
            return Verdict::refused("substitution.not_yours", "only those concerned and who names a substitute may end it");
    }
    if (!isLive(*first)) return Verdict::refused("substitution.ended", "it has ended already");
    const auto all = matter.all<Substitution>(organisationThread());
    std::vector<Substitution> ending{*first};
    for (std::size_t i = 0; i < ending.size(); ++i) {
        const auto mandate = ending[i].mandate;
        for (const auto& each : all)
            if (isLive(each) && each.absent == mandate) ending.push_back(each);
    }
    for (auto& each : ending) {
        if (each.state == SubstitutionState::active) {
            if (auto appointment = matter.findPublic(each.mandate); appointment && !appointment->endLeaf) {
                appointment->endLeaf = matter.logSize();
                appointment->endsOn = std::min(lastDay(each.endsOn), matter.today());
                matter.put(*appointment);
            }
        }
        each.state = each.state == SubstitutionState::active ? SubstitutionState::ended : SubstitutionState::cancelled;
        matter.put(each);
    }
    return Verdict::applied();
}

Verdict apply(const DecideHeld& command, Matter& matter)
{
    const auto thread = heldThread(command.mandate);
    auto held = matter.find(command.held, thread);
    if (!held) return Verdict::refused("held.missing", "no such held command");
    const auto& actor = matter.actor();
    if (held->state != HeldState::waiting) return Verdict::refused("held.decided", "it has been decided already");
    if (actor.person == held->person) return Verdict::refused("held.own", "nobody confirms what they did themself");
    if ((actor.position != held->position && actor.position != held->superior) || isDelegate(matter))
        return Verdict::refused("held.not_yours", "the present holder or the superior decides");
    if (!command.confirm && command.reason.empty()) return Verdict::refused("held.no_reason", "a rejection needs a reason");
    if (command.confirm)
        for (const auto& earlier : held->after) {
            const auto before = matter.find(earlier, thread);
            if (before && before->state == HeldState::waiting)
                return Verdict::refused("held.first", "what it builds on is to be decided first");
        }
    held->state = command.confirm ? HeldState::confirmed : HeldState::rejected;
    held->decidedBy = actor.person;
    held->reason = command.confirm ? std::string{} : command.reason;
    matter.put(*held);
    return Verdict::applied();
}

} // namespace naskah
