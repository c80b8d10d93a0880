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

} // namespace naskah
