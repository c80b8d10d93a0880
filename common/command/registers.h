#pragma once

#include "common/command/matter.h"
#include "common/record/register.h"

#include <span>

namespace naskah {

/// A secretariat opens a book of its office for a year. The same book opened again, by another desk of the office in
/// the same December, is no second one. A book of the whole city is opened by the server's console alone.
struct OpenRegister {
    static constexpr std::string_view table = "open_register";

    std::string code;
    std::string name;
    RegisterKind book = RegisterKind::outgoing;
    int year = 0;
    std::string pattern;
    std::vector<Id<LetterType>> types;
    std::vector<std::string> classifications;
    bool strict = false;
    int dailyStock = 40;
    int stockDays = 7;
    std::int64_t begins = 1;
    std::string suffixes = "a";
};

template <>
inline constexpr auto schemaOf<OpenRegister> = commandSchema<OpenRegister>(
    Label::tr("Open a register"),
    field<&OpenRegister::code>("code", Label::tr("Code")),
    field<&OpenRegister::name>("name", Label::tr("Name")),
    field<&OpenRegister::book>("book", Label::tr("Book")),
    field<&OpenRegister::year>("year", Label::tr("Year")),
    field<&OpenRegister::pattern>("pattern", Label::tr("Pattern")),
    field<&OpenRegister::types>("types", Label::tr("Letter types")),
    field<&OpenRegister::classifications>("classifications", Label::tr("Classifications")),
    field<&OpenRegister::strict>("strict", Label::tr("One desk at a time")),
    field<&OpenRegister::dailyStock>("daily_stock", Label::tr("Numbers for a day")),
    field<&OpenRegister::stockDays>("stock_days", Label::tr("Days a block lasts")),
    field<&OpenRegister::begins>("begins", Label::tr("First number")),
    field<&OpenRegister::suffixes>("suffixes", Label::tr("Suffixes")));

Verdict apply(const OpenRegister& command, Matter& matter);

/// The id of an office's book: one for each code and year.
Id<Register> openedRegister(Id<Unit> unit, std::string_view code, int year);

/// The same book in another year, beginning at 1.
OpenRegister inYear(const Register& book, int year);

/// Numbers are written in another way from now on. Lines that are there stay as they are.
struct ChangePattern {
    static constexpr std::string_view table = "change_pattern";

    Id<Register> book;
    std::string pattern;
};

template <>
inline constexpr auto schemaOf<ChangePattern> = commandSchema<ChangePattern>(
    Label::tr("Change a register's pattern"),
    field<&ChangePattern::book>("book", Label::tr("Register")),
    field<&ChangePattern::pattern>("pattern", Label::tr("Pattern")));

Verdict apply(const ChangePattern& command, Matter& matter);

/// What is known of a letter that needs a number.
struct RegisterChoice {
    RegisterKind book = RegisterKind::incoming;
    Id<Unit> unit;
    int year = 0;
    std::optional<Id<LetterType>> type;
    std::string classification;
};

/// The book that a letter is numbered from: one made for its kind before one for its classification (the closest one)
/// before one for everything, and the office's own before the city's. nullptr when there is none.
const Register* chooseRegister(std::span<const Register> books, const RegisterChoice& letter);

} // namespace naskah
