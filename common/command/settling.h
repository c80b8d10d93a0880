#pragma once

#include "common/command/matter.h"
#include "common/record/letter.h"
#include "common/record/register.h"

namespace naskah {

/// A number is taken before there is a letter for it (ambil nomor): today's next, or, for a day that is past and with a
/// reason, one of that day's unused numbers or the last number given by then with a suffix. What is past is decided by
/// the server alone.
struct ReserveNumber {
    static constexpr std::string_view table = "reserve_number";

    Id<Register> book;
    std::string classification;
    Security security = Security::biasa;
    std::optional<Date> day;            ///< none: today
    std::optional<std::int64_t> number; ///< an unused (kosong) number of that day; none: with a suffix
    std::string reason;
};

template <>
inline constexpr auto schemaOf<ReserveNumber> = commandSchema<ReserveNumber>(
    Label::tr("Reserve a number"),
    field<&ReserveNumber::book>("book", Label::tr("Register")),
    field<&ReserveNumber::classification>("classification", Label::tr("Classification")),
    field<&ReserveNumber::security>("security", Label::tr("Security")),
    field<&ReserveNumber::day>("day", Label::tr("Day")),
    field<&ReserveNumber::number>("number", Label::tr("Number")),
    field<&ReserveNumber::reason>("reason", Label::tr("Reason")));

Verdict apply(const ReserveNumber& command, Matter& matter);
Id<RegisterEntry> reservedEntry(const Uuid& command);

/// Numbers of which nobody knows any more what became of them are closed, with the minutes that say so. A desk that was
/// given them and reports one after all takes its line over.
struct SettleNumbers {
    static constexpr std::string_view table = "settle_numbers";

    Id<Register> book;
    std::string numbers; ///< "5-9, 12"
    std::string reason;
    std::string minutes; ///< number and day of the minutes (berita acara)
};

template <>
inline constexpr auto schemaOf<SettleNumbers> = commandSchema<SettleNumbers>(
    Label::tr("Close unknown numbers"),
    field<&SettleNumbers::book>("book", Label::tr("Register")),
    field<&SettleNumbers::numbers>("numbers", Label::tr("Numbers")),
    field<&SettleNumbers::reason>("reason", Label::tr("Reason")),
    field<&SettleNumbers::minutes>("minutes", Label::tr("Minutes")));

Verdict apply(const SettleNumbers& command, Matter& matter);

/// The office goes on after a later number; those between are passed over for good.
struct SkipNumbers {
    static constexpr std::string_view table = "skip_numbers";

    Id<Register> book;
    std::int64_t upTo = 0; ///< the last number that is passed over
    std::string reason;
};

template <>
inline constexpr auto schemaOf<SkipNumbers> = commandSchema<SkipNumbers>(
    Label::tr("Pass over numbers"),
    field<&SkipNumbers::book>("book", Label::tr("Register")),
    field<&SkipNumbers::upTo>("up_to", Label::tr("Up to")),
    field<&SkipNumbers::reason>("reason", Label::tr("Reason")));

Verdict apply(const SkipNumbers& command, Matter& matter);

/// The server, restored from a backup, goes on after the numbers that it may have given since and does not know: whatever
/// nothing accounts for up to there is unknown, and never given to anyone.
struct PassOverLost {
    static constexpr std::string_view table = "pass_over_lost";

    Id<Register> book;
    std::int64_t upTo = 0;
    std::string reason;
};

template <>
inline constexpr auto schemaOf<PassOverLost> = commandSchema<PassOverLost>(
    Label::tr("Pass over lost numbers"),
    field<&PassOverLost::book>("book", Label::tr("Register")),
    field<&PassOverLost::upTo>("up_to", Label::tr("Up to")),
    field<&PassOverLost::reason>("reason", Label::tr("Reason")));

Verdict apply(const PassOverLost& command, Matter& matter);

/// A number that was given outside of Naskah, by hand or by another system, with its letter. Never takes a number that
/// has a line or that a desk may still give; the same line twice is entered once.
struct ImportNumber {
    static constexpr std::string_view table = "import_number";

    Id<Register> book;
    std::int64_t number = 0;
    std::string suffix;
    std::string text; ///< as it was written
    Date day{};
    std::string subject;
    std::string party; ///< who sent it, or whom it went to
    std::string letterNumber; ///< the sender's, of a letter that came in
    std::optional<Date> writtenOn;
    std::string classification;
    Security security = Security::biasa;
    std::optional<Id<LetterType>> type;
    std::string voidReason; ///< not empty: the number was given and not used
    std::string source;     ///< where the list comes from
};

template <>
inline constexpr auto schemaOf<ImportNumber> = commandSchema<ImportNumber>(
    Label::tr("Enter a number given elsewhere"),
    field<&ImportNumber::book>("book", Label::tr("Register")),
    field<&ImportNumber::number>("number", Label::tr("Sequence")),
    field<&ImportNumber::suffix>("suffix", Label::tr("Suffix")),
    field<&ImportNumber::text>("text", Label::tr("Number")),
    field<&ImportNumber::day>("day", Label::tr("Day")),
    field<&ImportNumber::subject>("subject", Label::tr("Subject")),
    field<&ImportNumber::party>("party", Label::tr("Sender or recipient")),
    field<&ImportNumber::letterNumber>("letter_number", Label::tr("Sender's number")),
    field<&ImportNumber::writtenOn>("written_on", Label::tr("Date")),
    field<&ImportNumber::classification>("classification", Label::tr("Classification")),
    field<&ImportNumber::security>("security", Label::tr("Security")),
    field<&ImportNumber::type>("type", Label::tr("Letter type")),
    field<&ImportNumber::voidReason>("void_reason", Label::tr("Void because")),
    field<&ImportNumber::source>("source", Label::tr("Source")));

Verdict apply(const ImportNumber& command, Matter& matter);

} // namespace naskah
