#pragma once

#include "common/command/matter.h"
#include "common/record/substitution.h"

namespace naskah {

/// Somebody shall stand in for an official. A delegate is named by the official, under the mandate that is delegated; a
/// Plt or Plh by the superior, by whoever leads the office above, or by the administrator's console. A substitute who is
/// away in turn is stood in for by naming the substitute's own mandate as `absent`, inside its days. Never in a circle.
struct Substitute {
    static constexpr std::string_view table = "substitute";

    Id<Position> position;
    std::optional<Id<Appointment>> absent;
    Id<Person> substitute;
    StandIn kind = StandIn::plh;
    std::vector<std::string> mailboxes; ///< of a delegate; unit and position when left out
    Date from{};
    std::optional<Date> until;          ///< the last day; only a Plt may do without
    std::string decree;
};

template <>
inline constexpr auto schemaOf<Substitute> = commandSchema<Substitute>(
    Label::tr("Name a substitute"),
    field<&Substitute::position>("position", Label::tr("Position")),
    field<&Substitute::absent>("absent", Label::tr("Stands in for")),
    field<&Substitute::substitute>("substitute", Label::tr("Substitute")),
    field<&Substitute::kind>("kind", Label::tr("Kind")),
    field<&Substitute::mailboxes>("mailboxes", Label::tr("Mailboxes")),
    field<&Substitute::from>("from", Label::tr("From")),
    field<&Substitute::until>("until", Label::tr("Until")),
    field<&Substitute::decree>("decree", Label::tr("Decree")));

Verdict apply(const Substitute& command, Matter& matter);

/// The appointment that a Substitute command leads to.
Id<Appointment> mandateOf(const Uuid& command);

/// The server's timed act on the first day.
struct BeginSubstitution {
    static constexpr std::string_view table = "begin_substitution";

    Id<Substitution> substitution;
};

template <>
inline constexpr auto schemaOf<BeginSubstitution> = commandSchema<BeginSubstitution>(
    Label::tr("Substitution begins"),
    field<&BeginSubstitution::substitution>("substitution", Label::tr("Substitution")));

Verdict apply(const BeginSubstitution& command, Matter& matter);

/// A substitution ends, and every one that stands on it: the server's timed act after the last day; or earlier by the
/// absent official, by the substitute, or by whoever may name one. One that has not begun is cancelled.
struct EndSubstitution {
    static constexpr std::string_view table = "end_substitution";

    Id<Substitution> substitution;
};

template <>
inline constexpr auto schemaOf<EndSubstitution> = commandSchema<EndSubstitution>(
    Label::tr("Substitution ends"),
    field<&EndSubstitution::substitution>("substitution", Label::tr("Substitution")));

Verdict apply(const EndSubstitution& command, Matter& matter);

/// The present holder of a post, or its superior, says whether what was done near a mandate's begin or end shall hold.
/// The server executes a confirmed command as its maker, under the mandate as it was.
struct DecideHeld {
    static constexpr std::string_view table = "decide_held";

    Id<HeldCommand> held;
    Id<Appointment> mandate; ///< the one the command was done under
    bool confirm = false;
    std::string reason;      ///< of a rejection
};

template <>
inline constexpr auto schemaOf<DecideHeld> = commandSchema<DecideHeld>(
    Label::tr("Decide on a held command"),
    field<&DecideHeld::held>("held", Label::tr("Held command")),
    field<&DecideHeld::mandate>("mandate", Label::tr("Appointment")),
    field<&DecideHeld::confirm>("confirm", Label::tr("Confirmed")),
    field<&DecideHeld::reason>("reason", Label::tr("Reason")));

Verdict apply(const DecideHeld& command, Matter& matter);

} // namespace naskah
