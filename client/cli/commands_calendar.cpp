#include "client/cli/ctl.h"
#include "client/cli/file_input.h"
#include "client/cli/json_rows.h"
#include "client/cli/lookup.h"
#include "client/model/store_text.h"
#include "client/replica/queries_calendar.h"
#include "common/command/calendar.h"

#include <CLI/CLI.hpp>

#include <QFile>

#include <array>
#include <cstdio>

namespace naskah::ctl {
namespace {

constexpr std::array weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

QJsonObject entryRow(const char* change, const HolidayEntry& entry)
{
    return {{"change", change},
            {"day", textOf(isoDate(entry.day))},
            {"name", textOf(entry.name)},
            {"kind", textOf(std::string{nameOf(entry.kind)})}};
}

void addList(CLI::App& calendar, Ctl& ctl)
{
    struct Wish {
        int year = 0;
        std::string unit;
    };
    auto* command = calendar.add_subcommand("list", "The closed days of a year");
    auto wish = std::make_shared<Wish>();
    command->add_option("--year", wish->year, "Which year; this one when left out")->check(CLI::Range(1945, 2200));
    command->add_option("--unit", wish->unit, "With the exceptions of this office");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& db = ctl.db();
            const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
            const int year = wish->year ? wish->year : yearOf(dayInWib(now));
            const auto unit = wish->unit.empty() ? std::nullopt : std::optional(unitNamed(db, wish->unit));
            QJsonArray rows;
            for (const auto& row : calendarDays(db, year, unit)) {
                using Source = CalendarDayRow::Source;
                rows << QJsonObject{
                    {"day", textOf(isoDate(row.day))},
                    {"name", textOf(row.name)},
                    {"kind", row.works ? "works" : row.source == Source::unit ? "closed" : textOf(std::string{nameOf(row.kind)})},
                    {"source", row.source == Source::city ? "city" : row.source == Source::unit ? "office" : "built in"}};
            }
            ctl.printer().table(rows, {"day", "kind", "source", "name"});
            return done;
        };
    });
}

void addImport(CLI::App& calendar, Ctl& ctl)
{
    struct Wish {
        std::string file;
        bool apply = false;
    };
    auto* command = calendar.add_subcommand("import", "Compare a list of holidays with the city's; --apply takes it over");
    auto wish = std::make_shared<Wish>();
    command->add_option("file", wish->file, "CSV with the columns tanggal, nama, jenis")->required();
    command->add_flag("--apply", wish->apply, "Change the calendar; without it the difference is only shown");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            QFile file(QString::fromStdString(wish->file));
            if (!file.open(QIODevice::ReadOnly)) throw Stop{notFound, wish->file + ": cannot be read"};
            const auto list = readHolidayList(file.readAll().toStdString());
            if (!list.errors.empty()) {
                QJsonArray rows;
                for (const auto& error : list.errors)
                    rows << QJsonObject{{"line", error.line}, {"error", textOf(error.text)}};
                ctl.printer().table(rows, {"line", "error"});
                return refused;
            }
            const auto difference = compare(list.days, calendarRecords(wish->apply ? ctl.replica().db() : ctl.db()).holidays);
            if (wish->apply && !difference.empty()) return report(ctl, ctl.replica().execute(changeOf(difference)));
            QJsonArray rows;
            for (const auto& entry : difference.added)
                rows << entryRow("added", entry);
            for (const auto& entry : difference.changed)
                rows << entryRow("changed", entry);
            for (const auto& entry : difference.removed)
                rows << entryRow("removed", entry);
            ctl.printer().table(rows, {"change", "day", "kind", "name"});
            return done;
        };
    });
}

void addSetAndClear(CLI::App& calendar, Ctl& ctl)
{
    struct Wish {
        std::string day, name;
        bool jointLeave = false;
    };
    auto* set = calendar.add_subcommand("set", "Close all offices on a day");
    auto wish = std::make_shared<Wish>();
    set->add_option("day", wish->day, "Day, 2026-05-31")->required();
    set->add_option("name", wish->name, "What is celebrated")->required();
    set->add_flag("--joint-leave", wish->jointLeave, "Joint leave, not a holiday");
    set->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            const auto kind = wish->jointLeave ? HolidayKind::jointLeave : HolidayKind::holiday;
            return report(ctl, ctl.replica().execute(changeOf({{{dayNamed(wish->day), wish->name, kind}}, {}, {}, 0})));
        };
    });
    auto* clear = calendar.add_subcommand("clear", "Let offices work on a day again");
    auto day = std::make_shared<std::string>();
    clear->add_option("day", *day, "Day, 2026-05-31")->required();
    clear->callback([&ctl, day] {
        ctl.action = [&ctl, day]() -> int {
            return report(ctl, ctl.replica().execute(changeOf({{}, {}, {{dayNamed(*day), {}, {}}}, 0})));
        };
    });
}

void addException(CLI::App& calendar, Ctl& ctl)
{
    struct Wish {
        std::string unit, day, what, reason;
    };
    auto* command = calendar.add_subcommand("exception", "One office works on a day, or does not, unlike the others");
    auto wish = std::make_shared<Wish>();
    command->add_option("unit", wish->unit, "The office")->required();
    command->add_option("day", wish->day, "Day, 2026-05-31")->required();
    command->add_option("what", wish->what, "works, closed, or as-others to take it back")
        ->required()
        ->check(CLI::IsMember({"works", "closed", "as-others"}));
    command->add_option("--reason", wish->reason, "Why");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            SetDayException exception{unitNamed(replica.db(), wish->unit), dayNamed(wish->day), std::nullopt, wish->reason};
            if (wish->what != "as-others") exception.works = wish->what == "works";
            return report(ctl, replica.execute(exception));
        };
    });
}

void addHours(CLI::App& calendar, Ctl& ctl)
{
    struct Wish {
        std::string weekday, hours, unit;
    };
    auto* command = calendar.add_subcommand("hours", "When offices work on a day of the week");
    auto wish = std::make_shared<Wish>();
    command->add_option("weekday", wish->weekday, "monday to sunday")->required();
    command->add_option("hours", wish->hours, "07:30-16:00, closed, or as-before")->required();
    command->add_option("--unit", wish->unit, "Of this office alone");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            SetWorkingHours hours;
            const auto day = std::ranges::find(weekdays, wish->weekday);
            if (day == weekdays.end()) throw Stop{usage, "“" + wish->weekday + "” is not a day of the week"};
            hours.weekday = int(day - weekdays.begin()) + 1;
            if (!wish->unit.empty()) hours.unit = unitNamed(replica.db(), wish->unit);
            hours.clear = wish->hours == "as-before";
            if (wish->hours != "closed" && !hours.clear) {
                int fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0;
                if (std::sscanf(wish->hours.c_str(), "%2d:%2d-%2d:%2d", &fromHour, &fromMinute, &toHour, &toMinute) != 4)
                    throw Stop{usage, "“" + wish->hours + "” are no hours; write 07:30-16:00"};
                hours.opensAt = fromHour * 60 + fromMinute;
                hours.closesAt = toHour * 60 + toMinute;
            }
            return report(ctl, replica.execute(hours));
        };
    });
}

} // namespace

void addCalendarCommands(CLI::App& app, Ctl& ctl)
{
    auto* calendar = app.add_subcommand("calendar", "On which days offices work");
    calendar->require_subcommand(1);
    addList(*calendar, ctl);
    addImport(*calendar, ctl);
    addSetAndClear(*calendar, ctl);
    addException(*calendar, ctl);
    addHours(*calendar, ctl);
}

} // namespace naskah::ctl
