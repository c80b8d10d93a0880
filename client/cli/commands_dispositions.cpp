#include "client/cli/ctl.h"
#include "client/cli/file_input.h"
#include "client/cli/json_rows.h"
#include "client/cli/lookup.h"
#include "client/model/letter_acts.h"
#include "client/replica/queries_deadlines.h"
#include "common/command/disposing.h"

#include <CLI/CLI.hpp>

namespace naskah::ctl {
namespace {

Timestamp systemNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

void addDispose(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string letter, note, due, parent;
        std::vector<std::string> to, copies, instructions, offices, officeCopies;
        bool noDue = false;
    };
    auto* command = app.add_subcommand("dispose", "Give a letter to positions, or to other offices");
    auto wish = std::make_shared<Wish>();
    command->add_option("letter", wish->letter, "Id, agenda number or number")->required();
    command->add_option("--to", wish->to, "Position that shall act; may be given several times");
    command->add_option("--copy", wish->copies, "Position that shall know; may be given several times");
    command->add_option("--to-office", wish->offices, "Another office that shall act; may be given several times");
    command->add_option("--copy-office", wish->officeCopies, "Another office that shall know");
    command->add_option("--instruction", wish->instructions, "What to do; may be given several times");
    command->add_option("--note", wish->note, "A note");
    auto* due = command->add_option("--due", wish->due, "Day, 2025-11-12; by the letter's urgency when left out");
    command->add_flag("--no-due", wish->noDue, "Without a day")->excludes(due);
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
            for (const auto& each : wish->offices)
                dispose.executorOffices.push_back(unitNamed(db, each));
            for (const auto& each : wish->officeCopies)
                dispose.informedOffices.push_back(unitNamed(db, each));
            dispose.instructions = wish->instructions;
            dispose.note = wish->note;
            if (!wish->due.empty())
                dispose.dueOn = dayNamed(wish->due);
            else if (!wish->noDue && (!dispose.executors.empty() || !dispose.executorOffices.empty()))
                dispose.dueOn = usualDue(db, dispose.handling, dayInWib(systemNow()));
            if (!wish->parent.empty()) {
                dispose.parent = legNamed(db, wish->parent).leg;
            } else if (const auto page = letterPage(db, letterNamed(db, wish->letter))) {
                for (const auto& leg : page->legs)
                    if (leg.toMe && leg.state != LegState::withdrawn && leg.state != LegState::declined) dispose.parent = leg.id;
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
            return report(ctl, readLetter(replica, handlingNamed(replica.db(), *letter)));
        };
    });
}

/// "report" and "done" differ in one word only.
void addReport(CLI::App& app, Ctl& ctl, const char* name, const char* help, bool isDone)
{
    struct Wish {
        std::string leg, text;
        std::vector<std::string> files;
    };
    auto* command = app.add_subcommand(name, help);
    auto wish = std::make_shared<Wish>();
    command->add_option("disposition", wish->leg, "Id of the disposition, or the letter it is about")->required();
    auto* text = command->add_option("--text", wish->text, "What was done");
    command->add_option("--file", wish->files, "A file that belongs to the report; may be given several times");
    if (!isDone) text->required();
    command->callback([&ctl, wish, isDone] {
        ctl.action = [&ctl, wish, isDone]() -> int {
            std::vector<FileToAttach> files;
            for (const auto& path : wish->files)
                files.push_back(readFile(path));
            auto& replica = ctl.replica();
            const auto place = legNamed(replica.db(), wish->leg);
            const auto done = reportDisposition(replica, {place.handling, place.leg, wish->text, isDone}, files);
            return report(ctl, done.done, done.record);
        };
    });
}

/// The commands about one leg that say at most one thing more.
template <class Make>
void addAboutLeg(CLI::App& app, Ctl& ctl, const char* name, const char* help, const char* words, Make make)
{
    struct Wish {
        std::string leg, from, text;
    };
    auto* command = app.add_subcommand(name, help);
    auto wish = std::make_shared<Wish>();
    command->add_option("disposition", wish->leg, "Id of the disposition, or the letter it is about")->required();
    command->add_option("--from", wish->from, "The position it was given to, with a letter");
    if (words) command->add_option("--text", wish->text, words);
    command->callback([&ctl, wish, make] {
        ctl.action = [&ctl, wish, make]() -> int {
            auto& replica = ctl.replica();
            const auto place = legNamed(replica.db(), wish->leg, wish->from);
            return report(ctl, replica.execute(make(replica.db(), place, wish->text)));
        };
    });
}

