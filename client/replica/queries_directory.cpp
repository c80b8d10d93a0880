#include "client/replica/queries_support.h"

#include "client/replica/acting.h"
#include "common/schema/ddl.h"
#include "common/text/utf8.h"

#include <algorithm>
#include <cctype>

namespace naskah {

namespace queries {

namespace {

// A page that was pasted into a filter is more than SQLite's LIKE takes; this much of it tells.
constexpr std::size_t longestWord = 200; // characters
constexpr std::size_t mostWords = 16;

} // namespace

std::vector<std::string> likeWords(const std::string& typed)
{
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        std::string escaped;
        for (const char c : firstCodePoints(word, longestWord)) {
            if (c == '%' || c == '_' || c == '\\') escaped += '\\';
            escaped += c;
        }
        if (!escaped.empty() && words.size() < mostWords) words.push_back('%' + escaped + '%');
        word.clear();
    };
    for (const char c : typed) {
        if (c == ' ')
            finish();
        else
            word += c;
    }
    finish();
    return words;
}

/// "(<column> LIKE ?n ESCAPE '\')" for each word typed, all required; bound from parameter `first` on.
std::string allMatch(const std::string& column, std::size_t words, int first)
{
    std::string sql;
    for (std::size_t i = 0; i < words; ++i)
        sql += " AND " + column + " LIKE ?" + std::to_string(first + int(i)) + " ESCAPE '\\'";
    return sql;
}

void bindWords(Query& query, const std::vector<std::string>& words, int first)
{
    for (std::size_t i = 0; i < words.size(); ++i)
        query.bind(first + int(i), words[i]);
}

} // namespace queries

Me whoAmI(Database& db)
{
    Me me;
    {
        auto query = db.query("SELECT d.person, coalesce(p.name, ''), coalesce(p.nip, '') FROM desk_person d LEFT JOIN person p ON p.id = d.person");
        if (!query.next()) return me;
        me.person.value = query.uuid(0);
        me.name = query.text(1);
        me.nip = query.text(2);
    }
    auto query = db.query("SELECT a.id, p.id, u.id, p.title, u.name, u.short_name, p.is_head, p.is_secretariat, a.capacity FROM appointment a "
                          "JOIN position p ON p.id = a.position JOIN unit u ON u.id = p.unit WHERE a.person = ? AND a.end_leaf IS NULL "
                          "ORDER BY a.capacity, a.starts_on DESC",
                          me.person.value);
    while (query.next()) {
        Me::Mandate mandate{{query.uuid(0)}, {query.uuid(1)}, {query.uuid(2)}, std::string{query.text(3)}, std::string{query.text(4)},
                            std::string{query.text(5)}, query.integer(6) != 0, query.integer(7) != 0, Capacity::definitive};
        Codec<Capacity>::decode(std::string{query.text(8)}, mandate.capacity);
        me.mandates.push_back(std::move(mandate));
    }
    // As what they act comes first.
    const auto acting = actingMandate(db, me.person);
    std::ranges::stable_partition(me.mandates, [&](const auto& mandate) { return mandate.appointment == acting; });
    return me;
}

std::vector<PositionChoice> findPositions(Database& db, const std::string& typed, std::optional<Id<Unit>> unit, int limit)
{
    const auto words = queries::likeWords(typed);
    auto query = db.query("SELECT p.id, p.title, coalesce(h.name, ''), u.name, p.short_title FROM position p JOIN unit u ON u.id = p.unit "
                          "LEFT JOIN appointment a ON a.position = p.id AND a.end_leaf IS NULL LEFT JOIN person h ON h.id = a.person "
                          "WHERE (?1 IS NULL OR p.unit = ?1)" +
                          queries::allMatch("(p.title || ' ' || p.short_title || ' ' || coalesce(h.name, ''))", words.size(), 3) +
                          " ORDER BY p.is_head DESC, p.row LIMIT ?2");
    if (unit)
        query.bind(1, unit->value);
    query.bind(2, limit);
    queries::bindWords(query, words, 3);
    std::vector<PositionChoice> choices;
    while (query.next())
        choices.push_back({{query.uuid(0)}, std::string{query.text(1)}, std::string{query.text(2)}, std::string{query.text(3)},
                           std::string{query.text(4)}});
    return choices;
}

std::vector<UnitChoice> findUnits(Database& db, const std::string& typed, int limit)
{
    const auto words = queries::likeWords(typed);
    auto query = db.query("SELECT id, name, short_name FROM unit WHERE active = 1" +
                          queries::allMatch("(name || ' ' || short_name || ' ' || code)", words.size(), 2) + " ORDER BY row LIMIT ?1");
    query.bind(1, limit);
    queries::bindWords(query, words, 2);
    std::vector<UnitChoice> choices;
    while (query.next())
        choices.push_back({{query.uuid(0)}, std::string{query.text(1)}, std::string{query.text(2)}});
    return choices;
}

std::vector<std::string> findSenders(Database& db, const std::string& typed, int limit)
{
    const auto words = queries::likeWords(typed);
    auto query = db.query("SELECT sender FROM letter WHERE sender <> ''" + queries::allMatch("sender", words.size(), 2) +
                          " GROUP BY sender ORDER BY count(*) DESC, sender LIMIT ?1");
    query.bind(1, limit);
    queries::bindWords(query, words, 2);
    std::vector<std::string> senders;
    while (query.next())
        senders.emplace_back(query.text(0));
    return senders;
}

std::vector<LetterRow> findSimilar(Database& db, const std::string& sender, const std::string& number)
{
    std::vector<LetterRow> rows;
    if (number.empty() || sender.empty()) return rows;
    const auto me = queries::standing(db);
    auto query = db.query(queries::letterColumns() +
                              "FROM letter l LEFT JOIN handling h ON h.letter = l.id AND h.unit = ?2 WHERE l.number = ?3 COLLATE NOCASE "
                              "AND l.sender = ?4 COLLATE NOCASE LIMIT 5",
                          me.person.value, me.unit.value, number, sender);
    while (query.next())
        rows.push_back(queries::readLetterRow(query));
    return rows;
}

std::vector<RegisterEntry> registerEntries(Database& db, Id<Register> book, std::int64_t afterNumber, int limit)
{
    std::vector<RegisterEntry> entries;
    auto query = db.query("SELECT " + columnList(entityOf<RegisterEntry>) +
                              " FROM register_entry WHERE thread = ? AND number > ? ORDER BY number LIMIT ?",
                          book.value, afterNumber, limit);
    while (query.next())
        entries.push_back(queries::recordAt<RegisterEntry>(query));
    return entries;
}

} // namespace naskah
