#include "client/cli/ctl.h"
#include "client/cli/json_rows.h"
#include "client/cli/lookup.h"
#include "client/model/store_text.h"
#include "client/replica/queries_events.h"
#include "client/replica/queries_reminders.h"
#include "client/replica/queries_search.h"
#include "common/command/following_up.h"

#include <CLI/CLI.hpp>

#include <QFile>

namespace naskah::ctl {
namespace {

Timestamp systemNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

struct Range {
    std::string from, until;
    std::vector<EventRow> events(Database& db) const
    {
        const auto first = from.empty() ? dayInWib(systemNow()) : dayNamed(from);
        return listEvents(db, first, until.empty() ? first + std::chrono::days{30} : dayNamed(until));
    }
};

void addEvents(CLI::App& app, Ctl& ctl)
{
    auto* group = app.add_subcommand("events", "What the office is invited to");
    group->require_subcommand(1);
    auto range = std::make_shared<Range>();
    auto* list = group->add_subcommand("list", "Events with who attends, and where somebody is expected twice");
    auto* save = group->add_subcommand("export", "Write them as an .ics file");
    for (auto* command : {list, save}) {
        command->add_option("--from", range->from, "First day; today when left out");
        command->add_option("--until", range->until, "Last day; 30 days later when left out");
    }
    list->callback([&ctl, range] {
        ctl.action = [&ctl, range]() -> int {
            QJsonArray rows;
            for (const auto& event : range->events(ctl.db())) {
                QStringList who;
                for (const auto& answer : event.attendance)
                    who << textOf(answer.positionTitle) + " " + textOf(std::string{nameOf(answer.kind)}) +
                               (answer.representative ? " → " + textOf(answer.representativeTitle) : QString());
                rows << QJsonObject{{"day", textOf(isoDate(event.day))},
                                    {"time", textOf(event.timeText)},
                                    {"place", textOf(event.place)},
                                    {"subject", textOf(event.subject)},
                                    {"attendance", who.join("; ")},
                                    {"conflict", event.conflicts()},
                                    {"letter", idText(event.letter)}};
            }
            ctl.printer().table(rows, {"day", "time", "subject", "place", "attendance", "conflict"});
            return done;
        };
    });
    auto file = std::make_shared<std::string>();
    save->add_option("file", *file, "Where to")->required();
    save->callback([&ctl, range, file] {
        ctl.action = [&ctl, range, file]() -> int {
            std::vector<CalendarEvent> events;
            for (const auto& event : range->events(ctl.db()))
                events.push_back(calendarEvent(event, systemNow()));
            QFile out(QString::fromStdString(*file));
            if (!out.open(QIODevice::WriteOnly) || out.write(QByteArray::fromStdString(writeIcs(events))) < 0 || !out.flush())
                throw Stop{storeFailed, *file + ": cannot be written"};
            ctl.printer().object({{"events", int(events.size())}});
            return done;
        };
    });
}

void addAttend(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string letter, answer, position, representative, note;
    };
    auto* command = app.add_subcommand("attend", "Answer an invitation");
    auto wish = std::make_shared<Wish>();
    command->add_option("letter", wish->letter, "Id, agenda number or number")->required();
    command->add_option("answer", wish->answer, "attends, represented or declined")
        ->required()
        ->check(CLI::IsMember({"attends", "represented", "declined"}));
    command->add_option("--position", wish->position, "Whose answer it is; one's own when left out");
    command->add_option("--by", wish->representative, "The position that comes instead");
    command->add_option("--note", wish->note, "A note");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            auto& db = replica.db();
            AttendEvent attend;
            attend.handling = handlingNamed(db, wish->letter);
            if (!wish->position.empty()) attend.position = positionNamed(db, wish->position);
            Codec<AttendanceKind>::decode(Value{wish->answer}, attend.kind);
            if (!wish->representative.empty()) attend.representative = positionNamed(db, wish->representative);
            attend.note = wish->note;
            return report(ctl, replica.execute(attend));
        };
    });
}

