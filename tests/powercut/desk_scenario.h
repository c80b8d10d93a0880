#pragma once

#include "client/replica/replica.h"
#include "tests/powercut/city_server.h"
#include "tests/powercut/conversation.h"
#include "tests/powercut/fault_files.h"
#include "tests/powercut/workload.h"

#include <map>
#include <optional>
#include <set>

namespace naskah::powercut {

/// What a desk has told its person or the server. Kept beside the desk's disk, so that it survives what that does not.
struct DeskPromises {
    struct Command {
        std::string type;
        std::optional<std::int64_t> number; ///< that its author saw
        bool takenBack = false;
    };
    bool isEnrolled = false;
    std::map<Uuid, Command> commands;
    std::map<std::uint64_t, Digest> sent; ///< hash of each envelope of which a byte may have left
    std::set<std::string> files;          ///< hashes of files that it keeps
    std::set<Uuid> inDoubt;               ///< a command that is being taken back right now, and those that stand on it
};

/// All that a history of one desk and its server is made of, at rest; can be copied.
struct DeskState {
    Image desk, server;
    DeskPromises promises;
    Workload workload;
    std::vector<Sender> others;
    Uuid device;
    std::string keySeed;
    Machine machine;
};

/// How a desk on a disk of ours is opened.
Replica::Options deskOptions(FaultVfs& vfs, FaultFiles& files, Machine& machine, bool durable = true);

/// One real desk and the real server, and what people do with them. Everything follows from the state and the seed.
class DeskScenario {
public:
    struct Options {
        std::uint64_t seed = 1;
        bool durable = true;
        bool powersafe = true;
    };
    DeskScenario(DeskState state, Options options);
    ~DeskScenario();

    /// An office that has worked for a while: enrolled, in step with the server, with numbers.
    static DeskState prepared(std::uint64_t seed);

    /// Opens the desk; enrols and pulls when it is new.
    void open();
    void step();
    /// False after open() has failed, by itself or in a step.
    bool isOpen() const { return m_line != nullptr; }
    /// Closes it as at the end of the day.
    void close();
    DeskState atRest();

    FaultDisk& disk() { return m_disk; }
    FaultVfs& vfs() { return m_vfs; }
    CityServer& server() { return *m_server; }
    Replica& desk() { return *m_desk; }
    const DeskPromises& promises() const { return m_state.promises; }
    const DeskState& state() const { return m_state; }
    Image serverImage() const { return m_serverDisk.image(); }

    /// What a person does now.
    void act();

private:
    void takeBack();
    void hold();
    void converse();
    void othersWork();
    void checkpoint(bool truncate);
    const Member& me() const { return theTown().members.front(); }

    DeskState m_state;
    Options m_options;
    Chance m_chance;
    FaultDisk m_disk, m_serverDisk;
    FaultVfs m_vfs;
    FaultFiles m_files;
    std::unique_ptr<CityServer> m_server;
    std::unique_ptr<Replica> m_desk;
    std::unique_ptr<Conversation> m_line;
};

} // namespace naskah::powercut
