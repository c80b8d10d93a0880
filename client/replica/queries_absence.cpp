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

std::string nameOf(Database& db, const Uuid& person)
{
    auto query = db.query("SELECT name FROM person WHERE id = ?", person);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

/// Names from the absent official to the one who acts under `mandate`. A chain that is not here goes back as far as known.
std::vector<std::string> chainTo(Database& db, Uuid mandate)
{
    constexpr int longest = 16;
    std::vector<std::string> names;
    for (int i = 0; i < longest; ++i) {
        Uuid substitute, absentPerson;
        std::optional<Uuid> absent;
        {
            auto query = db.query("SELECT substitute, absent_person, absent FROM substitution WHERE mandate = ?", mandate);
            if (!query.next()) break;
            substitute = query.uuid(0);
            absentPerson = query.uuid(1);
            if (!query.isNull(2)) absent = query.uuid(2);
        }
        if (names.empty()) names.push_back(nameOf(db, substitute));
        names.insert(names.begin(), nameOf(db, absentPerson));
        if (!absent) break;
        mandate = *absent;
    }
    return names;
}

/// Whoever stands in for the post now or later, as posts that can be stood in for in turn. A delegate does not delegate on.
std::vector<AbsentPost> substitutesOf(Database& db, const AbsentPost& post)
{
    std::vector<AbsentPost> posts;
    {
        auto query = db.query("SELECT mandate, kind, starts_on, ends_on FROM substitution WHERE position = ? AND kind <> 'delegate' "
                              "AND state IN ('planned', 'active') ORDER BY starts_on, row",
                              post.position.value);
        while (query.next()) {
            AbsentPost next = post;
            next.mandate = Id<Appointment>{query.uuid(0)};
            next.as = choice<StandIn>(query.text(1));
            next.from = parseIsoDate(query.text(2)).value_or(Date{});
            next.until = query.isNull(3) ? std::nullopt : parseIsoDate(query.text(3));
            posts.push_back(std::move(next));
        }
    }
    for (auto& each : posts) {
        each.chain = chainTo(db, each.mandate->value);
        each.holderName = each.chain.empty() ? std::string{} : each.chain.back();
    }
    return posts;
}

/// Who holds a post in their own right.
std::optional<Id<Appointment>> ownHolder(Database& db, Id<Position> position)
{
    auto query = db.query("SELECT a.id FROM appointment a WHERE a.position = ? AND a.end_leaf IS NULL AND NOT EXISTS (SELECT 1 FROM "
                          "substitution s WHERE s.mandate = a.id) ORDER BY a.row LIMIT 1",
                          position.value);
    return query.next() ? std::optional(Id<Appointment>{query.uuid(0)}) : std::nullopt;
}

/// Whether each word is in the post, its office or one of the names.
bool matches(Database& db, const AbsentPost& post, const std::vector<std::string>& words)
{
    std::string all = post.title + ' ' + post.unitName + ' ' + post.holderName;
    for (const auto& name : post.chain)
        all += ' ' + name;
    auto query = db.query("SELECT 1 WHERE ?1 IS NOT NULL" + queries::allMatch("?1", words.size(), 2));
    query.bind(1, all);
    queries::bindWords(query, words, 2);
    return query.next();
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
    for (auto& row : rows)
        row.chain = chainTo(db, row.mandate.value);
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
    const auto me = whoAmI(db);
    if (me.mandates.empty()) return {};
    const auto& own = me.mandates.front();
    std::vector<AbsentPost> posts;
    {
        auto query = db.query(
            "WITH RECURSIVE below(id) AS (SELECT ?1 UNION SELECT u.id FROM unit u JOIN below b ON u.parent = b.id) "
            "SELECT p.id, p.title, u.name, p.id = ?2 FROM position p JOIN unit u ON u.id = p.unit WHERE (p.id = ?2 OR "
            "p.superior = ?2 "
            "OR (?3 AND (CASE WHEN p.is_head THEN coalesce(u.parent, u.id) ELSE u.id END) IN (SELECT id FROM below))) "
            "ORDER BY p.id = ?2 DESC, p.superior IS ?2 DESC, p.is_head DESC, p.row",
            own.unit.value,
            own.position.value,
            std::int64_t(own.isHead || own.isSecretariat));
        while (query.next()) {
            AbsentPost post;
            post.position.value = query.uuid(0);
            post.title = query.text(1);
            post.unitName = query.text(2);
            post.isOwn = query.integer(3) != 0;
            posts.push_back(std::move(post));
        }
    }
    const auto words = queries::likeWords(typed);
    std::vector<AbsentPost> found;
    for (auto& post : posts) {
        if (int(found.size()) >= limit) break;
        std::vector<AbsentPost> standing;
        if (post.isOwn) {
            post.mandate = own.appointment;
            post.holderName = me.name;
            for (auto& each : substitutesOf(db, post))
                if (each.mandate == own.appointment) post = std::move(each); // the person stands in themself
        } else {
            post.mandate = ownHolder(db, post.position);
            if (post.mandate) {
                auto holder = db.query("SELECT p.name FROM appointment a JOIN person p ON p.id = a.person WHERE a.id = ?", post.mandate->value);
                if (holder.next()) post.holderName = holder.text(0);
            }
            standing = substitutesOf(db, post);
        }
        standing.insert(standing.begin(), std::move(post));
        for (auto& each : standing)
            if (matches(db, each, words)) found.push_back(std::move(each));
    }
    return found;
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

int countHeldForMe(Database& db)
{
    const auto me = queries::standing(db);
    auto query = db.query("SELECT count(*) FROM held_command WHERE state = 'waiting' AND person <> ?1 AND (position = ?2 OR superior = ?2)",
                          me.person.value, me.position.value);
    return query.next() ? int(query.integer(0)) : 0;
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
