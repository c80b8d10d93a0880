#pragma once

#include "common/record/disposition.h"

namespace naskah {

/// Who holds a leg was reminded of it by somebody. At most one a leg and day.
struct Nudge {
    static constexpr std::string_view table = "nudge";

    Id<Nudge> id; ///< see nudgeOn()
    Id<Thread> thread; ///< the leg's
    Id<Disposition> leg;
    Id<Position> recipient;
    Id<Person> person;
    Id<Position> position;
    std::string words;
    Timestamp at{};
};

template <>
inline constexpr auto schemaOf<Nudge> = schema<Nudge>(
    Label::tr("Nudge"),
    field<&Nudge::id>("id", Label::tr("ID")),
    field<&Nudge::thread>("thread", Label::tr("Thread")),
    field<&Nudge::leg>("leg", Label::tr("Disposition"), {.indexed = true}),
    field<&Nudge::recipient>("recipient", Label::tr("Recipient")),
    field<&Nudge::person>("person", Label::tr("Person")),
    field<&Nudge::position>("position", Label::tr("Position")),
    field<&Nudge::words>("words", Label::tr("Words")),
    field<&Nudge::at>("at", Label::tr("Time")));

inline Id<Nudge> nudgeOn(Id<Disposition> leg, Date day)
{
    return derivedId<Nudge>(leg.value, "nudge/" + isoDate(day));
}

/// A person does not want to see a letter among what waits until a day. In a thread of their own that nobody else sees.
struct Snooze {
    static constexpr std::string_view table = "snooze";

    Id<Snooze> id; ///< see snoozeOf()
    Id<Thread> thread;
    Id<Person> person;
    Id<Handling> handling;
    std::optional<Date> until; ///< the day it comes back; none: it is not put off any more
};

template <>
inline constexpr auto schemaOf<Snooze> = schema<Snooze>(
    Label::tr("Put off"),
    field<&Snooze::id>("id", Label::tr("ID")),
    field<&Snooze::thread>("thread", Label::tr("Thread")),
    field<&Snooze::person>("person", Label::tr("Person")),
    field<&Snooze::handling>("handling", Label::tr("Handling"), {.indexed = true}),
    field<&Snooze::until>("until", Label::tr("Until")));

/// That a person wants a letter to look unread again. Theirs alone: for everybody else it stays read, and what was said to
/// its sender is not taken back.
struct UnreadMark {
    static constexpr std::string_view table = "unread_mark";

    Id<UnreadMark> id; ///< see unreadMarkOf()
    Id<Thread> thread;
    Id<Person> person;
    Id<Handling> handling;
    bool unread = true;
};

template <>
inline constexpr auto schemaOf<UnreadMark> = schema<UnreadMark>(
    Label::tr("Marked unread"),
    field<&UnreadMark::id>("id", Label::tr("ID")),
    field<&UnreadMark::thread>("thread", Label::tr("Thread")),
    field<&UnreadMark::person>("person", Label::tr("Person")),
    field<&UnreadMark::handling>("handling", Label::tr("Handling"), {.indexed = true}),
    field<&UnreadMark::unread>("unread", Label::tr("Unread")));

inline Id<UnreadMark> unreadMarkOf(Id<Person> person, Id<Handling> handling)
{
    return derivedId<UnreadMark>(handling.value, "unread/" + person.value.text());
}

inline Id<Thread> snoozeThread(Id<Person> person)
{
    return derivedId<Thread>(person.value, "snooze");
}
inline Id<Snooze> snoozeOf(Id<Person> person, Id<Handling> handling)
{
    return derivedId<Snooze>(handling.value, "snooze/" + person.value.text());
}

enum class AttendanceKind { attends, represented, declined };
template <>
inline constexpr auto choicesOf<AttendanceKind> = std::to_array<Choice>({
    {"attends", Label::tr("Attends")},
    {"represented", Label::tr("Is represented")},
    {"declined", Label::tr("Does not attend")},
});

/// What one official answers to an invitation: they come, somebody comes for them, or nobody.
struct Attendance {
    static constexpr std::string_view table = "attendance";

    Id<Attendance> id; ///< see attendanceOf()
    Id<Thread> thread; ///< the handling's
    Id<Handling> handling;
    Id<Position> position;
    AttendanceKind kind = AttendanceKind::attends;
    std::optional<Id<Position>> representative;
    std::string note;
    Id<Person> decidedBy;
    Timestamp at{};
};

template <>
inline constexpr auto schemaOf<Attendance> = schema<Attendance>(
    Label::tr("Attendance"),
    field<&Attendance::id>("id", Label::tr("ID")),
    field<&Attendance::thread>("thread", Label::tr("Thread")),
    field<&Attendance::handling>("handling", Label::tr("Handling"), {.indexed = true}),
    field<&Attendance::position>("position", Label::tr("Position"), {.indexed = true}),
    field<&Attendance::kind>("kind", Label::tr("Kind")),
    field<&Attendance::representative>("representative", Label::tr("Representative")),
    field<&Attendance::note>("note", Label::tr("Note")),
    field<&Attendance::decidedBy>("decided_by", Label::tr("Decided by")),
    field<&Attendance::at>("at", Label::tr("Time")));

inline Id<Attendance> attendanceOf(Id<Handling> handling, Id<Position> position)
{
    return derivedId<Attendance>(handling.value, "attendance/" + position.value.text());
}

} // namespace naskah
