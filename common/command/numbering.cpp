#include "common/command/numbering.h"

#include "common/text/number_pattern.h"

#include <algorithm>
#include <set>

namespace naskah {

namespace {

constexpr std::int64_t largestBlock = 1000;

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

Result<NumberLease> ownedLease(Matter& matter, Id<Register> book, Id<NumberLease> id)
{
    const Id<Thread> thread{book.value};
    const auto found = matter.find(book, thread);
    if (!found || found->unit != matter.actor().unit) return refusal("register.not_yours", "not a register of your office");
    if (!matter.actor().isSecretariat && !matter.actor().isHead)
        return refusal("register.not_secretariat", "only the secretariat or the head may number");
    const auto lease = matter.find(id, thread);
    if (!lease) return refusal("lease.missing", "no such block of numbers");
    if (lease->state != LeaseState::active) return refusal("lease.closed", "the block is no longer active");
    return *lease;
}

} // namespace

Error refusal(std::string_view code, std::string_view text)
{
    return {Errc::conflict, std::string{code} + ": " + std::string{text}};
}

Reason reasonOf(const Error& error)
{
    const auto colon = error.detail.find(": ");
    if (colon == std::string::npos) return {error.detail, error.detail};
    return {error.detail.substr(0, colon), error.detail.substr(colon + 2)};
}

Result<Register> openBook(Matter& matter, Id<Register> id, RegisterKind kind)
{
    const auto book = matter.find(id, Id<Thread>{id.value});
    if (!book) return refusal("register.missing", "no such register");
    if (book->unit != matter.actor().unit) return refusal("register.not_yours", "not a register of your office");
    if (!matter.actor().isSecretariat && !matter.actor().isHead)
        return refusal("register.not_secretariat", "only the secretariat or the head may number");
    if (book->book != kind) return refusal("register.wrong_book", "a register of another kind");
    return *book;
}

Result<GivenNumber> takeEntry(Matter& matter, const Register& book, const Uuid& letter,
                              const std::string& classification)
{
    const auto unit = matter.findPublic(book.unit);
    if (!unit) return refusal("unit.missing", "the office is not in the directory");
    const auto pattern = NumberPattern::parse(book.pattern);
    if (!pattern) return refusal("register.pattern", pattern.error().detail);
    const std::chrono::year_month_day day{matter.today()};
    NumberParts parts;
    parts.classification = classification;
    parts.unitCode = unit->code;
    parts.securityCode = securityCode(Security::biasa);
    parts.month = unsigned(day.month());
    parts.year = book.year;
    parts.number = 1;
    // Tried before the number is taken: a number that was given must be used.
    if (const auto possible = pattern->render(parts); !possible)
        return refusal("register.pattern", possible.error().detail);

    const auto number = matter.takeNumber(book);
    if (!number) return number.error();
    parts.number = *number;
    RegisterEntry entry;
    entry.id = matter.newId<RegisterEntry>("number");
    entry.thread.value = book.id.value;
    entry.book = book.id;
    entry.number = *number;
    entry.text = pattern->render(parts).value();
    entry.letter = letter;
    entry.classification = classification;
    entry.day = matter.today();
    entry.command = matter.command();
    entry.person = matter.actor().person;
    matter.put(entry);
    matter.fact("text", entry.text);
    return GivenNumber{*number, entry.text};
}

RegisterEntry voidEntry(const Intent& intent, const Register& book, const std::string& reason)
{
    RegisterEntry entry;
    entry.id = derivedId<RegisterEntry>(intent.command, "number");
    entry.thread.value = book.id.value;
    entry.book = book.id;
    entry.number = intent.decided.number.value_or(0);
    entry.text = std::to_string(entry.number);
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
    const auto book = matter.find(command.book, Id<Thread>{command.book.value});
    if (!book || book->unit != matter.actor().unit)
        return Verdict::refused("register.not_yours", "not a register of your office");
    if (!matter.actor().isSecretariat && !matter.actor().isHead)
        return Verdict::refused("register.not_secretariat", "only the secretariat or the head may number");
    const auto block = matter.takeBlock(*book, command.size);
    NumberLease lease;
    lease.id = matter.newId<NumberLease>("lease");
    lease.thread.value = book->id.value;
    lease.book = book->id;
    lease.device = matter.device();
    lease.person = matter.actor().person;
    lease.first = block->first;
    lease.last = block->last;
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
    if (!lease) return Verdict{Verdict::Kind::refused, reasonOf(lease.error())};
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
    if (!lease) return Verdict{Verdict::Kind::refused, reasonOf(lease.error())};
    if (command.reason.empty()) return Verdict::refused("lease.no_reason", "breaking a lease needs a reason");
    lease->state = LeaseState::broken;
    matter.put(*lease);
    return Verdict::applied();
}

Verdict apply(const VoidNumber& command, Matter& matter)
{
    const auto book = matter.find(command.book, Id<Thread>{command.book.value});
    if (!book || book->unit != matter.actor().unit)
        return Verdict::refused("register.not_yours", "not a register of your office");
    if (!matter.actor().isSecretariat && !matter.actor().isHead)
        return Verdict::refused("register.not_secretariat", "only the secretariat or the head may number");
    const auto number = matter.takeNumber(*book);
    if (!number) return Verdict{Verdict::Kind::refused, reasonOf(number.error())};
    Intent numbered;
    numbered.command = matter.command();
    numbered.person = matter.actor().person.value;
    numbered.decided.at = matter.at();
    numbered.decided.number = *number;
    matter.put(voidEntry(numbered, *book, command.reason));
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
