#include "client/cli/ctl.h"
#include "client/cli/lookup.h"
#include "client/cli/register_input.h"
#include "client/print/receipt_words.h"
#include "common/command/handling_marks.h"

#include <CLI/CLI.hpp>

#include <QFile>

namespace naskah::ctl {
namespace {

/// `letter NAME LETTER [words]`: one command about the office's own side of a letter.
template <class Make>
void addMark(CLI::App& letters, Ctl& ctl, const char* name, const char* help, const char* wordsHelp, Make make)
{
    struct Wish {
        std::string letter, words;
        bool wrongAddress = false;
    };
    auto* command = letters.add_subcommand(name, help);
    auto wish = std::make_shared<Wish>();
    command->add_option("letter", wish->letter, "Id, agenda number or number")->required();
    command->add_option("words", wish->words, wordsHelp);
    if (std::string_view{name} == "return")
        command->add_flag("--wrong-address", wish->wrongAddress, "It was meant for somebody else");
    command->callback([&ctl, wish, make] {
        ctl.action = [&ctl, wish, make]() -> int {
            auto& replica = ctl.replica();
            const auto handling = handlingNamed(replica.db(), wish->letter);
            return report(ctl, replica.execute(make(handling, *wish)), handling.value);
        };
    });
}

/// Writes what is printed for a letter that came.
void addReceipt(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string letter, out;
        bool label = false;
    };
    auto* command = app.add_subcommand("receipt", "Write the receipt of a letter, or its agenda label, as a PDF");
    auto wish = std::make_shared<Wish>();
    command->add_option("letter", wish->letter, "Id, agenda number or number")->required();
    command->add_option("--out", wish->out, "Where to")->required();
    command->add_flag("--label", wish->label, "The label, 70 × 37 mm");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            const auto sheet = receiptOf(ctl.db(), letterNamed(ctl.db(), wish->letter));
            if (!sheet) throw Stop{refused, "the letter has no agenda number in this office yet"};
            const QByteArray pdf = wish->label ? labelPdf(*sheet) : receiptPdf(*sheet);
            QFile out(QString::fromStdString(wish->out));
            if (!out.open(QIODevice::WriteOnly) || out.write(pdf) != pdf.size() || !out.flush())
                throw Stop{refused, wish->out + ": " + out.errorString().toStdString()};
            ctl.printer().object({{"bytes", pdf.size()}, {"agenda", sheet->agenda}});
            return done;
        };
    });
}

} // namespace

void addReceiptCommand(CLI::App& app, Ctl& ctl)
{
    addReceipt(app, ctl);
}

void addHandlingCommands(CLI::App& letters, Ctl& ctl)
{
    addMark(letters, ctl, "set-aside", "Say that a letter needs no disposition", "Why", [](auto handling, const auto& wish) {
        return SetAside{handling, wish.words};
    });
    addMark(letters, ctl, "return", "Say that a letter went back", "Why", [](auto handling, const auto& wish) {
        return ReturnLetter{handling, wish.wrongAddress, wish.words};
    });
    addMark(letters, ctl, "advise", "Give the advice that goes before the addressee", "The advice",
            [](auto handling, const auto& wish) { return AdviseLetter{handling, wish.words}; });
    addMark(letters, ctl, "original", "Note where the paper lies", "Where",
            [](auto handling, const auto& wish) { return PlaceOriginal{handling, wish.words}; });

    auto* command = letters.add_subcommand("hand-in", "Take in a letter that was handed to you; the secretariat numbers it");
    auto input = std::make_shared<RegisterInput>();
    input->addOptions(*command);
    command->callback([&ctl, input] {
        ctl.action = [&ctl, input]() -> int {
            const auto files = input->readFiles();
            const auto all = input->command(ctl);
            const HandInLetter letter{all.number,    all.subject,    all.sender,   all.summary,
                                      all.writtenOn, all.receivedOn, all.security, all.urgency};
            const auto handed = handInLetter(ctl.replica(), letter, files);
            return report(ctl, handed.done, handed.record);
        };
    });
}

} // namespace naskah::ctl
