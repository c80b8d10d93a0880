#include "client/cli/ctl.h"
#include "client/cli/json_rows.h"
#include "client/cli/lookup.h"
#include "client/cli/register_input.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QJsonDocument>

#include <fstream>
#include <iostream>

namespace naskah::ctl {
namespace {

const QStringList listColumns{"agenda", "arrived", "sender", "recipients", "subject", "state", "id"};

LetterView viewNamed(const std::string& word)
{
    static const std::map<std::string, LetterView> views{{"incoming", LetterView::incoming},
                                                         {"to-dispose", LetterView::toDispose},
                                                         {"mine", LetterView::myLegs},
                                                         {"given", LetterView::givenByMe},
                                                         {"sent", LetterView::sent}};
    const auto found = views.find(word);
    if (found == views.end()) throw Stop{usage, "a view is one of incoming, to-dispose, mine, given, sent"};
    return found->second;
}

QJsonObject resultOf(const LetterDone& letter)
{
    QJsonObject result{{"command", QString::fromStdString(letter.done.command.text())},
                       {"facts", QJsonDocument::fromJson(QByteArray::fromStdString(letter.done.facts)).object()}};
    const bool isRefused = letter.done.verdict.kind == Verdict::Kind::refused;
    result.insert("state", isRefused ? "refused" : "queued");
    if (letter.record) result.insert("id", QString::fromStdString(letter.record->text()));
    if (isRefused) {
        result.insert("code", QString::fromStdString(letter.done.verdict.reason.code));
        result.insert("reason", QString::fromStdString(letter.done.verdict.reason.text));
    }
    return result;
}

/// Registers every line of a file; goes on after a refusal and tells each.
int registerBatch(Ctl& ctl, const std::string& file)
{
    std::ifstream opened(file);
    std::istream& lines = file == "-" ? std::cin : opened;
    if (!lines) throw Stop{notFound, file + ": cannot be read"};
    auto& replica = ctl.replica();
    QJsonArray results;
    bool anyRefused = false;
    std::string line;
    for (int at = 1; std::getline(lines, line); ++at) {
        if (line.empty()) continue;
        QJsonObject result;
        try {
            const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(line));
            if (!object.isObject()) throw Stop{usage, "not a JSON object"};
            const auto input = RegisterInput::fromJson(object.object());
            result = resultOf(registerLetter(replica, input.command(ctl), input.readFiles()));
        } catch (const Stop& stop) {
            result = {{"state", "refused"},
                      {"code", "line.malformed"},
                      {"reason", QString("line %1: %2").arg(at).arg(QString::fromStdString(stop.why))}};
        }
        anyRefused |= result.value(u"state") == QStringLiteral("refused");
        results << result;
    }
    ctl.printer().table(results, {"state", "id", "facts", "code", "reason"});
    return anyRefused ? ExitCode::refused : ExitCode::done;
}

void addAdd(CLI::App& letters, Ctl& ctl)
{
    auto* command = letters.add_subcommand("add", "Register an incoming letter");
    auto input = std::make_shared<RegisterInput>();
    auto batch = std::make_shared<std::string>();
    input->addOptions(*command);
    command->add_option("--batch", *batch, "Register one letter a line of this NDJSON file (- is standard input)");
    command->callback([&ctl, input, batch] {
        ctl.action = [&ctl, input, batch]() -> int {
            if (!batch->empty()) return registerBatch(ctl, *batch);
            const auto files = input->readFiles();
            const auto letter = registerLetter(ctl.replica(), input->command(ctl), files);
            return report(ctl, letter.done, letter.record);
        };
    });
}

void addList(CLI::App& letters, Ctl& ctl)
{
    struct Wish {
        std::string view = "incoming", filter;
        bool unread = false;
        int limit = 50;
    };
    auto* command = letters.add_subcommand("list", "List letters, newest first");
    auto wish = std::make_shared<Wish>();
    command->add_option("--view", wish->view, "incoming, to-dispose, mine, given, sent");
    command->add_option("--filter", wish->filter, "Words that must be in the letter");
    command->add_flag("--unread", wish->unread, "Only what was not read");
    command->add_option("--limit", wish->limit, "At most so many")->check(CLI::Range(1, 1'000'000));
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            const LetterFilter filter{viewNamed(wish->view), wish->unread, wish->filter};
            ctl.printer().table(rowsOf(listLetters(ctl.db(), filter, std::nullopt, wish->limit)), listColumns);
            return done;
        };
    });
}

