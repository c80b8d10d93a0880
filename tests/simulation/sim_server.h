#pragma once

#include "server/api/api.h"
#include "server/auth/auth.h"
#include "server/engine/engine.h"
#include "server/storage/sqlite/sqlite_storage.h"
#include "tests/simulation/dice.h"
#include "tests/simulation/memory_disk.h"

#include <functional>
#include <map>
#include <memory>

namespace naskah::simulation {

/// The real server, without sockets and threads, on a disk in memory.
class SimServer {
public:
    using Clock = std::function<Timestamp()>;
    SimServer(Dice& dice, Clock clock);
    /// One that lives on from another's disk.
    SimServer(Dice& dice, Clock clock, const MemoryDisk& from);
    ~SimServer();

    engine::Engine& engine() { return *m_engine; }
    api::Handler& handler() { return *m_api; }
    MemoryDisk& disk() { return m_disk; }

    /// A new device of a person, who gets a password: its id.
    Uuid enrol(Id<Person> person, const PublicKey& key);
    PublicKey headKey() const { return m_engine->identity().key.publicKey(); }
    std::string recoveryKey() const;

    /// Whether it has fallen: nothing it was asked since is answered.
    bool down() const { return m_disk.failed() || m_fatal; }
    /// Everything in memory goes; what the disk kept is opened again.
    void crash(MemoryDisk::Crash how);

    /// A copy of everything it has now.
    std::unique_ptr<MemoryDisk> backup();
    /// It is lost and comes back from such a copy, in a new epoch.
    void restore(const MemoryDisk& backup);
    /// The operator's word that nobody is waited for any more.
    void endRecovery();

    static constexpr const char* password = "rahasia sekali";

    std::vector<std::string> alarms; ///< what should not have happened

private:
    void open();
    void openStorage();
    void shut();

    Dice& m_dice;
    Clock m_clock;
    MemoryDisk m_disk;
    bool m_fatal = false;
    // What no backup takes back.
    std::int64_t m_lastOrdinal = 1;
    std::map<Uuid, std::int64_t> m_reached;
    int m_backups = 0;
    std::unique_ptr<storage::SqliteStorage> m_storage;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<auth::Auth> m_auth;
    std::unique_ptr<api::Api> m_api;
};

} // namespace naskah::simulation
