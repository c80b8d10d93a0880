#include "client/replica/queries_numbers.h"

#include "client/replica/queries_support.h"
#include "common/command/numbering.h"
#include "common/command/registers.h"
#include "common/schema/ddl.h"
#include "common/text/number_pattern.h"

#include <map>

namespace naskah {

namespace {

template <Record T>
std::vector<T> inThread(Database& db, const Uuid& thread)
{
    std::vector<T> records;
    auto query = db.query("SELECT " + columnList(entityOf<T>) + " FROM " + std::string{T::table} + " WHERE thread = ?", thread);
    while (query.next())
        records.push_back(queries::recordAt<T>(query));
    return records;
}

std::optional<Register> registerOf(Database& db, Id<Register> id)
{
    auto query = db.query("SELECT " + columnList(entityOf<Register>) + " FROM register WHERE id = ?", id.value);
    return query.next() ? std::optional(queries::recordAt<Register>(query)) : std::nullopt;
}

std::vector<Register> registersHere(Database& db, std::optional<int> year)
{
    std::vector<Register> books;
    const auto me = queries::standing(db);
    auto query = db.query("SELECT " + columnList(entityOf<Register>) +
                              " FROM register WHERE (unit = ? OR scope = 'city') AND year BETWEEN ? AND ? ORDER BY year DESC, book, code, id",
                          me.unit.value, year.value_or(0), year.value_or(9999));
    while (query.next())
        books.push_back(queries::recordAt<Register>(query));
    return books;
}

struct Words {
    std::string subject, party;
    bool secret = false;
};

/// The letters of a register's lines, by id, without a word of the secret ones.
std::map<Uuid, Words> lettersOf(Database& db, Id<Register> book)
{
    std::map<Uuid, Words> letters;
    auto query = db.query(
        "SELECT l.id, l.subject, CASE WHEN l.from_unit IS NULL THEN l.sender ELSE coalesce(nullif(l.addressed_to, ''), "
        "(SELECT group_concat(u.name, '; ') FROM delivery d JOIN unit u ON u.id = d.recipient WHERE d.letter = l.id), '') END, l.security "
        "FROM register_entry e JOIN letter l ON l.id = e.letter WHERE e.thread = ?",
        book.value);
    while (query.next()) {
        const auto security = query.text(3);
        const bool secret = security == nameOf(Security::rahasia) || security == nameOf(Security::sangatRahasia);
        letters[query.uuid(0)] = secret ? Words{{}, {}, true} : Words{std::string{query.text(1)}, std::string{query.text(2)}, false};
    }
    return letters;
}

std::string personName(Database& db, Id<Person> person)
{
    auto query = db.query("SELECT name FROM person WHERE id = ?", person.value);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

} // namespace

std::vector<BookRow> listBooks(Database& db, std::optional<Date> today)
{
    std::vector<BookRow> rows;
    for (auto& book : registersHere(db, std::nullopt)) {
        BookRow row{std::move(book), 0, std::nullopt};
        auto leases = db.query("SELECT max(l.first, coalesce(u.next, 0)), l.last FROM number_lease l LEFT JOIN lease_use u ON u.lease = l.id "
                               "WHERE l.book = ? AND l.state = 'active' AND coalesce(u.closed, 0) = 0 AND l.device = (SELECT device FROM desk_person) "
                               "AND (l.last_day IS NULL OR l.last_day >= ?) ORDER BY 1",
                               row.book.id.value, today ? isoDate(*today) : std::string{});
        while (leases.next()) {
            if (leases.integer(0) > leases.integer(1)) continue;
            if (!row.next) row.next = leases.integer(0);
            row.left += leases.integer(1) - leases.integer(0) + 1;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<LedgerRow> ledger(Database& db, Id<Register> id, Date today)
{
    std::vector<LedgerRow> rows;
    const auto book = registerOf(db, id);
    if (!book) return rows;
    auto letters = lettersOf(db, id);
    std::map<Uuid, std::string> names;
    const auto nameOfPerson = [&](Id<Person> person) {
        const auto [place, isNew] = names.try_emplace(person.value);
        if (isNew) place->second = personName(db, person);
        return place->second;
    };
    for (auto& line : ledgerOf(*book, inThread<RegisterEntry>(db, id.value), inThread<NumberLease>(db, id.value),
                               inThread<NumberRange>(db, id.value), today)) {
        LedgerRow row;
        if (line.entry) {
            row.personName = nameOfPerson(line.entry->person);
            // The line itself says so: a colleague who may not see the letter prints the same book.
            row.secret = line.entry->securityCode == "R" || line.entry->securityCode == "SR";
            if (line.entry->letter)
                if (const auto found = letters.find(*line.entry->letter); found != letters.end()) {
                    row.subject = found->second.subject;
                    row.party = found->second.party;
                    row.secret = row.secret || found->second.secret;
                }
        } else if (line.lease) {
            row.personName = nameOfPerson(line.lease->person);
        }
        row.line = std::move(line);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<BookState> bookStates(Database& db, int year, Date today)
{
    std::vector<BookState> states;
    for (auto& row : listBooks(db, today)) {
        if (row.book.year != year) continue;
        BookState state;
        state.book = std::move(row.book);
        state.left = row.left;
        state.nextIsHere = row.next.has_value();
        state.next = row.next.value_or(state.book.counter + 1);
        auto last = db.query("SELECT " + columnList(entityOf<RegisterEntry>) +
                                 " FROM register_entry WHERE thread = ? ORDER BY number DESC, suffix DESC LIMIT 1",
                             state.book.id.value);
        if (last.next()) state.last = queries::recordAt<RegisterEntry>(last);
        auto unit = db.query("SELECT name FROM unit WHERE id = ?", state.book.unit.value);
        if (unit.next()) state.unitName = unit.text(0);
        if (state.book.strict) {
            auto holder = db.query("SELECT p.name FROM number_lease l LEFT JOIN person p ON p.id = l.person WHERE l.book = ? AND l.state = 'active' "
                                   "AND l.device <> (SELECT device FROM desk_person) LIMIT 1",
                                   state.book.id.value);
            if (holder.next()) state.heldBy = holder.text(0);
        }
        states.push_back(std::move(state));
    }
    return states;
}

std::vector<FreeNumber> freeNumbers(Database& db, Id<Register> book, Date day)
{
    std::vector<FreeNumber> numbers;
    for (const auto& row : ledger(db, book, day)) {
        if (row.line.kind != LedgerKind::unused || !row.line.lease->day || *row.line.lease->day != day) continue;
        for (auto number = row.line.first; number <= row.line.last; ++number)
            numbers.push_back({number, day});
    }
    return numbers;
}

std::vector<RegisterEntry> reservedNumbers(Database& db, Id<Register> book)
{
    std::vector<RegisterEntry> entries;
    const auto me = queries::standing(db);
    for (auto& entry : inThread<RegisterEntry>(db, book.value))
        if (entry.state == EntryState::reserved && entry.unit.value_or(me.unit) == me.unit) entries.push_back(std::move(entry));
    return entries;
}

std::string provisionalNumber(Database& db, const Draft& draft, Id<Register> id, Date today)
{
    const auto book = registerOf(db, id);
    const auto pattern = book ? NumberPattern::parse(book->pattern) : Result<NumberPattern>(Error{Errc::notFound, "no register"});
    if (!pattern) return {};
    NumberParts parts;
    parts.classification = draft.classification;
    parts.securityCode = securityCode(draft.security);
    parts.month = unsigned(std::chrono::year_month_day{today}.month());
    parts.year = book->year;
    auto unit = db.query("SELECT code FROM unit WHERE id = ?", draft.unit.value);
    if (unit.next()) parts.unitCode = unit.text(0);
    return pattern->provisional(parts);
}

std::optional<Id<Register>> bookForLetter(Database& db, RegisterKind book, Date day, std::optional<Id<LetterType>> type,
                                          const std::string& classification)
{
    const auto books = registersHere(db, yearOf(day));
    const auto* chosen = chooseRegister(books, {book, queries::standing(db).unit, yearOf(day), type, classification});
    return chosen ? std::optional(chosen->id) : std::nullopt;
}

} // namespace naskah
