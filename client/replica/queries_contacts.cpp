#include "client/replica/queries_contacts.h"

#include "client/replica/queries_support.h"
#include "common/schema/ddl.h"
#include "common/text/utf8.h"

#include <algorithm>
#include <map>
#include <set>

namespace naskah {

namespace {

std::string contactColumns()
{
    // The few that were merged are looked through once, not once a contact.
    return "WITH merged AS MATERIALIZED (SELECT id, merged_into FROM contact WHERE merged_into IS NOT NULL) SELECT " + columnList(entityOf<Contact>) +
           ", (SELECT count(*) FROM handling h WHERE h.contact = contact.id) + "
           "(SELECT count(*) FROM merged m JOIN handling h ON h.contact = m.id WHERE m.merged_into = contact.id), "
           "EXISTS (SELECT 1 FROM base b WHERE b.id = contact.id) FROM contact ";
}

ContactRow readContact(Query& query)
{
    const int fields = int(entityOf<Contact>.fields.size());
    return {queries::recordAt<Contact>(query), query.integer(fields), query.integer(fields + 1) != 0};
}

std::string lowered(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = char(c + 32);
    return text;
}

/// What is left of a name when only its telling letters count: "PT. Maju-Jaya, Tbk" and "pt maju jaya" are the same.
std::string skeleton(const std::string& name)
{
    static const std::set<std::string> common{"pt", "cv", "ud", "tbk", "kota", "kab", "kabupaten", "yayasan", "the"};
    std::string result, word;
    const auto finish = [&] {
        if (!common.contains(word)) result += word;
        word.clear();
    };
    for (const char c : lowered(name)) {
        const bool tells = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (tells)
            word += c;
        else
            finish();
    }
    finish();
    return result.empty() ? lowered(name) : result;
}

} // namespace

std::vector<ContactRow> findContacts(Database& db, const std::string& typed, int limit)
{
    const auto me = queries::standing(db);
    const auto words = queries::likeWords(typed);
    std::string sql = contactColumns() + "WHERE unit = ?1 AND merged_into IS NULL";
    for (std::size_t i = 0; i < words.size(); ++i)
        sql += " AND (name || ' ' || address || ' ' || email || ' ' || phone) LIKE ?" + std::to_string(i + 3) + " ESCAPE '\\'";
    auto query = db.query(sql + " ORDER BY name COLLATE NOCASE, row LIMIT ?2");
    query.bind(1, me.unit.value);
    query.bind(2, limit);
    for (std::size_t i = 0; i < words.size(); ++i)
        query.bind(int(i) + 3, words[i]);
    std::vector<ContactRow> rows;
    while (query.next())
        rows.push_back(readContact(query));
    return rows;
}

std::optional<Contact> resolveContact(Database& db, Id<Contact> id)
{
    // A chain of merges has no more links than this; a ring, made by two desks at once, ends here too.
    for (int links = 0; links < 64; ++links) {
        auto query = db.query("SELECT " + columnList(entityOf<Contact>) + " FROM contact WHERE id = ?", id.value);
        if (!query.next()) return std::nullopt;
        auto contact = queries::recordAt<Contact>(query);
        if (!contact.mergedInto) return contact;
        id = *contact.mergedInto;
    }
    return std::nullopt;
}

std::optional<Contact> contactNamed(Database& db, const std::string& name)
{
    const auto me = queries::standing(db);
    const auto wanted = collapsedWhitespace(name);
    auto query = db.query("SELECT " + columnList(entityOf<Contact>) +
                              " FROM contact WHERE unit = ? AND merged_into IS NULL AND name = ? COLLATE NOCASE ORDER BY row LIMIT 1",
                          me.unit.value, wanted);
    if (!query.next()) return std::nullopt;
    return queries::recordAt<Contact>(query);
}

std::vector<std::vector<ContactRow>> likelySame(Database& db)
{
    // Names alone of all, everything (with counts of letters) of the few that are like another.
    std::map<std::string, std::vector<std::int64_t>> alike;
    {
        auto names = db.query("SELECT row, name FROM contact WHERE unit = ? AND merged_into IS NULL", queries::standing(db).unit.value);
        while (names.next())
            alike[skeleton(std::string(names.text(1)))].push_back(names.integer(0));
    }
    std::string wanted;
    for (const auto& [name, rows] : alike)
        for (const auto row : rows)
            if (rows.size() > 1) wanted += (wanted.empty() ? "" : ", ") + std::to_string(row);
    if (wanted.empty()) return {};
    std::map<std::string, std::vector<ContactRow>> groups;
    auto query = db.query(contactColumns() + "WHERE row IN (" + wanted + ") ORDER BY name COLLATE NOCASE, row");
    while (query.next()) {
        auto row = readContact(query);
        groups[skeleton(row.contact.name)].push_back(std::move(row));
    }
    std::vector<std::vector<ContactRow>> result;
    for (auto& [name, rows] : groups)
        result.push_back(std::move(rows));
    return result;
}

std::vector<LetterType> letterTypes(Database& db)
{
    std::vector<LetterType> types;
    auto query = db.query("SELECT " + columnList(entityOf<LetterType>) + " FROM letter_type ORDER BY row");
    while (query.next())
        types.push_back(queries::recordAt<LetterType>(query));
    return types;
}

std::vector<std::string> listWords(Database& db, const std::string& list)
{
    std::vector<std::string> words;
    auto query = db.query("SELECT word FROM list_word WHERE list = ? ORDER BY place, row", list);
    while (query.next())
        words.emplace_back(query.text(0));
    return words;
}

std::optional<Twin> findTwin(Database& db, const std::string& sender, const std::string& number, std::optional<Date> writtenOn)
{
    const auto plain = std::string{trimmed(number)};
    if (plain.empty() || plain == "-" || sender.empty()) return std::nullopt;
    const auto me = queries::standing(db);
    auto query = db.query(queries::letterColumns() +
                              "FROM letter l JOIN handling h ON h.letter = l.id AND h.unit = ?2 WHERE l.number = ?3 COLLATE NOCASE "
                              "AND l.sender = ?4 COLLATE NOCASE ORDER BY l.written_on = ?5 DESC, l.row DESC LIMIT 1",
                          me.person.value, me.unit.value, plain, sender, writtenOn ? isoDate(*writtenOn) : std::string{});
    if (!query.next()) return std::nullopt;
    Twin twin{queries::readLetterRow(query), false};
    twin.sameDay = writtenOn && query.text(16) == isoDate(*writtenOn);
    return twin;
}

} // namespace naskah
