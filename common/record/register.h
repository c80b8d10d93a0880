#pragma once

#include "common/record/organisation.h"

namespace naskah {

/// Whose letters a book numbers: those that come in (the number is their place in the agenda) or the office's own. It
/// limits no city in its books: what a book is for is said by its code, its kinds of letters and its classifications.
enum class RegisterKind { incoming, outgoing };
template <>
inline constexpr auto choicesOf<RegisterKind> = std::to_array<Choice>({
    {"incoming", Label::tr("Incoming letters")},
    {"outgoing", Label::tr("Outgoing letters")},
});

/// Who numbers from a book: one office, or every office of the city from one counter.
enum class RegisterScope { unit, city };
template <>
inline constexpr auto choicesOf<RegisterScope> = std::to_array<Choice>({
    {"unit", Label::tr("One office")},
    {"city", Label::tr("The whole city")},
});

/// A book of numbers: one unit or the city, one group of kinds or classifications, one year. Its thread is named by its
/// own id and is delivered to the unit, or to everybody. The counter is the highest number that was ever given or leased.
struct Register {
    static constexpr std::string_view table = "register";

    Id<Register> id;
    Id<Thread> thread;
    Id<Unit> unit; ///< that keeps the book
    RegisterKind book = RegisterKind::incoming;
    int year = 0;
    std::string pattern; ///< see common/text/number_pattern.h
    std::int64_t counter = 0;
    std::string code; ///< the same every year: "masuk", "undangan", "keputusan"
    std::string name; ///< "Buku agenda undangan"
    RegisterScope scope = RegisterScope::unit;
    std::vector<Id<LetterType>> types;        ///< the kinds of letters it numbers; none: every kind
    std::vector<std::string> classifications; ///< the codes it numbers, with all below them; none: every code
    bool strict = false;     ///< only one desk at a time may number from it
    int dailyStock = 40;     ///< numbers that a desk takes for a day of work without the server; 0: none
    int stockDays = 7;       ///< days that a block may be used on, its own included; 1: it ends with its day
    std::int64_t begins = 1; ///< its first number; those below were given before the book was kept here
    std::string suffixes = "a"; ///< what sets back-dated numbers apart: "a" for 12a, 12b; ".1" for 12.1, 12.2
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
    field<&Register::counter>("counter", Label::tr("Last number"), {.listed = true, .merge = Merge::serverOwned}),
    field<&Register::code>("code", Label::tr("Code"), {.listed = true}),
    field<&Register::name>("name", Label::tr("Name"), {.listed = true}),
    field<&Register::scope>("scope", Label::tr("Scope")),
    field<&Register::types>("types", Label::tr("Letter types")),
    field<&Register::classifications>("classifications", Label::tr("Classifications")),
    field<&Register::strict>("strict", Label::tr("One desk at a time")),
    field<&Register::dailyStock>("daily_stock", Label::tr("Numbers for a day")),
    field<&Register::stockDays>("stock_days", Label::tr("Days a block lasts")),
    field<&Register::begins>("begins", Label::tr("First number")),
    field<&Register::suffixes>("suffixes", Label::tr("Suffixes")));

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
    std::optional<Date> day;     ///< whose numbers these are: what stays unused of them is that day's
    std::optional<Date> lastDay; ///< the last day the device gives numbers of it; none: it does not end by itself
    std::string reason;          ///< why it was broken
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
    field<&NumberLease::unused>("unused", Label::tr("Unused"), {.merge = Merge::unite}),
    field<&NumberLease::day>("day", Label::tr("Day")),
    field<&NumberLease::lastDay>("last_day", Label::tr("Until")),
    field<&NumberLease::reason>("reason", Label::tr("Reason")));

/// A reserved number waits for the letter it was taken for.
enum class EntryState { letter, voided, reserved };
template <>
inline constexpr auto choicesOf<EntryState> = std::to_array<Choice>({
    {"letter", Label::tr("Letter")},
    {"void", Label::tr("Void")},
    {"reserved", Label::tr("Reserved")},
});