void addNudge(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string leg, from, words;
    };
    auto* command = app.add_subcommand("nudge", "Remind who holds a disposition; once a working day");
    auto wish = std::make_shared<Wish>();
    command->add_option("disposition", wish->leg, "Id of the disposition, or the letter it is about")->required();
    command->add_option("--from", wish->from, "The position that holds it, with a letter");
    command->add_option("--words", wish->words, "What to say");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            const auto place = legNamed(replica.db(), wish->leg, wish->from);
            auto query = replica.db().query("SELECT thread FROM disposition WHERE id = ?", place.leg.value);
            if (!query.next()) throw Stop{notFound, "there is no such disposition here"};
            return report(ctl, replica.execute(NudgeHolder{place.leg, {query.uuid(0)}, wish->words}));
        };
    });
}

void addSnooze(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string letter, until;
    };
    auto* command = app.add_subcommand("snooze", "Put a letter off until a day; nobody else sees it");
    auto wish = std::make_shared<Wish>();
    command->add_option("letter", wish->letter, "Id, agenda number or number")->required();
    command->add_option("--until", wish->until, "The day it comes back; now when left out");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            SnoozeMatter snooze{handlingNamed(replica.db(), wish->letter), std::nullopt};
            if (!wish->until.empty()) snooze.until = dayNamed(wish->until);
            return report(ctl, replica.execute(snooze));
        };
    });
}

void addUnread(CLI::App& app, Ctl& ctl)
{
    auto* command = app.add_subcommand("unread", "Let a letter look unread again, for you alone");
    auto letter = std::make_shared<std::string>();
    command->add_option("letter", *letter, "Id, agenda number or number")->required();
    command->callback([&ctl, letter] {
        ctl.action = [&ctl, letter]() -> int {
            auto& replica = ctl.replica();
            return report(ctl, replica.execute(MarkUnread{handlingNamed(replica.db(), *letter)}));
        };
    });
}

void setRule(Replica& replica, const std::optional<std::string>& before, const std::optional<std::string>& after)
{
    auto rule = reminderRule(replica.db());
    const auto read = [](const std::optional<std::string>& typed, int least, std::vector<int>& days) {
        if (!typed) return;
        const auto said = readReminderDays(*typed, least);
        if (!said) throw Stop{usage, "“" + *typed + "” are no working days; write up to ten numbers, such as 3,1"};
        days = *said;
    };
    read(before, 0, rule.before);
    read(after, 1, rule.after);
    replica.db().transaction([&] { keepReminderRule(replica.store(), rule); });
}

void addReminders(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::optional<std::string> before, after;
    };
    auto* command = app.add_subcommand("reminders", "What is late, due or near, what is late with others, what you put off, and what rests");
    auto wish = std::make_shared<Wish>();
    command->add_option("--before", wish->before, "From now on remind so many working days before a deadline: 3,1,0");
    command->add_option("--after", wish->after, "And so many after it: 1,3,5");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            if (wish->before || wish->after) setRule(ctl.replica(), wish->before, wish->after);
            QJsonArray rows;
            for (const auto& row : listReminders(wish->before || wish->after ? ctl.replica().db() : ctl.db(), cityToday())) {
                const auto day = row.due ? row.due : row.until;
                rows.append(QJsonObject{{"why", QString::fromLatin1(nameOf(row.why).data(), qsizetype(nameOf(row.why).size()))},
                                        {"day", day ? QString::fromStdString(isoDate(*day)) : QString()},
                                        {"working_days", row.days},
                                        {"today", row.remindsToday},
                                        {"subject", QString::fromStdString(row.subject)},
                                        {"agenda", QString::fromStdString(row.agenda)},
                                        {"from", QString::fromStdString(row.who)},
                                        {"handling", QString::fromStdString(row.handling.value.text())}});
            }
            ctl.printer().table(rows, {"why", "day", "working_days", "subject", "from"});
            return done;
        };
    });
}

} // namespace

void addEventCommands(CLI::App& app, Ctl& ctl)
{
    addEvents(app, ctl);
    addAttend(app, ctl);
    addNudge(app, ctl);
    addSnooze(app, ctl);
    addUnread(app, ctl);
    addReminders(app, ctl);
}

} // namespace naskah::ctl
