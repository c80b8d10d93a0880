#include "server/engine/number_host.h"

#include "common/command/numbering.h"
#include "common/command/protections.h"

#include <algorithm>

namespace naskah::engine {

bool NumberHost::isOwn(const Uuid& holder)
{
    // A chain of identities is as long as a disk was restored often; a loop cannot be, a longer chain is not believed.
    constexpr int longestChain = 64;
    std::optional<Uuid> own = m_device;
    for (int i = 0; own && i < longestChain; ++i) {
        if (*own == holder) return true;
        const auto device = m_transaction.journal().device(*own);
        own = device ? device->predecessor : std::nullopt;
    }
    return false;
}

bool NumberHost::mayUse(Id<Register> book, std::int64_t number)
{
    auto& records = m_transaction.records();
    const auto text = std::to_string(number);
    const bool leased = std::ranges::any_of(records.leasesWith(book.value, number), [&](const auto& reference) {
        if (protections.owner && !isOwn(reference.device)) return false;
        const auto lease = findRecord(records, Id<NumberLease>{reference.lease});
        return lease && (lease->state != LeaseState::returned || std::ranges::find(lease->unused, text) == lease->unused.end());
    });
    return leased && isFree(book, number);
}

bool NumberHost::isFree(Id<Register> book, std::int64_t number)
{
    auto& records = m_transaction.records();
    const auto user = records.userOf(book.value, number);
    if (!user || *user == m_intent.command || !protections.lease || !protections.dedupe) return true;
    // Closed with minutes while its desk was silent: the desk's own report is worth more.
    const auto settled = findRecord(records, settledEntry(book, number));
    return settled && settled->state == EntryState::voided && settled->command == *user;
}

Result<std::optional<std::int64_t>> NumberHost::number(const Register& book)
{
    if (m_signed && m_signed->number) {
        if (!isFree(book.id, *m_signed->number)) return refusal("number.used", "another command has the number meanwhile");
        return m_signed->number;
    }
    const auto decided = m_intent.decided.number;
    if (!decided) return std::optional(book.counter + 1);
    if (!mayUse(book.id, *decided))
        return refusal("number.not_leased", "the number is not one that this device may use");
    return decided;
}

std::optional<NumberBlock> NumberHost::block(const Register& book, std::int64_t size)
{
    if (m_signed && m_signed->block) return m_signed->block;
    if (!protections.lease)
        if (const auto granted = m_transaction.records().newestLease(book.id.value))
            return NumberBlock{granted->first, granted->last};
    return NumberBlock{book.counter + 1, book.counter + size};
}

} // namespace naskah::engine
