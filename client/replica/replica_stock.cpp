#include "client/replica/queries_support.h"
#include "client/replica/replica.h"
#include "common/command/numbering.h"
#include "common/command/registers.h"
#include "common/schema/ddl.h"
#include "common/protocol/json_reading.h"

#include <algorithm>

namespace naskah {

namespace {

/// A block is asked for when a quarter of a day's stock is left.
constexpr std::int64_t lowPart = 4;

/// From 15 December a desk numbers for both years.
bool isYearsEnd(Date today)
{
    const std::chrono::year_month_day day{today};
    return day.month() == std::chrono::December && day.day() >= std::chrono::day{15};
}

} // namespace

std::vector<Register> Replica::booksToStock(const Actor& actor)
{
    const auto today = dayInWib(now());
    const auto year = yearOf(today), lastYear = isYearsEnd(today) ? year + 1 : year;
    std::vector<Register> books;
    auto query = db().query("SELECT " + columnList(entityOf<Register>) +
                                " FROM register WHERE (unit = ? OR scope = 'city') AND year BETWEEN ? AND ? AND daily_stock > 0 ORDER BY id",
                            actor.unit.value, year, lastYear);
    while (query.next())
        books.push_back(queries::recordAt<Register>(query));
    return books;
}

void Replica::openNextYear(const Actor& actor, int year)
{
    std::vector<Register> books;
    {
        auto query = db().query("SELECT " + columnList(entityOf<Register>) + " FROM register WHERE unit = ? AND scope = 'unit' AND year = ?",
                                actor.unit.value, year);
        while (query.next())
            books.push_back(queries::recordAt<Register>(query));
    }
    for (const auto& book : books) {
        // A book that somebody opened in another way, under its own code, is the next year's all the same.
        auto next = db().query("SELECT 1 FROM register WHERE unit = ? AND year = ? AND book = ? AND code = ?", actor.unit.value, year + 1,
                               nameOf(book.book), book.code);
        if (next.next()) continue;
        const auto command = inYear(book, year + 1);
        auto opened = db().query("SELECT 1 FROM register WHERE id = ?", openedRegister(actor.unit, command.code, year + 1).value);
        if (!opened.next()) execute(command, actor.mandate);
    }
}

void Replica::topUpNumbers()
{
    const auto mandate = defaultMandate();
    const auto actor = m_runner->actor(mandate);
    if (!actor || !actor->isSecretariat || copied()) return;
    const auto today = dayInWib(now());
    for (const auto lease : m_numbers->ended(m_identity.device, today))
        returnLease(lease);
    if (isYearsEnd(today)) openNextYear(*actor, yearOf(today));
    std::set<Uuid> asked;
    for (const auto& pending : m_outbox->all())
        if (pending->intent.type == RequestLease::table)
            if (const auto data = parseObject(pending->intent.data, largestEnvelope)) asked.insert(uuidOf(*data, "book").value_or(Uuid{}));
    for (const auto& book : booksToStock(*actor)) {
        if (asked.contains(book.id.value)) continue;
        if (numbersLeft(book.id).count > book.dailyStock / lowPart) continue;
        // A strict book or the city's is taken by a person; from then on it is kept like the others.
        if ((book.strict || book.scope == RegisterScope::city) && !m_numbers->holds(book.id, m_identity.device)) continue;
        execute(RequestLease{book.id, book.dailyStock}, mandate);
    }
}

} // namespace naskah
