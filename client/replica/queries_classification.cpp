#include "client/replica/queries_classification.h"

#include "client/replica/queries_support.h"
#include "common/schema/ddl.h"

namespace naskah {

namespace {

/// Of a day bound as parameter `at`, in ISO form.
std::string validOn(int at)
{
    const std::string day = '?' + std::to_string(at);
    return "(valid_from IS NULL OR valid_from <= " + day + ") AND (valid_until IS NULL OR valid_until >= " + day + ')';
}

} // namespace

std::vector<ClassificationChoice> findClassifications(Database& db, const std::string& typed, int limit, std::optional<Date> on)
{
    if (on) {
        // An old letter may be older than every scheme that is known here: then any code is better than none.
        auto any = db.query("SELECT 1 FROM classification WHERE " + validOn(1) + " LIMIT 1", isoDate(*on));
        if (!any.next()) on.reset();
    }
    const auto words = queries::likeWords(typed);
    // A code that begins as typed comes first, then words of the name; a head of many codes before those below it.
    auto query = db.query("SELECT code, name FROM classification WHERE " + (on ? validOn(3) : std::string{"?3 IS NULL"}) +
                          queries::allMatch("(code || ' ' || name)", words.size(), 4) +
                          " ORDER BY code NOT LIKE ?2 || '%', length(code), code LIMIT ?1");
    query.bind(1, limit);
    query.bind(2, typed);
    if (on) query.bind(3, isoDate(*on));
    queries::bindWords(query, words, 4);
    std::vector<ClassificationChoice> choices;
    while (query.next())
        choices.push_back({std::string{query.text(0)}, std::string{query.text(1)}});
    return choices;
}

std::vector<ClassificationScheme> classificationSchemes(Database& db, Date on)
{
    std::vector<ClassificationScheme> schemes;
    auto query = db.query("SELECT scheme, count(*), count(*) FILTER (WHERE " + validOn(1) + "), min(coalesce(valid_from, '')), "
                          "max(coalesce(valid_until, '~')) FROM classification GROUP BY scheme ORDER BY 4 DESC, scheme",
                          isoDate(on));
    while (query.next())
        schemes.push_back({std::string{query.text(0)}, query.integer(1), query.integer(2), parseIsoDate(query.text(3)), parseIsoDate(query.text(4))});
    return schemes;
}

std::vector<Classification> classificationRecords(Database& db, const std::optional<std::string>& scheme)
{
    std::vector<Classification> records;
    auto query = db.query("SELECT " + columnList(entityOf<Classification>) + " FROM classification WHERE ?1 IS NULL OR scheme = ?1 ORDER BY code, scheme");
    if (scheme) query.bind(1, *scheme);
    while (query.next())
        records.push_back(queries::recordAt<Classification>(query));
    return records;
}

std::vector<Classification> searchClassification(Database& db, const std::string& typed, const std::optional<std::string>& scheme, int limit)
{
    const auto words = queries::likeWords(typed);
    auto query = db.query("SELECT " + columnList(entityOf<Classification>) + " FROM classification WHERE (?1 IS NULL OR scheme = ?1)" +
                          queries::allMatch("(code || ' ' || name)", words.size(), 4) +
                          " ORDER BY substr(code, 1, length(?2)) <> ?2, code, scheme LIMIT ?3");
    if (scheme) query.bind(1, *scheme);
    query.bind(2, typed);
    query.bind(3, limit);
    queries::bindWords(query, words, 4);
    std::vector<Classification> records;
    while (query.next())
        records.push_back(queries::recordAt<Classification>(query));
    return records;
}

bool mayChangeClassification(Database& db)
{
    return queries::leadsTheCity(db);
}

} // namespace naskah