void addShow(CLI::App& letters, Ctl& ctl)
{
    auto* command = letters.add_subcommand("show", "Show one letter with its dispositions and history");
    auto name = std::make_shared<std::string>();
    command->add_option("letter", *name, "Id, agenda number or number")->required();
    command->callback([&ctl, name] {
        ctl.action = [&ctl, name]() -> int {
            const auto page = letterPage(ctl.db(), letterNamed(ctl.db(), *name));
            if (!page) throw Stop{notFound, "that letter is not here"};
            ctl.printer().object(pageOf(*page));
            return done;
        };
    });
}

void addSend(CLI::App& letters, Ctl& ctl)
{
    struct Wish {
        std::string letter, note;
        std::vector<std::string> units;
    };
    auto* command = letters.add_subcommand("send", "Send a letter that is here on to other offices");
    auto wish = std::make_shared<Wish>();
    command->add_option("letter", wish->letter, "Id, agenda number or number")->required();
    command->add_option("--to", wish->units, "Office; may be given several times")->required();
    command->add_option("--note", wish->note, "Words before it");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            std::vector<Id<Unit>> units;
            for (const auto& unit : wish->units)
                units.push_back(unitNamed(replica.db(), unit));
            const auto sent = sendLetterOn(replica, letterNamed(replica.db(), wish->letter), units, wish->note);
            return report(ctl, sent.done, sent.record);
        };
    });
}

void addAccept(CLI::App& letters, Ctl& ctl)
{
    auto* command = letters.add_subcommand("accept", "Enter a letter from another office into the agenda");
    auto name = std::make_shared<std::string>();
    command->add_option("letter", *name, "Id or number")->required();
    command->callback([&ctl, name] {
        ctl.action = [&ctl, name]() -> int {
            const auto accepted = acceptLetter(ctl.replica(), handlingNamed(ctl.replica().db(), *name));
            return report(ctl, accepted.done, accepted.record);
        };
    });
}

void addFile(CLI::App& letters, Ctl& ctl)
{
    struct Wish {
        std::string letter, out;
        int which = 1;
    };
    auto* command = letters.add_subcommand("file", "Write a letter's file to the disk, if this desk has it");
    auto wish = std::make_shared<Wish>();
    command->add_option("letter", wish->letter, "Id, agenda number or number")->required();
    command->add_option("--which", wish->which, "The first, second, … file")->check(CLI::PositiveNumber);
    command->add_option("--out", wish->out, "Where to")->required();
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            const auto page = letterPage(replica.db(), letterNamed(replica.db(), wish->letter));
            if (!page || wish->which > int(page->attachments.size()))
                throw Stop{notFound, "the letter has no such file"};
            const auto& attachment = page->attachments[std::size_t(wish->which) - 1];
            const auto bytes = replica.files().find(attachment.sha256, millisecondsOf(replica.now()));
            if (!bytes) {
                constexpr int now = 10;
                replica.files().want(attachment.sha256, now);
                throw Stop{notReached, "this desk does not have the file yet; it is fetched at the next sync"};
            }
            QFile out(QString::fromStdString(wish->out));
            if (!out.open(QIODevice::WriteOnly) ||
                out.write(bytes->data(), qint64(bytes->size())) != qint64(bytes->size()))
                throw Stop{refused, wish->out + ": " + out.errorString().toStdString()};
            ctl.printer().object(rowOf(attachment));
            return done;
        };
    });
}

} // namespace

void addLetterCommands(CLI::App& app, Ctl& ctl)
{
    auto* letters = app.add_subcommand("letter", "Letters");
    letters->require_subcommand(1);
    addAdd(*letters, ctl);
    addList(*letters, ctl);
    addShow(*letters, ctl);
    addSend(*letters, ctl);
    addAccept(*letters, ctl);
    addFile(*letters, ctl);
    addHandlingCommands(*letters, ctl);
}

} // namespace naskah::ctl
