#include "tests/simulation/world.h"

#include <filesystem>

namespace naskah::simulation {

namespace {

std::map<std::pair<std::string, Uuid>, Row> view(Replica& replica)
{
    std::map<std::pair<std::string, Uuid>, Row> rows;
    for (std::size_t kind = 0; kind < allRecords().size(); ++kind) {
        const std::string table{allRecords()[kind]->table};
        std::vector<Uuid> ids;
        {
            auto query = replica.db().query("SELECT id FROM " + table);
            while (query.next())
                ids.push_back(query.uuid(0));
        }
        for (const auto& id : ids)
            rows[{table, id}] = replica.store().load(RecordKind(kind), id)->row;
    }
    return rows;
}

} // namespace

void checkReplay(World& world, SimDesk& desk)
{
    auto& replica = desk.replica();
    {
        // In the middle of an answer the view waits for the answer's end.
        auto dirty = replica.db().query("SELECT 1 FROM dirty");
        if (dirty.next()) return;
        auto loading = replica.db().query("SELECT 1 FROM mailbox WHERE resetting > 0");
        if (loading.next()) return;
    }
    const auto before = view(replica);
    MemoryDisk copy(desk.disk().vfs() + std::string{"-copy"});
    desk.disk().copyTo(copy);
    const auto folder = desk.folder() + "-copy";
    std::filesystem::remove_all(folder);
    std::filesystem::copy(desk.folder(), folder);
    auto options = replica.options();
    options.vfs = copy.vfs();
    Replica other(std::move(options));
    if (view(other) != before) throw Violation(desk.name() + " is another after being opened again");
    other.absorbing([&] { other.covered(0, {}, true); });
    const auto after = view(other);
    if (after != before) {
        const auto list = [&](Replica& which, const char* name) {
            for (const auto& pending : which.outbox().all())
                world.trace(std::string{name} + ": " + pending->intent.type + ' ' + pending->intent.command.text() + " verdict " +
                            std::to_string(int(pending->verdict)) + ' ' + pending->reason.code + (pending->isSealed() ? " sealed" : ""));
        };
        list(replica, "desk");
        list(other, "replay");
    }
    for (const auto& [key, row] : before) {
        const auto found = after.find(key);
        if (found == after.end()) throw Violation(desk.name() + ": a replay has no " + key.first + ' ' + key.second.text());
        if (found->second != row) throw Violation(desk.name() + ": a replay differs in " + key.first + ' ' + key.second.text());
    }
    for (const auto& [key, row] : after)
        if (!before.contains(key)) throw Violation(desk.name() + ": only a replay has " + key.first + ' ' + key.second.text());
    world.trace(desk.name() + " equals its replay of " + std::to_string(other.outbox().all().size()) + " commands");
}

} // namespace naskah::simulation
