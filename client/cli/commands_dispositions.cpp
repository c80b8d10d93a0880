#include "client/cli/ctl.h"
#include "client/cli/lookup.h"
#include "common/command/disposing.h"

#include <CLI/CLI.hpp>

namespace naskah::ctl {
namespace {

void addDispose(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string letter, note, due, parent;
        std::vector<std::string> to, copies, instructions;
    };
    auto* command = app.add_subcommand("dispose", "Give a letter to positions of the office");
    auto wish = std::make_shared<Wish>();
    command->add_option("letter", wish->letter, "Id, agenda number or number")->required();
    command->add_option("--to", wish->to, "Position that shall act; may be given several times");
    command->add_option("--copy", wish->copies, "Position that shall know; may be given several times");
    command->add_option("--instruction", wish->instructions, "What to do; may be given several times");
    command->add_option("--note", wish->note, "A note");
    command->add_option("--due", wish->due, "Day, 2025-11-12");
    command->add_option("--parent", wish->parent, "The disposition that is passed on; the person's own when left out");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            auto& db = replica.db();
            DisposeLetter dispose;
            dispose.handling = handlingNamed(db, wish->letter);
            for (const auto& each : wish->to)
                dispose.executors.push_back(positionNamed(db, each));
            for (const auto& each : wish->copies)
                dispose.informed.push_back(positionNamed(db, each));
            dispose.instructions = wish->instructions;
            dispose.note = wish->note;
            if (!wish->due.empty()) dispose.dueOn = dayNamed(wish->due);
            if (!wish->parent.empty()) {
                dispose.parent = legNamed(db, wish->parent).leg;
            } else if (const auto page = letterPage(db, letterNamed(db, wish->letter))) {
                for (const auto& leg : page->legs)
                    if (leg.toMe && leg.state != LegState::withdrawn) dispose.parent = leg.id;
            }
            const auto result = replica.execute(dispose);
            return report(ctl, result);
        };
    });
}

void addRead(CLI::App& app, Ctl& ctl)
{
    auto* command = app.add_subcommand("read", "Say that a letter was read");
    auto letter = std::make_shared<std::string>();
    command->add_option("letter", *letter, "Id, agenda number or number")->required();
    command->callback([&ctl, letter] {
        ctl.action = [&ctl, letter]() -> int {
            auto& replica = ctl.replica();
            return report(ctl, replica.execute(ReadLetter{handlingNamed(replica.db(), *letter)}));
        };
    });
}

/// "report" and "done" differ in one word only.
void addReport(CLI::App& app, Ctl& ctl, const char* name, const char* help, bool isDone)
{
    struct Wish {
        std::string leg, text;
    };
    auto* command = app.add_subcommand(name, help);
    auto wish = std::make_shared<Wish>();
    command->add_option("disposition", wish->leg, "Id of the disposition, or the letter it is about")->required();
    auto* text = command->add_option("--text", wish->text, "What was done");
    if (!isDone) text->required();
    command->callback([&ctl, wish, isDone] {
        ctl.action = [&ctl, wish, isDone]() -> int {
            auto& replica = ctl.replica();
            const auto place = legNamed(replica.db(), wish->leg);
            return report(ctl, replica.execute(ReportDisposition{place.handling, place.leg, wish->text, isDone}));
        };
    });
}

void addWithdraw(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string leg, from;
    };
    auto* command = app.add_subcommand("withdraw", "Pull a disposition back that nobody has read");
    auto wish = std::make_shared<Wish>();
    command->add_option("disposition", wish->leg, "Id of the disposition, or the letter it is about")->required();
    command->add_option("--from", wish->from, "The position it was given to, with a letter");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            const auto place = legNamed(replica.db(), wish->leg, wish->from);
            return report(ctl, replica.execute(WithdrawDisposition{place.handling, place.leg}));
        };
    });
}

} // namespace

void addDispositionCommands(CLI::App& app, Ctl& ctl)
{
    addDispose(app, ctl);
    addRead(app, ctl);
    addReport(app, ctl, "report", "Report on a disposition", false);
    addReport(app, ctl, "done", "Say that a disposition is done", true);
    addWithdraw(app, ctl);
}

} // namespace naskah::ctl
