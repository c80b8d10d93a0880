#include "client/cli/conversation.h"
#include "client/cli/ctl.h"
#include "client/replica/bundles.h"
#include "common/protocol/bundle.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QJsonObject>
#include <QSaveFile>

namespace naskah::ctl {
namespace {

std::string readBundle(const std::string& name)
{
    QFile file(QString::fromStdString(name));
    if (!file.open(QIODevice::ReadOnly)) throw Stop{notFound, name + ": " + file.errorString().toStdString()};
    return file.read(qint64(largestAnswer) + 1024).toStdString();
}

/// Whole or not at all: a stick is pulled out too early sooner or later.
void save(const std::string& name, std::string_view bytes)
{
    QSaveFile file(QString::fromStdString(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size());
    if (!written || !file.commit()) throw Stop{ExitCode::refused, name + ": " + file.errorString().toStdString()};
}

int write(Ctl& ctl, const std::string& name)
{
    const auto waiting = ctl.replica().waiting();
    const auto bundle = writeBundle(ctl.replica());
    save(name, bundle.bytes);
    ctl.printer().object({{"state", "written"},
                          {"waiting", qint64(waiting)},
                          {"files", bundle.files},
                          {"files_left", bundle.filesLeft},
                          {"size", qint64(bundle.bytes.size())}});
    return done;
}

int report(Ctl& ctl, const std::string& code, const std::string& reason)
{
    ctl.printer().object({{"state", "refused"}, {"code", QString::fromStdString(code)}, {"reason", QString::fromStdString(reason)}});
    return ExitCode::refused;
}

int send(Ctl& ctl, const SyncWish& wish, const std::string& name, std::string to)
{
    const auto bundle = readBundle(name);
    if (to.empty()) to = name + ".answer";
    Conversation talk(ctl);
    if (const auto code = talk.run(wish, [&] { return talk.runner().isSignedIn(); }); code != done) return code;
    const auto answer = talk.ask("POST", "/v1/bundles", "application/octet-stream", bundle);
    if (answer.status != 200) return report(ctl, answer.code, answer.reason);
    save(to, answer.body);
    ctl.printer().object({{"state", "sent"}, {"answer", QString::fromStdString(to)}, {"size", qint64(answer.body.size())}});
    return done;
}

int take(Ctl& ctl, const std::string& name)
{
    const auto taken = takeBundle(ctl.replica(), readBundle(name));
    if (!taken) return report(ctl, bundleCode(taken.error()), taken.error().detail);
    ctl.printer().object({{"state", "taken"},
                          {"outcomes", taken->outcomes},
                          {"news", taken->tookChanges},
                          {"complete", taken->isComplete},
                          {"files_sent", taken->filesSent},
                          {"files_taken", taken->filesTaken},
                          {"stopped", QString::fromStdString(taken->stopped)},
                          {"waiting", qint64(ctl.replica().waiting())},
                          {"attention", qint64(ctl.replica().attention())}});
    return taken->stopped.empty() ? done : ExitCode::refused;
}

} // namespace

void addBundleCommands(CLI::App& app, Ctl& ctl)
{
    struct Wish : SyncWish {
        std::string file, answer;
    };
    auto wish = std::make_shared<Wish>();
    auto* bundle = app.add_subcommand("bundle", "Carry work to the server and its answer back on a stick, sealed");
    bundle->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, const char* file, std::function<int()> act) {
        auto* command = bundle->add_subcommand(name, help);
        command->add_option("file", wish->file, file)->required();
        command->callback([&ctl, act] { ctl.action = act; });
        return command;
    };
    add("write", "Seal what waits at this desk into a file", "The new bundle", [&ctl, wish] { return write(ctl, wish->file); });
    auto* sending = add("send", "Hand a bundle of any desk to the server, from this one", "The bundle",
                        [&ctl, wish] { return send(ctl, *wish, wish->file, wish->answer); });
    wish->addTo(*sending, 30);
    sending->add_option("--answer", wish->answer, "Where the sealed answer goes; FILE.answer when left out");
    add("take", "Take the answer that was carried back to this desk", "The answer", [&ctl, wish] { return take(ctl, wish->file); });
}

} // namespace naskah::ctl
