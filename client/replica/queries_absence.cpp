#include "client/replica/queries_absence.h"

#include "client/replica/queries_calendar.h"
#include "client/replica/queries_support.h"
#include "common/protocol/envelope.h"
#include "common/protocol/json_reading.h"
#include "common/schema/ddl.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace naskah {

namespace {

template <class E>
E choice(std::string_view text)
{
    E value{};
    Codec<E>::decode(Value{std::string{text}}, value);
    return value;
}

/// The subject of the letter that a command is about, when this desk has it.
std::string subjectOf(Database& db, const std::string& data)
{
    const auto fields = parseObject(data, largestEnvelope);
    if (!fields) return {};
    if (auto subject = textOf(*fields, "subject")) return *subject;
    const auto handling = uuidOf(*fields, "handling");
    if (!handling) return {};
    auto query =
        db.query("SELECT l.subject FROM handling h JOIN letter l ON l.id = h.letter WHERE h.id = ?", *handling);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

} // namespace

std::vector<StandInRow> listStandIns(Database& db, bool ofTheOffice)
{
    const auto me = queries::standing(db);
    auto query = db.query("SELECT s.id, s.mandate, s.kind, s.state, p.title, u.name, coalesce(a.name, ''), "
                          "coalesce(b.name, ''), s.decree, "
                          "s.starts_on, s.ends_on, s.substitute, s.absent_person FROM substitution s JOIN position p "
                          "ON p.id = s.position "
                          "JOIN unit u ON u.id = p.unit LEFT JOIN person a ON a.id = s.absent_person LEFT JOIN person "
                          "b ON b.id = s.substitute "
                          "WHERE s.substitute = ?1 OR s.absent_person = ?1 OR s.made_by = ?1 OR (?2 AND p.unit = ?3) "
                          "ORDER BY s.starts_on DESC, s.row DESC",
                          me.person.value,
                          std::int64_t(ofTheOffice),
                          me.unit.value);
    std::vector<StandInRow> rows;
    while (query.next()) {
        StandInRow row;
        row.id.value = query.uuid(0);
        row.mandate.value = query.uuid(1);
        row.kind = choice<StandIn>(query.text(2));
        row.state = choice<SubstitutionState>(query.text(3));
        row.positionTitle = query.text(4);
        row.unitName = query.text(5);
        row.absentName = query.text(6);
        row.substituteName = query.text(7);
        row.decree = query.text(8);
        row.startsOn = parseIsoDate(query.text(9)).value_or(Date{});
        if (!query.isNull(10)) row.endsOn = parseIsoDate(query.text(10));
        row.isMine = query.uuid(11) == me.person.value;
        row.isForMe = query.uuid(12) == me.person.value;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<Id<Appointment>> mandateHolding(Database& db, Id<Position> position)
{
    auto query = db.query("SELECT a.id FROM appointment a WHERE a.position = ? AND a.end_leaf IS NULL "
                          "ORDER BY EXISTS (SELECT 1 FROM substitution s WHERE s.mandate = a.id), a.row LIMIT 1",
                          position.value);
    return query.next() ? std::optional(Id<Appointment>{query.uuid(0)}) : std::nullopt;
}

std::vector<AbsentPost> findAbsentPosts(Database& db, const std::string& typed, int limit)
{
    std::vector<AbsentPost> posts;
    const auto me = whoAmI(db);
    if (me.mandates.empty()) return posts;
    const auto& own = me.mandates.front();
    const auto words = queries::likeWords(typed);
    {
        auto query = db.query(
            "WITH RECURSIVE below(id) AS (SELECT ?2 UNION SELECT u.id FROM unit u JOIN below b ON u.parent = b.id) "
            "SELECT p.id, p.title, u.name, p.id = ?3 FROM position p JOIN unit u ON u.id = p.unit WHERE (p.id = ?3 OR "
            "p.superior = ?3 "
            "OR (?4 AND (CASE WHEN p.is_head THEN coalesce(u.parent, u.id) ELSE u.id END) IN (SELECT id FROM below)))" +
            queries::allMatch("(p.title || ' ' || u.name)", words.size(), 5) +
            " ORDER BY p.id = ?3 DESC, p.superior IS ?3 DESC, p.is_head DESC, p.row LIMIT ?1");
        query.bind(1, limit);
        query.bind(2, own.unit.value);
        query.bind(3, own.position.value);
        query.bind(4, std::int64_t(own.isHead || own.isSecretariat));
        queries::bindWords(query, words, 5);
        while (query.next())
            posts.push_back({{query.uuid(0)},
                             {},
                             std::string{query.text(1)},
                             std::string{query.text(2)},
                             {},
                             query.integer(3) != 0});
    }
    for (auto& post : posts) {
        post.mandate = post.isOwn ? std::optional(own.appointment) : mandateHolding(db, post.position);
        if (!post.mandate) continue;
        auto holder = db.query("SELECT p.name FROM appointment a JOIN person p ON p.id = a.person WHERE a.id = ?",
                               post.mandate->value);
        if (holder.next()) post.holderName = holder.text(0);
    }
    return posts;
}

std::vector<PersonChoice> findPeople(Database& db, const std::string& typed, int limit)
{
    const auto words = queries::likeWords(typed);
    auto query = db.query(
        "SELECT p.id, p.name, coalesce((SELECT o.title FROM appointment a JOIN position o ON o.id = a.position WHERE "
        "a.person = p.id "
        "AND a.end_leaf IS NULL ORDER BY a.capacity, a.row LIMIT 1), '') AS post FROM person p WHERE p.active = 1" +
        queries::allMatch("(p.name || ' ' || p.nip || ' ' || post)", words.size(), 2) + " ORDER BY p.name LIMIT ?1");
    query.bind(1, limit);
    queries::bindWords(query, words, 2);
    std::vector<PersonChoice> people;
    while (query.next())
        people.push_back({{query.uuid(0)}, std::string{query.text(1)}, std::string{query.text(2)}});
    return people;
}

std::vector<HeldRow> listHeld(Database& db)
{
    const auto me = queries::standing(db);
    std::vector<HeldRow> rows;
    {
        auto query = db.query("SELECT " + columnList(entityOf<HeldCommand>) +
                              " FROM held_command ORDER BY state <> 'waiting', leaf");
        while (query.next()) {
            const auto held = queries::recordAt<HeldCommand>(query);
            HeldRow row{held.id,
                        held.mandate,
                        held.command,
                        held.type,
                        {},
                        {},
                        {},
                        held.data.text,
                        held.number,
                        held.at,
                        held.state,
                        held.reason};
            row.mayDecide = held.state == HeldState::waiting && held.person != me.person &&
                            (held.position == me.position || held.superior == me.position);
            auto person = db.query("SELECT name FROM person WHERE id = ?", held.person.value);
            if (person.next()) row.personName = person.text(0);
            auto position = db.query("SELECT title FROM position WHERE id = ?", held.position.value);
            if (position.next()) row.positionTitle = position.text(0);
            rows.push_back(std::move(row));
        }
    }
    for (auto& row : rows)
        row.about = subjectOf(db, row.data);
    return rows;
}

std::vector<HoldingRow> whoHolds(Database& db, Date today)
{
    const auto calendar = ownCalendar(db);
    std::map<Uuid, HoldingRow> byPosition;
    {
        auto query =
            db.query("SELECT d.recipient, p.title, u.id, u.name, d.state, d.due_on, d.given_at FROM disposition d "
                     "JOIN position p ON p.id = d.recipient JOIN unit u ON u.id = p.unit "
                     "WHERE d.role = 'executor' AND d.state NOT IN ('done', 'withdrawn', 'declined')");
        while (query.next()) {
            auto& row = byPosition[query.uuid(0)];
            row.position.value = query.uuid(0);
            row.positionTitle = query.text(1);
            row.unit.value = query.uuid(2);
            row.unitName = query.text(3);
            ++row.open;
            row.unread += query.text(4) == "sent";
            const auto given = dayInWib(timestampOf(query.integer(6)));
            row.oldest = std::max(row.oldest, calendar.workingDaysBetween(given, today));
            const auto due = query.isNull(5) ? std::nullopt : parseIsoDate(query.text(5));
            if (!due || *due >= today) continue;
            ++row.late;
            row.latest = std::max(row.latest, calendar.workingDaysBetween(*due, today));
        }
    }
    std::vector<HoldingRow> rows;
    for (auto& [position, row] : byPosition) {
        auto holder = db.query("SELECT p.name FROM appointment a JOIN person p ON p.id = a.person WHERE a.position = ? "
                               "AND a.end_leaf IS NULL "
                               "ORDER BY a.capacity LIMIT 1",
                               position);
        if (holder.next()) row.personName = holder.text(0);
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, [](const auto& a, const auto& b) {
        return std::tuple(b.latest, b.late, b.oldest) < std::tuple(a.latest, a.late, a.oldest);
    });
    return rows;
}

} // namespace naskah
