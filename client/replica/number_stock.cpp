#include "client/replica/number_stock.h"

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
        if (next <= lease.last) blocks.push_back({std::move(lease), next});
    }
    std::ranges::sort(blocks, {}, &Block::next);
    return blocks;
}

std::optional<std::int64_t> NumberStock::take(Id<Register> book, const Uuid& device)
{
    const auto open = blocks(book, device);
    if (open.empty()) return std::nullopt;
    const auto& block = open.front();
    m_install.use(block.lease.id.value, block.next);
    m_store.db().run("INSERT INTO lease_use (lease, next) VALUES (?, ?) ON CONFLICT (lease) DO UPDATE SET next = excluded.next",
                     block.lease.id.value, block.next + 1);
    return block.next;
}

NumberStock::Left NumberStock::left(Id<Register> book, const Uuid& device)
{
    Left left;
    for (const auto& block : blocks(book, device)) {
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
