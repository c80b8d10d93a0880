#pragma once

#include "common/command/matter.h"
#include "common/record/handling.h"
#include "common/record/register.h"

namespace naskah {

/// A secretariat enters a letter that came from outside into the agenda.
struct RegisterLetter {
    static constexpr std::string_view table = "register_letter";

    Id<Register> book;
    std::string number;
    std::string subject;
    std::string sender;
    std::string summary;
    Date writtenOn{};
    Date receivedOn{};
    std::string classification;
    Security security = Security::biasa;
    Urgency urgency = Urgency::biasa;
    std::optional<Id<LetterType>> type;
    int enclosures = 0;
    std::optional<Id<Position>> addressee;
    std::string enclosureUnit;
    std::optional<Date> eventOn; ///< an invitation has one
    std::string eventTime;
    std::string eventPlace;
    std::optional<Id<Contact>> contact;
    std::string receivedVia;
    std::string receivedBy;
    OurRole ourRole = OurRole::addressee;
    std::optional<Id<Position>> via;
    std::optional<Id<Position>> handedTo;
    std::string original;
    std::optional<Id<RegisterEntry>> reserved = std::nullopt; ///< a number that was taken before, for this letter
};

template <>
inline constexpr auto schemaOf<RegisterLetter> = commandSchema<RegisterLetter>(
    Label::tr("Register letter"),
    field<&RegisterLetter::book>("book", Label::tr("Register")),
    field<&RegisterLetter::number>("number", Label::tr("Number")),
    field<&RegisterLetter::subject>("subject", Label::tr("Subject")),
    field<&RegisterLetter::sender>("sender", Label::tr("Sender")),
    field<&RegisterLetter::summary>("summary", Label::tr("Summary")),
    field<&RegisterLetter::writtenOn>("written_on", Label::tr("Date")),
    field<&RegisterLetter::receivedOn>("received_on", Label::tr("Received")),
    field<&RegisterLetter::classification>("classification", Label::tr("Classification")),
    field<&RegisterLetter::security>("security", Label::tr("Security")),
    field<&RegisterLetter::urgency>("urgency", Label::tr("Urgency")),
    field<&RegisterLetter::type>("type", Label::tr("Letter type")),
    field<&RegisterLetter::enclosures>("enclosures", Label::tr("Enclosures")),
    field<&RegisterLetter::addressee>("addressee", Label::tr("Addressed to")),
    field<&RegisterLetter::enclosureUnit>("enclosure_unit", Label::tr("Unit of enclosures")),
    field<&RegisterLetter::eventOn>("event_on", Label::tr("Day of the event")),
    field<&RegisterLetter::eventTime>("event_time", Label::tr("Time of the event")),
    field<&RegisterLetter::eventPlace>("event_place", Label::tr("Place of the event")),
    field<&RegisterLetter::contact>("contact", Label::tr("Contact")),
    field<&RegisterLetter::receivedVia>("received_via", Label::tr("Received by way of")),
    field<&RegisterLetter::receivedBy>("received_by", Label::tr("Received by")),
    field<&RegisterLetter::ourRole>("our_role", Label::tr("Received as")),
    field<&RegisterLetter::via>("via", Label::tr("Through")),
    field<&RegisterLetter::handedTo>("handed_to", Label::tr("Handed to")),
    field<&RegisterLetter::original>("original", Label::tr("Original kept at")),
    field<&RegisterLetter::reserved>("reserved", Label::tr("Reserved number")));

Verdict apply(const RegisterLetter& command, Matter& matter);

/// Ids of what RegisterLetter creates, for the screen that goes on with them.
Id<Letter> registeredLetter(const Uuid& command);
Id<Handling> handlingOf(Id<Letter> letter, Id<Unit> unit);

/// An official takes in a letter that was handed to them directly: it is in Naskah at once and waits for its agenda
/// number, which the secretariat gives with AcceptLetter.
struct HandInLetter {
    static constexpr std::string_view table = "hand_in_letter";

    std::string number;
    std::string subject;
    std::string sender;
    std::string summary;
    Date writtenOn{};
    Date receivedOn{};
    Security security = Security::biasa;
    Urgency urgency = Urgency::biasa;
};

template <>
inline constexpr auto schemaOf<HandInLetter> = commandSchema<HandInLetter>(
    Label::tr("Hand in a letter"),
    field<&HandInLetter::number>("number", Label::tr("Number")),
    field<&HandInLetter::subject>("subject", Label::tr("Subject")),
    field<&HandInLetter::sender>("sender", Label::tr("Sender")),
    field<&HandInLetter::summary>("summary", Label::tr("Summary")),
    field<&HandInLetter::writtenOn>("written_on", Label::tr("Date")),
    field<&HandInLetter::receivedOn>("received_on", Label::tr("Received")),
    field<&HandInLetter::security>("security", Label::tr("Security")),
    field<&HandInLetter::urgency>("urgency", Label::tr("Urgency")));

Verdict apply(const HandInLetter& command, Matter& matter);

/// A letter that another office sent gets its agenda number; the sender learns that it was received.
struct AcceptLetter {
    static constexpr std::string_view table = "accept_letter";

    Id<Handling> handling;
    Id<Register> book;
    std::string classification;
    std::optional<Id<Position>> addressee;
};

template <>
inline constexpr auto schemaOf<AcceptLetter> = commandSchema<AcceptLetter>(
    Label::tr("Enter into the agenda"),
    field<&AcceptLetter::handling>("handling", Label::tr("Handling")),
    field<&AcceptLetter::book>("book", Label::tr("Register")),
    field<&AcceptLetter::classification>("classification", Label::tr("Classification")),
    field<&AcceptLetter::addressee>("addressee", Label::tr("Addressed to")));

Verdict apply(const AcceptLetter& command, Matter& matter);

/// Says that a file belongs to a letter or draft. The bytes are uploaded apart, by the same device.
struct AttachFile {
    static constexpr std::string_view table = "attach_file";

    Uuid owner;         ///< a Letter or a Draft of the actor's unit
    bool isDraft = false;
    std::string sha256;
    std::string name;
    std::string mediaType;
    std::int64_t size = 0;
    int pages = 0;
};

template <>
inline constexpr auto schemaOf<AttachFile> = commandSchema<AttachFile>(
    Label::tr("Attach file"),
    field<&AttachFile::owner>("owner", Label::tr("Belongs to")),
    field<&AttachFile::isDraft>("is_draft", Label::tr("Draft")),
    field<&AttachFile::sha256>("sha256", Label::tr("Hash")),
    field<&AttachFile::name>("name", Label::tr("File name")),
    field<&AttachFile::mediaType>("media_type", Label::tr("Type")),
    field<&AttachFile::size>("size", Label::tr("Size")),
    field<&AttachFile::pages>("pages", Label::tr("Pages")));

Verdict apply(const AttachFile& command, Matter& matter);
/// Why no file with this hash and size (bytes) may be attached to anything; nullopt when it may.
std::optional<Verdict> unfitFile(const std::string& sha256, std::int64_t size);

} // namespace naskah
