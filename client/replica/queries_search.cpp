#include "client/replica/queries_search.h"

#include "client/replica/queries_support.h"
#include "client/replica/search_index.h"
#include "client/replica/search_plan.h"
#include "common/sqlite/search_query.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <span>

namespace naskah {

namespace {

/// So many of the newest letters found are put in the order of fitness; older ones follow by date.
constexpr int ranked = 300, rankedNumbers = 30;
/// Where a letter or two say too little to tell a better one, only equal numbers go before so many of the newest.
constexpr int unranked = 50;
/// Of the best so many it is looked whether the words stand together as they were typed.
constexpr std::size_t compared = 60;
/// A page of the ranked ones is named by its offset and this row.
constexpr std::int64_t rankedPage = -1;
/// Weights and scores pass through SQL as whole numbers of so many parts.
constexpr double finely = 1'000'000;

struct Found {
    std::int64_t rowid = 0;
    double score = 0;
};

/// The words of a text with single spaces around each, lower case: so that a part of it stands at word borders.
std::string flattened(std::string_view text)
{
    std::string flat = " ";
    for (const char c : text) {
        const bool inside = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (c >= 'A' && c <= 'Z')
            flat += char(c - 'A' + 'a');
        else if (inside)
            flat += c;
        else if (flat.back() != ' ')
            flat += ' ';
    }
    if (flat.back() != ' ') flat += ' ';
    return flat;
}

/// Adds what the index does not know: that the number is the one typed, or that the words stand together in the subject.
void compareWords(Database& db, const SearchPlan& plan, Found& found)
{
    const auto wanted = flattened(plan.plain);
    auto query = db.query("SELECT number, subject, (SELECT h.agenda_text FROM handling h WHERE h.letter = l.id LIMIT 1) FROM letter l WHERE row = ?",
                          letterRowOf(found.rowid));
    if (!query.next()) return;
    if (flattened(query.text(0)) == wanted || flattened(query.text(2)) == wanted) found.score += 1000;
    const auto start = std::string_view(wanted).substr(0, wanted.size() - 1);
    const auto at = flattened(query.text(1)).find(start);
    if (at != std::string::npos && start.find(' ', 1) != start.npos) found.score *= 1.5;
}

/// The newest letters found, the best first; `oldest` is where those not looked at begin.
std::vector<Found> rankedOf(Database& db, const SearchPlan& plan, std::int64_t& oldest)
{
    std::vector<Found> all;
    std::string weights;
    constexpr int firstWeight = 3;
    const int rows = firstWeight + int(plan.weights.size());
    for (int i = firstWeight; i < rows; ++i)
        weights += ", ?" + std::to_string(i);
    const int depth = plan.isRankable ? ranked : unranked;
    const std::string score = plan.isRankable ? "CAST(naskah_rank(search_index" + weights + ") AS INTEGER)" : "0";
    auto query = db.query("SELECT rowid, " + score + " FROM search_index WHERE search_index MATCH ?1" +
                          plan.rowCondition("rowid", rows) + " ORDER BY rowid DESC LIMIT ?2",
                          plan.match, depth);
    plan.bindRows(query, rows);
    for (std::size_t i = 0; plan.isRankable && i < plan.weights.size(); ++i)
        query.bind(firstWeight + int(i), std::int64_t(plan.weights[i] * finely));
    while (query.next())
        all.push_back({query.integer(0), double(query.integer(1)) / finely});
    oldest = all.size() < std::size_t(depth) ? 0 : all.back().rowid;
    if (all.empty()) return all;
    const double newestDay = double(all.front().rowid >> 24);
    // A letter of today counts half as much again as one of some years ago.
    for (auto& found : all)
        found.score *= 1 + 0.5 * std::exp((double(found.rowid >> 24) - newestDay) / 365);
    std::set<std::int64_t> exact;
    if (!plan.number.empty()) {
        // "2025" stands in many numbers; "800/12" says which is meant.
        const bool isTelling = flattened(plan.plain).find(' ', 1) + 1 < flattened(plan.plain).size();
        std::set<std::int64_t> known;
        for (const auto& found : all)
            known.insert(found.rowid);
        auto numbers = db.query("SELECT rowid FROM search_index WHERE search_index MATCH ?1" + plan.rowCondition("rowid", 3) +
                                    " ORDER BY rowid DESC LIMIT ?2",
                                plan.number, rankedNumbers);
        plan.bindRows(numbers, 3);
        while (numbers.next()) {
            exact.insert(numbers.integer(0));
            if (!known.contains(numbers.integer(0))) all.push_back({numbers.integer(0), 1});
        }
        for (auto& found : all) {
            if (!exact.contains(found.rowid)) continue;
            compareWords(db, plan, found);
            if (isTelling) found.score += 500;
        }
    }
    const auto isBetter = [](const Found& a, const Found& b) { return a.score != b.score ? a.score > b.score : a.rowid > b.rowid; };
    std::ranges::sort(all, isBetter);
    if (!plan.plain.empty()) {
        // Only what may be shown first is read.
        for (auto& found : std::span(all).first(std::min(compared, all.size())))
            if (!exact.contains(found.rowid)) compareWords(db, plan, found);
        std::ranges::sort(all, isBetter);
    }
    return all;
}

LetterRow readFound(Query& query)
{
    auto row = queries::readLetterRow(query);
    if (!row.handling) {
        const auto day = parseIsoDate(query.text(16));
        if (day) row.arrivedAt = Timestamp{*day};
    }
    return row;
}

void readRanked(Database& db, const std::vector<Found>& all, std::int64_t offset, int limit, std::vector<LetterRow>& rows)
{
    const auto me = queries::standing(db);
    for (auto at = std::size_t(offset); at < all.size() && rows.size() < std::size_t(limit); ++at) {
        auto query = db.query(queries::letterColumns() + "FROM letter l LEFT JOIN handling h ON h.letter = l.id AND h.unit = ?3 "
                                                         "WHERE l.row = ?4 AND ?2 IS NOT NULL",
                              me.person.value, me.position.value, me.unit.value, letterRowOf(all[at].rowid));
        if (!query.next()) continue;
        rows.push_back(readFound(query));
        rows.back().place = {std::int64_t(at) + 1, rankedPage};
    }
}

void readNewest(Database& db, SearchPlan plan, std::int64_t below, int limit, std::vector<LetterRow>& rows)
{
    plan.goOnBelow(below);
    const auto me = queries::standing(db);
    auto query = db.query(queries::letterColumns() +
                              ", s.rowid FROM search_index s JOIN letter l ON l.row = (s.rowid & 16777215) "
                              "LEFT JOIN handling h ON h.letter = l.id AND h.unit = ?3 "
                              "WHERE search_index MATCH ?4 AND ?2 IS NOT NULL" +
                              plan.rowCondition("s.rowid", 6) + " ORDER BY s.rowid DESC LIMIT ?5",
                          me.person.value, me.position.value, me.unit.value, plan.match, limit);
    plan.bindRows(query, 6);
    while (query.next()) {
        rows.push_back(readFound(query));
        rows.back().place = {query.integer(17), 0};
    }
}

/// For a desk whose index this program cannot read and must not write: the plain words, compared with what lists show.
void readWithoutIndex(Database& db, const SearchRequest& request, std::int64_t below, int limit, std::vector<LetterRow>& rows)
{
    const auto me = queries::standing(db);
    const auto search = readSearch(request.words);
    auto words = search.whole;
    if (!search.last.empty()) words.push_back(search.last);
    std::string sql = queries::letterColumns() + "FROM letter l LEFT JOIN handling h ON h.letter = l.id AND h.unit = ?3 "
                                                 "WHERE l.row < ?4 AND ?2 IS NOT NULL";
    for (std::size_t i = 0; i < words.size(); ++i)
        sql += " AND instr(lower(l.number || ' ' || l.subject || ' ' || l.sender), lower(?" + std::to_string(i + 6) + ")) > 0";
    auto query = db.query(sql + " ORDER BY l.row DESC LIMIT ?5", me.person.value, me.position.value, me.unit.value, below, limit);
    for (std::size_t i = 0; i < words.size(); ++i)
        query.bind(int(i) + 6, words[i]);
    while (query.next()) {
        rows.push_back(readFound(query));
        rows.back().place = {query.integer(2), 0};
    }
}

SearchPlan planOf(Database& db, const SearchQuestion& question, bool& newestFirst)
{
    const auto request = readRequest(question.text, question.today.value_or(cityToday()));
    newestFirst = request.newestFirst || question.order == SearchOrder::newest;
    return planSearch(db, request);
}

} // namespace

Date cityToday()
{
    return dayInWib(std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

SearchAnswer search(Database& db, const SearchQuestion& question, std::optional<ListPlace> after, int limit)
{
    SearchAnswer answer;
    const auto goOn = [&] {
        if (answer.rows.size() >= std::size_t(limit) && !answer.rows.empty()) answer.next = answer.rows.back().place;
    };
    if (!hasCurrentIndex(db)) {
        const auto request = readRequest(question.text, question.today.value_or(cityToday()));
        answer.notes = request.notes;
        answer.notes.push_back({note::oldIndex, {}, {}});
        if (request.words.find_first_not_of(' ') == std::string::npos) return answer;
        readWithoutIndex(db, request, after ? after->at : INT64_MAX, limit, answer.rows);
        goOn();
        return answer;
    }
    bool newestFirst = false;
    const auto plan = planOf(db, question, newestFirst);
    answer.notes = plan.notes;
    if (const auto progress = indexProgress(db); progress.waiting > 0) answer.notes.push_back({note::indexing, std::to_string(progress.waiting), {}});
    if (plan.match.empty()) return answer;
    if (newestFirst || (!plan.isRankable && plan.number.empty()) || (after && after->row != rankedPage)) {
        readNewest(db, plan, after ? after->at : INT64_MAX, limit, answer.rows);
        goOn();
        return answer;
    }
    std::int64_t oldest = 0;
    const auto all = rankedOf(db, plan, oldest);
    readRanked(db, all, after ? after->at : 0, limit, answer.rows);
    goOn();
    // Those older than the ranked ones follow on pages of their own.
    if (!answer.next && oldest > 0) answer.next = ListPlace{oldest, 0};
    return answer;
}

std::int64_t countFound(Database& db, const SearchQuestion& question, std::int64_t most)
{
    bool newestFirst = true;
    const auto plan = planOf(db, question, newestFirst);
    if (plan.match.empty()) return 0;
    auto query = db.query("SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ?1" + plan.rowCondition("rowid", 3) +
                              " ORDER BY rowid DESC LIMIT ?2)",
                          plan.match, most);
    plan.bindRows(query, 3);
    return query.next() ? query.integer(0) : 0;
}

std::vector<SearchHit> searchLetters(Database& db, const std::string& text, std::optional<ListPlace> after, int limit)
{
    std::vector<SearchHit> hits;
    for (auto& row : search(db, {text, std::nullopt, SearchOrder::newest}, after, limit).rows)
        hits.push_back({std::move(row)});
    return hits;
}

} // namespace naskah
