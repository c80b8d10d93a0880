#include "client/replica/queries_support.h"
#include "client/replica/search_vocabulary.h"
#include "common/sqlite/search_query.h"

namespace naskah {

std::vector<SearchHit> searchLetters(Database& db, const std::string& text, std::optional<ListPlace> after, int limit)
{
    std::vector<SearchHit> hits;
    const auto search = readSearch(text);
    const auto endings = completionsOf(db, search.part, mostCompletions);
    const auto match = matchExpression(search, endings);
    if (!match) return hits;
    const auto me = queries::standing(db);
    auto query = db.query(queries::letterColumns() +
                              ", s.rowid FROM search_index s JOIN letter l ON l.row = (s.rowid & 16777215) "
                              "LEFT JOIN handling h ON h.letter = l.id AND h.unit = ?3 "
                              "WHERE search_index MATCH ?4 AND s.rowid < ?5 AND ?2 IS NOT NULL ORDER BY s.rowid DESC LIMIT ?6",
                          me.person.value, me.position.value, me.unit.value, *match, after ? after->at : INT64_MAX, limit);
    while (query.next()) {
        SearchHit hit;
        hit.row = queries::readLetterRow(query);
        hit.row.place = {query.integer(17), 0};
        if (!hit.row.handling) {
            const auto day = parseIsoDate(query.text(16));
            if (day) hit.row.arrivedAt = Timestamp{*day};
        }
        hit.matched = search.whole;
        if (!search.last.empty()) hit.matched.push_back(search.last);
        hits.push_back(std::move(hit));
    }
    return hits;
}

} // namespace naskah
