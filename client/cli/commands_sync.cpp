#include "client/cli/console.h"
#include "client/cli/ctl.h"
#include "client/cli/json_rows.h"
#include "client/net/sync_runner.h"
#include "client/replica/year_window.h"

#include <CLI/CLI.hpp>

#include <QEventLoop>
#include <QTimer>

namespace naskah::ctl {
namespace {

struct SyncWish {
    std::string passwordFile;
    double seconds = 60;
};

std::optional<std::string> password(const SyncWish& wish)
{
    if (wish.passwordFile.empty()) return std::nullopt;
    const auto read = readSecretFile(wish.passwordFile);
    if (!read) throw Stop{usage, wish.passwordFile + ": cannot be read"};
    return read;
}

/// Runs the conversation until `isOver` says so, the time is up, or nobody but a person can help.
class Conversation {
public:
    explicit Conversation(Ctl& ctl) : m_runner(ctl.replica())
    {
        QObject::connect(&m_runner, &SyncRunner::storeFailed, &m_loop, [this](const QString& why) {
            m_failure = why.toStdString();
            m_loop.quit();
        });
    }

    SyncRunner& runner() { return m_runner; }
    /// As it was when the conversation was over.
    const SyncState& state() const { return m_state; }

    ExitCode run(const SyncWish& wish, const std::function<bool()>& isOver)
    {
        if (const auto word = password(wish)) m_runner.signIn(QString::fromStdString(*word));
        QTimer deadline;
        deadline.setSingleShot(true);
        QObject::connect(&deadline, &QTimer::timeout, &m_loop, &QEventLoop::quit);
        deadline.start(int(wish.seconds * 1000));
        const auto look = [&] {
            if (m_isOver) return;
            m_state = m_runner.state();
            m_isOver = isOver() || m_state.line == SyncState::Line::signInNeeded ||
                       m_state.line == SyncState::Line::distrusted;
            if (m_isOver) m_loop.quit();
        };
        QObject::connect(&m_runner, &SyncRunner::stepped, &m_loop, look);
        QObject::connect(&m_runner, &SyncRunner::stateChanged, &m_loop, look);
        m_runner.start();
        QMetaObject::invokeMethod(&m_loop, look, Qt::QueuedConnection);
        m_loop.exec();
        if (!m_failure.empty()) throw Stop{storeFailed, m_failure};
        if (!m_isOver) m_state = m_runner.state();
        switch (m_state.line) {
        case SyncState::Line::signInNeeded:
            return signInNeeded;
        case SyncState::Line::distrusted:
            return refused;
        default:
            return m_isOver ? done : notReached;
        }
    }

private:
    SyncRunner m_runner;
    QEventLoop m_loop;
    std::string m_failure;
    SyncState m_state;
    bool m_isOver = false;
};

void addWish(CLI::App& command, SyncWish& wish, double seconds)
{
    wish.seconds = seconds;
    command.add_option("--password-file", wish.passwordFile, "File with the password (- is standard input)");
    command.add_option("--timeout", wish.seconds, "Seconds after which to give up")->check(CLI::PositiveNumber);
}

void addLogin(CLI::App& app, Ctl& ctl)
{
    auto* command = app.add_subcommand("login", "Sign in, so that this desk may sync");
    auto wish = std::make_shared<SyncWish>();
    addWish(*command, *wish, 30);
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
    addWish(*command, *wish, 60);
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
    addWish(*command, *wish, 86'400);
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
            if (const auto notice = restoreNotice(ctl.replica().store()))
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
