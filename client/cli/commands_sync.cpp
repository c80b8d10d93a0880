#include "client/cli/console.h"
#include "client/cli/conversation.h"
#include "client/cli/ctl.h"
#include "client/cli/json_rows.h"
#include "client/replica/restore_notice.h"
#include "client/replica/year_window.h"

#include <CLI/CLI.hpp>

namespace naskah::ctl {
namespace {

void addLogin(CLI::App& app, Ctl& ctl)
{
    auto* command = app.add_subcommand("login", "Sign in, so that this desk may sync");
    auto wish = std::make_shared<SyncWish>();
    wish->addTo(*command, 30);
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            Conversation talk(ctl);
            if (wish->passwordFile.empty()) {
                const auto typed = askSecret("Password: ");
                if (!typed) throw Stop{signInNeeded, "name the file with the password with --password-file"};
                talk.runner().signIn(QString::fromStdString(*typed));
            }
            const auto code = talk.run(*wish, [&] { return talk.runner().isSignedIn(); });
            ctl.printer().object(rowOf(talk.state()));
            return code;
        };
    });
}

void addSync(CLI::App& app, Ctl& ctl)
{
    auto* command = app.add_subcommand("sync", "Send what waits and fetch what is new, files included; then end");
    auto wish = std::make_shared<SyncWish>();
    wish->addTo(*command, 60);
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            Conversation talk(ctl);
            const auto code = talk.run(*wish, [&] { return talk.runner().isSettled(); });
            ctl.printer().object(rowOf(talk.state()));
            return code;
        };
    });
}

void addWatch(CLI::App& app, Ctl& ctl)
{
    auto* command = app.add_subcommand("watch", "Stay in step with the server and tell what changes");
    auto wish = std::make_shared<SyncWish>();
    wish->addTo(*command, 86'400);
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            Conversation talk(ctl);
            auto& runner = talk.runner();
            QObject::connect(&runner, &SyncRunner::stateChanged, &runner, [&](const SyncState& state) {
                ctl.printer().event({{"state", rowOf(state)}}, wordFor(state.line));
            });
            QObject::connect(&runner, &SyncRunner::changed, &runner, [&] {
                const auto counts = countWork(ctl.db());
                ctl.printer().event({{"changed",
                                      QJsonObject{{"unread", qint64(counts.unreadIncoming)},
                                                  {"to_dispose", qint64(counts.toDispose)},
                                                  {"mine", qint64(counts.myLegs)},
                                                  {"waiting", qint64(counts.outboxWaiting)},
                                                  {"attention", qint64(counts.outboxAttention)}}}},
                                    QStringLiteral("changed"));
            });
            QObject::connect(&runner, &SyncRunner::fileArrived, &runner, [&](const QString& sha256) {
                ctl.printer().event({{"file", sha256}}, QStringLiteral("file ") + sha256);
            });
            const auto code = talk.run(*wish, [] { return false; });
            return code == notReached ? done : code; // the time that was asked for is over
        };
    });
}

void addStatus(CLI::App& app, Ctl& ctl)
{
    app.add_subcommand("status", "What waits, without asking the server")->callback([&ctl] {
        ctl.action = [&ctl]() -> int {
            SyncMachine machine(ctl.replica());
            machine.setOnline(false);
            auto row = rowOf(machine.state());
            if (const auto notice = restoreNotice(ctl.db()))
                row["restored"] = QJsonObject{{"at", qint64(millisecondsOf(notice->at))}, {"reason", QString::fromStdString(notice->reason)}, {"proved", notice->proved}};
            ctl.printer().object(row);
            return done;
        };
    });
}

/// As JSON: from which year on letters are kept here, and from which on the server has any.
QJsonObject rowOf(const YearWindow& years)
{
    return {{"from", years.from}, {"oldest", years.oldest ? QJsonValue(*years.oldest) : QJsonValue()}};
}

void addYears(CLI::App& app, Ctl& ctl)
{
    auto* command = app.add_subcommand("years", "Which years this desk keeps; with --from, keep others from the next sync on");
    auto from = std::make_shared<int>(0);
    command->add_option("--from", *from, "The first year to keep");
    command->callback([&ctl, from] {
        ctl.action = [&ctl, from]() -> int {
            auto& replica = ctl.replica();
            const auto today = dayInWib(replica.now());
            bool isKept = true;
            if (*from != 0) replica.absorbing([&] { isKept = keepYearsFrom(replica.store(), *from, today); });
            if (!isKept)
                throw Stop{usage, "a year from " + std::to_string(yearOf(today) - mostYears + 1) + " to " + std::to_string(yearOf(today))};
            ctl.printer().object(rowOf(yearWindow(ctl.db(), today)));
            return done;
        };
    });
}

} // namespace

void addSyncCommands(CLI::App& app, Ctl& ctl)
{
    addLogin(app, ctl);
    addSync(app, ctl);
    addWatch(app, ctl);
    addStatus(app, ctl);
    addYears(app, ctl);
}

} // namespace naskah::ctl
