#include "client/cli/lookup.h"

#include "client/cli/ctl.h"

namespace naskah::ctl {
namespace {

constexpr int enough = 8;

[[noreturn]] void none(const std::string& what, const std::string& words)
{
    throw Stop{notFound, "no " + what + " is called “" + words + "”"};
}

[[noreturn]] void many(const std::string& what, const std::string& words)
{
    throw Stop{notFound, "more than one " + what + " is called “" + words + "”; give its id"};
}

/// The id of the only row that the query has.
template <class T, class... Values>
std::optional<Id<T>>
only(Database& db, const std::string& what, const std::string& words, const char* sql, Values... values)
{
    auto query = db.query(sql, values...);
    if (!query.next()) return std::nullopt;
    const Id<T> id{query.uuid(0)};
    if (query.next()) many(what, words);
    return id;
}

} // namespace

Uuid uuidNamed(const std::string& words)
{
    const auto id = parseUuid(words);
    if (!id) throw Stop{usage, "“" + words + "” is not an id"};
    return *id;
}

Date dayNamed(const std::string& words)
{
    const auto day = parseIsoDate(words);
    if (!day) throw Stop{usage, "“" + words + "” is not a day; write 2025-11-09"};
    return *day;
}

Id<Letter> letterNamed(Database& db, const std::string& words)
{
    if (const auto id = parseUuid(words)) {
        if (const auto found = only<Letter>(db, "letter", words, "SELECT id FROM letter WHERE id = ?", *id))
            return *found;
        if (const auto found = only<Letter>(db, "letter", words, "SELECT letter FROM handling WHERE id = ?", *id))
            return *found;
        none("letter", words);
    }
    if (const auto found =
            only<Letter>(db,
                         "letter",
                         words,
                         "SELECT letter FROM handling WHERE agenda_text = ?1 OR CAST(agenda AS TEXT) = ?1",
                         words))
        return *found;
    if (const auto found = only<Letter>(db, "letter", words, "SELECT id FROM letter WHERE number = ?", words))
        return *found;
    none("letter", words);
}

Id<Handling> handlingNamed(Database& db, const std::string& words)
{
    const auto letter = letterNamed(db, words);
    const auto page = letterPage(db, letter);
    if (!page || !page->handling) throw Stop{notFound, "this office has no side of its own of that letter"};
    return page->handling->id;
}

Id<Position> positionNamed(Database& db, const std::string& words)
{
    if (const auto id = parseUuid(words)) {
        if (const auto found = only<Position>(db, "position", words, "SELECT id FROM position WHERE id = ?", *id))
            return *found;
        none("position", words);
    }
    const auto me = whoAmI(db);
    std::vector<PositionChoice> choices;
    if (!me.mandates.empty()) choices = findPositions(db, words, me.mandates.front().unit, enough);
    if (choices.empty()) choices = findPositions(db, words, std::nullopt, enough);
    if (choices.empty()) none("position", words);
    for (const auto& choice : choices)
        if (choice.title == words || choice.personName == words) return choice.position;
    if (choices.size() > 1) many("position", words);
    return choices.front().position;
}

Id<Unit> unitNamed(Database& db, const std::string& words)
{
    if (const auto id = parseUuid(words)) {
        if (const auto found = only<Unit>(db, "office", words, "SELECT id FROM unit WHERE id = ?", *id)) return *found;
        none("office", words);
    }
    const auto choices = findUnits(db, words, enough);
    if (choices.empty()) none("office", words);
    for (const auto& choice : choices)
        if (choice.name == words || choice.shortName == words) return choice.unit;
    if (choices.size() > 1) many("office", words);
    return choices.front().unit;
}

Id<Draft> draftNamed(Database& db, const std::string& words)
{
    if (const auto id = parseUuid(words))
        if (const auto found = only<Draft>(db, "draft", words, "SELECT id FROM draft WHERE id = ?", *id)) return *found;
    if (const auto found = only<Draft>(db, "draft", words, "SELECT id FROM draft WHERE subject = ?", words))
        return *found;
    none("draft", words);
}

LegPlace legNamed(Database& db, const std::string& words, const std::string& recipient)
{
    if (const auto id = parseUuid(words)) {
        auto query = db.query("SELECT d.id, h.id FROM disposition d JOIN handling h ON h.id IN (d.opens, d.handling) WHERE d.id = ?", *id);
        if (query.next()) return {{query.uuid(0)}, {query.uuid(1)}};
    }
    const auto page = letterPage(db, letterNamed(db, words));
    const auto wanted = recipient.empty() ? std::nullopt : std::optional(positionNamed(db, recipient));
    if (page)
        for (auto leg = page->legs.rbegin(); leg != page->legs.rend(); ++leg)
            if (wanted ? leg->recipient == *wanted : leg->toMe) return {leg->id, leg->handling};
    throw Stop{notFound, "that letter has no such disposition"};
}

std::string classificationNamed(Database& db, const std::string& words)
{
    const auto choices = findClassifications(db, words, enough);
    for (const auto& choice : choices)
        if (choice.code == words) return choice.code;
    if (choices.empty()) none("classification", words);
    if (choices.size() > 1) many("classification", words);
    return choices.front().code;
}

} // namespace naskah::ctl
