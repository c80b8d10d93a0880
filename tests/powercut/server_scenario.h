#pragma once

#include "tests/powercut/city_server.h"
#include "tests/powercut/workload.h"

#include <map>
#include <optional>

namespace naskah::powercut {

/// What a server has told its desks and its administrator. Kept beside the server's disk.
struct ServerPromises {
    std::map<std::pair<Uuid, std::uint64_t>, std::string> outcomes; ///< by device and sequence, as JSON
    std::map<Uuid, std::uint64_t> answered;                         ///< of each device that it took in: the last sequence
    std::optional<TreeHead> head;
    std::map<Uuid, std::string> passwords; ///< of people, hashed
    std::map<std::string, Uuid> files;     ///< proved by a device

    /// Sent, and not answered yet.
    struct Sent {
        Uuid device;
        std::uint64_t last = 0; ///< sequence
        std::vector<SealedEnvelope> batch;
    };
    std::optional<Sent> inFlight;
    std::string contradiction; ///< something the server said that does not go with what it said before
};

struct ServerState {
    Image disk;
    ServerPromises promises;
    Workload workload;
    std::vector<Sender> senders;
    Machine machine;
};

/// The real storage and engine, and desks that send them signed envelopes.
class ServerScenario {
public:
    struct Options {
        std::uint64_t seed = 1;
        bool durable = true;
        bool powersafe = true;
    };
    ServerScenario(ServerState state, Options options);
    ~ServerScenario();

    static ServerState prepared(std::uint64_t seed);

    /// Opens the server; a new one gets its desks.
    void open();
    void step();
    /// False after open() has failed, by itself or in a step.
    bool isOpen() const { return m_server != nullptr; }
    void close();
    ServerState atRest();

    FaultDisk& disk() { return m_disk; }
    CityServer& server() { return *m_server; }
    const ServerState& state() const { return m_state; }

    void push();
    /// Sends everything that was not answered, of all desks. False when something is left.
    bool pushAll();

private:
    void enrol(const Member& member);
    void send(Sender& sender, const std::vector<SealedEnvelope>& batch);
    void learn(Sender& sender, const PushLine::Answer& answer, const std::vector<SealedEnvelope>& batch);
    void repeat();
    void setPassword();
    void storeFile();
    void readSlowly();

    ServerState m_state;
    Options m_options;
    Chance m_chance;
    FaultDisk m_disk;
    std::unique_ptr<CityServer> m_server;
    std::unique_ptr<engine::ChangeStream> m_reader; ///< an answer that is read over many commits
    std::vector<std::string> m_files;               ///< hashes that were attached
    std::map<Uuid, std::vector<SealedEnvelope>> m_lastBatch; ///< answered, of each device
};

} // namespace naskah::powercut
