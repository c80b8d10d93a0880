#include "common/command/handling_marks.h"

#include "common/command/disposing_legs.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/text/utf8.h"

#include <algorithm>

namespace naskah {

namespace {

/// The head, the secretariat, and those the letter goes to.
bool mayMark(const Actor& actor, const Handling& handling)
{
    return actor.isHead || actor.isSecretariat || handling.addressee == actor.position || handling.via == actor.position;
}

Verdict notYours()
{
    return Verdict::refused("handling.not_yours", "only the head, the secretariat or the addressee may say so");
}

bool hasOpenLegs(Matter& matter, const Handling& handling)
{
    return std::ranges::any_of(legsOf(matter, handling), [](const Disposition& leg) { return isOpen(leg.state); });
}

} // namespace

Verdict apply(const SetAside& command, Matter& matter)
{
    auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    if (!mayMark(matter.actor(), *handling)) return notYours();
    if (handling->state == HandlingState::returned)
        return Verdict::refused("handling.returned", "the letter went back");
    if (handling->state != HandlingState::open)
        return Verdict::refused("handling.not_open", "the letter is not in progress");
    if (hasOpenLegs(matter, *handling))
        return Verdict::refused("handling.disposed", "somebody still works on a disposition of it");
    handling->state = HandlingState::notNeeded;
    handling->remark = command.remark;
    matter.put(*handling);
    return Verdict::applied();
}

Verdict apply(const ReturnLetter& command, Matter& matter)
{
    auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    if (!mayMark(matter.actor(), *handling)) return notYours();
    if (trimmed(command.reason).empty()) return Verdict::refused("return.no_reason", "a return needs a reason");
    if (handling->state == HandlingState::returned)
        return Verdict::refused("handling.returned", "the letter went back");
    if (hasOpenLegs(matter, *handling))
        return Verdict::refused("handling.disposed", "somebody still works on a disposition of it");
    handling->state = HandlingState::returned;
    handling->wrongAddress = command.wrongAddress;
    handling->remark = command.reason;
    matter.put(*handling);
    return Verdict::applied();
}

Verdict apply(const AdviseLetter& command, Matter& matter)
{
    auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    if (handling->via != matter.actor().position)
        return Verdict::refused("advice.not_via", "the letter does not go through this position");
    if (handling->advisedAt) return Verdict::refused("advice.given", "the advice has been given");
    handling->advice = command.advice;
    handling->advisedAt = matter.at();
    matter.put(*handling);
    return Verdict::applied();
}

Verdict apply(const PlaceOriginal& command, Matter& matter)
{
    auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    if (!mayMark(matter.actor(), *handling)) return notYours();
    handling->original = command.original;
    matter.put(*handling);
    return Verdict::applied();
}

Verdict apply(const FileSheet& command, Matter& matter)
{
    if (const auto unfit = unfitFile(command.sha256, command.size)) return *unfit;
    const auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    const auto& actor = matter.actor();
    const auto isGiver = [&](const Disposition& leg) { return leg.giverPosition == actor.position; };
    if (!mayMark(actor, *handling) && !std::ranges::any_of(legsOf(matter, *handling), isGiver)) return notYours();
    Attachment sheet;
    sheet.id = derivedId<Attachment>(handling->id.value, "sheet/" + command.sha256);
    sheet.thread = handling->thread;
    if (matter.find(sheet.id, sheet.thread)) return Verdict::refused("sheet.filed", "the same paper was filed before");
    sheet.owner = handling->id.value;
    sheet.sha256 = command.sha256;
    sheet.name = command.name;
    sheet.mediaType = command.mediaType;
    sheet.size = command.size;
    sheet.pages = command.pages;
    sheet.device = matter.device();
    matter.put(sheet);
    return Verdict::applied();
}

} // namespace naskah
