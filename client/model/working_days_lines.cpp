#include "client/model/working_days_lines.h"

#include "client/model/store_text.h"

#include <algorithm>

namespace naskah {
namespace {

using DayKind = WorkingDayLine::Kind;

DayKind kindOf(const CalendarDayRow& row)
{
    if (row.source == CalendarDayRow::Source::builtIn) return DayKind::known;
    if (row.source == CalendarDayRow::Source::unit) return row.works ? DayKind::worksHere : DayKind::closedHere;
    return row.kind == HolidayKind::holiday ? DayKind::holiday : DayKind::jointLeave;
}

/// A day has 24 hours to the calendar and one minute less to a clock.
QTime timeOf(int minutes)
{
    return QTime(0, 0).addSecs(std::min(minutes, 24 * 60 - 1) * 60);
}

WeekdayLine::Whose whoseHours(const std::vector<WorkingHours>& hours, std::optional<Id<Unit>> unit, int weekday)
{
    const auto isSet = [&](std::optional<Id<Unit>> whose) {
        return std::ranges::any_of(hours, [&](const WorkingHours& each) { return each.active && each.weekday == weekday && each.unit == whose; });
    };
    if (unit && isSet(unit)) return WeekdayLine::Whose::office;
    return isSet(std::nullopt) ? WeekdayLine::Whose::city : WeekdayLine::Whose::program;
}

} // namespace

std::optional<Id<Unit>> officeIn(const QString& key)
{
    const auto id = parseUuid(key.toStdString());
    return id ? std::optional(Id<Unit>{*id}) : std::nullopt;
}

QList<OfficeLine> readOffices(Database& db)
{
    QList<OfficeLine> lines;
    for (const auto& office : calendarOffices(db))
        lines << OfficeLine{office.unit ? textOf(office.unit->value.text()) : QString(), textOf(office.name), office.mayChange};
    return lines;
}

WorkingDays readWorkingDays(Database& db, const QString& office, int year)
{
    WorkingDays all;
    all.office = office;
    all.year = year;
    const auto unit = officeIn(office);
    for (const auto& row : calendarDays(db, year, unit)) {
        const QString day = textOf(isoDate(row.day));
        all.days << WorkingDayLine{day, QDate::fromString(day, Qt::ISODate), textOf(row.name), kindOf(row)};
        all.isSet = all.isSet && row.source != CalendarDayRow::Source::builtIn;
    }
    const auto records = calendarRecords(db);
    const auto week = weekOf(records.hours, unit);
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const DayHours& hours = week[std::size_t(weekday - 1)];
        all.week << WeekdayLine{whoseHours(records.hours, unit, weekday), weekday, timeOf(hours.opensAt), timeOf(hours.closesAt)};
    }
    return all;
}

} // namespace naskah
