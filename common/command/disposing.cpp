#include "common/command/disposing.h"

#include "common/command/numbering.h"
#include "common/command/protections.h"

#include <algorithm>
#include <set>

namespace naskah {

namespace {

Result<Handling> openHandling(Matter& matter, Id<Handling> id)
{
    const auto handling = matter.find(id, Id<Thread>{id.value});
    if (!handling || handling->unit != matter.actor().unit)
        return refusal("handling.missing", "no such letter in this office");
    return *handling;
}

/// The state only moves forward; a withdrawn leg stays withdrawn.
void advance(Disposition& leg, LegState to)
{
    if (leg.state != LegState::withdrawn && to > leg.state) leg.state = to;
}

bool wasWithdrawn(const std::vector<LegFact>& facts, Id<Disposition> leg)
{
    return std::ranges::any_of(facts, [&](const auto& f) { return f.leg == leg && f.what == LegFactKind::withdrawn; });
}

void putFact(Matter& matter, const Disposition& leg, LegFactKind what, std::string text, bool afterWithdrawal)
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
    fact.afterWithdrawal = afterWithdrawal;
    matter.put(fact);
}

} // namespace

Id<Disposition> legOf(const Uuid& command, Id<Position> recipient)
{
    return derivedId<Disposition>(command, "leg/" + recipient.value.text());
}

Verdict apply(const DisposeLetter& command, Matter& matter)
{
    auto handling = openHandling(matter, command.handling);
    if (!handling) return Verdict{Verdict::Kind::refused, reasonOf(handling.error())};
    if (handling->state == HandlingState::returned)
        return Verdict::refused("handling.returned", "the letter went back");
    const auto& actor = matter.actor();
    std::optional<Disposition> parent;
    if (command.parent) {
        parent = matter.find(*command.parent, handling->thread);
        if (!parent) return Verdict::refused("disposition.missing", "no such disposition");
        if (parent->recipient != actor.position)
            return Verdict::refused("disposition.not_yours", "the disposition was given to another position");
        if (parent->state == LegState::withdrawn)
            return Verdict::refused("disposition.withdrawn", "the disposition has been pulled back");
    } else if (!actor.isHead && handling->addressee != actor.position) {
        return Verdict::refused("disposition.not_addressee", "only the head or the addressee may give a disposition");
    }
    if (command.executors.empty() && command.informed.empty())
        return Verdict::refused("disposition.no_recipient", "a disposition needs a recipient");

    std::set<Id<Position>> given;
    const auto addLegs = [&](const std::vector<Id<Position>>& positions, LegRole role) -> std::optional<Verdict> {
        for (const auto& recipient : positions) {
            const auto position = matter.findPublic(recipient);
            if (!position) return Verdict::refused("disposition.recipient", "a recipient is not in the directory");
            if (position->unit != handling->unit)
                return Verdict::refused("disposition.other_unit", "a recipient is of another office");
            if (recipient == actor.position)
                return Verdict::refused("disposition.to_self", "a disposition to oneself");
            if (!given.insert(recipient).second)
                return Verdict::refused("disposition.twice", "a recipient is named twice");
            Disposition leg;
            leg.id = legOf(matter.command(), recipient);
            leg.thread = handling->thread;
            leg.handling = handling->id;
            leg.parent = command.parent;
            leg.giver = actor.person;
            leg.giverPosition = actor.position;
            leg.recipient = recipient;
            leg.role = role;
            leg.instructions = command.instructions;
            leg.note = command.note;
            leg.dueOn = command.dueOn;
            leg.givenAt = matter.at();
            matter.put(leg);
        }
        return std::nullopt;
    };
    if (const auto refused = addLegs(command.executors, LegRole::executor)) return *refused;
    if (const auto refused = addLegs(command.informed, LegRole::information)) return *refused;
    if (handling->state == HandlingState::notNeeded) {
        handling->state = HandlingState::open;
        matter.put(*handling);
    }
    if (parent) {
        advance(*parent, LegState::forwarded);
        matter.put(*parent);
    }
    return Verdict::applied();
}

Verdict apply(const ReadLetter& command, Matter& matter)
{
    const auto handling = openHandling(matter, command.handling);
    if (!handling) return Verdict{Verdict::Kind::refused, reasonOf(handling.error())};
    const auto& actor = matter.actor();
    const auto markId = derivedId<ReadMark>(handling->id.value, "read/" + actor.person.value.text());
    if (!matter.find(markId, handling->thread)) {
        ReadMark mark;
        mark.id = markId;
        mark.thread = handling->thread;
        mark.handling = handling->id;
        mark.person = actor.person;
        mark.position = actor.position;
        mark.at = matter.at();
        matter.put(mark);
    }
    const auto facts = matter.all<LegFact>(handling->thread);
    for (auto leg : matter.all<Disposition>(handling->thread)) {
        const bool readBefore = std::ranges::any_of(facts, [&](const auto& f) {
            return f.leg == leg.id && f.what == LegFactKind::read && f.person == actor.person;
        });
        if (leg.recipient != actor.position || readBefore) continue;
        putFact(matter, leg, LegFactKind::read, {}, wasWithdrawn(facts, leg.id));
        advance(leg, LegState::read);
        matter.put(leg);
    }
    if (actor.isHead || handling->addressee == actor.position)
        putReceipt(matter, handling->letter, handling->unit, ReceiptKind::read);
    return Verdict::applied();
}

Verdict apply(const ReportDisposition& command, Matter& matter)
{
    const auto handling = openHandling(matter, command.handling);
    if (!handling) return Verdict{Verdict::Kind::refused, reasonOf(handling.error())};
    auto leg = matter.find(command.leg, handling->thread);
    if (!leg) return Verdict::refused("disposition.missing", "no such disposition");
    if (leg->recipient != matter.actor().position)
        return Verdict::refused("disposition.not_yours", "the disposition was given to another position");
    if (command.text.empty() && !command.done) return Verdict::refused("report.empty", "a report needs words");
    const auto facts = matter.all<LegFact>(handling->thread);
    const bool after = wasWithdrawn(facts, leg->id);
    if (!command.text.empty()) {
        putFact(matter, *leg, LegFactKind::reported, command.text, after);
        advance(*leg, LegState::reported);
    }
    if (command.done) {
        putFact(matter, *leg, LegFactKind::done, {}, after);
        advance(*leg, LegState::done);
    }
    matter.put(*leg);
    return Verdict::applied();
}

Verdict apply(const WithdrawDisposition& command, Matter& matter)
{
    const auto handling = openHandling(matter, command.handling);
    if (!handling) return Verdict{Verdict::Kind::refused, reasonOf(handling.error())};
    auto leg = matter.find(command.leg, handling->thread);
    if (!leg) return Verdict::refused("disposition.missing", "no such disposition");
    if (leg->giverPosition != matter.actor().position)
        return Verdict::refused("disposition.not_giver", "only the giver may pull a disposition back");
    if (leg->state == LegState::withdrawn) return Verdict::refused("disposition.withdrawn", "it is pulled back already");
    const auto facts = matter.all<LegFact>(handling->thread);
    // Who forwards a leg has read it, whether or not a fact says so.
    const bool touched = leg->state != LegState::sent ||
                         std::ranges::any_of(facts, [&](const auto& fact) { return fact.leg == leg->id; });
    if (touched && protections.pullback)
        return Verdict::refused("disposition.already_read", "the recipient has read it");
    putFact(matter, *leg, LegFactKind::withdrawn, {}, false);
    leg->state = LegState::withdrawn;
    matter.put(*leg);
    return Verdict::applied();
}

} // namespace naskah
