#include "client/replica/queries_support.h"

#include <algorithm>
#include <functional>
#include <map>

namespace naskah {

namespace queries {

std::string personName(Database& db, Id<Person> id)
{
    auto query = db.query("SELECT name FROM person WHERE id = ?", id.value);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

std::string positionTitle(Database& db, Id<Position> id)
{
    auto query = db.query("SELECT coalesce(nullif(short_title, ''), title) FROM position WHERE id = ?", id.value);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

std::string holderName(Database& db, Id<Position> id)
{
    auto query = db.query("SELECT p.name FROM appointment a JOIN person p ON p.id = a.person WHERE a.position = ? AND a.end_leaf IS NULL "
                          "ORDER BY a.capacity LIMIT 1", id.value);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

std::string unitName(Database& db, Id<Unit> id)
{
    auto query = db.query("SELECT coalesce(nullif(short_name, ''), name) FROM unit WHERE id = ?", id.value);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

bool isPending(Database& db, const Uuid& id)
{
    auto query = db.query("SELECT 1 FROM base WHERE id = ?", id);
    return query.next();
}

std::vector<AttachmentRow> attachmentsOf(Database& db, const Uuid& owner)
{
    std::vector<AttachmentRow> rows;
    for (const auto& file : select<Attachment>(db, "owner = ? ORDER BY row", owner))
        rows.push_back({file.id, file.name, file.mediaType, file.sha256, file.size, file.pages, file.stored});
    return rows;
}

Date today()
{
    return dayInWib(std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

namespace {

bool isLate(LegState state, LegRole role, const std::optional<Date>& dueOn, Date today)
{
    return isOpen(state) && role == LegRole::executor && dueOn && *dueOn < today;
}

std::string headOf(Database& db, Id<Unit> unit)
{
    auto query = db.query("SELECT id FROM position WHERE unit = ? AND is_head = 1 LIMIT 1", unit.value);
    return query.next() ? holderName(db, Id<Position>{query.uuid(0)}) : std::string{};
}

void addFacts(Database& db, const Disposition& leg, LegRow& row)
{
    auto facts = select<LegFact>(db, "leg = ? ORDER BY at", leg.id.value);
    for (const auto& fact : facts) {
        row.stateAt = fact.at;
        if (fact.what == LegFactKind::declined) row.declinedBecause = fact.text;
        if (fact.what != LegFactKind::reported && fact.what != LegFactKind::done) continue;
        if (!fact.text.empty()) row.reports.push_back(fact.text);
        ReportRow report{fact.id, fact.at, personName(db, fact.person), fact.text, fact.what == LegFactKind::done,
                         false,   false,   {},                          attachmentsOf(db, fact.id.value)};
        for (const auto& answer : facts) {
            if (answer.answers != fact.id) continue;
            report.accepted = report.accepted || answer.what == LegFactKind::accepted;
            report.returned = report.returned || answer.what == LegFactKind::returned;
            report.answer = answer.text;
        }
        row.reportRows.push_back(std::move(report));
    }
}

LegRow rowOf(Database& db, const Disposition& leg, const Handling& handling, const Standing& me, Date today)
{
    LegRow row;
    row.id = leg.id;
    row.handling = handling.id;
    row.parent = leg.parent;
    row.recipient = leg.recipient;
    const bool isToOffice = leg.recipient.isNil();
    row.unitName = leg.unit.isNil() ? std::string{} : unitName(db, leg.unit);
    row.recipientTitle = isToOffice ? row.unitName : positionTitle(db, leg.recipient);
    row.recipientName = isToOffice ? headOf(db, leg.unit) : holderName(db, leg.recipient);
    row.giverTitle = positionTitle(db, leg.giverPosition);
    row.giverName = personName(db, leg.giver);
    row.role = leg.role;
    row.state = leg.state;
    row.instructions = leg.instructions;
    row.note = leg.note;
    row.dueOn = leg.dueOn;
    row.givenAt = leg.givenAt;
    row.incoming = leg.opens == handling.id;
    row.outside = leg.opens && !row.incoming;
    const bool isHere = !row.outside;
    row.toMe = isHere && (isToOffice ? me.isHead || handling.addressee == me.position : leg.recipient == me.position);
    row.byMe = leg.giverPosition == me.position && !row.incoming;
    row.pending = isPending(db, leg.id.value);
    addFacts(db, leg, row);
    row.late = isLate(leg.state, leg.role, leg.dueOn, today);
    return row;
}

} // namespace

std::vector<LegRow> legsOf(Database& db, const Handling& handling, const Standing& me, Date today)
{
    auto legs = select<Disposition>(db, "opens = ? ORDER BY row", handling.id.value);
    for (auto& leg : select<Disposition>(db, "handling = ? ORDER BY row", handling.id.value))
        legs.push_back(std::move(leg));
    std::map<Uuid, std::vector<const Disposition*>> children;
    std::vector<const Disposition*> roots;
    for (const auto& leg : legs) {
        // What stands above a leg that came from another office is that office's.
        const bool isUnder = leg.parent && std::ranges::find(legs, *leg.parent, &Disposition::id) != legs.end();
        (isUnder ? children[leg.parent->value] : roots).push_back(&leg);
    }
    std::vector<LegRow> ordered;
    const std::function<void(const std::vector<const Disposition*>&)> add = [&](const auto& siblings) {
        for (const auto* leg : siblings) {
            ordered.push_back(rowOf(db, *leg, handling, me, today));
            if (leg->opens == handling.id) ordered.back().parent.reset();
            add(children[leg->id.value]);
        }
    };
    add(roots);
    return ordered;
}

} // namespace queries

std::vector<LegListRow> listLegs(Database& db, const LegFilter& filter, std::optional<ListPlace> after, int limit)
{
    const auto me = queries::standing(db);
    const auto today = queries::today();
    std::string where;
    switch (filter.whose) {
    case LegFilter::Whose::mine:
        where = me.isHead ? "(d.recipient = ?1 OR (d.recipient = zeroblob(16) AND d.unit = ?2))" : "(d.recipient = ?1 AND ?2 IS NOT NULL)";
        break;
    case LegFilter::Whose::givenByMe:
        where = "d.giver_position = ?1 AND h.id = d.handling AND ?2 IS NOT NULL";
        break;
    case LegFilter::Whose::office:
        where = "?1 IS NOT NULL AND ?2 IS NOT NULL";
        break;
    }
    if (filter.openOnly || filter.lateOnly) where += " AND d.state NOT IN ('done', 'withdrawn', 'declined')";
    if (filter.lateOnly) where += " AND d.role = 'executor' AND d.due_on < ?6";
    auto query = db.query("SELECT d.id, h.id, h.letter, d.given_at, d.row, d.state, d.role, d.due_on, d.instructions, d.note, d.giver_position, "
                          "d.recipient, d.unit, h.agenda_text, l.subject FROM disposition d "
                          "JOIN handling h ON h.id = coalesce(CASE WHEN EXISTS (SELECT 1 FROM handling o WHERE o.id = d.opens AND o.unit = ?2) "
                          "THEN d.opens END, d.handling) JOIN letter l ON l.id = h.letter WHERE " + where +
                              " AND (d.given_at < ?3 OR (d.given_at = ?3 AND d.row < ?4)) AND ?6 IS NOT NULL "
                              "ORDER BY d.given_at DESC, d.row DESC LIMIT ?5",
                          me.position.value, me.unit.value, after ? after->at : INT64_MAX, after ? after->row : INT64_MAX, limit, isoDate(today));
    std::vector<LegListRow> rows;
    while (query.next()) {
        LegListRow row;
        row.leg.value = query.uuid(0);
        row.handling.value = query.uuid(1);
        row.letter.value = query.uuid(2);
        row.place = {query.integer(3), query.integer(4)};
        row.givenAt = timestampOf(query.integer(3));
        Codec<LegState>::decode(std::string{query.text(5)}, row.state);
        Codec<LegRole>::decode(std::string{query.text(6)}, row.role);
        if (!query.isNull(7)) row.dueOn = parseIsoDate(query.text(7));
        Codec<std::vector<std::string>>::decode(std::string{query.text(8)}, row.instructions);
        row.note = query.text(9);
        row.giverTitle = queries::positionTitle(db, Id<Position>{query.uuid(10)});
        const Id<Position> recipient{query.uuid(11)};
        row.recipientTitle = recipient.isNil() ? queries::unitName(db, Id<Unit>{query.uuid(12)}) : queries::positionTitle(db, recipient);
        row.agendaText = query.text(13);
        row.subject = query.text(14);
        row.late = queries::isLate(row.state, row.role, row.dueOn, today);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<Id<Disposition>> openLegOf(Database& db, Id<Handling> handling)
{
    const auto me = queries::standing(db);
    // Two arms, so that each finds its legs by an index. One to this office as such is its head's, or the addressee's.
    const auto arm = [](std::string_view here) {
        return "SELECT d.id, d.row FROM disposition d JOIN handling h ON h.id = ?1 WHERE " + std::string{here} +
               " AND d.role = 'executor' AND d.state NOT IN ('done', 'withdrawn', 'declined') "
               "AND (d.recipient = ?2 OR (d.recipient = zeroblob(16) AND (?3 OR h.addressee = ?2)))";
    };
    auto query = db.query(arm("d.handling = h.id AND d.opens IS NULL") + " UNION ALL " + arm("d.opens = h.id") + " ORDER BY 2 DESC LIMIT 1",
                          handling.value, me.position.value, me.isHead ? 1 : 0);
    return query.next() ? std::optional(Id<Disposition>{query.uuid(0)}) : std::nullopt;
}

std::vector<InstructionChoice> listInstructions(Database& db)
{
    constexpr int lastDispositions = 400;
    const auto me = queries::standing(db);
    std::map<std::string, int> used;
    {
        auto query = db.query("SELECT instructions FROM disposition WHERE giver_position = ? AND giver = ? ORDER BY row DESC LIMIT ?",
                              me.position.value, me.person.value, lastDispositions);
        while (query.next()) {
            std::vector<std::string> instructions;
            Codec<std::vector<std::string>>::decode(std::string{query.text(0)}, instructions);
            for (auto& each : instructions)
                ++used[std::move(each)];
        }
    }
    std::vector<InstructionChoice> choices;
    auto query = db.query("SELECT word FROM list_word WHERE list = 'instruction' ORDER BY place, word");
    while (query.next()) {
        const std::string text{query.text(0)};
        choices.push_back({text, used[text]});
    }
    std::ranges::stable_sort(choices, std::greater{}, &InstructionChoice::used);
    return choices;
}

} // namespace naskah
