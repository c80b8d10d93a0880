#include "client/replica/search_plan.h"

#include "client/replica/search_choices.h"
#include "client/replica/search_document.h"
#include "client/replica/search_facets.h"
#include "client/replica/search_vocabulary.h"
#include "common/sqlite/database.h"
#include "common/sqlite/search_query.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace naskah {

namespace {

std::string_view columnOf(SearchField field)
{
    switch (field) {
    case SearchField::subject:
        return "subject";
    case SearchField::sender:
        return "sender";
    case SearchField::recipient:
        return "recipient";
    case SearchField::number:
        return "number";
    case SearchField::text:
        return "text";
    case SearchField::notes:
        return "notes";
    default:
        return {};
    }
}

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string all;
    for (const auto& part : parts)
        all += (all.empty() ? std::string() : std::string(between)) + '(' + part + ')';
    return all;
}

std::string oneOfFacets(const std::vector<std::string>& words)
{
    std::vector<std::string> quoted;
    for (const auto& word : words)
        quoted.push_back('"' + word + '"');
    return "{facets} : (" + joined(quoted, " OR ") + ')';
}

std::string withoutUnwanted(const std::string& wanted, const std::vector<std::string>& unwanted)
{
    return unwanted.empty() ? wanted : '(' + wanted + ") NOT (" + joined(unwanted, " OR ") + ')';
}

/// The words of a filter or of an excluded word; nothing when there is no word in them.
std::optional<std::string> wordsOf(Database& db, const SearchTerm& term)
{
    const bool isOpen = term.isOpen && !term.isExcluded;
    const std::string quote = term.isPhrase ? "\"" : "";
    const auto search = readSearch(quote + term.text + (isOpen ? "" : quote + ' '));
    const auto endings = isOpen ? completionsOf(db, search.part, mostCompletions) : std::vector<std::string>{};
    return matchExpression(search, endings);
}

/// What a term looks for; nothing when it is empty of words, an empty text when nothing can have it.
std::optional<std::string> expressionOf(Database& db, const SearchTerm& term)
{
    std::vector<std::string> ways;
    const auto column = columnOf(term.field);
    if (term.field == SearchField::anywhere) return wordsOf(db, term);
    if (!column.empty()) {
        const auto words = wordsOf(db, term);
        if (words) ways.push_back('{' + std::string(column) + "} : (" + *words + ')');
    }
    if (term.field == SearchField::sender || term.field == SearchField::recipient)
        for (const auto& name : officeNames(db, term))
            if (const auto phrase = matchExpression(readSearch('"' + name + "\" "), {})) ways.push_back('{' + std::string(column) + "} : (" + *phrase + ')');
    if (const auto facets = facetsOf(db, term); !facets.empty()) ways.push_back(oneOfFacets(facets));
    if (ways.empty() && !column.empty()) return std::nullopt;
    return joined(ways, " OR ");
}

bool takesOneOf(SearchField field)
{
    return field != SearchField::anywhere && field != SearchField::subject && field != SearchField::number && field != SearchField::text &&
           field != SearchField::notes;
}

/// Being unread is no state that excludes another: `status:diproses status:belum-dibaca` means both.
bool isUnread(const SearchTerm& term)
{
    return term.field == SearchField::state && choicesNamed(term.field, term.text) == std::vector{unreadState};
}

std::int64_t newestRow(Database& db)
{
    auto query = db.query("SELECT max(row) FROM letter");
    return query.next() ? query.integer(0) : 0;
}

/// How much a word tells: the fewer letters have it, the more. Of several words the rarest counts.
double weightOf(Database& db, std::string_view words, double letters)
{
    double fewest = letters;
    std::string word;
    const auto look = [&] {
        if (word.empty()) return;
        const auto count = double(lettersWith(db, word));
        // A form that nobody wrote stands for others of its root: neither rare nor frequent.
        fewest = std::min(fewest, count > 0 ? count : letters / 20);
        word.clear();
    };
    for (const char c : words) {
        const bool inside = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        if (inside)
            word += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        else
            look();
    }
    look();
    return std::log(1 + (letters - fewest + 0.5) / (fewest + 0.5));
}

