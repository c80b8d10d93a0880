#pragma once

#include "server/storage/storage.h"

#include <map>
#include <string>

namespace naskah::engine {

/// Mailboxes that moved, and to where.
using Moved = std::map<std::string, std::int64_t>;

/// Stores records and keeps the feeds, counts and sums of the mailboxes that their threads are delivered to, for one
/// command: nothing of a mailbox is written before finish().
class Placement {
public:
    /// `firstRev`: of records that are new; in a later epoch, above every revision that a lost server can have given.
    Placement(storage::RecordWriter& records, std::int64_t firstRev) : m_records(records), m_firstRev(firstRev) {}

    void deliver(const Uuid& thread, const std::string& mailbox);
    void withdraw(const Uuid& thread, const std::string& mailbox);

    /// Stores a record's new body, and puts it at the end of its mailboxes' feeds.
    void put(RecordKind kind, const Uuid& id, const Uuid& thread, std::string body,
             const std::optional<storage::StoredRecord>& before);

    /// Writes the mailboxes; returns where those that moved are now.
    Moved finish();

private:
    storage::StoredMailbox& mailbox(std::int64_t id);
    const std::vector<std::int64_t>& mailboxesOf(const Uuid& thread);

    storage::RecordWriter& m_records;
    std::int64_t m_firstRev;
    std::map<std::int64_t, storage::StoredMailbox> m_mailboxes;
    std::map<Uuid, std::vector<std::int64_t>> m_memberships;
};

} // namespace naskah::engine
