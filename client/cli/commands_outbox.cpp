#include "client/cli/ctl.h"
#include "client/cli/json_rows.h"
#include "client/cli/lookup.h"

#include <CLI/CLI.hpp>

namespace naskah::ctl {
namespace {

/// A subcommand that does something with one action of the outbox.
void addAct(
    CLI::App& outbox, Ctl& ctl, const char* name, const char* help, std::function<bool(Replica&, const Uuid&)> act)
{
    auto* command = outbox.add_subcommand(name, help);
    auto which = std::make_shared<std::string>();
    command->add_option("command", *which, "Id, as the list shows it")->required();
    command->callback([&ctl, which, act] {
        ctl.action = [&ctl, which, act]() -> int {
            if (!act(ctl.replica(), uuidNamed(*which)))
                throw Stop{refused, "that action was sent already, or there is none of that id"};
            ctl.printer().object({{"command", QString::fromStdString(*which)}, {"state", "ok"}});
            return done;
        };
    });
}

void addAgain(CLI::App& outbox, Ctl& ctl)
{
    auto* command = outbox.add_subcommand("again", "Do a refused action once more, as a new one that replaces it; after a conflict, mine over theirs");
    auto which = std::make_shared<std::string>();
    command->add_option("command", *which, "Id, as the list shows it")->required();
    command->callback([&ctl, which] {
        ctl.action = [&ctl, which]() -> int {
            auto& replica = ctl.replica();
            const auto id = uuidNamed(*which);
            for (const auto& row : listOutbox(replica.db())) {
                const bool isConflict = row.state == OutboxRow::State::conflict;
                if (row.command != id || (row.state != OutboxRow::State::refused && !isConflict)) continue;
                // Over what stands now: as it was first made it would only meet the same change again.
                const auto data = isConflict ? editOverPresent(ctl.db(), row.data) : row.data;
                if (!data) throw Stop{notFound, "the draft is not on this desk any more"};
                const auto result = replica.executeData(row.type, *data, std::nullopt, id);
                if (result.verdict.kind != Verdict::Kind::refused) replica.dismiss(id);
                return report(ctl, result);
            }
            throw Stop{notFound, "no refused action has that id"};
        };
    });
}

} // namespace

void addOutboxCommands(CLI::App& app, Ctl& ctl)
{
    auto* outbox = app.add_subcommand("outbox", "What has not reached the server, and what it refused");
    outbox->require_subcommand(1);
    outbox->add_subcommand("list", "List it, oldest first")->callback([&ctl] {
        ctl.action = [&ctl]() -> int {
            ctl.printer().table(rowsOf(listOutbox(ctl.db())), {"state", "type", "about", "code", "reason", "command"});
            return done;
        };
    });
    addAct(*outbox, ctl, "hold", "Keep an action from being sent", [](Replica& replica, const Uuid& id) {
        return replica.hold(id, true);
    });
    addAct(*outbox, ctl, "release", "Let a held action go", [](Replica& replica, const Uuid& id) {
        return replica.hold(id, false);
    });
    addAct(*outbox, ctl, "discard", "Take an action back that was not sent", [](Replica& replica, const Uuid& id) {
        return replica.discard(id);
    });
    addAct(*outbox, ctl, "dismiss", "Forget a refused action that was looked at", [](Replica& replica, const Uuid& id) {
        replica.dismiss(id);
        return true;
    });
    addAgain(*outbox, ctl);
}

} // namespace naskah::ctl
