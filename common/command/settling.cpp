#include "common/command/settling.h"

#include "common/command/ledger.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/text/number_pattern.h"
#include "common/text/utf8.h"

#include <algorithm>

namespace naskah {

namespace {

constexpr std::int64_t farthestJump = 100'000;

Id<Thread> threadOf(const Register& book)
{
    return {book.id.value};
}

std::vector<LedgerLine> wholeLedger(Matter& matter, const Register& book)
{
    return ledgerOf(book, matter.all<RegisterEntry>(threadOf(book)), matter.all<NumberLease>(threadOf(book)),
                    matter.all<NumberRange>(threadOf(book)), matter.today());
}

/// Gives a line to an earlier day: a number that was that day's and never used, or the last one given by then with a
/// suffix.
Result<RegisterEntry> backdated(Matter& matter, const Register& book, const ReserveNumber& command, RegisterEntry entry)
{
    const auto ledger = wholeLedger(matter, book);
    if (command.number) {
        const auto* line = lineOf(ledger, *command.number);
        if (!line || line->kind != LedgerKind::unused) return refusal("number.not_free", "the number is not an unused one");
        if (line->lease->day && *line->lease->day != entry.day)
            return refusal("number.other_day", "the number was another day's");
        entry.number = *command.number;
        return entry;
    }
    std::vector<std::string> used;
    for (const auto& line : ledger)
        if (line.entry && line.entry->suffix.empty() && line.entry->day <= entry.day)
            entry.number = std::max(entry.number, line.first);
    if (entry.number == 0) return refusal("number.none_before", "no number was given by that day");
    for (const auto& line : ledger)
        if (line.entry && line.entry->number == entry.number) used.push_back(line.entry->suffix);
    entry.suffix = nextSuffix(book.suffixes, used);
    return entry;
}

void passOver(Matter& matter, const Register& book, std::int64_t first, std::int64_t last, RangeKind kind, const std::string& reason)
{
    NumberRange range;
    range.id = matter.newId<NumberRange>("range");
    range.thread = threadOf(book);
    range.book = book.id;
    range.first = first;
    range.last = last;
    range.kind = kind;
    range.reason = reason;
    range.day = matter.today();
    range.person = matter.actor().person;
    matter.put(range);
}

void putLetter(Matter& matter, const Register& book, const ImportNumber& command, const RegisterEntry& entry)
{
    const auto unit = matter.actor().unit;
    Letter letter;
    letter.id = registeredLetter(matter.command());
    letter.thread.value = letter.id.value;
    letter.subject = command.subject;
    letter.writtenOn = command.writtenOn.value_or(command.day);
    letter.classification = command.classification;
    letter.security = command.security;
    letter.type = command.type;
    const bool isIncoming = book.book == RegisterKind::incoming;
    letter.number = isIncoming ? command.letterNumber : entry.text;
    if (isIncoming) {
        letter.sender = command.party;
    } else {
        const auto sender = matter.findPublic(unit);
        letter.sender = sender ? sender->name : std::string{};
        letter.fromUnit = unit;
        letter.addressedTo = command.party;
    }
    const auto deliver = [&](Id<Thread> thread) {
        if (isSecret(command.security))
            matter.deliver(thread, mailbox::ofUnitSecrets(unit, book.year));
        else
            matter.deliver(thread, mailbox::ofUnit(unit, book.year));
    };
    deliver(letter.thread);
    matter.put(letter);
    if (!isIncoming) return;
    Handling handling;
    handling.id = handlingOf(letter.id, unit);
    handling.thread.value = handling.id.value;
    handling.unit = unit;
    handling.letter = letter.id;
    handling.agenda = entry.number;
    handling.agendaText = entry.text;
    handling.receivedOn = command.day;
    handling.arrivedAt = matter.at();
    handling.state = HandlingState::open;
    deliver(handling.thread);
    matter.put(handling);
}

bool isSameLine(const RegisterEntry& entry, const ImportNumber& command)
{
    return entry.text == command.text && entry.day == command.day && entry.reason == command.voidReason &&
           (entry.state == EntryState::voided) == !command.voidReason.empty();
}

Verdict checked(const ImportNumber& command, const Register& book)
{
    if (trimmed(command.source).empty()) return Verdict::refused("import.no_source", "say where the numbers come from");
    if (trimmed(command.text).empty()) return Verdict::refused("import.no_text", "the number as it was written is missing");
    if (command.number < 1) return Verdict::refused("import.number", "a number is 1 or more");
    if (yearOf(command.day) != book.year) return Verdict::refused("register.wrong_year", "the register is another year's");
    if (command.voidReason.empty() && trimmed(command.subject).empty())
        return Verdict::refused("letter.no_subject", "a letter needs a subject");
    if (!takes(book, command.type, command.classification))
        return Verdict::refused("register.wrong_type", "the register is for other kinds of letters");
    return Verdict::applied();
}

} // namespace

Id<RegisterEntry> reservedEntry(const Uuid& command)
{
    return derivedId<RegisterEntry>(command, "number");
}

Verdict apply(const ReserveNumber& command, Matter& matter)
{
    const auto book = openBook(matter, command.book);
    if (!book) return Verdict::refused(book.error());
    const auto day = command.day.value_or(matter.today());
    NumberWish wish{std::nullopt, command.classification, command.security, {}, day, {}};
    if (day == matter.today() && !command.number) {
        const auto number = takeEntry(matter, *book, wish);
        if (!number) return Verdict::refused(number.error());
        auto entry = matter.find(number->entry, threadOf(*book)).value();
        entry.note = command.reason;
        matter.put(entry);
        return Verdict::applied();
    }
    if (day > matter.today()) return Verdict::refused("number.future", "the day is still to come");
    if (yearOf(day) != book->year) return Verdict::refused("register.wrong_year", "the register is another year's");
    if (trimmed(command.reason).empty()) return Verdict::refused("number.no_reason", "this needs a reason");
    if (!takes(*book, {}, command.classification))
        return Verdict::refused("register.wrong_type", "the register is for other kinds of letters");
    const auto unitCode = unitCodeOf(matter, *book);
    if (!unitCode) return Verdict::refused(unitCode.error());
    matter.leaveToTheServer();
    auto entry = backdated(matter, *book, command, blankEntry(matter, *book, wish, *unitCode, day));
    if (!entry) return Verdict::refused(entry.error());
    entry->origin = EntryOrigin::backdated;
    entry->note = command.reason;
    const auto text = numberText(*book, *entry);
    if (!text) return Verdict::refused(text.error());
    entry->text = *text;
    matter.put(*entry);
    matter.fact("number", entry->number);
    matter.fact("text", entry->text);
    return Verdict::applied();
}

Verdict apply(const SettleNumbers& command, Matter& matter)
{
    const auto book = openBook(matter, command.book);
    if (!book) return Verdict::refused(book.error());
    if (trimmed(command.reason).empty()) return Verdict::refused("number.no_reason", "this needs a reason");
    if (trimmed(command.minutes).empty()) return Verdict::refused("number.no_minutes", "this needs minutes");
    const auto numbers = numbersIn(command.numbers);
    if (!numbers) return Verdict::refused("number.list", numbers.error().detail);
    matter.leaveToTheServer();
    const auto ledger = wholeLedger(matter, *book);
    for (const auto number : *numbers) {
        const auto* line = lineOf(ledger, number);
        if (!line || line->kind != LedgerKind::unknown)
            return Verdict::refused("number.known", "not an unknown number: " + std::to_string(number));
    }
    for (const auto number : *numbers) {
        RegisterEntry entry;
        entry.id = settledEntry(book->id, number);
        entry.thread = threadOf(*book);
        entry.book = book->id;
        entry.number = number;
        entry.text = std::to_string(number);
        entry.state = EntryState::voided;
        entry.day = matter.today();
        entry.reason = command.reason;
        entry.command = matter.command();
        entry.person = matter.actor().person;
        entry.year = book->year;
        entry.origin = EntryOrigin::settled;
        entry.note = command.minutes;
        matter.put(entry);
    }
    return Verdict::applied();
}

Verdict apply(const SkipNumbers& command, Matter& matter)
{
    auto book = openBook(matter, command.book);
    if (!book) return Verdict::refused(book.error());
    if (trimmed(command.reason).empty()) return Verdict::refused("number.no_reason", "this needs a reason");
    matter.leaveToTheServer();
    if (command.upTo <= book->counter) return Verdict::refused("number.behind", "the register is past that number already");
    if (command.upTo - book->counter > farthestJump) return Verdict::refused("number.too_far", "more than 100,000 numbers at once");
    passOver(matter, *book, book->counter + 1, command.upTo, RangeKind::skipped, command.reason);
    book->counter = command.upTo;
    matter.put(*book);
    return Verdict::applied();
}

Verdict apply(const PassOverLost& command, Matter& matter)
{
    if (!matter.actor().isServer) return Verdict::refused("command.server_only", "only the server itself may do this");
    auto book = matter.find(command.book, Id<Thread>{command.book.value});
    if (!book) return Verdict::refused("register.missing", "no such register");
    book->counter = std::max(book->counter, command.upTo);
    for (const auto& line : wholeLedger(matter, *book)) {
        book->counter = std::max(book->counter, line.last);
        if (line.kind != LedgerKind::unexplained) continue;
        NumberRange range;
        range.id = matter.newId<NumberRange>("range/" + std::to_string(line.first));
        range.thread = threadOf(*book);
        range.book = book->id;
        range.first = line.first;
        range.last = line.last;
        range.kind = RangeKind::unknown;
        range.reason = command.reason;
        range.day = matter.today();
        matter.put(range);
    }
    matter.put(*book);
    return Verdict::applied();
}

Verdict apply(const ImportNumber& command, Matter& matter)
{
    auto book = openBook(matter, command.book);
    if (!book) return Verdict::refused(book.error());
    if (auto verdict = checked(command, *book); !verdict.effective()) return verdict;
    matter.leaveToTheServer();
    const auto ledger = wholeLedger(matter, *book);
    NumberWish wish{registeredLetter(matter.command()).value, command.classification, command.security, command.type, {}, {}};
    auto entry = blankEntry(matter, *book, wish, "", command.day);
    entry.note = command.source;
    for (const auto& line : ledger) {
        if (!line.entry || line.entry->number != command.number || line.entry->suffix != command.suffix) continue;
        if (isSameLine(*line.entry, command)) return Verdict::applied();
        // Closed because nobody knew; now the paper is there.
        if (line.entry->origin != EntryOrigin::settled || line.entry->state != EntryState::voided)
            return Verdict::refused("number.used", "the register has another line for this number");
        entry.id = line.entry->id;
        entry.note = line.entry->note + "; " + command.source;
    }
    const auto* line = lineOf(ledger, command.number);
    if (command.suffix.empty() && line && line->kind == LedgerKind::leased)
        return Verdict::refused("number.leased", "a desk may still give this number");
    if (command.number > book->counter) {
        if (command.number - book->counter > farthestJump)
            return Verdict::refused("number.too_far", "more than 100,000 numbers at once");
        if (const auto end = command.suffix.empty() ? command.number - 1 : command.number; end > book->counter)
            passOver(matter, *book, book->counter + 1, end, RangeKind::unknown, "import");
        book->counter = command.number;
        matter.put(*book);
    }
    entry.number = command.number;
    entry.suffix = command.suffix;
    entry.text = command.text;
    entry.unitCode.clear();
    entry.origin = EntryOrigin::imported;
    if (!command.voidReason.empty()) {
        entry.state = EntryState::voided;
        entry.reason = command.voidReason;
        entry.letter.reset();
    }
    matter.put(entry);
    if (entry.state == EntryState::letter) putLetter(matter, *book, command, entry);
    return Verdict::applied();
}

} // namespace naskah
