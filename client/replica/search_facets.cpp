#include "client/replica/search_facets.h"

#include "client/replica/queries_support.h"
#include "client/replica/search_choices.h"
#include "client/replica/search_document.h"

#include <algorithm>

namespace naskah {

namespace {

/// So many offices, people or codes may be meant by one value.
constexpr int mostMeant = 24;

/// True when each word of `wanted` begins a word of `name`; both as searchName() gives them.
bool beginsWords(std::string_view name, std::string_view wanted)
{
    while (!wanted.empty()) {
        const auto dash = wanted.find('-');
        const auto word = wanted.substr(0, dash);
        wanted = dash == wanted.npos ? std::string_view() : wanted.substr(dash + 1);
        bool found = word.empty();
        for (std::size_t at = 0; !found && at != name.npos; at = name.find('-', at)) {
            if (at > 0) ++at;
            found = name.substr(at).starts_with(word);
        }
        if (!found) return false;
    }
    return true;
}

/// Rows of "id, name, name, …" of which one name is `typed`; without one, those with a name whose words begin so.
std::vector<Uuid> named(Query rows, int names, const std::string& typed)
{
    const std::string wanted = searchName(typed);
    std::vector<Uuid> exact, begun;
    while (rows.next()) {
        bool isExact = false, isBegun = false;
        for (int i = 1; i <= names; ++i) {
            const std::string name = searchName(rows.text(i));
            if (name.empty()) continue;
            isExact |= name == wanted;
            isBegun |= beginsWords(name, wanted);
        }
        if (isExact) exact.push_back(rows.uuid(0));
        if (isBegun && begun.size() < mostMeant) begun.push_back(rows.uuid(0));
    }
    return exact.empty() ? begun : exact;
}

std::vector<Uuid> unitsNamed(Database& db, const std::string& typed)
{
    return named(db.query("SELECT id, short_name, code, name FROM unit ORDER BY row"), 3, typed);
}

void addCodes(Database& db, const SearchTerm& term, std::vector<std::string>& words)
{
    const bool isCode = !term.text.empty() && term.text[0] >= '0' && term.text[0] <= '9';
    if (isCode) words.push_back(facet::ofCode(term.text));
    if (isCode && !term.isOpen) return;
    for (const auto& choice : findClassifications(db, term.text, mostMeant))
        if (!isCode || choice.code.starts_with(term.text)) words.push_back(facet::ofCode(choice.code));
}

} // namespace

std::vector<std::string> officeNames(Database& db, const SearchTerm& term)
{
    const std::string wanted = searchName(term.text);
    std::vector<std::string> names;
    auto query = db.query("SELECT name, short_name, code FROM unit ORDER BY row");
    while (query.next() && names.size() < mostMeant) {
        const auto isCalled = [&](int column) {
            const std::string name = searchName(query.text(column));
            return !name.empty() && (name == wanted || (term.isOpen && wanted.size() > 2 && name.starts_with(wanted)));
        };
        if (!isCalled(1) && !isCalled(2)) continue;
        std::string name(query.text(0));
        for (const std::string_view city : {" Kota ", " Kabupaten ", " Kab. "})
            name = name.substr(0, name.find(city));
        if (!name.empty()) names.push_back(std::move(name));
    }
    return names;
}

std::vector<std::string> facetsOf(Database& db, const SearchTerm& term)
{
    using facet::Kind;
    std::vector<std::string> words;
    switch (term.field) {
    case SearchField::sender:
        for (const auto& id : unitsNamed(db, term.text))
            words.push_back(facet::of(Kind::sender, id));
        break;
    case SearchField::recipient:
        for (const auto& id : unitsNamed(db, term.text))
            words.push_back(facet::of(Kind::recipient, id));
        for (const auto& choice : findPositions(db, term.text, std::nullopt, mostMeant))
            words.push_back(facet::of(Kind::recipient, choice.position.value));
        break;
    case SearchField::unit:
        for (const auto& id : unitsNamed(db, term.text))
            for (const auto kind : {Kind::unit, Kind::sender, Kind::recipient})
                words.push_back(facet::of(kind, id));
        break;
    case SearchField::type:
        for (const auto& id : named(db.query("SELECT id, code, name FROM letter_type ORDER BY row"), 2, term.text))
            words.push_back(facet::of(Kind::type, id));
        break;
    case SearchField::classification:
        addCodes(db, term, words);
        break;
    case SearchField::state:
    case SearchField::security:
    case SearchField::urgency: {
        const auto kind = term.field == SearchField::state ? Kind::state : term.field == SearchField::security ? Kind::security : Kind::urgency;
        for (const auto value : choicesNamed(term.field, term.text))
            words.push_back(facet::of(kind, value));
        break;
    }
    default:
        break;
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

} // namespace naskah
