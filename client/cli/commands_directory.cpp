#include "client/cli/ctl.h"
#include "client/cli/json_rows.h"
#include "client/cli/lookup.h"
#include "client/model/store_text.h"
#include "client/replica/queries_devices.h"
#include "common/command/numbering.h"

#include <CLI/CLI.hpp>

namespace naskah::ctl {
namespace {

/// A list that is found by typing.
template <class Find>
void addFinder(CLI::App& app, Ctl& ctl, const char* name, const char* help, QStringList columns, Find find)
{
    struct Wish {
        std::string typed;
        int limit = 20;
    };
    auto* command = app.add_subcommand(name, help);
    auto wish = std::make_shared<Wish>();
    command->add_option("words", wish->typed, "What is typed; everything when left out");
    command->add_option("--limit", wish->limit, "At most so many")->check(CLI::Range(1, 1'000'000));
    command->callback([&ctl, wish, columns, find] {
        ctl.action = [&ctl, wish, columns, find]() -> int {
            ctl.printer().table(rowsOf(find(ctl.db(), wish->typed, wish->limit)), columns);
            return done;
        };
    });
}

void addWhoAmI(CLI::App& app, Ctl& ctl)
{
    app.add_subcommand("whoami", "Whose desk this is")->callback([&ctl] {
        ctl.action = [&ctl]() -> int {
            const auto me = whoAmI(ctl.db());
            QJsonArray mandates;
            for (const auto& mandate : me.mandates)
                mandates << QJsonObject{{"position", idText(mandate.position)},
                                        {"title", textOf(mandate.positionTitle)},
                                        {"unit", idText(mandate.unit)},
                                        {"unit_name", textOf(mandate.unitName)},
                                        {"head", mandate.isHead},
                                        {"secretariat", mandate.isSecretariat}};
            ctl.printer().object({{"person", idText(me.person)},
                                  {"name", textOf(me.name)},
                                  {"nip", textOf(me.nip)},
                                  {"device", QString::fromStdString(ctl.replica().identity().device.text())},
                                  {"mandates", mandates}});
            return done;
        };
    });
}

void addEndedDevices(CLI::App& app, Ctl& ctl)
{
    app.add_subcommand("ended-devices", "Machines that were ended for good, and whose they were")->callback([&ctl] {
        ctl.action = [&ctl]() -> int {
            QJsonArray rows;
            for (const auto& row : endedDevices(ctl.db()))
                rows << QJsonObject{{"device", QString::fromStdString(row.end.device.text())},
                                    {"person", idText(row.end.person)},
                                    {"name", textOf(row.personName)},
                                    {"at", qint64(millisecondsOf(row.end.at))}};
            ctl.printer().table(rows, {"name", "device", "at"});
            return done;
        };
    });
}

void addLeases(CLI::App& app, Ctl& ctl)
{
    auto* lease = app.add_subcommand("lease", "Numbers that this desk may give without the server");
    lease->require_subcommand(1);
    lease->add_subcommand("list", "List the office's books and this desk's stock")->callback([&ctl] {
        ctl.action = [&ctl]() -> int {
            ctl.printer().table(rowsOf(listBooks(ctl.db())), {"book", "year", "counter", "left", "next", "id"});
            return done;
        };
    });

    struct Wish {
        std::string book = "incoming";
        std::int64_t size = 40;
    };
    auto* take = lease->add_subcommand("take", "Ask the server for a block of numbers");
    auto wish = std::make_shared<Wish>();
    take->add_option("--book", wish->book, "incoming or outgoing")->check(CLI::IsMember({"incoming", "outgoing"}));
    take->add_option("--size", wish->size, "How many")->check(CLI::Range(1, 1000));
    take->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            const auto kind = wish->book == "incoming" ? RegisterKind::incoming : RegisterKind::outgoing;
            const auto book = bookFor(replica, kind, dayInWib(replica.now()));
            if (!book) throw Stop{notFound, "this desk does not have that book"};
            return report(ctl, replica.execute(RequestLease{*book, wish->size}));
        };
    });

    auto* giveBack = lease->add_subcommand("return", "Give a block back, with what was never used of it");
    auto id = std::make_shared<std::string>();
    giveBack->add_option("lease", *id, "Id of the block")->required();
    giveBack->callback([&ctl, id] {
        ctl.action = [&ctl, id]() -> int { return report(ctl, ctl.replica().returnLease({uuidNamed(*id)})); };
    });
}

void addBook(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string book = "incoming";
        int limit = 1000;
    };
    auto* command = app.add_subcommand("agenda", "What became of every number of a book");
    auto wish = std::make_shared<Wish>();
    command->add_option("--book", wish->book, "incoming or outgoing")->check(CLI::IsMember({"incoming", "outgoing"}));
    command->add_option("--limit", wish->limit, "At most so many")->check(CLI::Range(1, 10'000'000));
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            const auto kind = wish->book == "incoming" ? RegisterKind::incoming : RegisterKind::outgoing;
            for (const auto& row : listBooks(ctl.db())) {
                if (row.book.book != kind) continue;
                ctl.printer().table(rowsOf(registerEntries(ctl.db(), row.book.id, 0, wish->limit)),
                                    {"number", "text", "state", "day", "reason", "letter"});
                return done;
            }
            throw Stop{notFound, "this desk does not have that book"};
        };
    });
}

} // namespace

void addDirectoryCommands(CLI::App& app, Ctl& ctl)
{
    addWhoAmI(app, ctl);
    addFinder(app,
              ctl,
              "people",
              "Find positions and who holds them",
              {"title", "person", "unit", "id"},
              [](Database& db, const std::string& typed, int limit) {
                  return findPositions(db, typed, std::nullopt, limit);
              });
    addFinder(app,
              ctl,
              "units",
              "Find offices",
              {"short_name", "name", "id"},
              [](Database& db, const std::string& typed, int limit) { return findUnits(db, typed, limit); });
    addFinder(app,
              ctl,
              "classifications",
              "Find classification codes",
              {"code", "name"},
              [](Database& db, const std::string& typed, int limit) { return findClassifications(db, typed, limit); });
    addEndedDevices(app, ctl);
    addLeases(app, ctl);
    addBook(app, ctl);
}

} // namespace naskah::ctl
