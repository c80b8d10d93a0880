#include "tests/simulation/world.h"

#include <algorithm>
#include <cstdlib>

namespace naskah::simulation {

namespace {

/// Nothing lies where nobody looks.
void checkYears(storage::Records& stored)
{
    for (const auto& name : stored.mailboxNames()) {
        const auto slash = name.rfind('/');
        const auto year = slash == name.npos ? cityYear : std::atoi(name.c_str() + slash + 1);
        if (year < cityYear - 1 || year > cityYear + 1) throw Violation("nobody reads the mailbox " + name);
    }
}

/// Every word that was typed, in the raw bytes of each desk that must never have seen it.
void checkSecrecy(World& world, storage::Records& stored)
{
    std::map<std::string, std::set<std::string>> boxesOf; // body -> mailboxes
    for (const auto& name : stored.mailboxNames())
        for (const auto& [place, record] : stored.feed(stored.mailbox(name)->id, 0, 1'000'000))
            boxesOf[record.body].insert(name);
    for (const auto& desk : world.desks) {
        for (const auto& [word, author] : world.words) {
            if (author == desk.get()) continue;
            const bool mayKnow = std::ranges::any_of(boxesOf, [&](const auto& body) {
                return body.first.find(word) != std::string::npos &&
                       std::ranges::any_of(desk->everHad, [&](const auto& box) { return body.second.contains(box); });
            });
            // What nobody could hand back is in no mailbox any more, and was in one.
            const bool wasLost = world.restores > 0 && std::ranges::none_of(boxesOf, [&](const auto& body) { return body.first.find(word) != std::string::npos; });
            if (!mayKnow && !wasLost && desk->disk().contains(word)) throw Violation(desk->name() + " holds '" + word + "', which it may not know");
        }
    }
}

} // namespace

void check(World& world)
{
    const auto snapshot = world.server->engine().snapshot();
    auto& stored = snapshot->records();
    std::vector<DeskState> desks;
    for (const auto& desk : world.desks)
        desks.push_back({desk->name(), desk->replica(), mailboxesOf(desk->who()), desk->authored});
    std::vector<Id<Register>> books;
    for (const auto& office : world.city.offices)
        books.insert(books.end(), {office.incoming, office.outgoing});
    for (const auto& desk : desks)
        checkConvergence(desk, stored);
    const auto log = checkLog(desks, snapshot->journal(), world.server->headKey(), world.restores > 0);
    for (const auto& desk : desks)
        checkActs(desk, log);
    checkNumbers(books, world.numbersSeen, stored, log, world.restores > 0);
    checkPullBacks(stored);
    checkFanOut(stored);
    checkYears(stored);
    checkSecrecy(world, stored);
    for (const auto& alarm : world.server->alarms)
        throw Violation("the server raised an alarm: " + alarm);
}

} // namespace naskah::simulation
