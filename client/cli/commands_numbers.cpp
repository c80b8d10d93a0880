#include "client/cli/ctl.h"
#include "client/cli/json_rows.h"
#include "client/cli/lookup.h"
#include "client/model/store_text.h"
#include "client/replica/number_import.h"
#include "common/command/numbering.h"
#include "common/command/registers.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <sstream>

namespace naskah::ctl {
namespace {

Date today(Ctl& ctl)
{
    return dayInWib(ctl.replica().now());
}

/// A register by its id, its code or its direction; this year's, or the year named.
Id<Register> bookNamed(Ctl& ctl, const std::string& words, int year)
{
    if (const auto id = parseUuid(words)) return {*id};
    std::optional<Id<Register>> found;
    const auto day = today(ctl);
    for (const auto& row : listBooks(ctl.db(), day)) {
        if (row.book.year != (year == 0 ? yearOf(day) : year)) continue;
        const bool fits = row.book.code.empty() ? words == nameOf(row.book.book) : words == row.book.code;
        if (!fits) continue;
        if (found) throw Stop{notFound, "there is more than one such book; name its id"};
        found = row.book.id;
    }
    if (!found) throw Stop{notFound, "this desk does not have that book"};
    return *found;
}

struct BookWish {
    std::string book = "incoming";
    int year = 0;

