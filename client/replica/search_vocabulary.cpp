#include "client/replica/search_vocabulary.h"

#include "common/sqlite/search_query.h"

#include <algorithm>
#include <array>
#include <set>

namespace naskah {

namespace {

constexpr std::size_t longestWord = 40;
/// Beginnings of so many characters have a list of their own when more words than this share them.
constexpr std::size_t headCharacters = 3, worthAList = 200;
/// The heads are made anew when words were counted so often: about every thousand letters.
constexpr std::int64_t manyNewWords = 30000;
constexpr std::string_view lastCharacter = "\xf4\x8f\xbf\xbf";
/// In `meta` while the heads are being made: where to go on.
constexpr const char* headsFrom = "search_heads_from";

/// Bytes of the first `count` characters; all of a shorter word.
std::size_t prefixSize(std::string_view word, std::size_t count)
{
    std::size_t at = 0;
    while (at < word.size() && count > 0) {
        ++at;
        while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xc0) == 0x80)
            ++at;
        --count;
    }
    return at;
}

/// The best words of the beginning that is being read; words come in order, so each beginning comes once.
struct Head {
    std::string text;
    std::size_t words = 0;
    std::vector<std::pair<std::int64_t, std::string>> best;

    static bool isBefore(const std::pair<std::int64_t, std::string>& a, const std::pair<std::int64_t, std::string>& b)
    {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    }
    void take(std::string_view word, std::int64_t letters)
    {
        ++words;
        if (best.size() == mostCompletions && letters <= best.front().first) return;
        best.emplace_back(letters, word);
        std::ranges::push_heap(best, isBefore);
        if (best.size() <= mostCompletions) return;
        std::ranges::pop_heap(best, isBefore);
        best.pop_back();
    }
    void write(Database& db)
    {
        if (words < worthAList) return;
        std::ranges::sort(best, isBefore);
        std::string list;
        for (const auto& [letters, word] : best)
            list += word + '\n';
        db.run("INSERT INTO search_head (head, words) VALUES (?, ?) ON CONFLICT (head) DO UPDATE SET words = excluded.words", text, list);
    }
};

} // namespace

SearchVocabulary::SearchVocabulary(Database& db) : m_db(db), m_reader(db.handle())
{
    auto going = db.query("SELECT 1 FROM meta WHERE key = ?", headsFrom);
    m_making = going.next();
}

bool SearchVocabulary::headsAreOld() const
{
    return m_making || m_newWords >= manyNewWords;
}

void SearchVocabulary::count(const std::vector<std::string_view>& texts, int direction)
{
    std::set<std::string, std::less<>> words;
    for (const auto text : texts)
        m_reader.read(text, [&](std::string_view word) {
            if (word.size() <= longestWord && !words.contains(word)) words.emplace(word);
        });
    for (const auto& word : words)
        m_changes[word] += direction;
}

void SearchVocabulary::flush()
{
    for (const auto& [word, by] : m_changes) {
        if (by > 0) {
            m_db.run("INSERT INTO search_word (word, letters) VALUES (?1, ?2) ON CONFLICT (word) DO UPDATE SET letters = letters + ?2", word, by);
            ++m_newWords;
        } else if (by < 0) {
            m_db.run("UPDATE search_word SET letters = letters + ?2 WHERE word = ?1", word, by);
            m_db.run("DELETE FROM search_word WHERE word = ?1 AND letters <= 0", word);
            if (!m_db.changes()) continue;
            // A word that is gone may stand in a list; without the list the words themselves are asked.
            for (std::size_t characters = 1; characters <= headCharacters; ++characters) {
                const auto head = std::string_view(word).substr(0, prefixSize(word, characters));
                m_db.run("DELETE FROM search_head WHERE head = ?1 AND instr(char(10) || words, char(10) || ?2 || char(10)) > 0",
                         head, word);
            }
        }
    }
    m_changes.clear();
}

bool SearchVocabulary::renewHeads()
{
    std::string from;
    {
        auto going = m_db.query("SELECT value FROM meta WHERE key = ?", headsFrom);
        if (going.next()) {
            from = going.blob(0);
        } else {
            if (m_newWords < manyNewWords) return false;
            m_newWords = 0;
            m_making = true;
        }
    }
    // One first character a time, so that a person's command never waits long.
    std::string first;
    {
        auto next = m_db.query("SELECT word FROM search_word WHERE word >= ? ORDER BY word LIMIT 1", from);
        if (!next.next()) {
            m_db.run("DELETE FROM meta WHERE key = ?", headsFrom);
            m_making = false;
            return false;
        }
        first = std::string(next.text(0).substr(0, prefixSize(next.text(0), 1)));
    }
    const std::string end = first + std::string(lastCharacter);
    m_db.run("DELETE FROM search_head WHERE head >= ? AND head < ?", from, end);
    std::array<Head, headCharacters> heads;
    {
        auto words = m_db.query("SELECT word, letters FROM search_word WHERE word >= ? AND word < ? ORDER BY word", first, end);
        while (words.next()) {
            const auto word = words.text(0);
            for (std::size_t i = 0; i < headCharacters; ++i) {
                const auto beginning = word.substr(0, prefixSize(word, i + 1));
                if (heads[i].text != beginning) {
                    heads[i].write(m_db);
                    heads[i] = {std::string(beginning), 0, {}};
                }
                heads[i].take(word, words.integer(1));
            }
        }
    }
    for (auto& head : heads)
        head.write(m_db);
    m_db.run("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", headsFrom, Blob{end});
    return true;
}

std::vector<std::string> completionsOf(Database& db, const std::string& part, std::size_t limit)
{
    std::vector<std::string> words;
    if (part.empty()) return words;
    if (prefixSize(part, headCharacters) == part.size()) {
        auto head = db.query("SELECT words FROM search_head WHERE head = ?", part);
        if (head.next()) {
            std::string_view rest = head.text(0);
            for (auto end = rest.find('\n'); end != rest.npos && words.size() < limit; end = rest.find('\n')) {
                words.emplace_back(rest.substr(0, end));
                rest.remove_prefix(end + 1);
            }
            return words;
        }
    }
    auto query = db.query("SELECT word FROM search_word WHERE word >= ?1 AND word < ?1 || char(1114111) ORDER BY letters DESC, word LIMIT ?2", part,
                          std::int64_t(limit));
    while (query.next())
        words.emplace_back(query.text(0));
    return words;
}

std::int64_t lettersWith(Database& db, std::string_view word)
{
    auto query = db.query("SELECT letters FROM search_word WHERE word = ?", word);
    return query.next() ? query.integer(0) : 0;
}

} // namespace naskah
