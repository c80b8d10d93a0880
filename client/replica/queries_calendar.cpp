#include "client/replica/queries_calendar.h"

#include "client/replica/queries_support.h"
#include "common/schema/ddl.h"
#include "common/text/known_holidays.h"

#include <algorithm>

namespace naskah {

namespace {

template <Record T>
std::vector<T> everything(Database& db)
{
    std::vector<T> records;
    auto query = db.query("SELECT " + columnList(entityOf<T>) + " FROM " + std::string{T::table} + " ORDER BY row");
    while (query.next())
        records.push_back(queries::recordAt<T>(query));
    return records;
}

} // namespace

CalendarRecords calendarRecords(Database& db)
{
    return {everything<Holiday>(db), everything<DayException>(db), everything<WorkingHours>(db)};
}

HolidayCalendar ownCalendar(Database& db)
{
    const auto me = queries::standing(db);
    return calendarRecords(db).of(me.unit.isNil() ? std::nullopt : std::optional(me.unit));
}

std::vector<CalendarDayRow> calendarDays(Database& db, int year, std::optional<Id<Unit>> unit)
{
    const auto records = calendarRecords(db);
    std::vector<CalendarDayRow> rows;
    bool isSet = false;
    for (const auto& holiday : records.holidays) {
        if (yearOf(holiday.day) != year) continue;
        isSet = true;
        if (holiday.active) rows.push_back({holiday.day, holiday.name, CalendarDayRow::Source::city, holiday.kind, false});
    }
    if (!isSet)
        for (const auto day : knownHolidays())
            if (yearOf(day) == year) rows.push_back({day, {}, CalendarDayRow::Source::builtIn, HolidayKind::holiday, false});
    for (const auto& exception : records.exceptions) {
        if (!exception.active || yearOf(exception.day) != year || !unit || exception.unit != *unit) continue;
        std::erase_if(rows, [&](const auto& row) { return row.day == exception.day; });
        rows.push_back({exception.day, exception.reason, CalendarDayRow::Source::unit, HolidayKind::holiday, exception.works});
    }
    std::ranges::stable_sort(rows, {}, &CalendarDayRow::day);
    return rows;
}

std::vector<CalendarOffice> calendarOffices(Database& db)
{
    const auto me = queries::standing(db);
    std::vector<CalendarOffice> offices{{std::nullopt, {}, queries::leadsTheCity(db)}};
    auto query = db.query("WITH RECURSIVE me(leads) AS (SELECT is_head OR is_secretariat FROM position WHERE id = ?2), "
                          "below(id) AS (SELECT ?1 UNION SELECT u.id FROM unit u JOIN below b ON u.parent = b.id JOIN me ON me.leads) "
                          "SELECT u.id, coalesce(nullif(u.short_name, ''), u.name), coalesce((SELECT leads FROM me), 0) "
                          "FROM below JOIN unit u ON u.id = below.id WHERE u.active OR u.id = ?1 ORDER BY u.id <> ?1, 2",
                          me.unit.value, me.position.value);
    while (query.next())
        offices.push_back({Id<Unit>{query.uuid(0)}, std::string{query.text(1)}, query.integer(2) != 0});
    return offices;
}

int deadlinesOn(Database& db, const std::vector<Date>& days)
{
    int found = 0;
    for (const auto day : days) {
        auto query = db.query("SELECT count(*) FROM disposition d WHERE d.state NOT IN ('done', 'withdrawn', 'declined') AND d.role = 'executor' AND d.due_on = ?",
                              isoDate(day));
        if (query.next()) found += int(query.integer(0));
    }
    return found;
}

} // namespace naskah
