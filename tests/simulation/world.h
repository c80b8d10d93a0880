#pragma once

#include "tests/simulation/dishonest.h"
#include "tests/simulation/invariants.h"
#include "tests/simulation/sim_desk.h"
#include "tests/simulation/sim_server.h"

#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace naskah::simulation {

/// Offices, their desks, one server and what lies between them. Everything that happens follows from the seed.
class World {
public:
    World(std::uint64_t seed, const std::string& folder, bool traced);
    ~World();

    /// Lets something happen.
    void step();
    /// Takes all faults away and waits until everything has come to rest.
    void heal();
    /// Keeps what the server's disk holds now, for tryFork().
    void rememberForFork();
    /// Another server lives on from the backup under the same name and key; no desk that knows more may believe it.
    void tryFork();

    Dice dice;
    City city;
    std::vector<std::unique_ptr<SimDesk>> desks;
    std::unique_ptr<SimServer> server;
    std::unique_ptr<Dishonest> dishonest;
    Timestamp now;
    std::chrono::milliseconds serverClockError{0};

    int restores = 0; ///< how often the server came back from a backup

    /// A number became visible as belonging to a command.
    ShownNumbers numbersSeen;
    /// Each word that somebody typed, with its author's desk.
    std::map<std::string, const SimDesk*> words;

    void trace(const std::string& line);

private:
    // acts.cpp: what people do.
    void act(SimDesk& desk);
    void actOnLetters(SimDesk& desk);
    void registerLetter(SimDesk& desk);
    /// Somebody of the same office, mostly one who has a desk.
    Id<Position> colleague(SimDesk& desk);
    void actOnDrafts(SimDesk& desk, int which);
    void actOnNumbers(SimDesk& desk);
    template <Record C>
    void execute(SimDesk& desk, const C& command, const std::string& word = {}, Id<Register> book = {});
    std::string newWord();

    // network.cpp: what lies between.
    void network(SimDesk& desk, bool perfect);
    void send(SimDesk& desk, bool perfect);
    void receive(SimDesk& desk, bool perfect);
    std::optional<api::Response> deliver(const HttpRequest& request);
    /// Reads some or all of an answer that nobody waits for: the server does its work meanwhile.
    void abandon(std::optional<api::Response> response);
    void lateDelivery();
    void serverFell();
    /// Until a desk that waits wants to ask again.
    void passTime(SimDesk& desk);
    void fault(SimDesk& desk);
    /// Somebody who has a desk gets a post in another office.
    void transferSomebody();
    void transfer(const Official& from, const Official& to, int number);

    // restoring.cpp: the server is lost and comes back from a backup.
    void operateServer();
    void backUp();
    void restore();
    void endRecovery();
    /// The desk's report, with one outcome turned into another.
    void lie(SimDesk& desk, const HttpRequest& report);
    /// Runs work of a desk, and opens the desk again when its disk failed meanwhile.
    void guarded(SimDesk& desk, const std::function<void()>& work);

    std::string m_folder;
    bool m_traced;
    std::size_t m_wordCount = 0;
    struct Transfer {
        Official from, to;
    };
    std::vector<Transfer> m_transfers;
    std::vector<std::unique_ptr<MemoryDisk>> m_backups;
    bool m_restores = false; ///< whether this history has backups and restores at all
    int m_cutChance = 6; ///< percent, for each piece of an answer: some lines are bad
    std::unique_ptr<MemoryDisk> m_fork; ///< a copy of the server from which another history is made
    bool m_forked = false;
    std::vector<HttpRequest> m_strays; ///< requests that a network still has after their sender gave up
};

/// What must hold when everything has come to rest; throws Violation.
void check(World& world);
/// The view of each desk equals its pending commands on the server's images; throws Violation.
void checkReplay(World& world, SimDesk& desk);

} // namespace naskah::simulation
