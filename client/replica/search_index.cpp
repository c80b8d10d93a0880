#include "client/replica/search_index.h"

#include "common/sqlite/tokenizer.h"

#include <algorithm>

namespace naskah {

namespace {

/// In `meta` while letters wait to be indexed: the row below which they do.
constexpr const char* belowKey = "search_below";
/// In `meta`: the version of the facets that the index has.
constexpr const char* facetsKey = "search_facets";

/// The whole of what the stored words depend on; another text here means that the index is made again.
std::string definition()
{
    return std::string("CREATE VIRTUAL TABLE search_index USING fts5 (number, subject, sender, recipient, text, notes, facets, content = '', tokenize = '") +
           tokenizerName + "')";
}

std::int64_t numberIn(Database& db, const char* key)
{
    auto query = db.query("SELECT value FROM meta WHERE key = ?", key);
    return query.next() ? std::stoll(std::string(query.blob(0))) : 0;
}

std::vector<std::string_view> words(const SearchDocument& document)
{
    return {document.number, document.subject, document.sender, document.recipient, document.text, document.notes};
}

} // namespace

SearchIndex::SearchIndex(Database& db) : m_db(db), m_vocabulary(db)
{
    if (hasCurrentIndex(db)) {
        m_below = numberIn(db, belowKey);
        return;
    }
    db.transaction([&] {
        for (const char* table : {"search_words", "search_index", "search_word", "search_head"})
            db.execute(std::string("DROP TABLE IF EXISTS ") + table);
        db.execute(definition());
        // Words that leave must leave the pages too.
        db.execute("INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);"
                   "CREATE TABLE search_word (word TEXT PRIMARY KEY, letters INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
                   "CREATE TABLE search_head (head TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT, WITHOUT ROWID;"
                   "DELETE FROM meta WHERE key IN ('search_below', 'search_heads_from')");
        db.run("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
               facetsKey,
               Blob{std::to_string(facetsVersion)});
        auto newest = db.query("SELECT max(row) FROM letter");
        m_below = newest.next() && !newest.isNull(0) ? newest.integer(0) + 1 : 0;
        if (m_below) db.run("INSERT INTO meta (key, value) VALUES (?, ?)", belowKey, Blob{std::to_string(m_below)});
    });
}

void SearchIndex::touch(RecordKind kind, const Row& row, bool isNew)
{
    const auto letter = letterOf(m_db, kind, row);
    if (!letter || m_touched.contains(*letter)) return;
    static const auto letterKind = recordKind(Letter::table).value();
    std::optional<IndexedLetter> before;
    if (kind != letterKind || !isNew) before = searchDocument(m_db, *letter);
    // One that waits for its slice will be read then as it is then.
    if (before && letterRowOf(before->rowid) < m_below) return;
    m_touched.emplace(*letter, std::move(before));
}

void SearchIndex::flush()
{
    if (m_touched.empty()) return;
    std::map<std::int64_t, IndexedLetter> added;
    for (auto& [id, before] : m_touched) {
        auto now = searchDocument(m_db, id);
        const bool isIndexed = now && letterRowOf(now->rowid) >= m_below;
        if (before && isIndexed && before->rowid == now->rowid && before->document == now->document) continue;
        if (before) remove(*before);
        if (isIndexed) added.emplace(now->rowid, std::move(*now));
    }
    for (const auto& [rowid, letter] : added)
        add(letter);
    m_vocabulary.flush();
    m_touched.clear();
}

void SearchIndex::forget()
{
    m_touched.clear();
    m_vocabulary.forget();
    m_below = numberIn(m_db, belowKey);
}

void SearchIndex::add(const IndexedLetter& letter)
{
    const auto& document = letter.document;
    m_db.run("INSERT INTO search_index (rowid, number, subject, sender, recipient, text, notes, facets) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", letter.rowid,
             document.number, document.subject, document.sender, document.recipient, document.text, document.notes, document.facets);
    m_vocabulary.count(words(document), 1);
}

void SearchIndex::remove(const IndexedLetter& letter)
{
    const auto& document = letter.document;
    m_db.run("INSERT INTO search_index (search_index, rowid, number, subject, sender, recipient, text, notes, facets) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?)",
             letter.rowid, document.number, document.subject, document.sender, document.recipient, document.text, document.notes, document.facets);
    m_vocabulary.count(words(document), -1);
}

bool SearchIndex::work(std::int64_t letters)
{
    if (!m_below) return m_vocabulary.renewHeads();
    flush();
    std::vector<Uuid> ids;
    std::int64_t lowest = 0;
    {
        auto query = m_db.query("SELECT id, row FROM letter WHERE row < ? ORDER BY row DESC LIMIT ?", m_below, letters);
        while (query.next()) {
            ids.push_back(query.uuid(0));
            lowest = query.integer(1);
        }
    }
    std::map<std::int64_t, IndexedLetter> added;
    for (const auto& id : ids)
        if (auto letter = searchDocument(m_db, id)) added.emplace(letter->rowid, std::move(*letter));
    for (const auto& [rowid, letter] : added)
        add(letter);
    m_vocabulary.flush();
    m_below = std::int64_t(ids.size()) < letters ? 0 : lowest;
    if (m_below)
        m_db.run("UPDATE meta SET value = ? WHERE key = ?", Blob{std::to_string(m_below)}, belowKey);
    else
        m_db.run("DELETE FROM meta WHERE key = ?", belowKey);
    return true;
}

bool hasCurrentIndex(Database& db)
{
    auto made = db.query("SELECT 1 FROM sqlite_schema WHERE name = 'search_index' AND sql = ?", definition());
    return made.next() && numberIn(db, facetsKey) == facetsVersion;
}

IndexProgress indexProgress(Database& db)
{
    IndexProgress progress;
    const auto below = numberIn(db, belowKey);
    if (!below) return progress;
    auto query = db.query("SELECT count(*), count(*) FILTER (WHERE row < ?) FROM letter", below);
    if (query.next()) progress = {query.integer(1), query.integer(0)};
    return progress;
}

} // namespace naskah
