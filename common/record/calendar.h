#pragma once

#include "common/record/organisation.h"

namespace naskah {

enum class HolidayKind { holiday, jointLeave };
template <>
inline constexpr auto choicesOf<HolidayKind> = std::to_array<Choice>({
    {"holiday", Label::tr("Holiday")},
    {"joint_leave", Label::tr("Joint leave")},
});

/// A day on which the city's offices are closed. One record a day, ever: a holiday that is moved is no longer active on
/// the one and stands on the other.
struct Holiday {
    static constexpr std::string_view table = "holiday";

    Id<Holiday> id; ///< see holidayOn()
    Id<Thread> thread = organisationThread();
    Date day{};
    int year = 0; ///< whose list it is in: the day's own
    std::string name;
    HolidayKind kind = HolidayKind::holiday;
    bool active = true;
};

template <>
inline constexpr auto schemaOf<Holiday> = schema<Holiday>(
    Label::tr("Holiday"),
    field<&Holiday::id>("id", Label::tr("ID")),
    field<&Holiday::thread>("thread", Label::tr("Thread")),
    field<&Holiday::day>("day", Label::tr("Day"), {.listed = true, .indexed = true}),
    field<&Holiday::year>("year", Label::tr("Year")),
    field<&Holiday::name>("name", Label::tr("Name"), {.listed = true}),
    field<&Holiday::kind>("kind", Label::tr("Kind"), {.listed = true}),
    field<&Holiday::active>("active", Label::tr("Active")));

inline Id<Holiday> holidayOn(Date day)
{
    return derivedId<Holiday>(organisationThread().value, "holiday/" + isoDate(day));
}

/// One office works, or does not, on a day on which the city's calendar says otherwise.
struct DayException {
    static constexpr std::string_view table = "day_exception";

    Id<DayException> id; ///< see exceptionOn()
    Id<Thread> thread = organisationThread();
    Id<Unit> unit;
    Date day{};
    bool works = false;
    std::string reason;
    bool active = true;
};

template <>
inline constexpr auto schemaOf<DayException> = schema<DayException>(
    Label::tr("Exception of an office"),
    field<&DayException::id>("id", Label::tr("ID")),
    field<&DayException::thread>("thread", Label::tr("Thread")),
    field<&DayException::unit>("unit", Label::tr("Unit"), {.indexed = true}),
    field<&DayException::day>("day", Label::tr("Day"), {.listed = true}),
    field<&DayException::works>("works", Label::tr("Works")),
    field<&DayException::reason>("reason", Label::tr("Reason")),
    field<&DayException::active>("active", Label::tr("Active")));

inline Id<DayException> exceptionOn(Id<Unit> unit, Date day)
{
    return derivedId<DayException>(unit.value, "day/" + isoDate(day));
}

/// When offices work on one day of the week, in minutes after midnight, Western Indonesian Time. Of the whole city, or
/// of one office that differs. Equal times: closed.
struct WorkingHours {
    static constexpr std::string_view table = "working_hours";

    Id<WorkingHours> id; ///< see hoursOn()
    Id<Thread> thread = organisationThread();
    std::optional<Id<Unit>> unit;
    int weekday = 1; ///< 1 is Monday, 7 is Sunday
    int opensAt = 0;
    int closesAt = 0;
    bool active = true; ///< false: the city's hours, or those that the program brings along, hold again
};

template <>
inline constexpr auto schemaOf<WorkingHours> = schema<WorkingHours>(
    Label::tr("Working hours"),
    field<&WorkingHours::id>("id", Label::tr("ID")),
    field<&WorkingHours::thread>("thread", Label::tr("Thread")),
    field<&WorkingHours::unit>("unit", Label::tr("Unit"), {.indexed = true}),
    field<&WorkingHours::weekday>("weekday", Label::tr("Day of the week"), {.listed = true}),
    field<&WorkingHours::opensAt>("opens_at", Label::tr("Opens")),
    field<&WorkingHours::closesAt>("closes_at", Label::tr("Closes")),
    field<&WorkingHours::active>("active", Label::tr("Active")));

inline Id<WorkingHours> hoursOn(std::optional<Id<Unit>> unit, int weekday)
{
    return derivedId<WorkingHours>(unit ? unit->value : organisationThread().value, "hours/" + std::to_string(weekday));
}

} // namespace naskah
