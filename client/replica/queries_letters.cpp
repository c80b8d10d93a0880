#include "client/replica/acting.h"
#include "client/replica/queries_support.h"
#include "client/replica/queries_search.h"
#include "client/replica/search_document.h"
#include "client/replica/search_plan.h"
#include "common/schema/ddl.h"

#include <array>

namespace naskah {

namespace queries {

// Every list of letters is a walk over one index with a few look-ups a row: nothing is sorted, nothing is counted.
std::string letterColumns()
{
    return "SELECT l.id, h.id, l.row, h.row, l.sender, l.subject, l.number, h.agenda_text, h.arrived_at, l.urgency, l.security, h.state, "
           "EXISTS (SELECT 1 FROM read_mark r WHERE r.handling = h.id AND r.person = ?1) AND NOT EXISTS (SELECT 1 FROM unread_mark w WHERE "
           "w.handling = h.id AND w.person = ?1 AND w.unread = 1), "
           "EXISTS (SELECT 1 FROM base b WHERE b.id IN (l.id, h.id)), "
           "(SELECT count(*) FROM attachment a WHERE a.owner = l.id), "
           "(SELECT count(*) FROM disposition d WHERE d.handling = h.id OR d.opens = h.id), l.written_on ";
}

LetterRow readLetterRow(Query& query)
{
    LetterRow row;
    row.letter.value = query.uuid(0);
    if (!query.isNull(1)) row.handling = Id<Handling>{query.uuid(1)};
    row.sender = query.text(4);
    row.subject = query.text(5);
    row.number = query.text(6);
    row.agendaText = query.text(7);
    row.arrivedAt = timestampOf(query.integer(8));
    row.place = {query.integer(8), query.integer(row.handling ? 3 : 2)};
    Codec<Urgency>::decode(std::string{query.text(9)}, row.urgency);
    Codec<Security>::decode(std::string{query.text(10)}, row.security);
    if (row.handling) Codec<HandlingState>::decode(std::string{query.text(11)}, row.state);
    row.unread = row.handling && query.integer(12) == 0;
    row.pending = query.integer(13) != 0;
    row.attachments = int(query.integer(14));
    row.legs = int(query.integer(15));
    return row;
}

Standing standing(Database& db)
{
    Standing standing;
    auto identity = db.query("SELECT person FROM desk_person");
    if (!identity.next()) return standing;
    standing.person.value = identity.uuid(0);
    auto query = db.query("SELECT p.id, p.unit, p.is_head FROM appointment a JOIN position p ON p.id = a.position WHERE a.id = ?",
                          actingMandate(db, standing.person).value);
    if (!query.next()) return standing;
    standing.position.value = query.uuid(0);
    standing.unit.value = query.uuid(1);
    standing.isHead = query.integer(2) != 0;
    return standing;
}

bool leadsTheCity(Database& db)
{
    auto query = db.query("SELECT 1 FROM position p JOIN unit u ON u.id = p.unit WHERE p.id = ? AND (p.is_head OR p.is_secretariat) AND u.parent IS NULL",
                          standing(db).position.value);
    return query.next();
}

} // namespace queries

namespace {

using queries::Standing;

// These two are the conditions of partial indexes (Store), word for word: without that a list would walk all letters ever.
constexpr std::string_view openLegs = "d.state NOT IN ('done', 'withdrawn', 'declined')";
constexpr std::string_view unfinished = "h.state NOT IN ('filed', 'not_needed', 'returned', 'done')";
/// Legs of this office's letters are found under its handling: those given in it, and those that came to it.
constexpr std::string_view legsHere = "(d.handling = h.id OR d.opens = h.id)";
constexpr std::string_view toMe = "(d.recipient = ?2 OR (d.recipient = zeroblob(16) AND d.unit = ?3 AND EXISTS "
                                  "(SELECT 1 FROM position p WHERE p.id = ?2 AND p.is_head = 1)))";
/// A letter that came with dispositions alone, all of which were pulled back before anybody here took it up.
constexpr std::string_view pulledBack = "(h.opened_by IS NOT NULL AND h.state = 'arrived' AND NOT EXISTS "
                                        "(SELECT 1 FROM disposition d WHERE d.opens = h.id AND d.state <> 'withdrawn'))";

/// Whether so few legs are open that their letters are found from them. With more, one walks the letters, newest first,
/// and asks each for its legs: the first page comes at once, however many there are.
bool areFew(Database& db, const Standing& me, const std::string& legs)
{
    auto query = db.query("SELECT count(*) FROM (SELECT 1 FROM disposition d WHERE " + legs + " AND ?2 IS NOT NULL AND ?3 IS NOT NULL LIMIT 2000)",
                          nullptr, me.position.value, me.unit.value);
    return query.next() && query.integer(0) < 2000;
}

std::string lettersWithLegs(Database& db, const Standing& me, const std::string& legs, std::string_view here)
{
    if (!areFew(db, me, legs)) return "h.unit = ?3 AND EXISTS (SELECT 1 FROM disposition d WHERE " + std::string{here} + " AND " + legs + ')';
    return "+h.unit = ?3 AND h.id IN (SELECT d.handling FROM disposition d WHERE " + legs + " UNION SELECT d.opens FROM disposition d WHERE " + legs +
           " AND d.opens IS NOT NULL)";
}

/// The WHERE of each view over handlings. ?1 person, ?2 position, ?3 unit.
std::string condition(Database& db, const Standing& me, LetterView view)
{
    const std::string legs{openLegs}, mine{toMe};
    // What a person has put off comes back on its day, by the city's clock.
    const std::string notPutOff{" AND NOT EXISTS (SELECT 1 FROM snooze z WHERE z.handling = h.id AND z.person = ?1 "
                                "AND z.until > date('now', '+7 hours'))"};
    switch (view) {
    case LetterView::toDispose:
        // What goes through somebody waits for their advice before its addressee has to do with it.
        return "h.unit = ?3 AND " + std::string{unfinished} +
               " AND ((h.via = ?2 AND h.advised_at IS NULL) OR ((h.via IS NULL OR h.advised_at IS NOT NULL) "
               "AND (h.addressee = ?2 OR (h.addressee IS NULL AND EXISTS "
               "(SELECT 1 FROM position p WHERE p.id = ?2 AND p.is_head = 1))))) "
               "AND NOT EXISTS (SELECT 1 FROM disposition d WHERE d.handling = h.id AND d.giver_position = ?2) AND NOT " +
               std::string{pulledBack} + notPutOff;
    case LetterView::myLegs:
        return lettersWithLegs(db, me, mine + " AND " + legs, legsHere) + notPutOff;
    case LetterView::givenByMe:
        return lettersWithLegs(db, me, "d.giver_position = ?2 AND " + legs, "d.handling = h.id");
    default:
        return "h.unit = ?3 AND NOT " + std::string{pulledBack};
    }
}

std::vector<LetterRow> sentLetters(Database& db, const Standing& me, std::optional<ListPlace> after, int limit)
{
    auto query = db.query(queries::letterColumns() +
                              ", (SELECT group_concat(u.short_name, ', ') FROM delivery v JOIN unit u ON u.id = v.recipient WHERE v.letter = l.id), "
                              "(SELECT max(v.sent_at) FROM delivery v WHERE v.letter = l.id) "
                              "FROM letter l LEFT JOIN handling h ON false WHERE l.from_unit = ?3 AND l.row < ?4 AND ?2 IS NOT NULL "
                              "ORDER BY l.row DESC LIMIT ?5",
                          me.person.value, me.position.value, me.unit.value, after ? after->row : INT64_MAX, limit);
    std::vector<LetterRow> rows;
    while (query.next()) {
        auto row = queries::readLetterRow(query);
        row.recipientNames = query.text(17);
        row.arrivedAt = timestampOf(query.integer(18));
        row.place = {query.integer(18), query.integer(2)};
        rows.push_back(std::move(row));
    }
    return rows;
}

void addDueDates(Database& db, const Standing& me, std::vector<LetterRow>& rows)
{
    for (auto& row : rows) {
        if (!row.legs || !row.handling) continue;
        auto due = db.query("SELECT min(d.due_on) FROM disposition d WHERE (d.handling = ?1 OR d.opens = ?1) AND ?2 IN (d.recipient, d.giver_position) AND " +
                                std::string{openLegs},
                            row.handling->value, me.position.value);
        if (due.next() && !due.isNull(0)) row.dueOn = parseIsoDate(due.text(0));
    }
}

/// What is finished needs no reading any more: the badge and the list leave it out alike.
const std::string unreadByMe = " AND " + std::string{unfinished} +
                               " AND (NOT EXISTS (SELECT 1 FROM read_mark r WHERE r.handling = h.id AND r.person = ?1) OR "
                               "EXISTS (SELECT 1 FROM unread_mark w WHERE w.handling = h.id AND w.person = ?1 AND w.unread = 1))";

/// To whom and when, of letters found by words.
void addSendings(Database& db, std::vector<LetterRow>& rows)
{
    for (auto& row : rows) {
        auto query = db.query("SELECT group_concat(u.short_name, ', '), max(v.sent_at) FROM delivery v JOIN unit u ON u.id = v.recipient "
                              "WHERE v.letter = ?",
                              row.letter.value);
        if (!query.next()) continue;
        row.recipientNames = query.text(0);
        row.arrivedAt = timestampOf(query.integer(1));
    }
}

/// What is before somebody is a short list: each of its letters is looked for in the index. The office's letters are many:
/// there the index chooses, by the words and by the office together.
std::vector<LetterRow> filteredLetters(Database& db, const Standing& me, const LetterFilter& filter, std::optional<ListPlace> after, int limit)
{
    std::vector<LetterRow> rows;
    auto plan = planSearch(db, readRequest(filter.text, cityToday()));
    if (plan.match.empty()) return rows;
    const std::string unread = filter.unreadOnly ? unreadByMe : std::string{};
    if (filter.view != LetterView::incoming && filter.view != LetterView::sent) {
        auto query = db.query(queries::letterColumns() + "FROM handling h JOIN letter l ON l.id = h.letter WHERE " + condition(db, me, filter.view) +
                                  " AND (h.arrived_at, h.row) < (?4, ?5) AND ?2 IS NOT NULL" + unread +
                                  " AND EXISTS (SELECT 1 FROM search_index s WHERE search_index MATCH ?7 AND s.rowid = "
                                  "((max(strftime('%s', l.written_on) / 86400, 0) << 24) | (l.row & 16777215))" +
                                  plan.rowCondition("s.rowid", 8) + ") ORDER BY h.arrived_at DESC, h.row DESC LIMIT ?6",
                              me.person.value, me.position.value, me.unit.value, after ? after->at : INT64_MAX, after ? after->row : INT64_MAX,
                              limit, plan.match);
        plan.bindRows(query, 8);
        while (query.next())
            rows.push_back(queries::readLetterRow(query));
    } else {
        if (after) plan.goOnBelow(after->at);
        const bool isSent = filter.view == LetterView::sent;
        const auto office = facet::of(isSent ? facet::Kind::sender : facet::Kind::unit, me.unit.value);
        const auto match = "({facets} : (\"" + office + "\")) AND (" + plan.match + ')';
        auto query = db.query(queries::letterColumns() + ", s.rowid FROM search_index s JOIN letter l ON l.row = (s.rowid & 16777215) " +
                                  (isSent ? "LEFT JOIN handling h ON false" : "JOIN handling h ON h.letter = l.id AND h.unit = ?3") +
                                  " WHERE search_index MATCH ?4 AND ?2 IS NOT NULL AND ?3 IS NOT NULL" + unread +
                                  plan.rowCondition("s.rowid", 6) + " ORDER BY s.rowid DESC LIMIT ?5",
                              me.person.value, me.position.value, me.unit.value, match, limit);
        plan.bindRows(query, 6);
        while (query.next()) {
            rows.push_back(queries::readLetterRow(query));
            rows.back().place = {query.integer(17), 0};
        }
        if (isSent) addSendings(db, rows);
    }
    addDueDates(db, me, rows);
    return rows;
}

} // namespace

std::vector<LetterRow> listLetters(Database& db, const LetterFilter& filter, std::optional<ListPlace> after, int limit)
{
    const auto me = queries::standing(db);
    std::vector<LetterRow> rows;
    if (!filter.text.empty()) return filteredLetters(db, me, filter, after, limit);
    if (filter.view == LetterView::sent) return sentLetters(db, me, after, limit);
    std::string sql = queries::letterColumns() + "FROM handling h JOIN letter l ON l.id = h.letter WHERE " + condition(db, me, filter.view) +
                      " AND (h.arrived_at, h.row) < (?4, ?5) AND ?2 IS NOT NULL";
    if (filter.unreadOnly) sql += unreadByMe;
    auto query = db.query(sql + " ORDER BY h.arrived_at DESC, h.row DESC LIMIT ?6", me.person.value, me.position.value, me.unit.value,
                          after ? after->at : INT64_MAX, after ? after->row : INT64_MAX, limit);
    while (query.next())
        rows.push_back(queries::readLetterRow(query));
    addDueDates(db, me, rows);
    return rows;
}

Counts countWork(Database& db)
{
    const auto me = queries::standing(db);
    Counts counts;
    const auto count = [&](const std::string& sql) {
        auto query = db.query(sql, me.person.value, me.position.value, me.unit.value);
        return query.next() ? query.integer(0) : 0;
    };
    // A badge says how much work there is; beyond a thousand nobody reads the number.
    const auto capped = [&](const std::string& where) {
        return count("SELECT count(*) FROM (SELECT 1 FROM handling h WHERE " + where + " AND ?1 IS NOT NULL AND ?2 IS NOT NULL AND ?3 IS NOT NULL LIMIT 1000)");
    };
    counts.unreadIncoming = capped(condition(db, me, LetterView::incoming) + unreadByMe);
    counts.toDispose = capped(condition(db, me, LetterView::toDispose));
    counts.myLegs = capped(condition(db, me, LetterView::myLegs));
    counts.drafts = count("SELECT count(*) FROM draft WHERE unit = ?3 AND sent_as IS NULL AND ?1 IS NOT NULL AND ?2 IS NOT NULL");
    auto waiting = db.query("SELECT count(*) FROM pending WHERE outcome IS NULL");
    if (waiting.next()) counts.outboxWaiting = waiting.integer(0);
    auto attention = db.query("SELECT count(*) FROM attention");
    if (attention.next()) counts.outboxAttention = attention.integer(0);
    return counts;
}

} // namespace naskah