/// The report of a leg that waits for an answer.
Id<LegFact> openReport(Database& db, const LegPlace& place)
{
    auto letter = db.query("SELECT letter FROM handling WHERE id = ?", place.handling.value);
    const auto page = letter.next() ? letterPage(db, Id<Letter>{letter.uuid(0)}) : std::nullopt;
    if (page)
        for (const auto& leg : page->legs)
            if (leg.id == place.leg)
                for (auto each = leg.reportRows.rbegin(); each != leg.reportRows.rend(); ++each)
                    if (!each->accepted && !each->returned) return each->id;
    throw Stop{notFound, "that disposition has no report that waits for an answer"};
}

template <class Command>
void addAboutLetter(CLI::App& app, Ctl& ctl, const char* name, const char* help)
{
    auto* command = app.add_subcommand(name, help);
    auto letters = std::make_shared<std::vector<std::string>>();
    command->add_option("letter", *letters, "Id, agenda number or number; may be given several times")->required();
    command->callback([&ctl, letters] {
        ctl.action = [&ctl, letters]() -> int {
            auto& replica = ctl.replica();
            int code = done;
            for (const auto& each : *letters)
                code = std::max(code, report(ctl, replica.execute(Command{handlingNamed(replica.db(), each)})));
            return code;
        };
    });
}

void addClose(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string letter, note;
    };
    auto* command = app.add_subcommand("close", "Say that a letter is done, whatever its dispositions say");
    auto wish = std::make_shared<Wish>();
    command->add_option("letter", wish->letter, "Id, agenda number or number")->required();
    command->add_option("--note", wish->note, "A remark");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            return report(ctl, replica.execute(CloseHandling{handlingNamed(replica.db(), wish->letter), wish->note}));
        };
    });
}

void addLegs(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string whose = "mine";
        bool all = false, late = false;
        int limit = 50;
    };
    auto* command = app.add_subcommand("legs", "List dispositions, newest first");
    auto wish = std::make_shared<Wish>();
    command->add_option("--whose", wish->whose, "mine, given or office")->check(CLI::IsMember({"mine", "given", "office"}));
    command->add_flag("--all", wish->all, "Also what is done, withdrawn or declined");
    command->add_flag("--late", wish->late, "Only what is late");
    command->add_option("--limit", wish->limit, "At most so many")->check(CLI::Range(1, 1'000'000));
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            using Whose = LegFilter::Whose;
            const auto whose = wish->whose == "given" ? Whose::givenByMe : wish->whose == "office" ? Whose::office : Whose::mine;
            ctl.printer().table(rowsOf(listLegs(ctl.db(), {whose, !wish->all, wish->late}, std::nullopt, wish->limit)),
                                {"agenda", "subject", "from", "to", "state", "due", "late", "id"});
            return done;
        };
    });
    auto* instructions = app.add_subcommand("instructions", "The city's instructions, one's own favourites first");
    instructions->callback([&ctl] {
        ctl.action = [&ctl]() -> int {
            ctl.printer().table(rowsOf(listInstructions(ctl.db())), {"text", "used"});
            return done;
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
    addAboutLeg(app, ctl, "begin", "Say that work on a disposition began", nullptr,
                [](Database&, const LegPlace& at, const std::string&) { return StartDisposition{at.handling, at.leg}; });
    addAboutLeg(app, ctl, "decline", "Decline a disposition", "Why", [](Database&, const LegPlace& at, const std::string& text) {
        return DeclineDisposition{at.handling, at.leg, text};
    });
    addAboutLeg(app, ctl, "accept-report", "Accept the report on a disposition", "Words with it",
                [](Database& db, const LegPlace& at, const std::string& text) {
                    return AnswerReport{at.handling, at.leg, openReport(db, at), true, text, std::nullopt};
                });
    addAboutLeg(app, ctl, "return-report", "Send the report on a disposition back", "What is missing",
                [](Database& db, const LegPlace& at, const std::string& text) {
                    return AnswerReport{at.handling, at.leg, openReport(db, at), false, text, std::nullopt};
                });
    addAboutLetter<MarkKnown>(app, ctl, "mark-known", "Take note of letters for information, or of such as need nothing");
    addAboutLetter<FileHandling>(app, ctl, "archive", "File letters on which nothing is open");
    addAboutLetter<ReopenHandling>(app, ctl, "reopen", "Open letters again that were closed or filed");
    addClose(app, ctl);
    addLegs(app, ctl);
}

} // namespace naskah::ctl
