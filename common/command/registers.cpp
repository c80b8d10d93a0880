#include "common/command/registers.h"

#include "common/command/numbering.h"
#include "common/text/number_pattern.h"
#include "common/text/utf8.h"

#include <algorithm>
#include <tuple>

namespace naskah {

namespace {

constexpr std::size_t longestCode = 40, longestName = 200;
constexpr int largestStock = 1000, longestStock = 366;
constexpr std::int64_t largestNumber = 1'000'000'000;

bool isCode(std::string_view code)
{
    return !code.empty() && code.size() <= longestCode && std::ranges::all_of(code, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

bool isSuffixForm(std::string_view form)
{
    return form == "a" || form == ".1" || form == "-1" || form == "/1";
}

Verdict checked(const OpenRegister& command, int thisYear)
{
    if (!isCode(command.code))
        return Verdict::refused("register.code", "a code is up to 40 small letters, digits and hyphens");
    if (trimmed(command.name).empty() || command.name.size() > longestName)
        return Verdict::refused("register.name", "a register needs a name of at most 200 bytes");
    if (command.year < thisYear - 1 || command.year > thisYear + 1)
        return Verdict::refused("register.year", "a register is opened for last, this or next year");
    if (const auto pattern = NumberPattern::parse(command.pattern); !pattern)
        return Verdict::refused("register.pattern", pattern.error().detail);
    if (command.dailyStock < 0 || command.dailyStock > largestStock || command.stockDays < 1 || command.stockDays > longestStock)
        return Verdict::refused("register.stock", "a daily stock is 0 to 1,000 numbers and lasts 1 to 366 days");
    if (command.begins < 1 || command.begins > largestNumber)
        return Verdict::refused("register.begins", "the first number is 1 to 1,000,000,000");
    if (!isSuffixForm(command.suffixes)) return Verdict::refused("register.suffixes", "suffixes are a, .1, -1 or /1");
    return Verdict::applied();
}

bool mayKeepBooks(const Actor& actor)
{
    return actor.isSecretariat || actor.isHead;
}

std::size_t closeness(const Register& book, const std::string& classification)
{
    std::size_t longest = 0;
    for (const auto& code : book.classifications)
        if (classification.starts_with(code)) longest = std::max(longest, code.size());
    return longest;
}

} // namespace

Id<Register> openedRegister(Id<Unit> unit, std::string_view code, int year)
{
    return derivedId<Register>(unit.value, "register/" + std::string{code} + '/' + std::to_string(year));
}

OpenRegister inYear(const Register& book, int year)
{
    OpenRegister command;
    command.code = book.code.empty() ? std::string{nameOf(book.book)} : book.code;
    command.name = book.name.empty() ? std::string{nameOf(book.book)} : book.name;
    command.book = book.book;
    command.year = year;
    command.pattern = book.pattern;
    command.types = book.types;
    command.classifications = book.classifications;
    command.strict = book.strict;
    command.dailyStock = book.dailyStock;
    command.stockDays = book.stockDays;
    command.suffixes = book.suffixes;
    return command;
}

Verdict apply(const OpenRegister& command, Matter& matter)
{
    if (!mayKeepBooks(matter.actor()))
        return Verdict::refused("register.not_secretariat", "only the secretariat or the head may number");
    if (auto verdict = checked(command, yearOf(matter.today())); !verdict.effective()) return verdict;
    Register book;
    book.id = openedRegister(matter.actor().unit, command.code, command.year);
    book.thread.value = book.id.value;
    book.unit = matter.actor().unit;
    book.book = command.book;
    book.year = command.year;
    book.pattern = command.pattern;
    book.counter = command.begins - 1;
    book.code = command.code;
    book.name = command.name;
    book.types = command.types;
    book.classifications = command.classifications;
    book.strict = command.strict;
    book.dailyStock = command.dailyStock;
    book.stockDays = command.stockDays;
    book.begins = command.begins;
    book.suffixes = command.suffixes;
    if (const auto earlier = matter.ifHere(book.id, book.thread)) {
        book.counter = earlier->counter;
        book.pattern = earlier->pattern;
        if (toRow(book) == toRow(*earlier)) return Verdict::applied();
        return Verdict::refused("register.exists", "the office has a register of this code and year");
    }
    matter.deliver(book.thread, mailbox::ofUnit(book.unit, book.year));
    matter.put(book);
    return Verdict::applied();
}

Verdict apply(const ChangePattern& command, Matter& matter)
{
    auto book = matter.find(command.book, Id<Thread>{command.book.value});
    if (!book || book->unit != matter.actor().unit)
        return Verdict::refused("register.not_yours", "not a register of your office");
    if (!mayKeepBooks(matter.actor()))
        return Verdict::refused("register.not_secretariat", "only the secretariat or the head may number");
    if (const auto pattern = NumberPattern::parse(command.pattern); !pattern)
        return Verdict::refused("register.pattern", pattern.error().detail);
    book->pattern = command.pattern;
    matter.put(*book);
    return Verdict::applied();
}

const Register* chooseRegister(std::span<const Register> books, const RegisterChoice& letter)
{
    const Register* best = nullptr;
    std::tuple<bool, std::size_t, bool> bestFit{};
    for (const auto& book : books) {
        if (book.book != letter.book || book.year != letter.year) continue;
        const bool own = book.unit == letter.unit;
        if (!own && book.scope != RegisterScope::city) continue;
        // A book for some kinds is never chosen for a letter of which the kind is not known.
        if (!book.types.empty() && !letter.type) continue;
        if (!takes(book, letter.type, letter.classification)) continue;
        const std::tuple fit{!book.types.empty(), closeness(book, letter.classification), own};
        if (best && fit <= bestFit) continue;
        best = &book;
        bestFit = fit;
    }
    return best;
}

} // namespace naskah