void planWords(Database& db, const SearchRequest& request, SearchPlan& plan, std::vector<std::string>& wanted)
{
    const auto search = readSearch(request.words);
    const auto endings = completionsOf(db, search.part, mostCompletions);
    const auto match = matchExpression(search, endings);
    if (!match) return;
    wanted.push_back(*match);
    constexpr std::size_t tellingPart = 3;
    plan.isRankable = !search.whole.empty() || search.last.size() >= tellingPart;
    const auto letters = double(newestRow(db));
    for (const auto& word : search.whole) {
        plan.weights.push_back(weightOf(db, word, letters));
        plan.plain += (plan.plain.empty() ? "" : " ") + word;
    }
    if (search.last.empty()) return;
    plan.plain += (plan.plain.empty() ? "" : " ") + search.last;
    // The word as it stands, and its endings.
    plan.weights.insert(plan.weights.end(), 2, weightOf(db, search.last, letters));
}

} // namespace

void SearchPlan::goOnBelow(std::int64_t row)
{
    last = std::min(last, row == INT64_MAX ? row : row - 1);
}

std::string SearchPlan::rowCondition(std::string_view column, int at) const
{
    const auto between = [&](int parameter) {
        return std::string(column) + " BETWEEN ?" + std::to_string(parameter) + " AND ?" + std::to_string(parameter + 1);
    };
    std::string sql = " AND " + between(at);
    for (std::size_t i = 0; i < without.size(); ++i)
        sql += " AND NOT (" + between(at + 2 + int(i) * 2) + ')';
    return sql;
}

void SearchPlan::bindRows(Query& query, int at) const
{
    query.bind(at, first);
    query.bind(at + 1, last);
    for (std::size_t i = 0; i < without.size(); ++i) {
        query.bind(at + 2 + int(i) * 2, without[i].first);
        query.bind(at + 3 + int(i) * 2, without[i].second);
    }
}

SearchPlan planSearch(Database& db, const SearchRequest& request)
{
    constexpr std::int64_t wholeDay = (std::int64_t{1} << 24) - 1;
    SearchPlan plan;
    plan.notes = request.notes;
    plan.last = INT64_MAX;
    if (request.days.first) plan.first = searchRowid(*request.days.first, 0);
    if (request.days.last) plan.last = searchRowid(*request.days.last, wholeDay);
    for (const auto& range : request.notDays)
        plan.without.emplace_back(range.first ? searchRowid(*range.first, 0) : 0, range.last ? searchRowid(*range.last, wholeDay) : INT64_MAX);
    if (request.isEmpty()) return plan;

    std::vector<std::string> wanted, unwanted;
    planWords(db, request, plan, wanted);
    // A letter has one type, one state, one sender: two of them typed mean either.
    std::map<SearchField, std::vector<std::string>> either;
    std::map<SearchField, bool> isAsked;
    for (const auto& term : request.terms) {
        const auto expression = expressionOf(db, term);
        if (!expression) continue;
        if (expression->empty() && (!term.isOpen || term.isExcluded)) plan.notes.push_back({note::unknownValue, term.text, {}});
        if (term.isExcluded) {
            if (!expression->empty()) unwanted.push_back(*expression);
        } else if (takesOneOf(term.field) && !isUnread(term)) {
            isAsked[term.field] = true;
            if (!expression->empty()) either[term.field].push_back(*expression);
        } else {
            if (expression->empty()) return plan;
            wanted.push_back(*expression);
        }
    }
    if (!request.received.isOpen()) {
        const auto days = facet::ofReceipts(request.received);
        if (days.empty()) return plan;
        wanted.push_back(oneOfFacets(days));
    }
    for (const auto& range : request.notReceived)
        if (const auto days = facet::ofReceipts(range); !days.empty()) unwanted.push_back(oneOfFacets(days));
    for (const auto& [field, asked] : isAsked) {
        if (either[field].empty()) return plan;
        wanted.push_back(joined(either[field], " OR "));
    }
    if (wanted.empty() && (!unwanted.empty() || !request.days.isOpen() || !request.notDays.empty())) wanted.push_back('"' + facet::every + '"');
    if (wanted.empty()) return plan;
    plan.match = withoutUnwanted(joined(wanted, " AND "), unwanted);
    // Words with spaces between them are no number; as a phrase of frequent words they would be looked for everywhere.
    const bool isNumber = plan.plain.find(' ') == std::string::npos && std::ranges::any_of(plan.plain, [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber) {
        const auto exact = matchExpression(readSearch('"' + plan.plain + "\" "), {});
        // What has the number has the plain words too.
        if (exact) {
            wanted.front() = "{number} : (" + *exact + ')';
            plan.number = withoutUnwanted(joined(wanted, " AND "), unwanted);
        }
    }
    return plan;
}

} // namespace naskah
