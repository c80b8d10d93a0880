#pragma once

#include "common/command/matter.h"
#include "server/storage/storage.h"

#include <map>

namespace naskah::engine {

/// A stored record, decoded.
struct ReadRecord {
    storage::StoredRecord stored;
    Row row;
    std::string extra; ///< fields this version does not know, see rowFromJson()
};

/// Throws when the body is not what its kind describes: what the server stored itself must be readable.
ReadRecord readRecord(storage::StoredRecord stored);

template <Record T>
std::optional<T> findRecord(storage::Records& records, Id<T> id)
{
    auto stored = records.find(recordKind(T::table).value(), id.value);
    if (!stored) return std::nullopt;
    return fromRow<T>(readRecord(std::move(*stored)).row).value();
}

/// The server's records for one command, with what the commands before it in the same transaction wrote.
class ServerView final : public RecordView {
public:
    /// Shows what `reader` may read; a nil reader is the server itself, which may read all.
    ServerView(storage::Records& records, Id<Person> reader) : m_records(records), m_reader(reader) {}

    std::optional<Row> find(const Entity& entity, const Uuid& id) override;
    std::vector<Row> inThread(const Entity& entity, const Uuid& thread) override;
    bool complete(const Uuid&) override { return true; }
    bool readable(const Uuid& thread) override;

    /// Shows what a mandate gave while it ran, although it may have ended.
    void readUnder(const Appointment& mandate) { m_mandate = mandate; }

    /// A record as it was before the command; nullptr when there was none.
    const ReadRecord* before(RecordKind kind, const Uuid& id);

private:
    storage::Records& m_records;
    Id<Person> m_reader;
    std::optional<Appointment> m_mandate;
    std::map<Uuid, bool> m_readable;
    std::map<std::pair<RecordKind, Uuid>, std::optional<ReadRecord>> m_read;
};

} // namespace naskah::engine
