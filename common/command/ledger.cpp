#include "common/command/ledger.h"

#include "common/text/utf8.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <tuple>

namespace naskah {

namespace {

constexpr std::size_t mostListed = 10'000;

/// Says of numbers without a line of their own what accounts for them.
class Grounds {
public:
    Grounds(const Register& book, std::vector<NumberLease> leases, const std::vector<NumberRange>& ranges, Date today)
        : m_book(book), m_leases(std::move(leases)), m_ranges(ranges), m_today(today)
    {
        std::ranges::sort(m_leases, {}, &NumberLease::first);
        for (const auto& lease : m_leases)
            m_unused.emplace_back(lease.unused.begin(), lease.unused.end());
    }

    LedgerLine of(std::int64_t number) const
    {
        LedgerLine line;
        line.first = line.last = number;
        if (number < m_book.begins) {
            line.kind = LedgerKind::skipped;
            line.why = "begins";
            return line;
        }
        const auto range = std::ranges::find_if(
            m_ranges, [&](const NumberRange& each) { return each.first <= number && number <= each.last; });
        if (range != m_ranges.end()) {
            line.kind = range->kind == RangeKind::skipped ? LedgerKind::skipped : LedgerKind::unknown;
            line.why = range->reason;
            return line;
        }
        const auto after = std::ranges::upper_bound(m_leases, number, {}, &NumberLease::first);
        if (after == m_leases.begin() || std::prev(after)->last < number) return line;
        const auto& lease = *std::prev(after);
        line.lease = lease;
        switch (lease.state) {
        case LeaseState::active:
            line.kind = LedgerKind::leased;
            line.ended = lease.lastDay && *lease.lastDay < m_today;
            break;
        case LeaseState::returned: {
            const auto& unused = m_unused[std::size_t(std::prev(after) - m_leases.begin())];
            line.kind = unused.contains(std::to_string(number)) ? LedgerKind::unused : LedgerKind::unknown;
            if (line.kind == LedgerKind::unknown) line.why = "undeclared";
            break;
        }
        case LeaseState::broken:
            line.kind = LedgerKind::unknown;
            line.why = lease.reason.empty() ? "broken" : lease.reason;
            break;
        }
        return line;
    }

private:
    const Register& m_book;
    std::vector<NumberLease> m_leases;
    const std::vector<NumberRange>& m_ranges;
    Date m_today;
    std::vector<std::set<std::string>> m_unused;
};

bool isSameGround(const LedgerLine& a, const LedgerLine& b)
{
    const auto leaseOf = [](const LedgerLine& line) { return line.lease ? line.lease->id : Id<NumberLease>{}; };
    return !a.entry && !b.entry && a.kind == b.kind && a.why == b.why && leaseOf(a) == leaseOf(b);
}

LedgerLine lineFor(RegisterEntry entry)
{
    LedgerLine line;
    line.first = line.last = entry.number;
    line.kind = entry.state == EntryState::letter   ? LedgerKind::letter
                : entry.state == EntryState::voided ? LedgerKind::voided
                                                    : LedgerKind::reserved;
    line.why = entry.state == EntryState::voided ? entry.reason : entry.note;
    line.entry = std::move(entry);
    return line;
}

} // namespace

std::vector<LedgerLine> ledgerOf(const Register& book, std::vector<RegisterEntry> entries, std::vector<NumberLease> leases,
                                 const std::vector<NumberRange>& ranges, Date today)
{
    // By length first: .9 before .10, z before aa.
    std::ranges::sort(entries, {}, [](const RegisterEntry& entry) {
        return std::tuple{entry.number, entry.suffix.size(), entry.suffix, entry.id};
    });
    const Grounds grounds(book, std::move(leases), ranges, today);
    std::vector<LedgerLine> lines;
    const auto append = [&](LedgerLine line) {
        if (!lines.empty() && isSameGround(lines.back(), line) && lines.back().last + 1 == line.first)
            lines.back().last = line.last;
        else
            lines.push_back(std::move(line));
    };
    auto entry = entries.begin();
    const auto last = entries.empty() ? book.counter : std::max(book.counter, entries.back().number);
    for (std::int64_t number = 1; number <= last; ++number) {
        while (entry != entries.end() && entry->number < number)
            append(lineFor(std::move(*entry++)));
        if (entry == entries.end() || entry->number > number || !entry->suffix.empty()) append(grounds.of(number));
        while (entry != entries.end() && entry->number == number)
            append(lineFor(std::move(*entry++)));
    }
    return lines;
}

const LedgerLine* lineOf(const std::vector<LedgerLine>& ledger, std::int64_t number)
{
    for (const auto& line : ledger)
        if (line.first <= number && number <= line.last && (!line.entry || line.entry->suffix.empty())) return &line;
    return nullptr;
}

Result<std::vector<std::int64_t>> numbersIn(std::string_view list)
{
    const auto invalid = [&](std::string_view part) {
        return Error{Errc::invalid, "not a number or a range of numbers: " + std::string{part}};
    };
    const auto read = [](std::string_view digits) -> std::int64_t {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return error == std::errc{} && end == digits.data() + digits.size() && number > 0 ? number : 0;
    };
    std::vector<std::int64_t> numbers;
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        const auto part = trimmed(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
        const auto dash = part.find('-');
        const auto first = read(trimmed(part.substr(0, dash)));
        const auto last = dash == part.npos ? first : read(trimmed(part.substr(dash + 1)));
        if (first == 0 || last < first) return invalid(part);
        if (std::uint64_t(last - first) >= mostListed || numbers.size() + std::size_t(last - first) >= mostListed)
            return Error{Errc::invalid, "more than 10,000 numbers"};
        for (auto number = first; number <= last; ++number)
            numbers.push_back(number);
    }
    if (numbers.empty()) return Error{Errc::invalid, "no numbers"};
    return numbers;
}

} // namespace naskah
