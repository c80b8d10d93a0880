#pragma once

#include "common/command/matter.h"
#include "common/record/deadline.h"
#include "common/record/letter.h"
#include "common/text/working_days.h"

#include <array>

namespace naskah {

/// In how many working days a letter of this urgency is answered when nobody says otherwise: 5, urgent 2, very urgent 1
/// (the guidance of city offices: at most five working days, 2 x 24 hours, 24 hours).
int workingDaysFor(Urgency urgency);
Date defaultDue(Urgency urgency, Date today, const HolidayCalendar& calendar);

/// After how many working days beyond its day a leg is shown to who stands above: first the superior, then theirs.
inline constexpr std::array escalationSteps{1, 3};

/// The working days of the actor's office; for the server, those of the city.
HolidayCalendar actorsCalendar(Matter& matter);

/// A leg's day has passed and nothing was reported: who stands above its holder, in the giver's office and among those
/// who may see the letter, is told; where there is nobody, the giver. The server's own act.
struct EscalateLeg {
    static constexpr std::string_view table = "escalate_leg";

    Id<Disposition> leg;
    Id<Thread> thread; ///< the leg's
    int step = 0;
};

template <>
inline constexpr auto schemaOf<EscalateLeg> = commandSchema<EscalateLeg>(
    Label::tr("Escalate"),
    field<&EscalateLeg::leg>("leg", Label::tr("Disposition")),
    field<&EscalateLeg::thread>("thread", Label::tr("Thread")),
    field<&EscalateLeg::step>("step", Label::tr("Step")));

Verdict apply(const EscalateLeg& command, Matter& matter);

/// The office lets a letter rest until a day; without one, takes it up again. What was left of each deadline that it
/// gave counts from that day on.
struct ParkMatter {
    static constexpr std::string_view table = "park_matter";

    Id<Handling> handling;
    std::optional<Date> until;
    std::string reason;
};

template <>
inline constexpr auto schemaOf<ParkMatter> = commandSchema<ParkMatter>(
    Label::tr("Park"),
    field<&ParkMatter::handling>("handling", Label::tr("Handling")),
    field<&ParkMatter::until>("until", Label::tr("Until")),
    field<&ParkMatter::reason>("reason", Label::tr("Reason")));

Verdict apply(const ParkMatter& command, Matter& matter);

/// The giver of a leg sets another day for it, or none.
struct MoveDeadline {
    static constexpr std::string_view table = "move_deadline";

    Id<Handling> handling;
    Id<Disposition> leg;
    std::optional<Date> dueOn;
};

template <>
inline constexpr auto schemaOf<MoveDeadline> = commandSchema<MoveDeadline>(
    Label::tr("Move the deadline"),
    field<&MoveDeadline::handling>("handling", Label::tr("Handling")),
    field<&MoveDeadline::leg>("leg", Label::tr("Disposition")),
    field<&MoveDeadline::dueOn>("due_on", Label::tr("Due")));

Verdict apply(const MoveDeadline& command, Matter& matter);

} // namespace naskah
