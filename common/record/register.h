#pragma once

#include "common/record/organisation.h"

namespace naskah {

enum class RegisterKind { incoming, outgoing };
template <>
inline constexpr auto choicesOf<RegisterKind> = std::to_array<Choice>({
    {"incoming", Label::tr("Incoming letters")},
    {"outgoing", Label::tr("Outgoing letters")},
});

/// A book of numbers: one unit, one group of kinds, one year. Its thread is named by its own id and is delivered to the
/// unit. The counter is the highest number that was ever given or leased.
struct Register {
    static constexpr std::string_view table = "register";

    Id<Register> id;
    Id<Thread> thread;
    Id<Unit> unit;
    RegisterKind book = RegisterKind::incoming;
    int year = 0;
    std::string pattern; ///< see common/text/number_pattern.h
    std::int64_t counter = 0;
};

template <>
inline constexpr auto schemaOf<Register> = schema<Register>(
    Label::tr("Register"),
    field<&Register::id>("id", Label::tr("ID")),
    field<&Register::thread>("thread", Label::tr("Thread")),
    field<&Register::unit>("unit", Label::tr("Unit")),
    field<&Register::book>("book", Label::tr("Book"), {.listed = true}),
    field<&Register::year>("year", Label::tr("Year"), {.listed = true}),
    field<&Register::pattern>("pattern", Label::tr("Pattern")),
    field<&Register::counter>("counter", Label::tr("Last number"), {.listed = true, .merge = Merge::serverOwned}));

enum class LeaseState { active, returned, broken };
template <>
inline constexpr auto choicesOf<LeaseState> = std::to_array<Choice>({
    {"active", Label::tr("Active")},
    {"returned", Label::tr("Returned")},
    {"broken", Label::tr("Broken")},
});

/// A block of numbers that one device alone may use, online or not. Granted once, ever.
struct NumberLease {
    static constexpr std::string_view table = "number_lease";

    Id<NumberLease> id;
    Id<Thread> thread;
    Id<Register> book;
    Uuid device;
    Id<Person> person;
    std::int64_t first = 0;
    std::int64_t last = 0;
    LeaseState state = LeaseState::active;
    std::vector<std::string> unused; ///< numbers the device declared unused (kosong) when it returned the block
};

template <>
inline constexpr auto schemaOf<NumberLease> = schema<NumberLease>(
    Label::tr("Number lease"),
    field<&NumberLease::id>("id", Label::tr("ID")),
    field<&NumberLease::thread>("thread", Label::tr("Thread")),
    field<&NumberLease::book>("book", Label::tr("Register"), {.indexed = true}),
    field<&NumberLease::device>("device", Label::tr("Device")),
    field<&NumberLease::person>("person", Label::tr("Person")),
    field<&NumberLease::first>("first", Label::tr("From")),
    field<&NumberLease::last>("last", Label::tr("To")),
    field<&NumberLease::state>("state", Label::tr("State")),
    field<&NumberLease::unused>("unused", Label::tr("Unused"), {.merge = Merge::unite}));

enum class EntryState { letter, voided };
template <>
inline constexpr auto choicesOf<EntryState> = std::to_array<Choice>({
    {"letter", Label::tr("Letter")},
    {"void", Label::tr("Void")},
});

/// One line of a register: what became of a number. Subject, sender and recipients are in the letter's thread, so the
/// line of a secret letter has none by construction.
struct RegisterEntry {
    static constexpr std::string_view table = "register_entry";

    Id<RegisterEntry> id;
    Id<Thread> thread;
    Id<Register> book;
    std::int64_t number = 0;
    std::string text;  ///< the number as it is written on the letter
    EntryState state = EntryState::letter;
    std::optional<Uuid> letter;
    std::string classification;
    Date day{};
    std::string reason; ///< why it is void
    Uuid command;       ///< the command that used the number
    Id<Person> person;
};

template <>
inline constexpr auto schemaOf<RegisterEntry> = schema<RegisterEntry>(
    Label::tr("Register entry"),
    field<&RegisterEntry::id>("id", Label::tr("ID")),
    field<&RegisterEntry::thread>("thread", Label::tr("Thread")),
    field<&RegisterEntry::book>("book", Label::tr("Register")),
    field<&RegisterEntry::number>("number", Label::tr("Sequence"), {.listed = true, .indexed = true}),
    field<&RegisterEntry::text>("text", Label::tr("Number"), {.listed = true}),
    field<&RegisterEntry::state>("state", Label::tr("State"), {.listed = true}),
    field<&RegisterEntry::letter>("letter", Label::tr("Letter")),
    field<&RegisterEntry::classification>("classification", Label::tr("Classification"), {.listed = true}),
    field<&RegisterEntry::day>("day", Label::tr("Day"), {.listed = true}),
    field<&RegisterEntry::reason>("reason", Label::tr("Reason")),
    field<&RegisterEntry::command>("command", Label::tr("Command")),
    field<&RegisterEntry::person>("person", Label::tr("Person")));

} // namespace naskah
