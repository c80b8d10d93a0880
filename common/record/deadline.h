#pragma once

#include "common/record/disposition.h"

namespace naskah {

/// A leg whose day has passed was shown to somebody above its holder. At most one a leg, day and step; the server's own.
struct Escalation {
    static constexpr std::string_view table = "escalation";

    Id<Escalation> id; ///< see escalationOf()
    Id<Thread> thread; ///< the leg's
    Id<Disposition> leg;
    Id<Position> to;
    int step = 0; ///< see escalationSteps
    Date dueOn{}; ///< the day that passed
    Timestamp at{};
};

template <>
inline constexpr auto schemaOf<Escalation> = schema<Escalation>(
    Label::tr("Escalation"),
    field<&Escalation::id>("id", Label::tr("ID")),
    field<&Escalation::thread>("thread", Label::tr("Thread")),
    field<&Escalation::leg>("leg", Label::tr("Disposition"), {.indexed = true}),
    field<&Escalation::to>("shown_to", Label::tr("Shown to"), {.indexed = true}),
    field<&Escalation::step>("step", Label::tr("Step")),
    field<&Escalation::dueOn>("due_on", Label::tr("Due")),
    field<&Escalation::at>("at", Label::tr("Time")));

inline Id<Escalation> escalationOf(Id<Disposition> leg, Date dueOn, int step)
{
    return derivedId<Escalation>(leg.value, "escalation/" + isoDate(dueOn) + '/' + std::to_string(step));
}

/// An office lets a letter rest until a day, because it waits for somebody outside. The deadlines that the office gave
/// move along with it.
struct Parking {
    static constexpr std::string_view table = "parking";

    Id<Parking> id; ///< see parkingOf()
    Id<Thread> thread; ///< the handling's
    Id<Handling> handling;
    std::optional<Date> until; ///< none: it was taken up again
    std::string reason;
    Id<Person> person;
    Id<Position> position;
    Timestamp at{};
};

template <>
inline constexpr auto schemaOf<Parking> = schema<Parking>(
    Label::tr("Parked letter"),
    field<&Parking::id>("id", Label::tr("ID")),
    field<&Parking::thread>("thread", Label::tr("Thread")),
    field<&Parking::handling>("handling", Label::tr("Handling"), {.indexed = true}),
    field<&Parking::until>("until", Label::tr("Until")),
    field<&Parking::reason>("reason", Label::tr("Reason")),
    field<&Parking::person>("person", Label::tr("Person")),
    field<&Parking::position>("position", Label::tr("Position")),
    field<&Parking::at>("at", Label::tr("Time")));

inline Id<Parking> parkingOf(Id<Handling> handling)
{
    return derivedId<Parking>(handling.value, "parking");
}

} // namespace naskah
