#include "client/cli/ctl.h"
#include "client/cli/json_rows.h"
#include "client/cli/lookup.h"
#include "client/model/store_text.h"
#include "client/replica/queries_deadlines.h"
#include "common/command/deadlines.h"

#include <CLI/CLI.hpp>

namespace naskah::ctl {
namespace {

Date today()
{
    return dayInWib(std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

void addPark(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string letter, until, reason;
    };
    auto* command = app.add_subcommand("park", "Let a letter rest until a day; its deadlines move along");
    auto wish = std::make_shared<Wish>();
    command->add_option("letter", wish->letter, "Id, agenda number or number")->required();
    command->add_option("--until", wish->until, "The day it is taken up again; now when left out");
    command->add_option("--reason", wish->reason, "What the office waits for");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            ParkMatter park{handlingNamed(replica.db(), wish->letter), std::nullopt, wish->reason};
            if (!wish->until.empty()) park.until = dayNamed(wish->until);
            return report(ctl, replica.execute(park));
        };
    });
    app.add_subcommand("parked", "The letters that rest")->callback([&ctl] {
        ctl.action = [&ctl]() -> int {
            QJsonArray rows;
            for (const auto& row : listParked(ctl.db(), today()))
                rows << QJsonObject{{"until", textOf(isoDate(row.until))}, {"agenda", textOf(row.agendaText)}, {"subject", textOf(row.subject)},
                                    {"reason", textOf(row.reason)}, {"by", textOf(row.personName)}, {"letter", idText(row.letter)}};
            ctl.printer().table(rows, {"until", "agenda", "subject", "reason", "by"});
            return done;
        };
    });
}

void addDeadline(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string leg, from, due;
    };
    auto* command = app.add_subcommand("deadline", "Set another day for a disposition that one gave, or none");
    auto wish = std::make_shared<Wish>();
    command->add_option("disposition", wish->leg, "Id of the disposition, or the letter it is about")->required();
    command->add_option("--from", wish->from, "The position it was given to, with a letter");
    command->add_option("--due", wish->due, "Day, 2025-11-12; none when left out");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            const auto place = legNamed(replica.db(), wish->leg, wish->from);
            MoveDeadline move{place.handling, place.leg, std::nullopt};
            if (!wish->due.empty()) move.dueOn = dayNamed(wish->due);
            return report(ctl, replica.execute(move));
        };
    });
}

void addEscalations(CLI::App& app, Ctl& ctl)
{
    app.add_subcommand("escalations", "What is late below, and was shown to me because of it")->callback([&ctl] {
        ctl.action = [&ctl]() -> int {
            QJsonArray rows;
            for (const auto& row : listEscalations(ctl.db()))
                rows << QJsonObject{{"due", textOf(isoDate(row.dueOn))}, {"agenda", textOf(row.agendaText)}, {"subject", textOf(row.subject)},
                                    {"held_by", textOf(row.recipientTitle)}, {"from", textOf(row.giverTitle)}, {"step", row.step + 1},
                                    {"disposition", idText(row.leg)}, {"letter", idText(row.letter)}};
            ctl.printer().table(rows, {"due", "agenda", "subject", "held_by", "from", "step"});
            return done;
        };
    });
}

} // namespace

void addDeadlineCommands(CLI::App& app, Ctl& ctl)
{
    addPark(app, ctl);
    addDeadline(app, ctl);
    addEscalations(app, ctl);
}

} // namespace naskah::ctl
