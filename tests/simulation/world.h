#pragma once

#include "tests/simulation/sim_desk.h"
#include "tests/simulation/sim_server.h"

#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace naskah::simulation {

/// Something that must never happen, happened.
struct Violation : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Offices, their desks, one server and what lies between them. Everything that happens follows from the seed.
class World {
public:
    World(std::uint64_t seed, const std::string& folder, bool traced);
    ~World();

    /// Lets something happen.
    void step();
    /// Takes all faults away and waits until everything has come to rest.
    void heal();

    Dice dice;
    City city;
    std::vector<std::unique_ptr<SimDesk>> desks;
    std::unique_ptr<SimServer> server;
    Timestamp now;

    int restores = 0; ///< how often the server came back from a backup

    /// A number became visible as belonging to a command.
    std::map<std::pair<Uuid, std::int64_t>, std::set<Uuid>> numbersSeen;
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
    /// Somebody who has a desk gets a post in another office.
    void transferSomebody();
    void transfer(const Official& from, const Official& to, int number);

    // restoring.cpp: the server is lost and comes back from a backup.
    void operateServer();
    void backUp();
    void restore();
    void endRecovery();
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
    std::vector<HttpRequest> m_strays; ///< requests that a network still has after their sender gave up
};

[[noreturn]] inline void fail(const std::string& what)
{
    throw Violation(what);
}

/// What must hold when everything has come to rest; throws Violation.
void check(World& world);
/// The log from its leaves, through all epochs that it goes back to: each command once, with its outcome; and that no desk
/// witnessed another.
std::map<Uuid, Outcome> checkLog(World& world, storage::Journal& journal);
/// The view of each desk equals its pending commands on the server's images; throws Violation.
void checkReplay(World& world, SimDesk& desk);

} // namespace naskah::simulation
