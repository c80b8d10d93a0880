#pragma once

#include "server/engine/engine.h"
#include "server/storage/sqlite/sqlite_storage.h"
#include "tests/powercut/fault_vfs.h"
#include "tests/powercut/town.h"

#include <functional>
#include <memory>
#include <optional>

namespace naskah::powercut {

/// What this server's process may use besides its disk.
struct Machine {
    Timestamp now = beginning;
    Chance chance{1};            ///< for ids and salts
    std::function<void()> ended; ///< called when a server's process would end in the middle of its work
};

/// The real storage and engine on a disk of ours. Every submission is a commit group of its own.
class CityServer {
public:
    /// Opens what the disk holds; on an empty one a server begins, with the town in place.
    CityServer(FaultDisk& disk, Machine& machine, bool durable = true, bool powersafe = true);
    ~CityServer();

    engine::Engine& engine() { return *m_engine; }
    storage::SqliteStorage& storage() { return *m_storage; }
    FaultVfs& vfs() { return m_vfs; }
    /// Why the process would have ended; empty while it goes on.
    const std::string& fatal() const { return m_fatal; }
    const std::vector<std::string>& alarms() const { return m_alarms; }

    void restart();

    static constexpr const char* file = "server.db";
    static std::string key() { return std::string(32, 's'); }

private:
    void open();

    FaultVfs m_vfs;
    Machine& m_machine;
    bool m_durable;
    std::string m_fatal;
    std::vector<std::string> m_alarms;
    std::unique_ptr<storage::SqliteStorage> m_storage;
    std::unique_ptr<engine::Engine> m_engine;
};

/// A desk as the server knows it: what a push of its commands needs.
struct Sender {
    Member member;
    Uuid device;
    std::string seed; ///< of its key
    std::uint64_t sequence = 0;
    Digest previous{};
    std::vector<std::pair<std::int64_t, std::int64_t>> numbers; ///< leased and unused, of the incoming book: next, last
    std::vector<SealedEnvelope> unanswered;

    SigningKey key() const { return SigningKey::fromSeed(seed); }
    /// The next envelope; the sender moves on.
    SealedEnvelope seal(CityServer& server, const Uuid& command, std::string type, std::string data, Hat hat,
                        std::optional<std::int64_t> number);
};
Sender enrolSender(CityServer& server, const Member& member, Chance& chance);

} // namespace naskah::powercut
