// naskah-crash-check PLAN: holds a stopped server and its closed desks against the invariants of the simulation.
//
// The plan is JSON: {"server": folder, "desks": [{"name","store","key"}], "acts": [{"desk","command","type","word",
// "number","book"}]}, where an act is what a person was told is safe. Exit codes: 0 everything holds, 1 something does
// not (it is printed), 2 it cannot be looked at.
#include "client/model/desk_key.h"
#include "common/crypto/random.h"
#include "common/protocol/json_reading.h"
#include "server/engine/engine.h"
#include "server/ops/instance.h"
#include "tests/simulation/invariants.h"

#include <boost/json.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

using namespace naskah;

namespace {

using simulation::fail;

/// Every page and index, and that what is in it is what was written.
void checkDatabase(const std::string& file, const std::string& key)
{
    OpenOptions options;
    options.key = key;
    options.readOnly = true;
    Database db(file, options);
    for (const auto* pragma : {"PRAGMA integrity_check", "PRAGMA cipher_integrity_check"}) {
        auto rows = db.query(pragma);
        while (rows.next())
            if (rows.text(0) != "ok") fail(file + ": " + std::string{rows.text(0)});
    }
}

struct OpenDesk {
    std::string name;
    std::unique_ptr<Replica> replica;
    std::map<Uuid, simulation::Authored> authored;
};

std::string wordOf(const boost::json::object& object, std::string_view key)
{
    return textOf(object, key).value();
}

OpenDesk openDesk(const boost::json::object& plan)
{
    const auto key = readKeyFile(QString::fromStdString(wordOf(plan, "key"))).value();
    const auto store = wordOf(plan, "store");
    Replica::Options options;
    options.directory = store;
    options.databaseKey = key;
    options.clock = [] {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    };
    options.random = randomBytes;
    OpenDesk desk{wordOf(plan, "name"), std::make_unique<Replica>(std::move(options)), {}};
    for (const auto* file : {"/desk.db", "/files.db"})
        checkDatabase(store + file, key);
    return desk;
}

void check(const boost::json::object& plan)
{
    const ops::DataFolder folder(wordOf(plan, "server"));
    const ops::Log log("error");
    ops::Instance instance(folder, ops::readConfig(folder.config()).value(), log);
    auto& engine = instance.engine();
    checkDatabase(folder.database().string(), folder.databaseKey());

    std::vector<OpenDesk> open;
    for (const auto& desk : plan.at("desks").as_array())
        open.push_back(openDesk(desk.as_object()));
    simulation::ShownNumbers shown;
    std::set<Id<Register>> books;
    for (const auto& each : plan.at("acts").as_array()) {
        const auto& act = each.as_object();
        const auto command = uuidOf(act, "command").value();
        simulation::Authored authored{
            wordOf(act, "type"), wordOf(act, "word"), false, false, integerOf(act, "number"), {}};
        if (authored.number) {
            authored.book = {uuidOf(act, "book").value()};
            shown[{authored.book.value, *authored.number}].insert(command);
            books.insert(authored.book);
        }
        for (auto& desk : open)
            if (desk.name == wordOf(act, "desk")) desk.authored.emplace(command, std::move(authored));
    }

    const auto snapshot = engine.snapshot();
    std::vector<simulation::DeskState> desks;
    for (auto& desk : open) {
        const auto mailboxes = engine.mailboxesOf(desk.replica->identity().person, PullRequest{}.years);
        desks.push_back({desk.name, *desk.replica, {mailboxes.begin(), mailboxes.end()}, desk.authored});
    }
    for (const auto& desk : desks)
        checkConvergence(desk, snapshot->records());
    const auto outcomes = checkLog(desks, snapshot->journal(), engine.identity().key.publicKey());
    for (const auto& desk : desks)
        checkActs(desk, outcomes);
    for (const auto& [place, commands] : shown)
        if (commands.size() > 1) fail("number " + std::to_string(place.second) + " was shown for two letters");
    simulation::checkNumbers({books.begin(), books.end()}, shown, snapshot->records(), outcomes);
    simulation::checkPullBacks(snapshot->records());
    simulation::checkFanOut(snapshot->records());
    std::cout << plan.at("acts").as_array().size() << " acts, " << outcomes.size() << " commands in the log, "
              << shown.size() << " numbers: all hold\n";
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "usage: naskah-crash-check PLAN\n";
        return 2;
    }
    try {
        std::ifstream file(argv[1]);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        check(boost::json::parse(text).as_object());
        return 0;
    } catch (const simulation::Violation& violation) {
        std::cout << violation.what() << '\n';
        return 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
