#pragma once

#include "common/command/matter.h"
#include "common/record/handling.h"

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
    field<&RegisterLetter::addressee>("addressee", Label::tr("Addressed to")));

Verdict apply(const RegisterLetter& command, Matter& matter);

/// Ids of what RegisterLetter creates, for the screen that goes on with them.
Id<Letter> registeredLetter(const Uuid& command);
Id<Handling> handlingOf(Id<Letter> letter, Id<Unit> unit);

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

} // namespace naskah
