#include "common/command/disposing_closing.h"

#include "common/command/disposing_legs.h"
#include "common/command/numbering.h"
#include "common/text/utf8.h"

#include <algorithm>

namespace naskah {

namespace {

/// The letter, for somebody who may take it from the office's desk.
Result<Handling> keptHandling(Matter& matter, Id<Handling> id)
{
    auto handling = ownHandling(matter, id);
    if (!handling) return handling.error();
    if (!isOwner(*handling, matter.actor()) && !matter.actor().isSecretariat)
        return refusal("handling.not_yours", "only the head, the addressee or the secretariat may do this");
    return *handling;
}

} // namespace

Verdict apply(const MarkKnown& command, Matter& matter)
{
    auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    bool any = false;
    for (const auto& leg : receivedLegs(matter, *handling)) {
        if (leg.role != LegRole::information || leg.state == LegState::withdrawn) continue;
        any = true;
        if (leg.state == LegState::done) continue;
        putFact(matter, leg, LegFactKind::done, {});
        settle(matter, *handling, leg);
    }
    if (isOwner(*handling, matter.actor())) {
        const auto legs = legsOf(matter, *handling);
        const bool toDo = std::ranges::any_of(
            legs, [](const Disposition& leg) { return leg.role == LegRole::executor && isOpen(leg.state); });
        if (toDo && !any) return Verdict::refused("handling.open_legs", "somebody still has to act on it");
        const bool untouched = handling->state == HandlingState::arrived || handling->state == HandlingState::open;
        if (!toDo && untouched) {
            handling->state = HandlingState::notNeeded;
            matter.put(*handling);
            any = true;
        }
    }
    if (!any) return Verdict::refused("handling.nothing_to_know", "nothing here waits for this position's notice");
    return Verdict::applied();
}

Verdict apply(const CloseHandling& command, Matter& matter)
{
    auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    if (!isOwner(*handling, matter.actor()))
        return Verdict::refused("handling.not_owner", "only the head or the addressee may close a letter");
    if (handling->state == HandlingState::filed) return Verdict::refused("handling.filed", "the letter is filed");
    if (handling->state == HandlingState::returned) return Verdict::refused("handling.returned", "the letter went back");
    if (handling->closedAt) return Verdict::refused("handling.closed", "the letter is closed already");
    handling->closedAt = matter.at();
    handling->state = HandlingState::done;
    matter.put(*handling);
    if (!trimmed(command.note).empty()) {
        Comment comment;
        comment.id = matter.newId<Comment>("comment");
        comment.thread = handling->thread;
        comment.person = matter.actor().person;
        comment.position = matter.actor().position;
        comment.text = command.note;
        comment.at = matter.at();
        matter.put(comment);
    }
    return Verdict::applied();
}

Verdict apply(const FileHandling& command, Matter& matter)
{
    auto handling = keptHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    if (handling->state == HandlingState::filed) return Verdict::refused("handling.filed", "the letter is filed");
    if (handling->state != HandlingState::done) {
        const auto legs = legsOf(matter, *handling);
        if (std::ranges::any_of(legs, [](const Disposition& leg) { return leg.role == LegRole::executor && isOpen(leg.state); }))
            return Verdict::refused("handling.open_legs", "somebody still has to act on it");
    }
    handling->state = HandlingState::filed;
    matter.put(*handling);
    return Verdict::applied();
}

Verdict apply(const ReopenHandling& command, Matter& matter)
{
    auto handling = keptHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    if (handling->state == HandlingState::returned) return Verdict::refused("handling.returned", "the letter went back");
    if (handling->state == HandlingState::arrived || handling->state == HandlingState::open)
        return Verdict::refused("handling.is_open", "the letter is open");
    const bool wasFiled = handling->state == HandlingState::filed;
    const bool wasClosed = handling->closedAt.has_value();
    handling->closedAt.reset();
    handling->state = unsettled(*handling);
    const auto opened = handling->state;
    settleHandling(matter, *handling, legsOf(matter, *handling));
    // All who had to act are done: there is nothing to open, except the file itself.
    if (handling->state != opened && !wasFiled && !wasClosed)
        return Verdict::refused("handling.all_done", "everybody who had to act is done");
    matter.put(*handling);
    return Verdict::applied();
}

Verdict apply(const SettleDisposition& command, Matter& matter)
{
    if (!matter.actor().isServer) return Verdict::refused("command.server_only", "only the server itself may do this");
    auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    const auto leg = legIn(matter, *handling, command.leg);
    if (!leg) return Verdict::refused(leg.error());
    // Something to do for another office opens a letter again that was closed or filed.
    const bool isNewWork = leg->opens == handling->id && leg->role == LegRole::executor && isOpen(leg->state);
    const bool isPutAway = handling->closedAt || handling->state == HandlingState::filed || handling->state == HandlingState::notNeeded;
    if (isNewWork && isPutAway) {
        handling->closedAt.reset();
        handling->state = unsettled(*handling);
        matter.put(*handling);
    }
    settle(matter, *handling, *leg);
    return Verdict::applied();
}

} // namespace naskah
