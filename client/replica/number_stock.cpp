#include "client/replica/number_stock.h"

#include "common/command/protections.h"

#include <algorithm>

namespace naskah {

std::vector<NumberStock::Block> NumberStock::blocks(Id<Register> book, const Uuid& device)
{
    static const auto kind = recordKind(NumberLease::table).value();
    std::vector<Block> blocks;
    for (const auto& row : m_store.inThread(kind, book.value)) {
        auto lease = fromRow<NumberLease>(row).value();
        if (lease.device != device || lease.state != LeaseState::active) continue;
        std::int64_t next = std::max(lease.first, m_install.used(lease.id.value) + 1);
        auto use = m_store.db().query("SELECT next, closed FROM lease_use WHERE lease = ?", lease.id.value);
        if (use.next()) {
            if (use.integer(1)) continue;
            next = std::max(next, use.integer(0));
        }
        if (next <= lease.last + (protections.bounds ? 0 : 1)) blocks.push_back({std::move(lease), next});
    }
    std::ranges::sort(blocks, {}, &Block::next);
    return blocks;
}

std::vector<NumberStock::Block> NumberStock::blocksOn(Id<Register> book, const Uuid& device, Date today)
{
    auto open = blocks(book, device);
    std::erase_if(open, [&](const Block& block) { return block.lease.lastDay && *block.lease.lastDay < today; });
    return open;
}

std::vector<Id<NumberLease>> NumberStock::ended(const Uuid& device, Date today)
{
    std::vector<Id<NumberLease>> leases;
    auto query = m_store.db().query("SELECT l.id FROM number_lease l LEFT JOIN lease_use u ON u.lease = l.id WHERE l.device = ? "
                                    "AND l.state = 'active' AND l.last_day < ? AND coalesce(u.closed, 0) = 0 ORDER BY l.first",
                                    device, isoDate(today));
    while (query.next())
        leases.push_back({query.uuid(0)});
    return leases;
}

bool NumberStock::holds(Id<Register> book, const Uuid& device)
{
    auto query = m_store.db().query("SELECT 1 FROM number_lease WHERE book = ? AND device = ? AND state = 'active' LIMIT 1",
                                    book.value, device);
    return query.next();
}

std::optional<std::int64_t> NumberStock::take(Id<Register> book, const Uuid& device, Date today)
{
    const auto open = blocksOn(book, device, today);
    if (open.empty()) return std::nullopt;
    const auto& block = open.front();
    m_install.use(block.lease.id.value, block.next);
    m_store.db().run("INSERT INTO lease_use (lease, next) VALUES (?, ?) ON CONFLICT (lease) DO UPDATE SET next = excluded.next",
                     block.lease.id.value, block.next + 1);
    return block.next;
}

NumberStock::Left NumberStock::left(Id<Register> book, const Uuid& device, Date today)
{
    Left left;
    for (const auto& block : blocksOn(book, device, today)) {
        if (!left.next) left.next = block.next;
        left.count += block.lease.last - block.next + 1;
    }
    return left;
}

std::vector<std::int64_t> NumberStock::close(Id<NumberLease> id)
{
    static const auto kind = recordKind(NumberLease::table).value();
    std::vector<std::int64_t> unused;
    const auto record = m_store.load(kind, id.value);
    if (!record) return unused;
    const auto lease = fromRow<NumberLease>(record->row).value();
    for (const auto& block : blocks(lease.book, lease.device))
        if (block.lease.id == id)
            for (auto number = block.next; number <= lease.last; ++number)
                unused.push_back(number);
    m_store.db().run("INSERT INTO lease_use (lease, next, closed) VALUES (?, 0, 1) ON CONFLICT (lease) DO UPDATE SET closed = 1",
                     id.value);
    return unused;
}

void NumberStock::closeAll()
{
    m_store.db().run("INSERT INTO lease_use (lease, next, closed) SELECT id, 0, 1 FROM number_lease WHERE true "
                     "ON CONFLICT (lease) DO UPDATE SET closed = 1");
}

} // namespace naskah
