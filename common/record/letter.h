#pragma once

#include "common/record/organisation.h"

namespace naskah {

/// How far a letter may be known (sifat keamanan).
enum class Security { biasa, terbatas, rahasia, sangatRahasia };
template <>
inline constexpr auto choicesOf<Security> = std::to_array<Choice>({
    {"biasa", Label::tr("Ordinary")},
    {"terbatas", Label::tr("Restricted")},
    {"rahasia", Label::tr("Secret")},
    {"sangat_rahasia", Label::tr("Top secret")},
});
constexpr bool isSecret(Security security)
{
    return security >= Security::rahasia;
}

/// How soon a letter must be dealt with (derajat urgensi).
enum class Urgency { biasa, segera, sangatSegera };
template <>
inline constexpr auto choicesOf<Urgency> = std::to_array<Choice>({
    {"biasa", Label::tr("Normal")},
    {"segera", Label::tr("Urgent")},
    {"sangat_segera", Label::tr("Very urgent")},
});

/// A letter as it was sent: frozen. One that came on paper is published into the receiving unit alone; one sent by an
/// office of the city is published to sender and recipients. Its thread is named by its own id.
struct Letter {
    static constexpr std::string_view table = "letter";

    Id<Letter> id;
    Id<Thread> thread;
    std::string number;                ///< as written by the sender, free text
    std::string subject;
    std::string sender;                ///< name, as written
    std::optional<Id<Unit>> fromUnit;  ///< the sender when it is an office of this organisation
    std::string summary;
    std::string body;                  ///< text, when the letter was written in Naskah
    Date writtenOn{};
    std::string classification;        ///< code
    Security security = Security::biasa;
    Urgency urgency = Urgency::biasa;
    std::optional<Id<LetterType>> type;
    int enclosures = 0;
    std::string enclosureUnit;         ///< what is counted: "berkas", "lembar"; the city's word
    std::optional<Date> eventOn;       ///< of an invitation: the day it invites for
    std::string eventTime;             ///< as written: "09.00 WIB s.d. selesai"
    std::string eventPlace;
    std::string addressedTo; ///< whom it went to, as written, when that was not an office of this organisation
};

template <>
inline constexpr auto schemaOf<Letter> = schema<Letter>(
    Label::tr("Letter"),
    field<&Letter::id>("id", Label::tr("ID")),
    field<&Letter::thread>("thread", Label::tr("Thread")),
    field<&Letter::number>("number", Label::tr("Number"), {.listed = true, .searchable = true}),
    field<&Letter::subject>("subject", Label::tr("Subject"), {.listed = true, .searchable = true}),
    field<&Letter::sender>("sender", Label::tr("Sender"), {.listed = true, .searchable = true}),
    field<&Letter::fromUnit>("from_unit", Label::tr("From office"), {.indexed = true}),
    field<&Letter::summary>("summary", Label::tr("Summary"), {.searchable = true}),
    field<&Letter::body>("body", Label::tr("Text"), {.searchable = true}),
    field<&Letter::writtenOn>("written_on", Label::tr("Date"), {.listed = true}),
    field<&Letter::classification>("classification", Label::tr("Classification"), {.listed = true}),
    field<&Letter::security>("security", Label::tr("Security")),
    field<&Letter::urgency>("urgency", Label::tr("Urgency")),
    field<&Letter::type>("type", Label::tr("Letter type")),
    field<&Letter::enclosures>("enclosures", Label::tr("Enclosures")),
    field<&Letter::enclosureUnit>("enclosure_unit", Label::tr("Unit of enclosures")),
    field<&Letter::eventOn>("event_on", Label::tr("Day of the event")),
    field<&Letter::eventTime>("event_time", Label::tr("Time of the event")),
    field<&Letter::eventPlace>("event_place", Label::tr("Place of the event"), {.searchable = true}),
    field<&Letter::addressedTo>("addressed_to", Label::tr("Addressed to"), {.searchable = true}));

/// A file that belongs to a letter or a draft. The bytes travel apart and are named by their hash.
struct Attachment {
    static constexpr std::string_view table = "attachment";

    Id<Attachment> id;
    Id<Thread> thread;
    Uuid owner;             ///< the letter or draft
    std::string sha256;     ///< 64 hexadecimal digits
    std::string name;
    std::string mediaType;
    std::int64_t size = 0;  ///< bytes
    int pages = 0;
    Uuid device;            ///< whose upload proves the reference
    bool stored = false;    ///< the server has the bytes
};

template <>
inline constexpr auto schemaOf<Attachment> = schema<Attachment>(
    Label::tr("Attachment"),
    field<&Attachment::id>("id", Label::tr("ID")),
    field<&Attachment::thread>("thread", Label::tr("Thread")),
    field<&Attachment::owner>("owner", Label::tr("Belongs to"), {.indexed = true}),
    field<&Attachment::sha256>("sha256", Label::tr("Hash"), {.indexed = true}),
    field<&Attachment::name>("name", Label::tr("File name"), {.listed = true}),
    field<&Attachment::mediaType>("media_type", Label::tr("Type")),
    field<&Attachment::size>("size", Label::tr("Size")),
    field<&Attachment::pages>("pages", Label::tr("Pages")),
    field<&Attachment::device>("device", Label::tr("Device")),
    field<&Attachment::stored>("stored", Label::tr("Stored"), {.merge = Merge::serverOwned}));

/// That a letter was sent to a unit. In a thread of its own, shared by sender and that recipient alone.
struct Delivery {
    static constexpr std::string_view table = "delivery";

    Id<Delivery> id;
    Id<Thread> thread;
    Id<Letter> letter;
    Id<Unit> sender;
    Id<Unit> recipient;
    Timestamp sentAt{};
};

template <>
inline constexpr auto schemaOf<Delivery> = schema<Delivery>(
    Label::tr("Delivery"),
    field<&Delivery::id>("id", Label::tr("ID")),
    field<&Delivery::thread>("thread", Label::tr("Thread")),
    field<&Delivery::letter>("letter", Label::tr("Letter"), {.indexed = true}),
    field<&Delivery::sender>("sender", Label::tr("Sender")),
    field<&Delivery::recipient>("recipient", Label::tr("Recipient")),
    field<&Delivery::sentAt>("sent_at", Label::tr("Sent")));

enum class ReceiptKind { received, read };
template <>
inline constexpr auto choicesOf<ReceiptKind> = std::to_array<Choice>({
    {"received", Label::tr("Received")},
    {"read", Label::tr("Read")},
});

/// All that flows back to a sender: that the recipient's office received or read the letter, and when.
struct Receipt {
    static constexpr std::string_view table = "receipt";

    Id<Receipt> id;
    Id<Thread> thread; ///< the delivery's
    Id<Letter> letter;
    Id<Unit> recipient;
    ReceiptKind what = ReceiptKind::received;
    Timestamp at{};
};

template <>
inline constexpr auto schemaOf<Receipt> = schema<Receipt>(
    Label::tr("Receipt"),
    field<&Receipt::id>("id", Label::tr("ID")),
    field<&Receipt::thread>("thread", Label::tr("Thread")),
    field<&Receipt::letter>("letter", Label::tr("Letter"), {.indexed = true}),
    field<&Receipt::recipient>("recipient", Label::tr("Recipient")),
    field<&Receipt::what>("what", Label::tr("What")),
    field<&Receipt::at>("at", Label::tr("Time")));

} // namespace naskah
