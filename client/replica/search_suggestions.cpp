#include "client/replica/search_suggestions.h"

#include "client/replica/queries_support.h"
#include "client/replica/search_choices.h"

#include <algorithm>

namespace naskah {

namespace {

class Suggestions {
public:
    Suggestions(std::string_view typed, std::size_t from, int limit) : m_before(typed.substr(0, from)), m_limit(std::size_t(std::max(limit, 0))) {}

    bool isFull() const { return m_list.size() >= m_limit; }

    void addName(const FilterName& filter)
    {
        if (isFull()) return;
        const auto label = std::string(filter.name) + ':';
        m_list.push_back({m_before + label, label, {}, filter.field});
    }

    void addValue(std::string_view filter, const std::string& value, const std::string& detail)
    {
        const bool isKnown = std::ranges::any_of(m_list, [&](const auto& each) { return each.label == value; });
        if (isFull() || isKnown || value.empty() || value.find('"') != value.npos) return;
        const bool needsQuotes = value.find(' ') != value.npos;
        const std::string quote = needsQuotes ? "\"" : "";
        m_list.push_back({m_before + std::string(filter) + quote + value + quote + ' ', value, detail, std::nullopt});
    }

    std::vector<SearchSuggestion> take() { return std::move(m_list); }

private:
    std::string m_before;
    std::size_t m_limit;
    std::vector<SearchSuggestion> m_list;
};

/// The first name of each field in the language; when none begins so, any other name that does.
void suggestNames(Suggestions& list, std::string_view begun, bool isEnglish)
{
    const std::string wanted = searchName(begun);
    std::vector<SearchField> offered;
    for (const bool own : {true, false}) {
        if (!own && (wanted.empty() || !offered.empty())) return;
        std::vector<SearchField> seen;
        for (const auto& each : filterNames()) {
            const bool isFirst = each.isEnglish == isEnglish && std::ranges::find(seen, each.field) == seen.end();
            if (each.isEnglish == isEnglish) seen.push_back(each.field);
            if (own && !isFirst) continue;
            if (!each.name.starts_with(wanted) || std::ranges::find(offered, each.field) != offered.end()) continue;
            offered.push_back(each.field);
            list.addName(each);
        }
    }
}

void suggestUnits(Database& db, Suggestions& list, std::string_view filter, const std::string& text)
{
    for (const auto& unit : findUnits(db, text, 12))
        list.addValue(filter, unit.shortName.empty() ? unit.name : unit.shortName, unit.shortName.empty() ? "" : unit.name);
}

void suggestContacts(Database& db, Suggestions& list, std::string_view filter, const std::string& text)
{
    std::string sql = "SELECT DISTINCT name FROM contact WHERE merged_into IS NULL";
    const auto words = queries::likeWords(text);
    for (std::size_t i = 0; i < words.size(); ++i)
        sql += " AND name LIKE ?" + std::to_string(i + 1) + " ESCAPE '\\'";
    auto query = db.query(sql + " ORDER BY name LIMIT 12");
    for (std::size_t i = 0; i < words.size(); ++i)
        query.bind(int(i) + 1, words[i]);
    while (query.next())
        list.addValue(filter, std::string(query.text(0)), {});
}

void suggestTypes(Database& db, Suggestions& list, std::string_view filter, const std::string& text)
{
    const std::string wanted = searchName(text);
    auto query = db.query("SELECT name, code FROM letter_type ORDER BY row");
    while (query.next())
        if (searchName(query.text(0)).find(wanted) != std::string::npos || searchName(query.text(1)).starts_with(wanted))
            list.addValue(filter, searchName(query.text(0)), std::string(query.text(0)));
}

void suggestChoices(Suggestions& list, std::string_view filter, SearchField field, const std::string& text, bool isEnglish)
{
    const auto wanted = searchName(text);
    for (const auto& choice : searchChoices())
        if (choice.field == field)
            if (const auto name = isEnglish ? choice.english : choice.indonesian; name.starts_with(wanted))
                list.addValue(filter, std::string(name), {});
}

void suggestDays(Suggestions& list, std::string_view filter, const std::string& text, bool isEnglish, Date today)
{
    const auto offer = [&](const std::string& value) {
        if (!std::string_view(value).starts_with(searchName(text))) return;
        const auto range = readDays(value, today);
        if (!range || !range->first || !range->last) return;
        const bool isOneDay = *range->first == *range->last;
        list.addValue(filter, value, isOneDay ? isoDate(*range->first) : isoDate(*range->first) + " – " + isoDate(*range->last));
    };
    const auto words = isEnglish ? std::vector<std::string>{"today", "yesterday", "this-week", "last-week", "this-month", "last-month"}
                                 : std::vector<std::string>{"hari-ini", "kemarin", "minggu-ini", "minggu-lalu", "bulan-ini", "bulan-lalu"};
    for (const auto& word : words)
        offer(word);
    const int year = yearOf(today);
    for (int back = 0; back < 5; ++back)
        offer(std::to_string(year - back));
    const bool isYear = text.size() >= 4 && readDays(text.substr(0, 4), today);
    for (int month = 1; isYear && month <= 12; ++month)
        offer(text.substr(0, 4) + (month < 10 ? "-0" : "-") + std::to_string(month));
}

} // namespace

std::vector<SearchSuggestion> suggestSearch(Database& db, std::string_view typed, bool isEnglish, Date today, int limit)
{
    const auto word = openWord(typed);
    const bool isEmpty = std::ranges::all_of(typed, [](char c) { return c == ' '; });
    if (!word && !isEmpty) return {};
    Suggestions list(typed, word ? word->from : typed.size(), limit);
    if (!word || !word->filter) {
        // One letter begins too many ordinary words.
        if (isEmpty || word->text.size() >= 2) suggestNames(list, word ? std::string_view(word->text) : std::string_view{}, isEnglish);
        return list.take();
    }
    const auto colon = typed.find(':', word->from);
    const auto filter = typed.substr(word->from, colon + 1 - word->from);
    switch (*word->filter) {
    case SearchField::sender:
        suggestUnits(db, list, filter, word->text);
        suggestContacts(db, list, filter, word->text);
        break;
    case SearchField::recipient:
        suggestUnits(db, list, filter, word->text);
        for (const auto& post : findPositions(db, word->text, std::nullopt, 12))
            list.addValue(filter, post.shortTitle.empty() ? post.title : post.shortTitle, post.personName);
        break;
    case SearchField::unit:
        suggestUnits(db, list, filter, word->text);
        break;
    case SearchField::type:
        suggestTypes(db, list, filter, word->text);
        break;
    case SearchField::classification:
        for (const auto& choice : findClassifications(db, word->text, limit))
            list.addValue(filter, choice.code, choice.name);
        break;
    case SearchField::state:
    case SearchField::security:
    case SearchField::urgency:
        suggestChoices(list, filter, *word->filter, word->text, isEnglish);
        break;
    case SearchField::days:
    case SearchField::received:
    case SearchField::since:
    case SearchField::after:
    case SearchField::until:
    case SearchField::before:
        suggestDays(list, filter, word->text, isEnglish, today);
        break;
    case SearchField::order:
        list.addValue(filter, isEnglish ? "newest" : "terbaru", {});
        break;
    default:
        break;
    }
    return list.take();
}

} // namespace naskah
