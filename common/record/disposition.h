#pragma once

#include "common/record/handling.h"

namespace naskah {

enum class LegRole { executor, information };
template <>
inline constexpr auto choicesOf<LegRole> = std::to_array<Choice>({
    {"executor", Label::tr("To act")},
    {"information", Label::tr("For information")},
});

enum class LegState { sent, read, inProgress, forwarded, reported, done, withdrawn, declined };
template <>
inline constexpr auto choicesOf<LegState> = std::to_array<Choice>({
    {"sent", Label::tr("Sent")},
    {"read", Label::tr("Read")},
    {"in_progress", Label::tr("In progress")},
    {"forwarded", Label::tr("Forwarded")},
    {"reported", Label::tr("Reported")},
    {"done", Label::tr("Done")},
    {"withdrawn", Label::tr("Withdrawn")},
    {"declined", Label::tr("Declined")},
});
/// Whether anybody still has to do something about it.
constexpr bool isOpen(LegState state)
{
    return state != LegState::done && state != LegState::withdrawn && state != LegState::declined;
}

/// One leg of a disposition: an instruction from one official to one position, or to an office as such. Legs form a tree
/// under a handling. A leg inside an office is in its handling's thread. One to another office is in a thread of its own,
/// which is all that the two offices share: what the other office does with it stays in that office's own handling.
struct Disposition {
    static constexpr std::string_view table = "disposition";

    Id<Disposition> id;
    Id<Thread> thread;     ///< the handling's, or one named by the leg's own id
    Id<Handling> handling; ///< the giver's
    std::optional<Id<Disposition>> parent;
    Id<Person> giver;
    Id<Position> giverPosition;
    Id<Position> recipient; ///< nil: whoever heads `unit`
    LegRole role = LegRole::executor;
    std::vector<std::string> instructions;
    std::string note;
    std::optional<Date> dueOn;
    Timestamp givenAt{};
    LegState state = LegState::sent; ///< what its facts and the legs under it say
    Id<Unit> unit;                   ///< the recipient's; nil in a leg that never left its office
    std::optional<Id<Handling>> opens; ///< the other office's handling of the letter
};

template <>
inline constexpr auto schemaOf<Disposition> = schema<Disposition>(
    Label::tr("Disposition"),
    field<&Disposition::id>("id", Label::tr("ID")),
    field<&Disposition::thread>("thread", Label::tr("Thread")),
    field<&Disposition::handling>("handling", Label::tr("Handling"), {.indexed = true}),
    field<&Disposition::parent>("parent", Label::tr("Part of")),
    field<&Disposition::giver>("giver", Label::tr("Given by")),
    field<&Disposition::giverPosition>("giver_position", Label::tr("Given as"), {.indexed = true}),
    field<&Disposition::recipient>("recipient", Label::tr("Recipient"), {.indexed = true}),
    field<&Disposition::role>("role", Label::tr("Role")),
    field<&Disposition::instructions>("instructions", Label::tr("Instructions"), {.merge = Merge::unite}),
    field<&Disposition::note>("note", Label::tr("Note"), {.searchable = true}),
    field<&Disposition::dueOn>("due_on", Label::tr("Due")),
    field<&Disposition::givenAt>("given_at", Label::tr("Given")),
    field<&Disposition::state>("state", Label::tr("State"), {.merge = Merge::serverOwned}),
    field<&Disposition::unit>("unit", Label::tr("Office")),
    field<&Disposition::opens>("opens", Label::tr("Handling there"), {.indexed = true}));

enum class LegFactKind { read, reported, done, withdrawn, started, declined, accepted, returned };
template <>
inline constexpr auto choicesOf<LegFactKind> = std::to_array<Choice>({
    {"read", Label::tr("Read")},
    {"reported", Label::tr("Reported")},
    {"done", Label::tr("Done")},
    {"withdrawn", Label::tr("Withdrawn")},
    {"started", Label::tr("Started")},
    {"declined", Label::tr("Declined")},
    {"accepted", Label::tr("Report accepted")},
    {"returned", Label::tr("Report returned")},
});

/// What happened to a leg. Append-only. What its recipient says is never refused because of another's later or
/// concurrent change.
struct LegFact {
    static constexpr std::string_view table = "leg_fact";

    Id<LegFact> id;
    Id<Thread> thread;
    Id<Disposition> leg;
    LegFactKind what = LegFactKind::read;
    Id<Person> person;
    Id<Position> position;
    std::string text;            ///< a report's words, or why it was declined or returned
    Timestamp at{};
    bool afterWithdrawal = false;
    std::optional<Id<LegFact>> answers; ///< the report that was accepted or returned
};

template <>
inline constexpr auto schemaOf<LegFact> = schema<LegFact>(
    Label::tr("Disposition fact"),
    field<&LegFact::id>("id", Label::tr("ID")),
    field<&LegFact::thread>("thread", Label::tr("Thread")),
    field<&LegFact::leg>("leg", Label::tr("Disposition"), {.indexed = true}),
    field<&LegFact::what>("what", Label::tr("What")),
    field<&LegFact::person>("person", Label::tr("Person")),
    field<&LegFact::position>("position", Label::tr("Position")),
    field<&LegFact::text>("text", Label::tr("Text"), {.searchable = true}),
    field<&LegFact::at>("at", Label::tr("Time")),
    field<&LegFact::afterWithdrawal>("after_withdrawal", Label::tr("After withdrawal")),
    field<&LegFact::answers>("answers", Label::tr("Answers")));

/// Says, in a handling's thread, that a leg in a thread of its own belongs there too: one that this office gave to
/// another, or one that another gave to it.
struct LegLink {
    static constexpr std::string_view table = "leg_link";

    Id<LegLink> id;
    Id<Thread> thread; ///< the handling's
    Id<Disposition> leg;
    bool incoming = false;
};

template <>
inline constexpr auto schemaOf<LegLink> = schema<LegLink>(
    Label::tr("Disposition of another office"),
    field<&LegLink::id>("id", Label::tr("ID")),
    field<&LegLink::thread>("thread", Label::tr("Thread")),
    field<&LegLink::leg>("leg", Label::tr("Disposition")),
    field<&LegLink::incoming>("incoming", Label::tr("Given to this office")));

} // namespace naskah