/// How a number came into the register: given in turn, given afterwards for an earlier day, entered from a list of
/// numbers that were given by hand or by another system, or closed with minutes because nobody knows any more.
enum class EntryOrigin { given, backdated, imported, settled };
template <>
inline constexpr auto choicesOf<EntryOrigin> = std::to_array<Choice>({
    {"given", Label::tr("Given in turn")},
    {"backdated", Label::tr("Back-dated")},
    {"imported", Label::tr("Imported")},
    {"settled", Label::tr("Closed with minutes")},
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
    std::optional<Id<Unit>> unit; ///< whose letter it is; none in books that have but one office
    std::string suffix;           ///< of a back-dated number; the number alone is then another letter's
    std::string securityCode;     ///< as it stood in the number, with the unit's code, the month and the year
    std::string unitCode;
    int month = 0;
    int year = 0;
    EntryOrigin origin = EntryOrigin::given;
    std::string note; ///< why it is back-dated, the minutes that closed it, or where the list came from
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
    field<&RegisterEntry::person>("person", Label::tr("Person")),
    field<&RegisterEntry::unit>("unit", Label::tr("Unit")),
    field<&RegisterEntry::suffix>("suffix", Label::tr("Suffix")),
    field<&RegisterEntry::securityCode>("security_code", Label::tr("Security code")),
    field<&RegisterEntry::unitCode>("unit_code", Label::tr("Unit code")),
    field<&RegisterEntry::month>("month", Label::tr("Month")),
    field<&RegisterEntry::year>("year", Label::tr("Year")),
    field<&RegisterEntry::origin>("origin", Label::tr("Origin")),
    field<&RegisterEntry::note>("note", Label::tr("Note")));

/// Why numbers are passed over: the office went on from a later one, or nobody has told what became of them.
enum class RangeKind { skipped, unknown };
template <>
inline constexpr auto choicesOf<RangeKind> = std::to_array<Choice>({
    {"skipped", Label::tr("Skipped")},
    {"unknown", Label::tr("Unknown")},
});

/// Numbers of a register that were passed over in one go.
struct NumberRange {
    static constexpr std::string_view table = "number_range";

    Id<NumberRange> id;
    Id<Thread> thread;
    Id<Register> book;
    std::int64_t first = 0;
    std::int64_t last = 0;
    RangeKind kind = RangeKind::skipped;
    std::string reason;
    Date day{};
    Id<Person> person;
};

template <>
inline constexpr auto schemaOf<NumberRange> = schema<NumberRange>(
    Label::tr("Passed-over numbers"),
    field<&NumberRange::id>("id", Label::tr("ID")),
    field<&NumberRange::thread>("thread", Label::tr("Thread")),
    field<&NumberRange::book>("book", Label::tr("Register")),
    field<&NumberRange::first>("first", Label::tr("From")),
    field<&NumberRange::last>("last", Label::tr("To")),
    field<&NumberRange::kind>("kind", Label::tr("State")),
    field<&NumberRange::reason>("reason", Label::tr("Reason")),
    field<&NumberRange::day>("day", Label::tr("Day")),
    field<&NumberRange::person>("person", Label::tr("Person")));

/// A printed book as a city wants it: a form of the same code takes the place of the shipped one. What a definition
/// holds is in resources/books/README.md.
struct BookForm {
    static constexpr std::string_view table = "book_form";

    Id<BookForm> id;
    Id<Thread> thread = organisationThread();
    std::string code;
    JsonText definition;
};

template <>
inline constexpr auto schemaOf<BookForm> = schema<BookForm>(
    Label::tr("Book form"),
    field<&BookForm::id>("id", Label::tr("ID")),
    field<&BookForm::thread>("thread", Label::tr("Thread")),
    field<&BookForm::code>("code", Label::tr("Code"), {.listed = true}),
    field<&BookForm::definition>("definition", Label::tr("Definition")));

} // namespace naskah
