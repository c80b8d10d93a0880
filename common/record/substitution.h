#pragma once

#include "common/record/organisation.h"

namespace naskah {

/// As what somebody stands in for an official.
enum class StandIn { plt, plh, delegate };
template <>
inline constexpr auto choicesOf<StandIn> = std::to_array<Choice>({
    {"plt", Label::tr("Plt")},           // the post is vacant, or its holder not yet installed
    {"plh", Label::tr("Plh")},           // the holder is away for some days
    {"delegate", Label::tr("Delegate")}, // sees to chosen mailboxes; signs nothing
});

enum class SubstitutionState { planned, active, ended, cancelled };
template <>
inline constexpr auto choicesOf<SubstitutionState> = std::to_array<Choice>({
    {"planned", Label::tr("Planned")},
    {"active", Label::tr("Active")},
    {"ended", Label::tr("Ended")},
    {"cancelled", Label::tr("Cancelled")},
});

/// Somebody stands in for an official, from one day to another. It gives nothing by itself: on the first day the server
/// makes an Appointment of it, whose id is known before, and after the last it ends that. What the substitute is told.
struct Substitution {
    static constexpr std::string_view table = "substitution";

    Id<Substitution> id; ///< substitutionOf() the appointment it makes
    Id<Thread> thread = organisationThread();
    Id<Appointment> mandate;                ///< the appointment that is made of it
    Id<Position> position;
    std::optional<Id<Appointment>> absent;  ///< whose mandate is stood in for, perhaps a substitute's own; none: vacant
    Id<Person> absentPerson;                ///< nil: the post is vacant
    Id<Person> substitute;
    StandIn kind = StandIn::plh;
    std::vector<std::string> mailboxes;     ///< of a delegate: "unit", "position", "secrets"
    Date startsOn{};
    std::optional<Date> endsOn;             ///< the last day
    std::string decree;
    Id<Person> madeBy;
    SubstitutionState state = SubstitutionState::planned;
};

template <>
inline constexpr auto schemaOf<Substitution> = schema<Substitution>(
    Label::tr("Substitution"),
    field<&Substitution::id>("id", Label::tr("ID")),
    field<&Substitution::thread>("thread", Label::tr("Thread")),
    field<&Substitution::mandate>("mandate", Label::tr("Appointment")),
    field<&Substitution::position>("position", Label::tr("Position"), {.indexed = true}),
    field<&Substitution::absent>("absent", Label::tr("Stands in for")),
    field<&Substitution::absentPerson>("absent_person", Label::tr("Absent")),
    field<&Substitution::substitute>("substitute", Label::tr("Substitute"), {.indexed = true}),
    field<&Substitution::kind>("kind", Label::tr("Kind")),
    field<&Substitution::mailboxes>("mailboxes", Label::tr("Mailboxes")),
    field<&Substitution::startsOn>("starts_on", Label::tr("From")),
    field<&Substitution::endsOn>("ends_on", Label::tr("Until")),
    field<&Substitution::decree>("decree", Label::tr("Decree")),
    field<&Substitution::madeBy>("made_by", Label::tr("Made by")),
    field<&Substitution::state>("state", Label::tr("State"), {.merge = Merge::serverOwned}));

/// The substitution that an appointment would have been made of.
inline Id<Substitution> substitutionOf(Id<Appointment> mandate)
{
    return derivedId<Substitution>(mandate.value, "substitution");
}

enum class HeldState { waiting, confirmed, rejected, failed };
template <>
inline constexpr auto choicesOf<HeldState> = std::to_array<Choice>({
    {"waiting", Label::tr("Waits for confirmation")},
    {"confirmed", Label::tr("Confirmed")},
    {"rejected", Label::tr("Rejected")},
    {"failed", Label::tr("Came too late")},
});

/// A command that was done near the beginning or the end of its maker's mandate: it has no effect until the post's
/// present holder, or its superior when nobody holds it, confirms it. Delivered to them and to its maker.
struct HeldCommand {
    static constexpr std::string_view table = "held_command";

    Id<HeldCommand> id; ///< see heldOf()
    Id<Thread> thread;  ///< one for all of a mandate
    Uuid command;
    std::string type;
    JsonText data;      ///< the command's fields
    Id<Person> person;
    Id<Appointment> mandate;
    Id<Position> position;
    std::optional<Id<Position>> superior; ///< may decide too
    std::vector<Id<HeldCommand>> after;   ///< those it builds on, to be decided first
    std::optional<std::int64_t> number;   ///< reserved in the register meanwhile
    std::int64_t leaf = 0;                ///< where the log has the envelope
    Timestamp at{};                       ///< when it was done, by the desk's clock
    HeldState state = HeldState::waiting;
    Id<Person> decidedBy;
    std::string reason;                   ///< of a rejection; the code with which a rule refused, when it came too late
};

template <>
inline constexpr auto schemaOf<HeldCommand> = schema<HeldCommand>(
    Label::tr("Held command"),
    field<&HeldCommand::id>("id", Label::tr("ID")),
    field<&HeldCommand::thread>("thread", Label::tr("Thread")),
    field<&HeldCommand::command>("command", Label::tr("Command"), {.indexed = true}),
    field<&HeldCommand::type>("type", Label::tr("What")),
    field<&HeldCommand::data>("data", Label::tr("Fields")),
    field<&HeldCommand::person>("person", Label::tr("Person")),
    field<&HeldCommand::mandate>("mandate", Label::tr("Appointment")),
    field<&HeldCommand::position>("position", Label::tr("Position")),
    field<&HeldCommand::superior>("superior", Label::tr("Superior")),
    field<&HeldCommand::after>("after", Label::tr("Builds on")),
    field<&HeldCommand::number>("number", Label::tr("Number")),
    field<&HeldCommand::leaf>("leaf", Label::tr("Place in the log")),
    field<&HeldCommand::at>("at", Label::tr("Time")),
    field<&HeldCommand::state>("state", Label::tr("State"), {.merge = Merge::serverOwned}),
    field<&HeldCommand::decidedBy>("decided_by", Label::tr("Decided by")),
    field<&HeldCommand::reason>("reason", Label::tr("Reason")));

inline Id<HeldCommand> heldOf(const Uuid& command)
{
    return derivedId<HeldCommand>(command, "held");
}
inline Id<Thread> heldThread(Id<Appointment> mandate)
{
    return derivedId<Thread>(mandate.value, "held");
}

} // namespace naskah
