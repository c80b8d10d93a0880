#pragma once

#include "common/record/handling.h"

namespace naskah {

enum class LegRole { executor, information };
template <>
inline constexpr auto choicesOf<LegRole> = std::to_array<Choice>({
    {"executor", Label::tr("To act")},
    {"information", Label::tr("For information")},
});

enum class LegState { sent, read, forwarded, reported, done, withdrawn };
template <>
inline constexpr auto choicesOf<LegState> = std::to_array<Choice>({
    {"sent", Label::tr("Sent")},
    {"read", Label::tr("Read")},
    {"forwarded", Label::tr("Forwarded")},
    {"reported", Label::tr("Reported")},
    {"done", Label::tr("Done")},
    {"withdrawn", Label::tr("Withdrawn")},
});

/// One leg of a disposition: an instruction from one official to one position. Legs form a tree under a handling.
struct Disposition {
    static constexpr std::string_view table = "disposition";

    Id<Disposition> id;
    Id<Thread> thread; ///< the handling's
    Id<Handling> handling;
    std::optional<Id<Disposition>> parent;
    Id<Person> giver;
    Id<Position> giverPosition;
    Id<Position> recipient;
    LegRole role = LegRole::executor;
    std::vector<std::string> instructions;
    std::string note;
    std::optional<Date> dueOn;
    Timestamp givenAt{};
    LegState state = LegState::sent; ///< the furthest that its facts say
};

template <>
inline constexpr auto schemaOf<Disposition> = schema<Disposition>(
    Label::tr("Disposition"),
    field<&Disposition::id>("id", Label::tr("ID")),
    field<&Disposition::thread>("thread", Label::tr("Thread")),
    field<&Disposition::handling>("handling", Label::tr("Handling"), {.indexed = true}),
    field<&Disposition::parent>("parent", Label::tr("Part of")),
    field<&Disposition::giver>("giver", Label::tr("Given by")),
    field<&Disposition::giverPosition>("giver_position", Label::tr("Given as")),
    field<&Disposition::recipient>("recipient", Label::tr("Recipient"), {.indexed = true}),
    field<&Disposition::role>("role", Label::tr("Role")),
    field<&Disposition::instructions>("instructions", Label::tr("Instructions"), {.merge = Merge::unite}),
    field<&Disposition::note>("note", Label::tr("Note"), {.searchable = true}),
    field<&Disposition::dueOn>("due_on", Label::tr("Due")),
    field<&Disposition::givenAt>("given_at", Label::tr("Given")),
    field<&Disposition::state>("state", Label::tr("State"), {.merge = Merge::serverOwned}));

enum class LegFactKind { read, reported, done, withdrawn };
template <>
inline constexpr auto choicesOf<LegFactKind> = std::to_array<Choice>({
    {"read", Label::tr("Read")},
    {"reported", Label::tr("Reported")},
    {"done", Label::tr("Done")},
    {"withdrawn", Label::tr("Withdrawn")},
});

/// What happened to a leg. Append-only; never refused because of another's later or concurrent change.
struct LegFact {
    static constexpr std::string_view table = "leg_fact";

    Id<LegFact> id;
    Id<Thread> thread;
    Id<Disposition> leg;
    LegFactKind what = LegFactKind::read;
    Id<Person> person;
    Id<Position> position;
    std::string text;            ///< the report's words
    Timestamp at{};
    bool afterWithdrawal = false;
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
    field<&LegFact::afterWithdrawal>("after_withdrawal", Label::tr("After withdrawal")));

} // namespace naskah
