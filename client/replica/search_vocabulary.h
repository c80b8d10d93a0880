#pragma once

#include "common/sqlite/database.h"
#include "common/sqlite/word_reader.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// How many letters have each word, kept by whoever writes the index: what completes a half-typed word, and how rare a word
/// is. FTS5's own view of its words would read every list of places for it.
class SearchVocabulary {
public:
    explicit SearchVocabulary(Database& db);

    /// Counts the words of a letter's document (several texts) once each, up or down.
    void count(const std::vector<std::string_view>& texts, int direction);
    /// Writes what was counted. A word that no letter has any more leaves no trace.
    void flush();
    void forget() { m_changes.clear(); }

    /// Makes the short list of each beginning that many words share, for the next part of the alphabet: with one or two
    /// letters typed there is no time to look at every word. True when there is more to do.
    bool renewHeads();
    bool headsAreOld() const;

private:
    Database& m_db;
    WordReader m_reader;
    std::map<std::string, int, std::less<>> m_changes;
    std::int64_t m_newWords = 0; ///< counted since the heads were made; about
    bool m_making = false;       ///< the heads are being made
};

/// The most frequent words that begin with `part` (lower case), at most `limit`.
std::vector<std::string> completionsOf(Database& db, const std::string& part, std::size_t limit);
/// How many letters have the word; 0 for none.
std::int64_t lettersWith(Database& db, std::string_view word);

} // namespace naskah
