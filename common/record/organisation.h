#pragma once

#include "common/record/thread.h"

namespace naskah {

/// A part of the organisation that sends, receives and numbers letters: an agency, a district, a village.
struct Unit {
    static constexpr std::string_view table = "unit";

    Id<Unit> id;
    Id<Thread> thread = organisationThread();
    std::string code;      ///< as it stands in letter numbers
    std::string name;      ///< in full
    std::string shortName; ///< where the full one does not fit
    std::optional<Id<Unit>> parent;
    bool active = true;
};

template <>
inline constexpr auto schemaOf<Unit> = schema<Unit>(
    Label::tr("Unit"),
    field<&Unit::id>("id", Label::tr("ID")),
    field<&Unit::thread>("thread", Label::tr("Thread")),
    field<&Unit::code>("code", Label::tr("Code"), {.listed = true}),
    field<&Unit::name>("name", Label::tr("Name"), {.listed = true}),
    field<&Unit::shortName>("short_name", Label::tr("Short name")),
    field<&Unit::parent>("parent", Label::tr("Part of")),
    field<&Unit::active>("active", Label::tr("Active")));

/// A post (jabatan) in a unit, whoever holds it.
struct Position {
    static constexpr std::string_view table = "position";

    Id<Position> id;
    Id<Thread> thread = organisationThread();
    Id<Unit> unit;
    std::string title;
    std::string shortTitle;
    std::optional<Id<Position>> superior;
    bool isHead = false;        ///< heads the unit
    bool isSecretariat = false; ///< registers and numbers for the unit
};

template <>
inline constexpr auto schemaOf<Position> = schema<Position>(
    Label::tr("Position"),
    field<&Position::id>("id", Label::tr("ID")),
    field<&Position::thread>("thread", Label::tr("Thread")),
    field<&Position::unit>("unit", Label::tr("Unit"), {.indexed = true}),
    field<&Position::title>("title", Label::tr("Title"), {.listed = true}),
    field<&Position::shortTitle>("short_title", Label::tr("Short title")),
    field<&Position::superior>("superior", Label::tr("Superior")),
    field<&Position::isHead>("is_head", Label::tr("Heads the unit")),
    field<&Position::isSecretariat>("is_secretariat", Label::tr("Secretariat")));

/// A person as everyone in the organisation may know them.
struct Person {
    static constexpr std::string_view table = "person";

    Id<Person> id;
    Id<Thread> thread = organisationThread();
    std::string nip;  ///< 18 digits, see common/text/nip.h
    std::string name; ///< with titles
    bool active = true;
};

template <>
inline constexpr auto schemaOf<Person> = schema<Person>(
    Label::tr("Person"),
    field<&Person::id>("id", Label::tr("ID")),
    field<&Person::thread>("thread", Label::tr("Thread")),
    field<&Person::nip>("nip", Label::tr("NIP"), {.listed = true, .indexed = true}),
    field<&Person::name>("name", Label::tr("Name"), {.listed = true}),
    field<&Person::active>("active", Label::tr("Active")));

/// How somebody holds a position: in their own right, as acting official (Plt), or day-to-day (Plh).
enum class Capacity { definitive, plt, plh };
template <>
inline constexpr auto choicesOf<Capacity> = std::to_array<Choice>({
    {"definitive", Label::tr("Definitive")},
    {"plt", Label::tr("Plt")},
    {"plh", Label::tr("Plh")},
});

/// A person's mandate to act from a position. The days bound it for people; the log positions bound it for the
/// server, which compares them with what an envelope's maker had seen.
struct Appointment {
    static constexpr std::string_view table = "appointment";

    Id<Appointment> id;
    Id<Thread> thread = organisationThread();
    Id<Person> person;
    Id<Position> position;
    Capacity capacity = Capacity::definitive;
    std::string decree; ///< number of the letter of appointment
    Date startsOn{};
    std::optional<Date> endsOn;
    std::int64_t beginLeaf = 0;            ///< size of the log when it began
    std::optional<std::int64_t> endLeaf;   ///< size of the log when it ended
};

template <>
inline constexpr auto schemaOf<Appointment> = schema<Appointment>(
    Label::tr("Appointment"),
    field<&Appointment::id>("id", Label::tr("ID")),
    field<&Appointment::thread>("thread", Label::tr("Thread")),
    field<&Appointment::person>("person", Label::tr("Person"), {.indexed = true}),
    field<&Appointment::position>("position", Label::tr("Position"), {.indexed = true}),
    field<&Appointment::capacity>("capacity", Label::tr("Capacity")),
    field<&Appointment::decree>("decree", Label::tr("Decree")),
    field<&Appointment::startsOn>("starts_on", Label::tr("From")),
    field<&Appointment::endsOn>("ends_on", Label::tr("Until")),
    field<&Appointment::beginLeaf>("begin_leaf", Label::tr("Begins in the log at"), {.merge = Merge::serverOwned}),
    field<&Appointment::endLeaf>("end_leaf", Label::tr("Ends in the log at"), {.merge = Merge::serverOwned}));

/// A subject code of the city's classification. Several schemes can stand side by side, each with its dates.
struct Classification {
    static constexpr std::string_view table = "classification";

    Id<Classification> id;
    Id<Thread> thread = organisationThread();
    std::string scheme;
    std::string code;
    std::string name;
    std::optional<Date> validFrom;
    std::optional<Date> validUntil;
    std::string retention; ///< as the retention schedule words it
};

template <>
inline constexpr auto schemaOf<Classification> = schema<Classification>(
    Label::tr("Classification"),
    field<&Classification::id>("id", Label::tr("ID")),
    field<&Classification::thread>("thread", Label::tr("Thread")),
    field<&Classification::scheme>("scheme", Label::tr("Scheme")),
    field<&Classification::code>("code", Label::tr("Code"), {.listed = true, .indexed = true}),
    field<&Classification::name>("name", Label::tr("Name"), {.listed = true}),
    field<&Classification::validFrom>("valid_from", Label::tr("Valid from")),
    field<&Classification::validUntil>("valid_until", Label::tr("Valid until")),
    field<&Classification::retention>("retention", Label::tr("Retention")));

/// A kind of letter the city knows (surat dinas, undangan, nota dinas, …).
struct LetterType {
    static constexpr std::string_view table = "letter_type";

    Id<LetterType> id;
    Id<Thread> thread = organisationThread();
    std::string code;
    std::string name;
    bool isInvitation = false;
};

template <>
inline constexpr auto schemaOf<LetterType> = schema<LetterType>(
    Label::tr("Letter type"),
    field<&LetterType::id>("id", Label::tr("ID")),
    field<&LetterType::thread>("thread", Label::tr("Thread")),
    field<&LetterType::code>("code", Label::tr("Code")),
    field<&LetterType::name>("name", Label::tr("Name"), {.listed = true}),
    field<&LetterType::isInvitation>("is_invitation", Label::tr("Invitation")));

} // namespace naskah