    void addTo(CLI::App& command)
    {
        command.add_option("--book", book, "Code or id of the book");
        command.add_option("--year", year, "Its year; this one when left out");
    }
};

QString kindWord(LedgerKind kind)
{
    static const char* const words[]{"letter", "void", "reserved", "kosong", "leased", "unknown", "skipped", "unexplained"};
    return QString::fromLatin1(words[std::size_t(kind)]);
}

QJsonObject rowOf(const LedgerRow& row)
{
    const auto& line = row.line;
    const auto day = line.entry ? std::optional(line.entry->day) : line.lease ? line.lease->day : std::nullopt;
    return {{"number", qint64(line.first)},
            {"last", qint64(line.last)},
            {"text", line.entry ? textOf(line.entry->text) : QString()},
            {"state", kindWord(line.kind)},
            {"ended", line.ended},
            {"day", day ? textOf(isoDate(*day)) : QString()},
            {"why", textOf(line.why)},
            {"note", line.entry ? textOf(line.entry->note) : QString()},
            {"subject", textOf(row.subject)},
            {"party", textOf(row.party)},
            {"person", textOf(row.personName)},
            {"entry", line.entry ? idText(line.entry->id) : QString()},
            {"lease", line.lease ? idText(line.lease->id) : QString()}};
}

QJsonObject rowOf(const BookState& state)
{
    return {{"id", idText(state.book.id)},
            {"code", textOf(state.book.code.empty() ? std::string{nameOf(state.book.book)} : state.book.code)},
            {"name", textOf(state.book.name)},
            {"year", state.book.year},
            {"pattern", textOf(state.book.pattern)},
            {"last", state.last ? textOf(state.last->text) : QString()},
            {"next", qint64(state.next)},
            {"left", qint64(state.left)},
            {"held_by", textOf(state.heldBy)}};
}

/// One command about a register.
template <class Wish, class Options, class Act>
void addAct(CLI::App& group, Ctl& ctl, const char* name, const char* help, Options options, Act act)
{
    struct All : BookWish {
        Wish more;
    };
    auto* command = group.add_subcommand(name, help);
    auto wish = std::make_shared<All>();
    wish->addTo(*command);
    options(*command, wish->more);
    command->callback([&ctl, wish, act] {
        ctl.action = [&ctl, wish, act]() -> int { return act(ctl, bookNamed(ctl, wish->book, wish->year), wish->more); };
    });
}

struct Nothing {};
void noOptions(CLI::App&, Nothing&) {}

void addReading(CLI::App& group, Ctl& ctl)
{
    auto year = std::make_shared<int>(0);
    auto* books = group.add_subcommand("books", "The office's books: last and next number, stock of this desk left today");
    books->add_option("--year", *year, "This year when left out");
    books->callback([&ctl, year] {
        ctl.action = [&ctl, year]() -> int {
            QJsonArray rows;
            for (const auto& state : bookStates(ctl.db(), *year == 0 ? yearOf(today(ctl)) : *year, today(ctl)))
                rows << rowOf(state);
            ctl.printer().table(rows, {"code", "name", "last", "next", "left", "held_by", "id"});
            return done;
        };
    });
    addAct<Nothing>(group, ctl, "ledger", "What became of every number from 1 to the last", noOptions, [](Ctl& c, Id<Register> book, auto&) {
        QJsonArray rows;
        for (const auto& row : ledger(c.db(), book, today(c)))
            rows << rowOf(row);
        c.printer().table(rows, {"number", "last", "text", "state", "day", "why", "subject", "person", "entry"});
        return int(done);
    });
}

void addGiving(CLI::App& group, Ctl& ctl)
{
    struct Reserve {
        std::string day, reason, classification;
        std::int64_t number = 0;
    };
    addAct<Reserve>(
        group, ctl, "reserve", "Take a number before there is a letter for it",
        [](CLI::App& c, Reserve& w) {
            c.add_option("--day", w.day, "An earlier day, YYYY-MM-DD: needs a reason");
            c.add_option("--number", w.number, "An unused number of that day; a suffix when left out");
            c.add_option("--reason", w.reason, "Why");
            c.add_option("--classification", w.classification, "Code");
        },
        [](Ctl& c, Id<Register> book, const Reserve& w) {
            ReserveNumber command{book, w.classification, Security::biasa, {}, {}, w.reason};
            if (!w.day.empty()) command.day = dayNamed(w.day);
            if (w.number > 0) command.number = w.number;
            const auto reserved = c.replica().execute(command);
            return report(c, reserved, reservedEntry(reserved.command).value);
        });
    struct Void {
        std::string entry, reason;
    };
    addAct<Void>(
        group, ctl, "void", "Void a line's number, or a fresh one",
        [](CLI::App& c, Void& w) {
            c.add_option("--entry", w.entry, "Id of the line; a fresh number when left out");
            c.add_option("--reason", w.reason, "Why")->required();
        },
        [](Ctl& c, Id<Register> book, const Void& w) {
            VoidNumber command{book, w.reason};
            if (!w.entry.empty()) command.entry = Id<RegisterEntry>{uuidNamed(w.entry)};
            return report(c, c.replica().execute(command));
        });
    struct Settle {
        std::string numbers, reason, minutes;
    };
    addAct<Settle>(
        group, ctl, "settle", "Close unknown numbers with minutes",
        [](CLI::App& c, Settle& w) {
            c.add_option("numbers", w.numbers, "Such as 5-9,12")->required();
            c.add_option("--reason", w.reason, "Why")->required();
            c.add_option("--minutes", w.minutes, "Number and day of the minutes")->required();
        },
        [](Ctl& c, Id<Register> book, const Settle& w) {
            return report(c, c.replica().execute(SettleNumbers{book, w.numbers, w.reason, w.minutes}));
        });
    struct Skip {
        std::int64_t upTo = 0;
        std::string reason;
    };
    addAct<Skip>(
        group, ctl, "skip", "Pass over numbers",
        [](CLI::App& c, Skip& w) {
            c.add_option("up-to", w.upTo, "The last number that is passed over")->required();
            c.add_option("--reason", w.reason, "Why")->required();
        },
        [](Ctl& c, Id<Register> book, const Skip& w) { return report(c, c.replica().execute(SkipNumbers{book, w.upTo, w.reason})); });
    struct Break {
        std::string lease, reason;
    };
    addAct<Break>(
        group, ctl, "break", "Give up on a block whose desk is lost",
        [](CLI::App& c, Break& w) {
            c.add_option("lease", w.lease, "Id of the block")->required();
            c.add_option("--reason", w.reason, "Why")->required();
        },
        [](Ctl& c, Id<Register> book, const Break& w) {
            return report(c, c.replica().execute(BreakLease{book, {uuidNamed(w.lease)}, w.reason}));
        });
}

void addKeeping(CLI::App& group, Ctl& ctl)
{
    auto wish = std::make_shared<OpenRegister>();
    auto incoming = std::make_shared<bool>(false);
    auto* open = group.add_subcommand("open", "Open a book of the office");
    open->add_option("code", wish->code, "Small letters, digits, hyphens: the same every year")->required();
    open->add_option("--name", wish->name, "As people call it")->required();
    open->add_option("--pattern", wish->pattern, "Such as {KS}/{N}/{K}/{S}/{Y}")->required();
    open->add_option("--year", wish->year, "This year when left out");
    open->add_flag("--incoming", *incoming, "It numbers letters that come in");
    open->add_option("--classification", wish->classifications, "Only these codes and what is below them");
    open->add_flag("--strict", wish->strict, "Only one desk at a time numbers from it");
    open->add_option("--stock", wish->dailyStock, "Numbers a desk takes for a day");
    open->add_option("--stock-days", wish->stockDays, "Days such a block lasts");
    open->add_option("--begins", wish->begins, "Its first number");
    open->add_option("--suffixes", wish->suffixes, "a, .1, -1 or /1");
    open->callback([&ctl, wish, incoming] {
        ctl.action = [&ctl, wish, incoming]() -> int {
            auto command = *wish;
            command.book = *incoming ? RegisterKind::incoming : RegisterKind::outgoing;
            if (command.year == 0) command.year = yearOf(today(ctl));
            return report(ctl, ctl.replica().execute(command));
        };
    });
    struct Pattern {
        std::string pattern;
    };
    addAct<Pattern>(
        group, ctl, "pattern", "Write numbers in another way from now on",
        [](CLI::App& c, Pattern& w) { c.add_option("pattern", w.pattern, "The new pattern")->required(); },
        [](Ctl& c, Id<Register> book, const Pattern& w) { return report(c, c.replica().execute(ChangePattern{book, w.pattern})); });
}

QString stateWord(NumberImport::State state)
{
    static const char* const words[]{"new", "same", "waiting", "collision"};
    return QString::fromLatin1(words[std::size_t(state)]);
}

int importNumbers(Ctl& ctl, Id<Register> book, const std::string& file, const std::string& source, bool apply)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw Stop{notFound, file + ": cannot be read"};
    std::ostringstream text;
    text << stream.rdbuf();
    const auto staged = stageNumbers(ctl.db(), book, text.str(), source, today(ctl));
    if (!staged) throw Stop{refused, file + ": " + staged.error().detail};
    QJsonArray rows;
    for (const auto& problem : staged->problems)
        rows << QJsonObject{{"line", problem.line}, {"state", "problem"}, {"why", textOf(problem.what)}};
    for (const auto& row : staged->rows)
        rows << QJsonObject{{"line", row.line},
                            {"number", qint64(row.command.number)},
                            {"text", textOf(row.command.text)},
                            {"state", stateWord(row.state)},
                            {"why", textOf(row.why)},
                            {"there", textOf(row.there)}};
    int worst = staged->problems.empty() && staged->count(NumberImport::State::collision) == 0 ? done : refused;
    if (apply && staged->problems.empty())
        for (const auto& row : staged->rows)
            if (row.state == NumberImport::State::fresh &&
                ctl.replica().execute(row.command).verdict.kind == Verdict::Kind::refused)
                worst = refused;
    ctl.printer().table(rows, {"line", "number", "text", "state", "why", "there"});
    return worst;
}

void addImport(CLI::App& group, Ctl& ctl)
{
    struct Import {
        std::string file, source;
        bool apply = false;
    };
    addAct<Import>(
        group, ctl, "import",
        "Enter numbers that were given elsewhere: shows the difference; enters what is new with --apply",
        [](CLI::App& c, Import& w) {
            c.add_option("file", w.file, "CSV with nomor urut, tanggal, perihal, …")->required();
            c.add_option("--source", w.source, "Where the list comes from")->required();
            c.add_flag("--apply", w.apply, "Enter what is new; collisions stay as they are");
        },
        [](Ctl& c, Id<Register> book, const Import& w) { return importNumbers(c, book, w.file, w.source, w.apply); });
}

} // namespace

void addNumberCommands(CLI::App& app, Ctl& ctl)
{
    auto* group = app.add_subcommand("numbers", "Books of numbers, and what became of each number");
    group->require_subcommand(1);
    addReading(*group, ctl);
    addGiving(*group, ctl);
    addKeeping(*group, ctl);
    addImport(*group, ctl);
}

} // namespace naskah::ctl
