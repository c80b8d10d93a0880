#include "client/replica/queries_sheet.h"

#include "client/replica/queries_support.h"

#include <algorithm>

namespace naskah {
namespace {

std::string titleOf(Database& db, Id<Position> id)
{
    auto query = db.query("SELECT title FROM position WHERE id = ?", id.value);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

std::string nameOf(Database& db, Id<Unit> id)
{
    auto query = db.query("SELECT name FROM unit WHERE id = ?", id.value);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

SheetFacts::Signer signerFrom(Query& query, std::string title)
{
    SheetFacts::Signer signer{std::move(title), {}, {}, Capacity::definitive};
    if (!query.next()) return signer;
    signer.name = query.text(0);
    signer.nip = query.text(1);
    if (!query.isNull(2)) Codec<Capacity>::decode(std::string{query.text(2)}, signer.capacity);
    return signer;
}

/// Who gave, as what they held the position when they did.
SheetFacts::Signer giverOf(Database& db, const Disposition& leg)
{
    auto query = db.query("SELECT p.name, p.nip, (SELECT a.capacity FROM appointment a WHERE a.person = p.id AND a.position = ?2 "
                          "AND a.starts_on <= ?3 ORDER BY a.starts_on DESC LIMIT 1) FROM person p WHERE p.id = ?1",
                          leg.giver.value, leg.giverPosition.value, isoDate(dayInWib(leg.givenAt)));
    return signerFrom(query, titleOf(db, leg.giverPosition));
}

/// Who holds a position now; whoever acts in the holder's place goes before the holder.
SheetFacts::Signer holderOf(Database& db, Id<Position> position)
{
    auto query = db.query("SELECT p.name, p.nip, a.capacity FROM appointment a JOIN person p ON p.id = a.person "
                          "WHERE a.position = ? AND a.end_leaf IS NULL AND NOT EXISTS (SELECT 1 FROM substitution s "
                          "WHERE s.mandate = a.id AND s.kind = 'delegate') ORDER BY a.capacity = 'definitive' LIMIT 1",
                          position.value);
    return signerFrom(query, titleOf(db, position));
}

Id<Position> headOf(Database& db, Id<Unit> unit)
{
    auto query = db.query("SELECT id FROM position WHERE unit = ? AND is_head = 1 LIMIT 1", unit.value);
    return query.next() ? Id<Position>{query.uuid(0)} : Id<Position>{};
}

SheetFacts::Leg legOf(Database& db, const Disposition& leg)
{
    return {leg.recipient.isNil() ? nameOf(db, leg.unit) : titleOf(db, leg.recipient),
            leg.role, leg.instructions, leg.note, leg.dueOn, leg.givenAt};
}

} // namespace

std::optional<SheetFacts> sheetFacts(Database& db, Id<Letter> id)
{
    const auto letters = queries::select<Letter>(db, "id = ?", id.value);
    if (letters.empty()) return std::nullopt;
    const auto me = queries::standing(db);
    auto handlings = queries::select<Handling>(db, "letter = ?", id.value);
    std::erase_if(handlings, [&](const Handling& each) { return each.unit != me.unit || each.state == HandlingState::arrived; });
    if (handlings.empty()) return std::nullopt;

    SheetFacts facts{letters.front(), handlings.front(), nameOf(db, me.unit), {}, {}};
    auto legs = queries::select<Disposition>(db, "handling = ? AND state <> 'withdrawn' ORDER BY given_at, row", facts.handling.id.value);
    if (legs.empty()) {
        facts.signer = holderOf(db, facts.handling.addressee.value_or(headOf(db, me.unit)));
        return facts;
    }
    const auto mine = std::ranges::find(legs, me.position, &Disposition::giverPosition);
    const auto giver = (mine == legs.end() ? legs.front() : *mine).giverPosition;
    std::erase_if(legs, [&](const Disposition& leg) { return leg.giverPosition != giver; });
    for (const auto& leg : legs)
        facts.legs.push_back(legOf(db, leg));
    facts.signer = giverOf(db, legs.back());
    return facts;
}

} // namespace naskah
