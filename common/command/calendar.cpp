#include "common/command/calendar.h"

#include "common/record/office_calendar.h"
#include "common/schema/json.h"

#include <boost/json.hpp>

#include <algorithm>

namespace naskah {

namespace json = boost::json;

namespace {

constexpr std::size_t mostDays = 2000, longestText = 300;
constexpr int minutesADay = 24 * 60;

Verdict notYours()
{
    return Verdict::refused("calendar.not_yours", "the calendar is kept by head or secretariat of the office, or of one above it");
}

std::optional<HolidayEntry> entryFrom(const json::value& item)
{
    if (!item.is_object()) return std::nullopt;
    const auto text = [&](std::string_view key) -> std::string {
        const auto* value = item.get_object().if_contains(key);
        return value && value->is_string() ? std::string{value->get_string()} : std::string{};
    };
    HolidayEntry entry;
    const auto day = parseIsoDate(text("day"));
    entry.name = text("name");
    if (!day || entry.name.empty() || entry.name.size() > longestText) return std::nullopt;
    if (!Codec<HolidayKind>::decode(Value{text("kind")}, entry.kind)) return std::nullopt;
    entry.day = *day;
    return entry;
}

} // namespace

bool leads(Matter& matter, std::optional<Id<Unit>> unit)
{
    const auto& actor = matter.actor();
    if (actor.isServer) return true;
    if (!actor.isHead && !actor.isSecretariat) return false;
    if (!unit) {
        const auto own = matter.findPublic(actor.unit);
        return own && !own->parent;
    }
    constexpr int deepest = 16; // an organisation that loops is not followed for ever
    auto above = unit;
    for (int i = 0; above && i < deepest; ++i) {
        if (*above == actor.unit) return true;
        const auto office = matter.findPublic(*above);
        above = office ? office->parent : std::nullopt;
    }
    return false;
}

Verdict apply(const ChangeHolidays& command, Matter& matter)
{
    if (!leads(matter, std::nullopt)) return notYours();
    boost::system::error_code error;
    const auto set = command.set.text.empty() || command.set.text == "null" ? json::array{} : json::parse(command.set.text, error);
    if (error || !set.is_array() || set.get_array().size() + command.clear.size() > mostDays)
        return Verdict::refused("command.malformed", "the days are not a list, or too many");
    std::vector<HolidayEntry> entries;
    for (const auto& item : set.get_array()) {
        auto entry = entryFrom(item);
        if (!entry) return Verdict::refused("command.malformed", "a holiday needs a day, a name and a kind");
        entries.push_back(std::move(*entry));
    }
    std::vector<Date> cleared;
    for (const auto& text : command.clear) {
        const auto day = parseIsoDate(text);
        if (!day) return Verdict::refused("command.malformed", "a day to clear is none");
        cleared.push_back(*day);
    }
    if (entries.empty() && cleared.empty()) return Verdict::refused("calendar.nothing", "no day is named");
    for (const auto day : cleared) {
        auto holiday = matter.findPublic(holidayOn(day));
        if (!holiday || !holiday->active) continue; // somebody else has cleared it
        holiday->active = false;
        matter.put(*holiday);
    }
    for (const auto& entry : entries) {
        Holiday holiday;
        holiday.id = holidayOn(entry.day);
        holiday.day = entry.day;
        holiday.year = yearOf(entry.day);
        holiday.name = entry.name;
        holiday.kind = entry.kind;
        matter.put(holiday);
    }
    matter.deliver(organisationThread(), mailbox::organisation());
    return Verdict::applied();
}

ChangeHolidays changeOf(const HolidayDifference& difference)
{
    ChangeHolidays command;
    json::array set;
    for (const auto* list : {&difference.added, &difference.changed})
        for (const auto& entry : *list)
            set.push_back({{"day", isoDate(entry.day)}, {"name", entry.name}, {"kind", nameOf(entry.kind)}});
    command.set.text = json::serialize(set);
    for (const auto& entry : difference.removed)
        command.clear.push_back(isoDate(entry.day));
    return command;
}

Verdict apply(const SetDayException& command, Matter& matter)
{
    if (!matter.findPublic(command.unit)) return Verdict::refused("unit.missing", "no such office");
    if (!leads(matter, command.unit)) return notYours();
    if (command.reason.size() > longestText) return Verdict::refused("letter.too_long", "the reason is too long");
    const auto id = exceptionOn(command.unit, command.day);
    if (!command.works) {
        auto standing = matter.findPublic(id);
        if (!standing || !standing->active) return Verdict::refused("calendar.nothing", "there is no exception on that day");
        standing->active = false;
        matter.put(*standing);
        return Verdict::applied();
    }
    DayException exception;
    exception.id = id;
    exception.unit = command.unit;
    exception.day = command.day;
    exception.works = *command.works;
    exception.reason = command.reason;
    matter.put(exception);
    matter.deliver(organisationThread(), mailbox::organisation());
    return Verdict::applied();
}

Verdict apply(const SetWorkingHours& command, Matter& matter)
{
    if (command.unit && !matter.findPublic(*command.unit)) return Verdict::refused("unit.missing", "no such office");
    if (!leads(matter, command.unit)) return notYours();
    const bool sane = command.weekday >= 1 && command.weekday <= 7 && command.opensAt >= 0 &&
                      command.closesAt <= minutesADay && command.opensAt <= command.closesAt;
    if (!sane) return Verdict::refused("calendar.hours", "these are no hours of a day of the week");
    WorkingHours hours;
    hours.id = hoursOn(command.unit, command.weekday);
    hours.unit = command.unit;
    hours.weekday = command.weekday;
    hours.opensAt = command.opensAt;
    hours.closesAt = command.closesAt;
    hours.active = !command.clear;
    matter.put(hours);
    const auto week = weekOf(matter.all<WorkingHours>(organisationThread()), command.unit);
    if (std::ranges::none_of(week, &DayHours::isOpen))
        return Verdict::refused("calendar.no_day", "an office works on one day of the week at least");
    matter.deliver(organisationThread(), mailbox::organisation());
    return Verdict::applied();
}

} // namespace naskah
