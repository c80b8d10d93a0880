#pragma once

#include "common/record/contact.h"
#include "common/record/letter.h"

namespace naskah {

/// How far the office is with a letter. One that needs no disposition, or that went back, leaves the work lists and keeps
/// its agenda number.
enum class HandlingState { arrived, open, filed, notNeeded, returned, done };
template <>
inline constexpr auto choicesOf<HandlingState> = std::to_array<Choice>({
    {"arrived", Label::tr("Not yet in the agenda")},
    {"open", Label::tr("In progress")},
    {"filed", Label::tr("Filed")},
    {"not_needed", Label::tr("Needs no disposition")},
    {"returned", Label::tr("Returned")},
    {"done", Label::tr("Done")},
});

/// As what the office got the letter (kedudukan): it is written to it, or for its information.
enum class OurRole { addressee, copy };
template <>
inline constexpr auto choicesOf<OurRole> = std::to_array<Choice>({
    {"addressee", Label::tr("Addressee")},
    {"copy", Label::tr("Copy")},
});

/// One unit's own side of a letter it received: its agenda line, its dispositions, comments and reports. In a thread of
/// the unit's own that no other unit ever sees.
struct Handling {
    static constexpr std::string_view table = "handling";

    Id<Handling> id;
    Id<Thread> thread; ///< named by the handling's own id
    Id<Unit> unit;
    Id<Letter> letter;
    std::optional<std::int64_t> agenda; ///< sequence in the agenda book
    std::string agendaText;
    Date receivedOn{};
    Timestamp arrivedAt{};              ///< when it came into Naskah
    std::optional<Id<Position>> addressee;
    HandlingState state = HandlingState::arrived;
    std::optional<Id<Contact>> contact;  ///< the sender among the unit's contacts; may have been merged into another
    std::string receivedVia;             ///< how it came: the city's word, "kurir", "WhatsApp"
    std::string receivedBy;              ///< who took it, by name
    OurRole ourRole = OurRole::addressee;
    std::optional<Id<Position>> via;     ///< who sees it before the addressee (melalui) and may add advice
    std::string advice;                  ///< theirs; set once together with advisedAt
    std::optional<Timestamp> advisedAt;
    std::optional<Id<Position>> handedTo; ///< the official who got it directly, before the secretariat did
    std::string original;                ///< where the paper lies: "Lemari 2, map B/XI"
    bool wrongAddress = false;           ///< of one that was returned
    std::string remark;                  ///< why it needs no disposition, or why it went back
    std::optional<Uuid> openedBy;       ///< the disposition of another office that brought its letter
    std::optional<Timestamp> closedAt;  ///< when its owner said that it is done, whatever its legs say
};

template <>
inline constexpr auto schemaOf<Handling> = schema<Handling>(
    Label::tr("Handling"),
    field<&Handling::id>("id", Label::tr("ID")),
    field<&Handling::thread>("thread", Label::tr("Thread")),
    field<&Handling::unit>("unit", Label::tr("Unit")),
    field<&Handling::letter>("letter", Label::tr("Letter"), {.indexed = true}),
    field<&Handling::agenda>("agenda", Label::tr("Agenda"), {.listed = true}),
    field<&Handling::agendaText>("agenda_text", Label::tr("Agenda number"), {.listed = true}),
    field<&Handling::receivedOn>("received_on", Label::tr("Received"), {.listed = true}),
    field<&Handling::arrivedAt>("arrived_at", Label::tr("Arrived"), {.indexed = true}),
    field<&Handling::addressee>("addressee", Label::tr("Addressed to")),
    field<&Handling::state>("state", Label::tr("State")),
    field<&Handling::contact>("contact", Label::tr("Contact"), {.indexed = true}),
    field<&Handling::receivedVia>("received_via", Label::tr("Received by way of")),
    field<&Handling::receivedBy>("received_by", Label::tr("Received by")),
    field<&Handling::ourRole>("our_role", Label::tr("Received as")),
    field<&Handling::via>("via", Label::tr("Through")),
    field<&Handling::advice>("advice", Label::tr("Advice")),
    field<&Handling::advisedAt>("advised_at", Label::tr("Advised")),
    field<&Handling::handedTo>("handed_to", Label::tr("Handed to")),
    field<&Handling::original>("original", Label::tr("Original kept at")),
    field<&Handling::wrongAddress>("wrong_address", Label::tr("Wrong address")),
    field<&Handling::remark>("remark", Label::tr("Remark")),
    field<&Handling::openedBy>("opened_by", Label::tr("Opened by")),
    field<&Handling::closedAt>("closed_at", Label::tr("Closed")));

/// That a person has opened a letter. A fact, once per person.
struct ReadMark {
    static constexpr std::string_view table = "read_mark";

