#pragma once

#include "client/replica/search_index.h"
#include "common/protocol/change_line.h"
#include "common/record/records.h"
#include "common/record/thread.h"
#include "common/schema/record.h"
#include "common/sqlite/database.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace naskah {

/// A record with what the store keeps about it. rev 0 and no mailboxes: it exists only by a pending command.
struct StoredRecord {
    Row row;
    std::string extra; ///< keys this version does not know, as JSON text of an object
    std::int64_t rev = 0;
    std::uint64_t sum = 0;
    std::int64_t boxes = 0; ///< id of a set of mailboxes; 0 is the empty set
    std::int64_t place = 0; ///< its row in the table; 0 for one that is not there
};

/// The desk's tables: typed rows, which mailboxes they are in, the server's image of those with pending changes, and the
/// words of letters. Keeps the mailboxes' counts and sums right. No rules here.
class Store {
public:
    Store(const std::string& path, const OpenOptions& options);

    Database& db() { return m_db; }

    std::optional<StoredRecord> load(RecordKind kind, const Uuid& id);
    std::vector<Row> inThread(RecordKind kind, const Uuid& thread);
    bool hasThread(const Uuid& thread);

    /// Writes what people see, over `before`, the row as it is now (nullopt for none). Does not touch counts.
    void save(RecordKind kind, const StoredRecord& record, const std::optional<StoredRecord>& before);
    void erase(RecordKind kind, const StoredRecord& before);

    /// The server's image: `base` when a pending command changed the record, else the row itself.
    std::optional<StoredRecord> image(RecordKind kind, const Uuid& id);
    /// Takes a new image from the server (nullopt: gone) over `before`, what image() gave. The seen row changes only when
    /// nothing is pending on it.
    void setImage(RecordKind kind, const Uuid& id, const std::optional<StoredRecord>& image,
                  const std::optional<StoredRecord>& before);

    /// Remembers the current row as the server's image, once, before a pending command changes it.
    void keepBase(RecordKind kind, const Uuid& id);
    /// Puts the server's image back in place of the pending effects.
    void restoreBase(RecordKind kind, const Uuid& id);

    // Sets of mailboxes.
    std::int64_t boxSet(std::vector<std::string> names);
    const std::vector<std::string>& boxNames(std::int64_t set);

    // Mailboxes.
    Cursors cursors();
    std::set<std::string> mailboxes();
    MailboxCheck held(const std::string& mailbox);
    void count(const std::string& mailbox, std::int64_t records, std::uint64_t sum);
    /// Every record's image that is in this mailbox.
    std::vector<std::pair<RecordKind, Uuid>> membersOf(const std::string& mailbox);

    // Small facts.
    std::optional<std::string> meta(std::string_view key);
    void setMeta(std::string_view key, std::string_view value);
    void eraseMeta(std::string_view key);

    /// The words of letters; its flush() is called before each commit.
    SearchIndex& index() { return *m_index; }
    /// A transaction was rolled back: what is kept in memory of it is forgotten.
    void rolledBack();
    /// Looks again whether anything is pending; called when the last pending command has gone.
    void lookForBase();

private:
    struct Statements {
        std::string select, byThread, insert, update, erase;
    };
    const Statements& statements(RecordKind kind);
    StoredRecord read(Query& query, const Entity& entity);
    void prepareTables();
    void bindRecord(Query& query, const StoredRecord& record);
    bool hasBase(RecordKind kind, const Uuid& id);
    void forgetBoxSets();

    Database m_db;
    std::vector<Statements> m_statements;
    std::map<std::int64_t, std::vector<std::string>> m_boxNames;
    std::map<std::string, std::int64_t> m_boxSets;
    /// Whether any record has pending changes: without, there is no image to look for. Right or too cautious.
    bool m_mayHaveBase = true;
    std::unique_ptr<SearchIndex> m_index;
};

} // namespace naskah
