#pragma once

#include "common/command/disposing_closing.h"
#include "common/command/disposing_reports.h"

namespace naskah {

/// An official passes a letter, or a leg they received, on: to positions, or to whole offices. A position of another
/// office, and an office, get the letter and a handling of it of their own. Inside the giver's office everybody may be
/// given something; across offices only its owner gives, or who was given it from there.
struct DisposeLetter {
    static constexpr std::string_view table = "dispose_letter";

    Id<Handling> handling;
    std::optional<Id<Disposition>> parent; ///< the leg that is forwarded
    std::vector<Id<Position>> executors;
    std::vector<Id<Position>> informed;
    std::vector<std::string> instructions;
    std::string note;
    std::optional<Date> dueOn;
    std::vector<Id<Unit>> executorOffices;
    std::vector<Id<Unit>> informedOffices;
};

template <>
inline constexpr auto schemaOf<DisposeLetter> = commandSchema<DisposeLetter>(
    Label::tr("Dispose"),
    field<&DisposeLetter::handling>("handling", Label::tr("Handling")),
    field<&DisposeLetter::parent>("parent", Label::tr("Part of")),
    field<&DisposeLetter::executors>("executors", Label::tr("To act")),
    field<&DisposeLetter::informed>("informed", Label::tr("For information")),
    field<&DisposeLetter::instructions>("instructions", Label::tr("Instructions")),
    field<&DisposeLetter::note>("note", Label::tr("Note")),
    field<&DisposeLetter::dueOn>("due_on", Label::tr("Due")),
    field<&DisposeLetter::executorOffices>("executor_offices", Label::tr("Offices to act")),
    field<&DisposeLetter::informedOffices>("informed_offices", Label::tr("Offices for information")));

Verdict apply(const DisposeLetter& command, Matter& matter);
/// The leg that DisposeLetter creates for a recipient.
Id<Disposition> legOf(const Uuid& command, Id<Position> recipient);
Id<Disposition> legOf(const Uuid& command, Id<Unit> recipient);

/// A person has opened a letter, and with it every leg that is addressed to their position. A fact.
struct ReadLetter {
    static constexpr std::string_view table = "read_letter";

    Id<Handling> handling;
};

template <>
inline constexpr auto schemaOf<ReadLetter> = commandSchema<ReadLetter>(
    Label::tr("Read"),
    field<&ReadLetter::handling>("handling", Label::tr("Handling")));

Verdict apply(const ReadLetter& command, Matter& matter);

/// The giver pulls a leg back. Only while nobody has read it.
struct WithdrawDisposition {
    static constexpr std::string_view table = "withdraw_disposition";

    Id<Handling> handling;
    Id<Disposition> leg;
};

template <>
inline constexpr auto schemaOf<WithdrawDisposition> = commandSchema<WithdrawDisposition>(
    Label::tr("Pull back"),
    field<&WithdrawDisposition::handling>("handling", Label::tr("Handling")),
    field<&WithdrawDisposition::leg>("leg", Label::tr("Disposition")));

Verdict apply(const WithdrawDisposition& command, Matter& matter);

} // namespace naskah
