#include "client/cli/ctl.h"
#include "client/cli/file_input.h"
#include "client/cli/lookup.h"
#include "client/model/sheet_acts.h"
#include "client/page/code_reader.h"
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
QStringList codesOf(const std::string& bytes)
{
    CodeReader reader;
    QEventLoop loop;
    QStringList found;
    reader.read(&loop, QByteArray::fromStdString(bytes), [&](const QStringList& codes) {
        found = codes;
        loop.quit();
    });
    loop.exec();
    return found;
}

/// Nothing is lost: what is filed nowhere waits to be registered.
int keepWaiting(Ctl& ctl, const FileToAttach& file, const QString& why)
{
    auto& replica = ctl.replica();
    const auto kept = Inbox(replica.files().db()).receive(file.name, file.bytes, "file", millisecondsOf(replica.now()));
    ctl.printer().object({{"state", "waiting"}, {"reason", why}, {"file", QString::fromStdString(file.name)}, {"new", kept.isNew}});
    return notFound;
}

void addScan(CLI::App& app, Ctl& ctl)
{
    auto* command = app.add_subcommand("sheet-scan", "File the scan of a signed disposition sheet under the letter that its code names");
    auto path = std::make_shared<std::string>();
    command->add_option("file", *path, "A PDF or a picture")->required();
    command->callback([&ctl, path] {
        ctl.action = [&ctl, path]() -> int {
            const auto file = readFile(*path);
            const auto letters = lettersOfSheetCodes(codesOf(file.bytes));
            if (letters.empty()) return keepWaiting(ctl, file, QStringLiteral("there is no code of a disposition sheet on it"));
            if (letters.size() > 1) return keepWaiting(ctl, file, QStringLiteral("it holds the sheets of several letters"));
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
