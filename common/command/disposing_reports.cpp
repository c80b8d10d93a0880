#include "common/command/disposing_reports.h"

#include "common/command/deadlines.h"
#include "common/command/disposing_legs.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/text/utf8.h"

#include <algorithm>

namespace naskah {

namespace {

struct OwnLeg {
    Handling handling;
    Disposition leg;
};

/// A leg of the actor's own, whatever has become of it meanwhile.
Result<OwnLeg> ownLeg(Matter& matter, Id<Handling> handlingId, Id<Disposition> legId)
{
    const auto handling = ownHandling(matter, handlingId);
    if (!handling) return handling.error();
    const auto leg = legIn(matter, *handling, legId);
    if (!leg) return leg.error();
    if (!isRecipient(*leg, *handling, matter.actor()))
        return refusal("disposition.not_yours", "the disposition was given to another position");
    return OwnLeg{*handling, *leg};
}

std::optional<LegFact> reportWith(const std::vector<LegFact>& facts, Id<LegFact> id)
{
    for (const auto& fact : facts)
        if (fact.id == id && (fact.what == LegFactKind::reported || fact.what == LegFactKind::done)) return fact;
    return std::nullopt;
}

LegFactKind kindOf(const ReportDisposition& report)
{
    return report.done ? LegFactKind::done : LegFactKind::reported;
}

/// Work that goes on needs a day that is still to come.
void moveDeadline(Matter& matter, const Handling& handling, const std::optional<Date>& dueOn, Disposition& leg)
{
    const bool hasPassed = leg.dueOn && *leg.dueOn < matter.today();
    if (!dueOn && !hasPassed) return;
    const auto letter = matter.find(handling.letter, Id<Thread>{handling.letter.value});
    const auto urgency = letter ? letter->urgency : Urgency::biasa;
    leg.dueOn = dueOn ? *dueOn : defaultDue(urgency, matter.today(), actorsCalendar(matter));
    matter.put(leg);
}

} // namespace

Verdict apply(const StartDisposition& command, Matter& matter)
{
    auto own = ownLeg(matter, command.handling, command.leg);
    if (!own) return Verdict::refused(own.error());
    putFact(matter, own->leg, LegFactKind::started, {});
    settle(matter, own->handling, own->leg);
    return Verdict::applied();
}

Id<LegFact> reportOf(const Uuid& command, const ReportDisposition& report)
{
    return derivedId<LegFact>(command, std::string{nameOf(kindOf(report))} + '/' + report.leg.value.text());
}

Verdict apply(const ReportDisposition& command, Matter& matter)
{
    auto own = ownLeg(matter, command.handling, command.leg);
    if (!own) return Verdict::refused(own.error());
    if (trimmed(command.text).empty() && !command.done) return Verdict::refused("report.empty", "a report needs words");
    putFact(matter, own->leg, kindOf(command), command.text);
    settle(matter, own->handling, own->leg);
    return Verdict::applied();
}

Verdict apply(const AttachToReport& command, Matter& matter)
{
    if (const auto unfit = unfitFile(command.sha256, command.size)) return *unfit;
    const auto own = ownLeg(matter, command.handling, command.leg);
    if (!own) return Verdict::refused(own.error());
    const auto report = reportWith(factsOf(matter, own->leg), command.report);
    if (!report) return Verdict::refused("report.missing", "no such report");
    if (report->person != matter.actor().person)
        return Verdict::refused("report.not_yours", "only its author attaches to a report");
    Attachment attachment;
    attachment.id = matter.newId<Attachment>("attachment");
    attachment.thread = own->leg.thread;
    attachment.owner = report->id.value;
    attachment.sha256 = command.sha256;
    attachment.name = command.name;
    attachment.mediaType = command.mediaType;
    attachment.size = command.size;
    attachment.pages = command.pages;
    attachment.device = matter.device();
    matter.put(attachment);
    return Verdict::applied();
}

Verdict apply(const DeclineDisposition& command, Matter& matter)
{
    auto own = ownLeg(matter, command.handling, command.leg);
    if (!own) return Verdict::refused(own.error());
    if (trimmed(command.reason).empty())
        return Verdict::refused("disposition.no_reason", "declining a disposition needs a reason");
    putFact(matter, own->leg, LegFactKind::declined, command.reason);
    settle(matter, own->handling, own->leg);
    return Verdict::applied();
}

Verdict apply(const AnswerReport& command, Matter& matter)
{
    auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    auto leg = legIn(matter, *handling, command.leg);
    if (!leg) return Verdict::refused(leg.error());
    if (!isGiver(*leg, *handling, matter.actor()))
        return Verdict::refused("report.not_giver", "only the giver of a disposition answers its report");
    const auto facts = factsOf(matter, *leg);
    const auto report = reportWith(facts, command.report);
    if (!report) return Verdict::refused("report.missing", "no such report");
    if (std::ranges::any_of(facts, [&](const LegFact& fact) { return fact.answers == report->id; }))
        return Verdict::refused("report.answered", "the report has been answered");
    if (!command.accepted && trimmed(command.text).empty())
        return Verdict::refused("report.no_words", "sending a report back needs words");
    if (!command.accepted && command.dueOn && *command.dueOn < matter.today())
        return Verdict::refused("deadline.past", "that day has passed");
    if (!command.accepted) moveDeadline(matter, *handling, command.dueOn, *leg);
    putFact(matter, *leg, command.accepted ? LegFactKind::accepted : LegFactKind::returned, command.text, report->id);
    settle(matter, *handling, *leg);
    return Verdict::applied();
}

} // namespace naskah
