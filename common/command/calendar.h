#pragma once

#include "common/command/matter.h"
#include "common/record/holiday_list.h"

namespace naskah {

/// The city's closed days change, all at once: the administrator's console, or head or secretariat of an office that
/// stands under no other.
struct ChangeHolidays {
    static constexpr std::string_view table = "change_holidays";

    JsonText set;                   ///< [{"day": "2026-05-31", "name": …, "kind": "holiday" or "joint_leave"}, …]
    std::vector<std::string> clear; ///< days on which offices work again
};

template <>
inline constexpr auto schemaOf<ChangeHolidays> = commandSchema<ChangeHolidays>(
    Label::tr("Change the holidays"),
    field<&ChangeHolidays::set>("set", Label::tr("Holidays")),
    field<&ChangeHolidays::clear>("clear", Label::tr("Working again")));

Verdict apply(const ChangeHolidays& command, Matter& matter);
ChangeHolidays changeOf(const HolidayDifference& difference);

/// One office works on a day, or does not, whatever the city's calendar says. Without `works` the exception is taken
/// back. Head or secretariat of the office or of one above it.
struct SetDayException {
    static constexpr std::string_view table = "set_day_exception";

    Id<Unit> unit;
    Date day{};
    std::optional<bool> works;
    std::string reason;
};

template <>
inline constexpr auto schemaOf<SetDayException> = commandSchema<SetDayException>(
    Label::tr("Exception of an office"),
    field<&SetDayException::unit>("unit", Label::tr("Unit")),
    field<&SetDayException::day>("day", Label::tr("Day")),
    field<&SetDayException::works>("works", Label::tr("Works")),
    field<&SetDayException::reason>("reason", Label::tr("Reason")));

Verdict apply(const SetDayException& command, Matter& matter);

/// When offices work on a day of the week; see WorkingHours. With `clear`, what held before anybody said something.
struct SetWorkingHours {
    static constexpr std::string_view table = "set_working_hours";

    std::optional<Id<Unit>> unit; ///< the whole city's without one
    int weekday = 1;
    int opensAt = 0;
    int closesAt = 0;
    bool clear = false;
};

template <>
inline constexpr auto schemaOf<SetWorkingHours> = commandSchema<SetWorkingHours>(
    Label::tr("Set the working hours"),
    field<&SetWorkingHours::unit>("unit", Label::tr("Unit")),
    field<&SetWorkingHours::weekday>("weekday", Label::tr("Day of the week")),
    field<&SetWorkingHours::opensAt>("opens_at", Label::tr("Opens")),
    field<&SetWorkingHours::closesAt>("closes_at", Label::tr("Closes")),
    field<&SetWorkingHours::clear>("clear", Label::tr("As before")));

Verdict apply(const SetWorkingHours& command, Matter& matter);

/// Whether the actor leads the office, or one above it: its head or its secretariat. Without an office: the city.
bool leads(Matter& matter, std::optional<Id<Unit>> unit);

} // namespace naskah
