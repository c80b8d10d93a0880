#include "common/command/following_up.h"

#include "common/record/office_calendar.h"

namespace naskah {

namespace {

constexpr std::size_t longestText = 2000;

bool isOver(LegState state)
{
    return nameOf(state) == "done" || nameOf(state) == "withdrawn" || nameOf(state) == "declined";
}

bool isWorkingDay(Matter& matter, Date day)
{
    const auto org = organisationThread();
    return calendarOf(matter.all<Holiday>(org), matter.all<DayException>(org), matter.all<WorkingHours>(org), matter.actor().unit).isWorkingDay(day);
}

} // namespace

Verdict apply(const NudgeHolder& command, Matter& matter)
{
    const auto& actor = matter.actor();
    const auto leg = matter.find(command.leg, command.thread);
    if (!leg) return Verdict::refused("disposition.missing", "no such disposition");
    if (leg->giverPosition != actor.position && !actor.isHead)
        return Verdict::refused("nudge.not_yours", "only who gave it, or the head, may nudge");
    if (leg->recipient == actor.position) return Verdict::refused("nudge.self", "nobody nudges themself");
    if (isOver(leg->state)) return Verdict::refused("nudge.over", "there is nothing to be done about it any more");
    if (command.words.size() > longestText) return Verdict::refused("letter.too_long", "the words are too many");
    if (!isWorkingDay(matter, matter.today())) return Verdict::refused("nudge.day_off", "the office does not work today");
    Nudge nudge;
    nudge.id = nudgeOn(leg->id, matter.today());
    if (matter.find(nudge.id, command.thread)) return Verdict::refused("nudge.today", "it was nudged today already");
    nudge.thread = command.thread;
    nudge.leg = leg->id;
    nudge.recipient = leg->recipient;
    nudge.person = actor.person;
    nudge.position = actor.position;
    nudge.words = command.words;
    nudge.at = matter.at();
    matter.put(nudge);
    return Verdict::applied();
}

Verdict apply(const SnoozeMatter& command, Matter& matter)
{
    const auto& actor = matter.actor();
    const auto handling = matter.find(command.handling, Id<Thread>{command.handling.value});
    if (!handling || handling->unit != actor.unit) return Verdict::refused("handling.missing", "no such letter in this office");
    if (command.until && *command.until <= matter.today())
        return Verdict::refused("snooze.past", "it would be back already");
    Snooze snooze;
    snooze.id = snoozeOf(actor.person, command.handling);
    snooze.thread = snoozeThread(actor.person);
    snooze.person = actor.person;
    snooze.handling = command.handling;
    snooze.until = command.until;
    matter.deliver(snooze.thread, mailbox::ofPerson(actor.person, yearOf(matter.today())));
    matter.put(snooze);
    return Verdict::applied();
}

Verdict apply(const MarkUnread& command, Matter& matter)
{
    const auto& actor = matter.actor();
    const auto handling = matter.find(command.handling, Id<Thread>{command.handling.value});
    if (!handling || handling->unit != actor.unit) return Verdict::refused("handling.missing", "no such letter in this office");
    UnreadMark mark;
    mark.id = unreadMarkOf(actor.person, command.handling);
    mark.thread = snoozeThread(actor.person);
    mark.person = actor.person;
    mark.handling = command.handling;
    mark.unread = command.unread;
    matter.deliver(mark.thread, mailbox::ofPerson(actor.person, yearOf(matter.today())));
    matter.put(mark);
    return Verdict::applied();
}

Verdict apply(const AttendEvent& command, Matter& matter)
{
    const auto& actor = matter.actor();
    const auto handling = matter.find(command.handling, Id<Thread>{command.handling.value});
    if (!handling || handling->unit != actor.unit) return Verdict::refused("handling.missing", "no such letter in this office");
    const auto whose = command.position.value_or(actor.position);
    if (whose != actor.position && !actor.isHead && !actor.isSecretariat)
        return Verdict::refused("attendance.not_yours", "only the head and the secretariat answer for others");
    const auto position = matter.findPublic(whose);
    if (!position || position->unit != handling->unit)
        return Verdict::refused("attendance.position", "the position does not belong to this office");
    if ((command.kind == AttendanceKind::represented) != command.representative.has_value())
        return Verdict::refused("attendance.nobody", "who is represented names who comes instead, and nobody else does");
    if (command.representative) {
        const auto other = matter.findPublic(*command.representative);
        if (!other || other->unit != handling->unit || *command.representative == whose)
            return Verdict::refused("attendance.position", "the representative is another position of this office");
    }
    if (command.note.size() > longestText) return Verdict::refused("letter.too_long", "the note is too long");
    Attendance attendance;
    attendance.id = attendanceOf(handling->id, whose);
    attendance.thread = handling->thread;
    attendance.handling = handling->id;
    attendance.position = whose;
    attendance.kind = command.kind;
    attendance.representative = command.representative;
    attendance.note = command.note;
    attendance.decidedBy = actor.person;
    attendance.at = matter.at();
    matter.put(attendance);
    return Verdict::applied();
}

} // namespace naskah
