#pragma once

#include "common/command/matter.h"
#include "common/record/handling.h"

namespace naskah {

/// A desk asks for numbers of its own, to use while it is offline. Only the server can grant it.
struct RequestLease {
    static constexpr std::string_view table = "request_lease";

    Id<Register> book;
    std::int64_t size = 40;
};

template <>
inline constexpr auto schemaOf<RequestLease> = commandSchema<RequestLease>(
    Label::tr("Take a stock of numbers"),
    field<&RequestLease::book>("book", Label::tr("Register")),
    field<&RequestLease::size>("size", Label::tr("How many")));

Verdict apply(const RequestLease& command, Matter& matter);

/// A desk gives a block back and declares which of its numbers it never used.
struct ReturnLease {
    static constexpr std::string_view table = "return_lease";

    Id<Register> book;
    Id<NumberLease> lease;
    std::vector<std::string> unused;
};

template <>
inline constexpr auto schemaOf<ReturnLease> = commandSchema<ReturnLease>(
    Label::tr("Return numbers"),
    field<&ReturnLease::book>("book", Label::tr("Register")),
    field<&ReturnLease::lease>("lease", Label::tr("Number lease")),
    field<&ReturnLease::unused>("unused", Label::tr("Unused")));

Verdict apply(const ReturnLease& command, Matter& matter);

/// The office gives up on a block whose desk is lost. Its unreported numbers are unknown from then on.
struct BreakLease {
    static constexpr std::string_view table = "break_lease";

    Id<Register> book;
    Id<NumberLease> lease;
    std::string reason;
};

template <>
inline constexpr auto schemaOf<BreakLease> = commandSchema<BreakLease>(
    Label::tr("Break a lease"),
    field<&BreakLease::book>("book", Label::tr("Register")),
    field<&BreakLease::lease>("lease", Label::tr("Number lease")),
    field<&BreakLease::reason>("reason", Label::tr("Reason")));

Verdict apply(const BreakLease& command, Matter& matter);

/// A number that is not used for a letter: a fresh one that was taken for nothing, or, when a line is named, that of a
/// cancelled letter or of a reservation nobody needs any more. A void line stays void.
struct VoidNumber {
    static constexpr std::string_view table = "void_number";

    Id<Register> book;
    std::string reason;
    std::optional<Id<RegisterEntry>> entry = std::nullopt;
};

template <>
inline constexpr auto schemaOf<VoidNumber> = commandSchema<VoidNumber>(
    Label::tr("Void a number"),
    field<&VoidNumber::book>("book", Label::tr("Register")),
    field<&VoidNumber::reason>("reason", Label::tr("Reason")),
    field<&VoidNumber::entry>("entry", Label::tr("Register entry")));

Verdict apply(const VoidNumber& command, Matter& matter);

// What the numbered commands share.

/// A register that the actor may number from: their unit's or the city's.
Result<Register> openBook(Matter& matter, Id<Register> id);
/// One that numbers letters of this direction.
Result<Register> openBook(Matter& matter, Id<Register> id, RegisterKind kind);

/// Whether a register numbers letters of this kind and classification. No kind: it is not known, and hinders nothing.
bool takes(const Register& book, const std::optional<Id<LetterType>>& type, std::string_view classification);

/// What a number is wanted for.
struct NumberWish {
    std::optional<Uuid> letter; ///< none: it is reserved
    std::string classification;
    Security security = Security::biasa;
    std::optional<Id<LetterType>> type;
    std::optional<Date> day;                   ///< the agenda's, when it is not today's
    std::optional<Id<RegisterEntry>> reserved = std::nullopt; ///< a number that was reserved before
};

struct GivenNumber {
    std::int64_t number = 0;
    std::string text;
    Date day{}; ///< that the letter bears
    Id<RegisterEntry> entry;
};

/// Takes a number, or one that was reserved, and writes its line into the register. Ask last.
Result<GivenNumber> takeEntry(Matter& matter, const Register& book, const NumberWish& wish);

/// A line's number as the register's pattern writes it today, from the parts that stand in the line.
Result<std::string> numberText(const Register& book, const RegisterEntry& entry);
/// A line with its parts, without a number.
RegisterEntry blankEntry(Matter& matter, const Register& book, const NumberWish& wish, const std::string& unitCode, Date day);
std::string securityCode(Security security);
Result<std::string> unitCodeOf(Matter& matter, const Register& book);

/// The line by which a number that nobody knew about was closed; a desk that reports it later takes it over.
Id<RegisterEntry> settledEntry(Id<Register> book, std::int64_t number);

/// The void line that a numbered command leaves when it is not applied.
RegisterEntry voidEntry(const Intent& intent, const Register& book, const std::string& reason);

/// Tells a letter's sender that it was received or read. Written, never read: it is in the delivery's thread.
void putReceipt(Matter& matter, Id<Letter> letter, Id<Unit> recipient, ReceiptKind what);
Id<Delivery> deliveryOf(Id<Letter> letter, Id<Unit> recipient);

} // namespace naskah
