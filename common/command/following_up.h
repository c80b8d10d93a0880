#pragma once

#include "common/command/matter.h"
#include "common/record/follow_up.h"

namespace naskah {

/// The giver of a leg, or who leads the office, reminds its holder. Once a leg and day, and on working days only.
struct NudgeHolder {
    static constexpr std::string_view table = "nudge_holder";

    Id<Disposition> leg;
    Id<Thread> thread; ///< the leg's
    std::string words;
};

template <>
inline constexpr auto schemaOf<NudgeHolder> = commandSchema<NudgeHolder>(
    Label::tr("Nudge"),
    field<&NudgeHolder::leg>("leg", Label::tr("Disposition")),
    field<&NudgeHolder::thread>("thread", Label::tr("Thread")),
    field<&NudgeHolder::words>("words", Label::tr("Words")));

Verdict apply(const NudgeHolder& command, Matter& matter);

/// A person puts a letter off until a day; without one they take it up again. Theirs alone.
struct SnoozeMatter {
    static constexpr std::string_view table = "snooze_matter";

    Id<Handling> handling;
    std::optional<Date> until;
};

template <>
inline constexpr auto schemaOf<SnoozeMatter> = commandSchema<SnoozeMatter>(
    Label::tr("Put off"),
    field<&SnoozeMatter::handling>("handling", Label::tr("Handling")),
    field<&SnoozeMatter::until>("until", Label::tr("Until")));

Verdict apply(const SnoozeMatter& command, Matter& matter);

/// A person wants a letter to look unread again, or takes that back. Theirs alone.
struct MarkUnread {
    static constexpr std::string_view table = "mark_unread";

    Id<Handling> handling;
    bool unread = true;
};

template <>
inline constexpr auto schemaOf<MarkUnread> = commandSchema<MarkUnread>(
    Label::tr("Mark unread"),
    field<&MarkUnread::handling>("handling", Label::tr("Handling")),
    field<&MarkUnread::unread>("unread", Label::tr("Unread")));

Verdict apply(const MarkUnread& command, Matter& matter);

/// An official, or who leads the office for them, answers an invitation.
struct AttendEvent {
    static constexpr std::string_view table = "attend_event";

    Id<Handling> handling;
    std::optional<Id<Position>> position; ///< the actor's own when left out
    AttendanceKind kind = AttendanceKind::attends;
    std::optional<Id<Position>> representative;
    std::string note;
};

template <>
inline constexpr auto schemaOf<AttendEvent> = commandSchema<AttendEvent>(
    Label::tr("Answer an invitation"),
    field<&AttendEvent::handling>("handling", Label::tr("Handling")),
    field<&AttendEvent::position>("position", Label::tr("Position")),
    field<&AttendEvent::kind>("kind", Label::tr("Kind")),
    field<&AttendEvent::representative>("representative", Label::tr("Representative")),
    field<&AttendEvent::note>("note", Label::tr("Note")));

Verdict apply(const AttendEvent& command, Matter& matter);

} // namespace naskah
