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

/// A number that was taken and not used for a letter.
struct VoidNumber {
    static constexpr std::string_view table = "void_number";

    Id<Register> book;
    std::string reason;
};

template <>
inline constexpr auto schemaOf<VoidNumber> = commandSchema<VoidNumber>(
    Label::tr("Void a number"),
    field<&VoidNumber::book>("book", Label::tr("Register")),
    field<&VoidNumber::reason>("reason", Label::tr("Reason")));

Verdict apply(const VoidNumber& command, Matter& matter);

// What the numbered commands share.

/// A refusal as an Error and back: "code: text" in the detail.
Error refusal(std::string_view code, std::string_view text);
Reason reasonOf(const Error& error);

/// The actor's unit's register of this kind, for somebody who may number from it.
Result<Register> openBook(Matter& matter, Id<Register> id, RegisterKind kind);

struct GivenNumber {
    std::int64_t number = 0;
    std::string text;
};

/// Takes a number and writes its line into the register.
Result<GivenNumber> takeEntry(Matter& matter, const Register& book, const Uuid& letter,
                              const std::string& classification);

/// The void line that a numbered command leaves when it is not applied.
RegisterEntry voidEntry(const Intent& intent, const Register& book, const std::string& reason);

/// Tells a letter's sender that it was received or read. Written, never read: it is in the delivery's thread.
void putReceipt(Matter& matter, Id<Letter> letter, Id<Unit> recipient, ReceiptKind what);
Id<Delivery> deliveryOf(Id<Letter> letter, Id<Unit> recipient);

} // namespace naskah
