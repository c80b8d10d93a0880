#pragma once

#include "client/replica/search_document.h"
#include "client/replica/search_vocabulary.h"

#include <map>
#include <optional>

namespace naskah {

/// Keeps the full-text index and its vocabulary in step with the tables. Whoever writes a record says so before; what
/// changed of each letter is written once, before the commit, in the order of the index.
class SearchIndex {
public:
    /// Makes the tables. When they are there but made by other rules (another tokenizer, other columns) they are made anew,
    /// and every letter is indexed again, a slice at a time; until then a search finds those that are done.
    explicit SearchIndex(Database& db);

    /// A record is about to be written, changed (call it for both rows) or erased. `isNew`: there was no such record.
    void touch(RecordKind kind, const Row& row, bool isNew);
    /// Writes what changed; inside the transaction that wrote the records.
    void flush();
    /// That transaction was rolled back.
    void forget();

    bool hasWork() const { return m_below > 0 || m_vocabulary.headsAreOld(); }
    /// Does a slice of what can wait, at most `letters` letters, in a transaction of the caller's. True when more is left.
    bool work(std::int64_t letters);

private:
    void add(const IndexedLetter& letter);
    void remove(const IndexedLetter& letter);

    Database& m_db;
    SearchVocabulary m_vocabulary;
    /// Letters with a row from here on are indexed; 0 when all are.
    std::int64_t m_below = 0;
    /// What the index holds of each touched letter; nothing for one it does not hold.
    std::map<Uuid, std::optional<IndexedLetter>> m_touched;
};

/// False on a desk that was written by another version of the program and that nobody has opened for writing since.
bool hasCurrentIndex(Database& db);

/// How many letters still wait to be indexed, and how many there are.
struct IndexProgress {
    std::int64_t waiting = 0, letters = 0;
};
IndexProgress indexProgress(Database& db);

} // namespace naskah