    Id<ReadMark> id;
    Id<Thread> thread;
    Id<Handling> handling;
    Id<Person> person;
    Id<Position> position;
    Timestamp at{};
};

template <>
inline constexpr auto schemaOf<ReadMark> = schema<ReadMark>(
    Label::tr("Read mark"),
    field<&ReadMark::id>("id", Label::tr("ID")),
    field<&ReadMark::thread>("thread", Label::tr("Thread")),
    field<&ReadMark::handling>("handling", Label::tr("Handling"), {.indexed = true}),
    field<&ReadMark::person>("person", Label::tr("Person")),
    field<&ReadMark::position>("position", Label::tr("Position")),
    field<&ReadMark::at>("at", Label::tr("Time")));

/// What somebody said about a letter or a draft, inside one unit.
struct Comment {
    static constexpr std::string_view table = "comment";

    Id<Comment> id;
    Id<Thread> thread;
    Id<Person> person;
    Id<Position> position;
    std::string text;
    Timestamp at{};
};

template <>
inline constexpr auto schemaOf<Comment> = schema<Comment>(
    Label::tr("Comment"),
    field<&Comment::id>("id", Label::tr("ID")),
    field<&Comment::thread>("thread", Label::tr("Thread")),
    field<&Comment::person>("person", Label::tr("Person")),
    field<&Comment::position>("position", Label::tr("Position")),
    field<&Comment::text>("text", Label::tr("Text"), {.searchable = true}),
    field<&Comment::at>("at", Label::tr("Time")));

/// A letter being written. In a thread that never leaves its unit; sending publishes a frozen Letter.
struct Draft {
    static constexpr std::string_view table = "draft";

    Id<Draft> id;
    Id<Thread> thread; ///< named by the draft's own id
    Id<Unit> unit;
    Id<Person> author;
    std::string subject;
    std::string body;
    std::string classification;
    Security security = Security::biasa;
    Urgency urgency = Urgency::biasa;
    std::vector<Id<Unit>> recipients;
    Timestamp startedAt{};
    std::optional<Id<Letter>> sentAs; ///< set once, when it is sent
    std::optional<Id<LetterType>> type; ///< what kind of letter it becomes; its book follows from it
};

template <>
inline constexpr auto schemaOf<Draft> = schema<Draft>(
    Label::tr("Draft"),
    field<&Draft::id>("id", Label::tr("ID")),
    field<&Draft::thread>("thread", Label::tr("Thread")),
    field<&Draft::unit>("unit", Label::tr("Unit")),
    field<&Draft::author>("author", Label::tr("Author")),
    field<&Draft::subject>("subject", Label::tr("Subject"), {.listed = true, .searchable = true}),
    field<&Draft::body>("body", Label::tr("Text"), {.searchable = true}),
    field<&Draft::classification>("classification", Label::tr("Classification")),
    field<&Draft::security>("security", Label::tr("Security")),
    field<&Draft::urgency>("urgency", Label::tr("Urgency")),
    field<&Draft::recipients>("recipients", Label::tr("Recipients"), {.merge = Merge::unite}),
    field<&Draft::startedAt>("started_at", Label::tr("Started"), {.indexed = true}),
    field<&Draft::sentAs>("sent_as", Label::tr("Sent as"), {.merge = Merge::serverOwned}),
    field<&Draft::type>("type", Label::tr("Letter type")));

} // namespace naskah
