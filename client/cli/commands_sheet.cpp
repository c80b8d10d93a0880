#include "client/cli/ctl.h"
#include "client/cli/file_input.h"
#include "client/cli/lookup.h"
#include "client/model/sheet_acts.h"
#include "client/page/code_reader.h"
#include "client/page/page_editor.h"
#include "client/print/sheet_code.h"
#include "client/print/sheet_words.h"
#include "client/replica/inbox.h"

#include <CLI/CLI.hpp>

#include <QEventLoop>
#include <QSaveFile>

namespace naskah::ctl {
namespace {

void addSheet(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string letter, out;
    };
    auto* command = app.add_subcommand("sheet", "Write the disposition sheet of a letter as a PDF");
    auto wish = std::make_shared<Wish>();
    command->add_option("letter", wish->letter, "Id, agenda number or number")->required();
    command->add_option("--out", wish->out, "File to write; named by the agenda number when left out");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            const auto facts = sheetFacts(ctl.db(), letterNamed(ctl.db(), wish->letter));
            if (!facts) throw Stop{refused, "the letter has no agenda number in this office yet"};
            const auto sheet = sheetOf(*facts);
            const QByteArray pdf = dispositionSheetPdf(sheet);
            QSaveFile out(wish->out.empty() ? sheetFileName(*facts) : QString::fromStdString(wish->out));
            if (pdf.isEmpty() || !out.open(QIODevice::WriteOnly) || out.write(pdf) != pdf.size() || !out.commit())
                throw Stop{storeFailed, out.fileName().toStdString() + ": " + out.errorString().toStdString()};
            ctl.printer().object({{"state", "written"},
                                  {"file", out.fileName()},
                                  {"agenda", sheet.agenda},
                                  {"letter", QString::fromStdString(sheet.letter.text())},
                                  {"recipients", sheet.recipients.join(QStringLiteral("; "))}});
            return done;
        };
    });
}

/// A helper process reads the codes; this waits for it.
PageCodes codesOf(const std::string& bytes)
{
    CodeReader reader;
    QEventLoop loop;
    PageCodes found;
    reader.read(&loop, QByteArray::fromStdString(bytes), [&](const PageCodes& codes) {
        found = codes;
        loop.quit();
    });
    loop.exec();
    return found;
}

/// The papers of a scan, each as a file of its own; none when they cannot be told or taken apart.
std::vector<SheetPaper> papersOf(const FileToAttach& scan, const PageCodes& codes)
{
    const auto parts = codes.isWhole() ? sheetParts(codes.ofPage) : std::vector<SheetPart>{};
    QList<PageEditor::Part> ranges;
    for (const auto& part : parts)
        ranges << PageEditor::Part{part.first, part.count};
    if (ranges.isEmpty()) return {};
    PageEditor editor;
    QEventLoop loop;
    std::vector<SheetPaper> papers;
    const auto source = PageSource::fromBytes(QString(), QByteArray::fromStdString(scan.bytes));
    editor.takeApart(&loop, source, ranges, [&](const QList<QByteArray>& made, const QString&) {
        for (qsizetype i = 0; i < made.size(); ++i) {
            const auto& part = parts[std::size_t(i)];
            papers.push_back({part.letter ? std::optional(Id<Letter>{*part.letter}) : std::nullopt, made[i].toStdString(), part.count});
        }
        loop.quit();
    });
    loop.exec();
    return papers;
}

/// Nothing is lost: what is filed nowhere waits to be registered.
int keepWaiting(Ctl& ctl, const FileToAttach& file, const QString& why)
{
    auto& replica = ctl.replica();
    const auto kept = Inbox(replica.files().db()).receive(file.name, file.bytes, "file", millisecondsOf(replica.now()));
    ctl.printer().object({{"state", "waiting"}, {"reason", why}, {"file", QString::fromStdString(file.name)}, {"new", kept.isNew}});
    return notFound;
}

int reportPile(Ctl& ctl, const PileFiled& pile)
{
    QStringList agendas;
    for (const auto& each : pile.agendas)
        agendas << QString::fromStdString(each);
    ctl.printer().object({{"state", "taken apart"},
                          {"filed", int(pile.agendas.size())},
                          {"agendas", agendas.join(QStringLiteral(", "))},
                          {"filed before", pile.known},
                          {"waiting", pile.waiting},
                          {"reason", QString::fromStdString(pile.reason.text)}});
    return pile.waiting > 0 ? notFound : done;
}

void addScan(CLI::App& app, Ctl& ctl)
{
    auto* command = app.add_subcommand("sheet-scan", "File the scan of signed disposition sheets, each under the letter that its code names");
    auto path = std::make_shared<std::string>();
    command->add_option("file", *path, "A PDF or a picture")->required();
    command->callback([&ctl, path] {
        ctl.action = [&ctl, path]() -> int {
            const auto file = readFile(*path);
            const auto codes = codesOf(file.bytes);
            const auto letters = lettersOfSheetCodes(codes.all());
            if (letters.empty()) return keepWaiting(ctl, file, QStringLiteral("there is no code of a disposition sheet on it"));
            if (letters.size() > 1) {
                const auto papers = papersOf(file, codes);
                if (papers.empty()) return keepWaiting(ctl, file, QStringLiteral("it holds the sheets of several letters, and which page is whose cannot be told"));
                return reportPile(ctl, fileSheets(ctl.replica(), file.name, papers));
            }
            const auto sheet = fileSignedSheet(ctl.replica(), Id<Letter>{letters.front()}, file);
            const auto& reason = sheet.done.verdict.reason;
            if (sheet.done.verdict.kind == Verdict::Kind::refused && reason.code != "sheet.filed")
                return keepWaiting(ctl, file, QString::fromStdString(reason.text));
            return report(ctl, sheet.done, letters.front());
        };
    });
}

} // namespace

void addSheetCommands(CLI::App& app, Ctl& ctl)
{
    addSheet(app, ctl);
    addScan(app, ctl);
}

} // namespace naskah::ctl
