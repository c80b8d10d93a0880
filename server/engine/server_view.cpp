#include "server/engine/server_view.h"

#include "common/schema/json.h"
#include "server/engine/mailboxes.h"

#include <boost/json.hpp>

#include <stdexcept>

namespace naskah::engine {

ReadRecord readRecord(storage::StoredRecord stored)
{
    const auto& entity = recordEntity(stored.kind);
    auto read = rowFromJson(entity, boost::json::parse(stored.body).as_object());
    if (!read) throw std::runtime_error("a stored " + std::string{entity.table} + " is unreadable: " + read.error().detail);
    return {std::move(stored), std::move(read->row), std::move(read->extra)};
}

const ReadRecord* ServerView::before(RecordKind kind, const Uuid& id)
{
    auto [place, isNew] = m_read.try_emplace({kind, id});
    if (isNew)
        if (auto stored = m_records.find(kind, id)) place->second = readRecord(std::move(*stored));
    return place->second ? &*place->second : nullptr;
}

bool ServerView::readable(const Uuid& thread)
{
    if (m_reader.isNil() || thread == organisationThread().value) return true;
    const auto [place, isNew] = m_readable.try_emplace(thread, false);
    if (isNew) place->second = m_mandate ? mayReadUnder(m_records, *m_mandate, thread) : mayRead(m_records, m_reader, thread);
    return place->second;
}

std::optional<Row> ServerView::find(const Entity& entity, const Uuid& id)
{
    const auto* read = before(recordKind(entity.table).value(), id);
    return read ? std::optional(read->row) : std::nullopt;
}

std::vector<Row> ServerView::inThread(const Entity& entity, const Uuid& thread)
{
    std::vector<Row> rows;
    for (auto& stored : m_records.inThread(thread, recordKind(entity.table).value()))
        rows.push_back(readRecord(std::move(stored)).row);
    return rows;
}

} // namespace naskah::engine
