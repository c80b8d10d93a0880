#include "common/command/registering.h"

#include "common/command/numbering.h"
#include "common/text/utf8.h"

#include <algorithm>

namespace naskah {

namespace {

constexpr int mostEnclosures = 9999;
/// What a server takes by default, bytes.
constexpr std::int64_t largestFile = std::int64_t{64} << 20;

bool isSha256(const std::string& text)
{
    return text.size() == 64 &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// Whether a letter may be addressed to this position of a unit; no position means nobody in particular.
bool isAddressee(Matter& matter, const std::optional<Id<Position>>& addressee, Id<Unit> unit)
{
    if (!addressee) return true;
    const auto position = matter.findPublic(*addressee);
    return position && position->unit == unit;
}

/// Where a letter goes inside its unit. A secret one goes to the head alone; the clerk who typed it keeps it by an
/// explicit grant until it is handed over.
void deliverWithin(Matter& matter, Id<Thread> thread, Id<Unit> unit, int year, Security security)
{
    if (!isSecret(security)) return matter.deliver(thread, mailbox::ofUnit(unit, year));
    matter.deliver(thread, mailbox::ofUnitSecrets(unit, year));
    if (!matter.actor().isHead) matter.deliver(thread, mailbox::ofPerson(matter.actor().person, year));
}

std::optional<Verdict> wordsProblem(std::string_view subject, std::string_view sender)
{
    if (trimmed(subject).empty()) return Verdict::refused("letter.no_subject", "a letter needs a subject");
    if (trimmed(sender).empty()) return Verdict::refused("letter.no_sender", "a letter needs a sender");
    return std::nullopt;
}

/// What the invitation asks for, or why it cannot be entered. A type that this rule cannot see says nothing.
std::optional<Verdict> eventProblem(const RegisterLetter& command, Matter& matter)
{
    if (!command.type) return std::nullopt;
    const auto type = matter.findPublic(*command.type);
    if (!type) return Verdict::refused("letter.type", "there is no such type of letter");
    if (type->isInvitation && !command.eventOn)
        return Verdict::refused("letter.event_day", "an invitation says for which day it is");
    return std::nullopt;
}

} // namespace

Id<Letter> registeredLetter(const Uuid& command)
{
    return derivedId<Letter>(command, "letter");
}

Id<Handling> handlingOf(Id<Letter> letter, Id<Unit> unit)
{
    return derivedId<Handling>(letter.value, "handling/" + unit.value.text());
}

Verdict apply(const RegisterLetter& command, Matter& matter)
{
    auto book = openBook(matter, command.book, RegisterKind::incoming);
    if (!book) return Verdict::refused(book.error());
    if (const auto problem = wordsProblem(command.subject, command.sender)) return *problem;
    if (command.enclosures < 0 || command.enclosures > mostEnclosures)
        return Verdict::refused("letter.enclosures", "a letter has 0 to 9,999 enclosures");
    // From the city's book, too, a letter is its own office's.
    const auto unit = matter.actor().unit;
    if (!isAddressee(matter, command.addressee, unit))
        return Verdict::refused("letter.addressee", "the addressee is not of this office");
    if (!isAddressee(matter, command.via, unit))
        return Verdict::refused("letter.via", "who sees it first is not of this office");
    if (command.via && command.via == command.addressee)
        return Verdict::refused("letter.via", "who sees it first is the addressee");
    if (!isAddressee(matter, command.handedTo, unit))
        return Verdict::refused("letter.handed_to", "who got it is not of this office");
    if (command.receivedOn > matter.today())
        return Verdict::refused("letter.received_later", "a letter cannot have come on a day that is not yet");
    if (const auto problem = eventProblem(command, matter)) return *problem;

    const auto letterId = registeredLetter(matter.command());
    const auto handlingId = handlingOf(letterId, unit);
    const Id<Thread> letterThread{letterId.value}, handlingThread{handlingId.value};
    const auto number = takeEntry(
        matter, *book, {letterId.value, command.classification, command.security, command.type, command.receivedOn, command.reserved});
    if (!number) return Verdict::refused(number.error());

    for (const auto thread : {letterThread, handlingThread})
        deliverWithin(matter, thread, unit, book->year, command.security);

    Letter letter;
    letter.id = letterId;
    letter.thread = letterThread;
    letter.number = command.number;
    letter.subject = command.subject;
    letter.sender = command.sender;
    letter.summary = command.summary;
    letter.writtenOn = command.writtenOn;
    letter.classification = command.classification;
    letter.security = command.security;
    letter.urgency = command.urgency;
    letter.type = command.type;
    letter.enclosures = command.enclosures;
    letter.enclosureUnit = command.enclosureUnit;
    letter.eventOn = command.eventOn;
    letter.eventTime = command.eventTime;
    letter.eventPlace = command.eventPlace;
    matter.put(letter);

    Handling handling;
    handling.id = handlingId;
    handling.thread = handlingThread;
    handling.unit = unit;
    handling.letter = letterId;
    handling.agenda = number->number;
    handling.agendaText = number->text;
    handling.receivedOn = command.receivedOn;
    handling.arrivedAt = matter.at();
    handling.addressee = command.addressee;
    handling.state = HandlingState::open;
    handling.contact = command.contact;
    handling.receivedVia = command.receivedVia;
    handling.receivedBy = command.receivedBy;
    handling.ourRole = command.ourRole;
    handling.via = command.via;
    handling.handedTo = command.handedTo;
    handling.original = command.original;
    matter.put(handling);
    return Verdict::applied();
}

Verdict apply(const HandInLetter& command, Matter& matter)
{
    const auto& actor = matter.actor();
    if (const auto problem = wordsProblem(command.subject, command.sender)) return *problem;
    if (command.receivedOn > matter.today())
        return Verdict::refused("letter.received_later", "a letter cannot have come on a day that is not yet");
    const auto letterId = registeredLetter(matter.command());
    const auto handlingId = handlingOf(letterId, actor.unit);
    const Id<Thread> letterThread{letterId.value}, handlingThread{handlingId.value};
    for (const auto thread : {letterThread, handlingThread})
        deliverWithin(matter, thread, actor.unit, yearOf(matter.today()), command.security);

    Letter letter;
    letter.id = letterId;
    letter.thread = letterThread;
    letter.number = command.number;
    letter.subject = command.subject;
    letter.sender = command.sender;
    letter.summary = command.summary;
    letter.writtenOn = command.writtenOn;
    letter.security = command.security;
    letter.urgency = command.urgency;
    matter.put(letter);

    Handling handling;
    handling.id = handlingId;
    handling.thread = handlingThread;
    handling.unit = actor.unit;
    handling.letter = letterId;
    handling.receivedOn = command.receivedOn;
    handling.arrivedAt = matter.at();
    handling.handedTo = actor.position;
    matter.put(handling);
    return Verdict::applied();
}

Verdict apply(const AcceptLetter& command, Matter& matter)
{
    auto book = openBook(matter, command.book, RegisterKind::incoming);
    if (!book) return Verdict::refused(book.error());
    const Id<Thread> thread{command.handling.value};
    auto handling = matter.find(command.handling, thread);
    if (!handling || handling->unit != matter.actor().unit)
        return Verdict::refused("handling.missing", "no such letter in this office");
    if (handling->state == HandlingState::returned)
        return Verdict::refused("handling.returned", "the letter went back");
    if (handling->agenda) return Verdict::refused("handling.accepted", "the letter already has an agenda number");
    if (!isAddressee(matter, command.addressee, handling->unit))
        return Verdict::refused("letter.addressee", "the addressee is not of this office");
    const auto number = takeEntry(matter, *book, {handling->letter.value, command.classification, {}, {}, {}, {}});
    if (!number) return Verdict::refused(number.error());

    handling->agenda = number->number;
    handling->agendaText = number->text;
    // A letter that an official was handed came on the day it was handed over.
    if (!handling->handedTo) handling->receivedOn = matter.today();
    if (command.addressee) handling->addressee = command.addressee;
    if (handling->state == HandlingState::arrived) handling->state = HandlingState::open;
    matter.put(*handling);
    // What came on paper has no delivery, and nobody waits for its receipt.
    if (!handling->handedTo) putReceipt(matter, handling->letter, handling->unit, ReceiptKind::received);
    return Verdict::applied();
}

std::optional<Verdict> unfitFile(const std::string& sha256, std::int64_t size)
{
    if (!isSha256(sha256)) return Verdict::refused("file.hash", "the hash is not 64 hexadecimal digits");
    if (size <= 0) return Verdict::refused("file.empty", "an empty file cannot be attached");
    if (size > largestFile) return Verdict::refused("file.too_large", "a file may have at most 64 MiB");
    return std::nullopt;
}

Verdict apply(const AttachFile& command, Matter& matter)
{
    if (const auto unfit = unfitFile(command.sha256, command.size)) return *unfit;
    const Id<Thread> thread{command.owner};
    if (command.isDraft) {
        const auto draft = matter.find(Id<Draft>{command.owner}, thread);
        if (!draft || draft->unit != matter.actor().unit) return Verdict::refused("draft.missing", "no such draft");
        if (draft->sentAs) return Verdict::refused("draft.sent", "the letter has been sent");
    } else {
        const auto letter = matter.find(Id<Letter>{command.owner}, thread);
        // A letter does not say whose it is; the office that has it has a handling of it.
        const auto own = handlingOf(Id<Letter>{command.owner}, matter.actor().unit);
        const auto handling = letter && !letter->fromUnit ? matter.find(own, Id<Thread>{own.value}) : std::nullopt;
        if (!letter || (!letter->fromUnit && !handling))
            return Verdict::refused("letter.missing", "no such letter in this office");
        // What another office published, or gave with a disposition, is frozen: it is not this office's.
        if (letter->fromUnit || handling->openedBy) return Verdict::refused("letter.frozen", "a sent letter cannot be changed");
    }
    Attachment attachment;
    attachment.id = matter.newId<Attachment>("attachment");
    attachment.thread = thread;
    attachment.owner = command.owner;
    attachment.sha256 = command.sha256;
    attachment.name = command.name;
    attachment.mediaType = command.mediaType;
    attachment.size = command.size;
    attachment.pages = command.pages;
    attachment.device = matter.device();
    matter.put(attachment);
    return Verdict::applied();
}

} // namespace naskah
