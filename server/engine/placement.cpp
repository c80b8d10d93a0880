#include "server/engine/placement.h"

#include "common/command/protections.h"

#include <algorithm>

namespace naskah::engine {

storage::StoredMailbox& Placement::mailbox(std::int64_t id)
{
    const auto found = m_mailboxes.find(id);
    if (found != m_mailboxes.end()) return found->second;
    return m_mailboxes.emplace(id, m_records.mailboxById(id)).first->second;
}

const std::vector<std::int64_t>& Placement::mailboxesOf(const Uuid& thread)
{
    const auto found = m_memberships.find(thread);
    if (found != m_memberships.end()) return found->second;
    return m_memberships.emplace(thread, m_records.mailboxesOf(thread)).first->second;
}

void Placement::deliver(const Uuid& thread, const std::string& name)
{
    const auto box = m_records.openMailbox(name).id;
    if (std::ranges::find(mailboxesOf(thread), box) != mailboxesOf(thread).end()) return;
    m_records.deliver(thread, box);
    m_memberships.erase(thread);
    auto& state = mailbox(box);
    for (const auto& record : m_records.inThread(thread)) {
        m_records.place(box, record.row, {++state.counter, true});
        state.held.count += 1;
        state.held.sum += record.sum;
    }
}

void Placement::withdraw(const Uuid& thread, const std::string& name)
{
    const auto found = m_records.mailbox(name);
    if (!found || std::ranges::find(mailboxesOf(thread), found->id) == mailboxesOf(thread).end()) return;
    m_records.withdraw(thread, found->id);
    m_memberships.erase(thread);
    auto& state = mailbox(found->id);
    for (const auto& record : m_records.inThread(thread)) {
        m_records.place(found->id, record.row, {++state.counter, false});
        state.held.count -= 1;
        state.held.sum -= record.sum;
    }
}

void Placement::put(RecordKind kind, const Uuid& id, const Uuid& thread, std::string body,
                    const std::optional<storage::StoredRecord>& before)
{
    if (before && before->thread != thread) throw std::logic_error("a record cannot change its thread");
    storage::StoredRecord record;
    record.row = before ? before->row : 0;
    record.kind = kind;
    record.id = id;
    record.thread = thread;
    record.rev = before ? std::max(before->rev + 1, m_firstRev) : m_firstRev;
    record.sum = recordSum(recordEntity(kind).table, id, record.rev, body);
    record.body = std::move(body);
    record.row = m_records.put(record);
    for (const auto box : mailboxesOf(thread)) {
        if (!protections.fanout && box != mailboxesOf(thread).front()) continue;
        auto& state = mailbox(box);
        m_records.place(box, record.row, {++state.counter, true});
        // A record is in every mailbox of its thread: what was there before is its earlier state.
        if (!before) state.held.count += 1;
        state.held.sum += record.sum - (before ? before->sum : 0);
    }
}

Moved Placement::finish()
{
    Moved moved;
    for (const auto& [id, state] : m_mailboxes) {
        m_records.update(state);
        moved[state.name] = state.counter;
    }
    return moved;
}

} // namespace naskah::engine
