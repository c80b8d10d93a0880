#pragma once

#include "client/replica/sync_machine.h"
#include "server/api/message.h"
#include "tests/simulation/city.h"
#include "tests/simulation/invariants.h"
#include "tests/simulation/memory_disk.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace naskah::simulation {

/// The real desk of one person, without a window and a network, on a disk in memory.
class SimDesk {
public:
    SimDesk(Dice& dice, std::string name, Official who, std::string folder, std::function<Timestamp()> clock);

    Replica& replica() { return *m_replica; }
    SyncMachine& sync() { return *m_sync; }
    MemoryDisk& disk() { return m_disk; }
    const Official& who() const { return m_who; }
    /// Its person has another post from now on.
    void appoint(const Official& post);
    /// Every mailbox its person has ever had.
    std::set<std::string> everHad;
    const std::string& name() const { return m_name; }
    const std::string& folder() const { return m_folder; }

    /// Everything in memory goes; what the disk kept is opened again.
    void crash(MemoryDisk::Crash how);
    /// Opens it again after nothing but a close.
    void reopen();
    int crashes() const { return m_crashes; }

    /// Every record of a kind that the person sees, in the order of their ids.
    template <Record T>
    std::vector<T> all()
    {
        std::map<Id<T>, T> records;
        std::vector<Uuid> ids;
        {
            auto query = m_replica->db().query("SELECT id FROM " + std::string{T::table});
            while (query.next())
                ids.push_back(query.uuid(0));
        }
        for (const auto& id : ids) {
            auto stored = m_replica->store().load(recordKind(T::table).value(), id);
            records.emplace(Id<T>{id}, fromRow<T>(stored->row).value());
        }
        std::vector<T> list;
        for (auto& [id, record] : records)
            list.push_back(std::move(record));
        return list;
    }

    std::map<Uuid, Authored> authored;

    /// How far this machine's clock is off.
    std::chrono::milliseconds clockError{0};
    Timestamp now() const { return m_clock() + clockError; }

    /// One exchange on its way.
    struct Flight {
        HttpRequest request;
        bool answered = false;
        api::Response response;
        std::string bytes;              ///< of the answer, that the desk has not had yet
        std::unique_ptr<api::BodySource> more;
    };
    std::optional<Flight> flight;

private:
    void open();

    Dice& m_dice;
    std::string m_name;
    Official m_who;
    std::string m_folder;
    std::function<Timestamp()> m_clock;
    MemoryDisk m_disk;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<SyncMachine> m_sync;
    int m_crashes = 0;
};

} // namespace naskah::simulation
