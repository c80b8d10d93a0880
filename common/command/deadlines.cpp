#include "common/command/deadlines.h"

#include "common/command/disposing_legs.h"
#include "common/command/numbering.h"
#include "common/record/office_calendar.h"
#include "common/text/utf8.h"

#include <algorithm>

namespace naskah {

namespace {

constexpr std::size_t longestReason = 2000;

HolidayCalendar calendarIn(Matter& matter, std::optional<Id<Unit>> unit)
{
    const auto org = organisationThread();
    return calendarOf(matter.all<Holiday>(org), matter.all<DayException>(org), matter.all<WorkingHours>(org), unit);
}

/// Whether a position may know of a letter of its own office without being given it.
bool seesEverything(Matter& matter, Id<Position> id)
{
    const auto position = matter.findPublic(id);
    return position && position->isHead;
}

/// Who stands `levels` above a position inside one office, or as far up as that office goes.
std::optional<Id<Position>> above(Matter& matter, Id<Position> from, Id<Unit> office, int levels)
{
    std::optional<Id<Position>> found;
    std::set<Uuid> met{from.value};
    auto position = matter.findPublic(from);
    for (; levels > 0 && position && position->superior; --levels) {
        const auto next = matter.findPublic(*position->superior);
        if (!next || next->unit != office || !met.insert(next->id.value).second) break;
        found = next->id;
        position = next;
    }
    return found;
}

Id<Position> toldOf(Matter& matter, const Disposition& leg, const Handling& handling, bool isSecret, int step)
{
    const auto holder = leg.recipient.isNil() ? std::nullopt : matter.findPublic(leg.recipient);
    const bool isInside = holder && holder->unit == handling.unit;
    // Above a holder in another office stands, in this one, whoever gave it to them.
    const auto from = isInside ? leg.recipient : leg.giverPosition;
    const int levels = isInside ? step + 1 : step;
    const auto superior = above(matter, from, handling.unit, levels);
    if (!superior || *superior == leg.recipient) return leg.giverPosition;
    if (isSecret && !seesEverything(matter, *superior)) return leg.giverPosition;
    return *superior;
}

/// What is left of a deadline, counted from another day on; one that has passed falls on that day.
Date moved(Date due, Date from, Date to, const HolidayCalendar& calendar)
{
    return calendar.addWorkingDays(to, std::max(0, calendar.workingDaysBetween(from, due)));
}

} // namespace

int workingDaysFor(Urgency urgency)
{
    switch (urgency) {
    case Urgency::sangatSegera:
        return 1;
    case Urgency::segera:
        return 2;
    case Urgency::biasa:
        break;
    }
    return 5;
}

Date defaultDue(Urgency urgency, Date today, const HolidayCalendar& calendar)
{
    return calendar.addWorkingDays(today, workingDaysFor(urgency));
}

HolidayCalendar actorsCalendar(Matter& matter)
{
    return calendarIn(matter, matter.actor().isServer ? std::nullopt : std::optional(matter.actor().unit));
}

Verdict apply(const EscalateLeg& command, Matter& matter)
{
    if (!matter.actor().isServer) return Verdict::refused("command.server_only", "only the server itself may do this");
    if (command.step < 0 || command.step >= int(escalationSteps.size()))
        return Verdict::refused("escalation.step", "there is no such step");
    const auto leg = matter.find(command.leg, command.thread);
    if (!leg) return Verdict::refused("disposition.missing", "no such disposition");
    // What was reported waits for its giver, not for its holder.
    if (leg->role != LegRole::executor || !isOpen(leg->state) || leg->state == LegState::reported)
        return Verdict::refused("escalation.nothing_to_do", "nothing has to be done about it");
    const auto handling = matter.find(leg->handling, Id<Thread>{leg->handling.value});
    if (!handling) return Verdict::refused("handling.missing", "no such letter in this office");
    const bool isResting = handling->closedAt || handling->state == HandlingState::filed;
    if (isResting) return Verdict::refused("escalation.nothing_to_do", "nothing has to be done about it");
    const auto office = leg->unit.isNil() ? handling->unit : leg->unit;
    const auto late = leg->dueOn ? calendarIn(matter, office).workingDaysBetween(*leg->dueOn, matter.today()) : 0;
    if (late < escalationSteps[std::size_t(command.step)]) return Verdict::refused("escalation.early", "its day has not passed long enough");
    const auto letter = matter.find(handling->letter, Id<Thread>{handling->letter.value});
    if (!letter) return Verdict::refused("letter.missing", "no such letter in this office");

    Escalation escalation;
    escalation.id = escalationOf(leg->id, *leg->dueOn, command.step);
    if (matter.find(escalation.id, command.thread)) return Verdict::refused("escalation.done", "they were told");
    escalation.thread = command.thread;
    escalation.leg = leg->id;
    escalation.to = toldOf(matter, *leg, *handling, isSecret(letter->security), command.step);
    escalation.step = command.step;
    escalation.dueOn = *leg->dueOn;
    escalation.at = matter.at();
    matter.put(escalation);
    return Verdict::applied();
}

Verdict apply(const ParkMatter& command, Matter& matter)
{
    auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    if (!isOwner(*handling, matter.actor()) && !matter.actor().isSecretariat)
        return Verdict::refused("handling.not_yours", "only the head, the addressee or the secretariat may do this");
    if (handling->state != HandlingState::arrived && handling->state != HandlingState::open)
        return Verdict::refused("handling.not_open", "the letter is not in progress");
    const auto today = matter.today();
    if (command.until && *command.until <= today) return Verdict::refused("park.past", "that day is not to come");
    if (command.until && trimmed(command.reason).empty()) return Verdict::refused("park.no_reason", "parking needs a reason");
    if (command.reason.size() > longestReason) return Verdict::refused("letter.too_long", "the reason is too long");
    const auto known = matter.find(parkingOf(handling->id), handling->thread);
    const bool isParked = known && known->until && *known->until > today;
    if (!command.until && !isParked) return Verdict::refused("park.not_parked", "the letter is not parked");

    // What was left is what would be left on the day that was said before.
    const auto from = isParked ? *known->until : today;
    const auto to = command.until.value_or(today);
    const auto calendar = actorsCalendar(matter);
    for (auto leg : legsOf(matter, *handling)) {
        if (leg.handling != handling->id || !isOpen(leg.state) || !leg.dueOn) continue;
        leg.dueOn = moved(*leg.dueOn, from, to, calendar);
        matter.put(leg);
    }
    Parking parking;
    parking.id = parkingOf(handling->id);
    parking.thread = handling->thread;
    parking.handling = handling->id;
    parking.until = command.until;
    parking.reason = command.reason;
    parking.person = matter.actor().person;
    parking.position = matter.actor().position;
    parking.at = matter.at();
    matter.put(parking);
    return Verdict::applied();
}

Verdict apply(const MoveDeadline& command, Matter& matter)
{
    const auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    auto leg = legIn(matter, *handling, command.leg);
    if (!leg) return Verdict::refused(leg.error());
    if (!isGiver(*leg, *handling, matter.actor()))
        return Verdict::refused("deadline.not_giver", "only the giver of a disposition moves its deadline");
    if (!isOpen(leg->state)) return Verdict::refused("deadline.over", "the disposition is over");
    if (command.dueOn && *command.dueOn < matter.today()) return Verdict::refused("deadline.past", "that day has passed");
    leg->dueOn = command.dueOn;
    matter.put(*leg);
    return Verdict::applied();
}

} // namespace naskah
