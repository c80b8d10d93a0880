#include "common/command/numbering.h"

#include "common/text/number_pattern.h"
#include "common/text/utf8.h"

#include <algorithm>
#include <set>

namespace naskah {

namespace {

constexpr std::int64_t largestBlock = 1000;

/// Whether what is declared unused is numbers of the block that the register does not have, each once and in decimal. What
/// is neither in the register nor declared is unknown from then on: a crash can lose a number between stock and use.
bool mayBeUnused(Matter& matter, const NumberLease& lease, const std::vector<std::string>& unused)
{
    std::set<std::string> open;
    for (auto number = lease.first; number <= lease.last; ++number)
        open.insert(std::to_string(number));
    for (const auto& entry : matter.all<RegisterEntry>(lease.thread))
        open.erase(std::to_string(entry.number));
    return std::ranges::all_of(unused, [&](const std::string& number) { return open.erase(number) == 1; });
}

Error notYours()
{
    return refusal("register.not_yours", "not a register of your office");
}

/// A strict register is one desk's at a time: while another holds a block, nobody else numbers.
bool isHeldByAnother(Matter& matter, const Register& book)
{
    if (!book.strict) return false;
    const auto leases = matter.all<NumberLease>(Id<Thread>{book.id.value});
    return std::ranges::any_of(leases, [&](const NumberLease& lease) {
        return lease.state == LeaseState::active && lease.device != matter.device();
    });
}

Error heldByAnother()
{
    return refusal("register.held", "another desk holds this register's numbers");
}

Result<Register> bookOfOffice(Matter& matter, Id<Register> id)
{
    auto book = openBook(matter, id);
    if (!book && book.error().detail.starts_with("register.missing")) return notYours();
    return book;
}

Result<NumberLease> ownedLease(Matter& matter, Id<Register> book, Id<NumberLease> id)
{
    const Id<Thread> thread{book.value};
    const auto found = bookOfOffice(matter, book);
    if (!found) return found.error();
    const auto lease = matter.find(id, thread);
    if (!lease) return refusal("lease.missing", "no such block of numbers");
    if (lease->state != LeaseState::active) return refusal("lease.closed", "the block is no longer active");
    return *lease;
}

} // namespace

std::string securityCode(Security security)
{
    switch (security) {
    case Security::sangatRahasia:
        return "SR";
    case Security::rahasia:
        return "R";
    case Security::terbatas:
        return "T";
    case Security::biasa:
        break;
    }
    return "B";
}

Result<Register> openBook(Matter& matter, Id<Register> id)
{
    const auto book = matter.find(id, Id<Thread>{id.value});
    if (!book) return refusal("register.missing", "no such register");
    if (book->unit != matter.actor().unit && book->scope != RegisterScope::city) return notYours();
    if (!matter.actor().isSecretariat && !matter.actor().isHead)
        return refusal("register.not_secretariat", "only the secretariat or the head may number");
    return *book;
}

Result<Register> openBook(Matter& matter, Id<Register> id, RegisterKind kind)
{
    auto book = openBook(matter, id);
    if (book && book->book != kind) return refusal("register.wrong_book", "a register of another kind");
    return book;
}

bool takes(const Register& book, const std::optional<Id<LetterType>>& type, std::string_view classification)
{
    if (!book.types.empty() && type && std::ranges::find(book.types, *type) == book.types.end()) return false;
    if (book.classifications.empty()) return true;
    return std::ranges::any_of(book.classifications, [&](const std::string& code) {
        return classification.starts_with(code) && (classification.size() == code.size() || classification[code.size()] == '.');
    });
}

Id<RegisterEntry> settledEntry(Id<Register> book, std::int64_t number)
{
    return derivedId<RegisterEntry>(book.value, "settled/" + std::to_string(number));
}

Result<std::string> unitCodeOf(Matter& matter, const Register& book)
{
    // From the city's book each office numbers under its own name.
    const auto unit = matter.findPublic(book.scope == RegisterScope::city ? matter.actor().unit : book.unit);
    if (!unit) return refusal("unit.missing", "the office is not in the directory");
    return unit->code;
}

RegisterEntry blankEntry(Matter& matter, const Register& book, const NumberWish& wish, const std::string& unitCode, Date day)
{
    RegisterEntry entry;
    entry.id = matter.newId<RegisterEntry>("number");
    entry.thread.value = book.id.value;
    entry.book = book.id;
    entry.state = wish.letter ? EntryState::letter : EntryState::reserved;
    entry.letter = wish.letter;
    entry.classification = wish.classification;
    entry.day = day;
    entry.command = matter.command();
    entry.person = matter.actor().person;
    if (book.scope == RegisterScope::city) entry.unit = matter.actor().unit;
    entry.securityCode = securityCode(wish.security);
    entry.unitCode = unitCode;
    entry.month = int(unsigned(std::chrono::year_month_day{day}.month()));
    entry.year = book.year;
    return entry;
}

Result<std::string> numberText(const Register& book, const RegisterEntry& entry)
{
    const auto pattern = NumberPattern::parse(book.pattern);
    if (!pattern) return refusal("register.pattern", pattern.error().detail);
    auto text = pattern->render({entry.classification, entry.number, entry.unitCode, entry.securityCode, unsigned(entry.month),
                                 entry.year, entry.suffix});
    if (!text) return refusal("register.pattern", text.error().detail);
    return text;
}

namespace {

Result<GivenNumber> useReserved(Matter& matter, const Register& book, const NumberWish& wish)
{
    auto entry = matter.find(*wish.reserved, Id<Thread>{book.id.value});
    if (!entry) return refusal("number.missing", "no such number in this register");
    if (entry->state != EntryState::reserved || (entry->unit && *entry->unit != matter.actor().unit))
        return refusal("number.not_reserved", "the number is not one that waits for a letter of your office");
    const auto code = securityCode(wish.security);
    // The text is final from here on; until now it followed what the letter was thought to be.
    if (entry->classification != wish.classification || entry->securityCode != code) {
        entry->classification = wish.classification;
        entry->securityCode = code;
        auto text = numberText(book, *entry);
        if (!text) return text.error();
        entry->text = *text;
    }
    entry->state = EntryState::letter;
    entry->letter = wish.letter;
    matter.put(*entry);
    matter.fact("number", entry->number);
    matter.fact("text", entry->text);
    return GivenNumber{entry->number, entry->text, entry->day, entry->id};
}

} // namespace

Result<GivenNumber> takeEntry(Matter& matter, const Register& book, const NumberWish& wish)
{
    if (!takes(book, wish.type, wish.classification))
        return refusal("register.wrong_type", "the register is for other kinds of letters");
    if (wish.reserved) return useReserved(matter, book, wish);
    if (yearOf(matter.today()) != book.year && (!wish.day || yearOf(*wish.day) != book.year))
        return refusal("register.wrong_year", "the register is another year's");
    if (isHeldByAnother(matter, book)) return heldByAnother();
    const auto unitCode = unitCodeOf(matter, book);
    if (!unitCode) return unitCode.error();
    auto entry = blankEntry(matter, book, wish, *unitCode, matter.today());
    // Tried before the number is taken: a number that was given must be used.
    entry.number = 1;
    if (const auto possible = numberText(book, entry); !possible) return possible.error();

    const auto number = matter.takeNumber(book);
    if (!number) return number.error();
    entry.number = *number;
    // Closed with minutes before its desk could report it: the letter was given this number first.
    if (const auto settled = matter.ifHere(settledEntry(book.id, *number), entry.thread);
        settled && settled->state == EntryState::voided) {
        entry.id = settled->id;
        entry.note = settled->note;
    }
    entry.text = numberText(book, entry).value();
    matter.put(entry);
    matter.fact("text", entry.text);
    return GivenNumber{*number, entry.text, entry.day, entry.id};
}

RegisterEntry voidEntry(const Intent& intent, const Register& book, const std::string& reason)
{
    RegisterEntry entry;
    entry.id = derivedId<RegisterEntry>(intent.command, "number");
    entry.thread.value = book.id.value;
    entry.book = book.id;
    entry.number = intent.decided.number.value_or(0);
    entry.text = std::to_string(entry.number);
    entry.year = book.year;
    entry.state = EntryState::voided;
    entry.day = dayInWib(intent.decided.at);
    entry.reason = reason;
    entry.command = intent.command;
    entry.person.value = intent.person;
    return entry;
}

Verdict apply(const RequestLease& command, Matter& matter)
{
    if (command.size < 1 || command.size > largestBlock)
        return Verdict::refused("lease.size", "a block holds 1 to 1,000 numbers");
    const auto book = bookOfOffice(matter, command.book);
    if (!book) return Verdict::refused(book.error());
    if (isHeldByAnother(matter, *book)) return Verdict::refused(heldByAnother());
    const auto block = matter.takeBlock(*book, command.size);
    NumberLease lease;
    lease.id = matter.newId<NumberLease>("lease");
    lease.thread.value = book->id.value;
    lease.book = book->id;
    lease.device = matter.device();
    lease.person = matter.actor().person;
    lease.first = block->first;
    lease.last = block->last;
    // In December the next year's numbers are taken before their year begins.
    const auto firstDay = Date{std::chrono::year{book->year} / 1 / 1};
    lease.day = std::max(matter.today(), firstDay);
    if (book->stockDays > 0) lease.lastDay = *lease.day + std::chrono::days{book->stockDays - 1};
    matter.put(lease);
    matter.fact("lease", lease.id.value.text());
    matter.fact("first", lease.first);
    matter.fact("last", lease.last);
    matter.fact("device", lease.device.text());
    return Verdict::applied();
}

Verdict apply(const ReturnLease& command, Matter& matter)
{
    auto lease = ownedLease(matter, command.book, command.lease);
    if (!lease) return Verdict::refused(lease.error());
    if (lease->device != matter.device())
        return Verdict::refused("lease.not_yours", "only the device that holds the block may return it");
    if (!mayBeUnused(matter, *lease, command.unused))
        return Verdict::refused("lease.unused", "a number that is used, or not of this block, is declared unused");
    lease->state = LeaseState::returned;
    lease->unused = command.unused;
    matter.put(*lease);
    return Verdict::applied();
}

Verdict apply(const BreakLease& command, Matter& matter)
{
    auto lease = ownedLease(matter, command.book, command.lease);
    if (!lease) return Verdict::refused(lease.error());
    if (command.reason.empty()) return Verdict::refused("lease.no_reason", "breaking a lease needs a reason");
    lease->state = LeaseState::broken;
    lease->reason = command.reason;
    matter.put(*lease);
    return Verdict::applied();
}

Verdict apply(const VoidNumber& command, Matter& matter)
{
    const auto book = bookOfOffice(matter, command.book);
    if (!book) return Verdict::refused(book.error());
    if (!command.entry) {
        if (isHeldByAnother(matter, *book)) return Verdict::refused(heldByAnother());
        const auto number = matter.takeNumber(*book);
        if (!number) return Verdict::refused(number.error());
        Intent numbered;
        numbered.command = matter.command();
        numbered.person = matter.actor().person.value;
        numbered.decided.at = matter.at();
        numbered.decided.number = *number;
        auto entry = voidEntry(numbered, *book, command.reason);
        if (const auto settled = matter.ifHere(settledEntry(book->id, *number), entry.thread);
            settled && settled->state == EntryState::voided) {
            entry.id = settled->id;
            entry.note = settled->note;
        }
        matter.put(entry);
        return Verdict::applied();
    }
    auto entry = matter.find(*command.entry, Id<Thread>{book->id.value});
    if (!entry) return Verdict::refused("number.missing", "no such number in this register");
    if (entry->unit && *entry->unit != matter.actor().unit) return Verdict::refused("number.not_yours", "another office's number");
    if (entry->state == EntryState::voided) return Verdict::refused("number.void", "the number is void already");
    if (trimmed(command.reason).empty()) return Verdict::refused("number.no_reason", "this needs a reason");
    entry->state = EntryState::voided;
    entry->reason = command.reason;
    matter.put(*entry);
    return Verdict::applied();
}

Id<Delivery> deliveryOf(Id<Letter> letter, Id<Unit> recipient)
{
    return derivedId<Delivery>(letter.value, "delivery/" + recipient.value.text());
}

void putReceipt(Matter& matter, Id<Letter> letter, Id<Unit> recipient, ReceiptKind what)
{
    const auto delivery = deliveryOf(letter, recipient);
    Receipt receipt;
    receipt.id = derivedId<Receipt>(delivery.value, nameOf(what));
    receipt.thread.value = delivery.value;
    receipt.letter = letter;
    receipt.recipient = recipient;
    receipt.what = what;
    receipt.at = matter.at();
    matter.put(receipt);
}

} // namespace naskah
