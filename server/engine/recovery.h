#pragma once

#include "common/protocol/epochs.h"
#include "server/engine/executor.h"
#include "server/engine/readers_copies.h"

#include <atomic>
#include <map>
#include <mutex>

namespace naskah::engine {

/// How a recovery stands.
struct RecoveryState {
    bool recovering = false;
    Timestamp since{};
    std::int64_t devices = 0, heard = 0; ///< that may send, and those that have handed back everything
    std::int64_t waiting = 0;            ///< commands that came back and could not be done again yet, at most 1,000 counted
    std::vector<Uuid> silent;            ///< devices that were not heard, at most 1,000
};

/// A restored server is taught again: it takes back what desks have, does it again in the order of the lost log, and goes
/// on after every number that may have been given. From any thread.
class Recovery {
public:
    /// Runs work in a commit group; returns when it is durable.
    using Commit = std::function<void(std::function<void(storage::Transaction&)>)>;
    /// A command of the server's own.
    using Act = std::function<Outcome(std::string_view type, const std::string& data)>;

    Recovery(storage::Storage& storage, const Identity& identity, Executor& executor, Clock clock, Commit commit, Act act,
             Executor::Alarm alarm);

    bool isOn() const { return m_on; }

    /// What one device hands back, also after the end. When it was the last one to be waited for, the recovery ends.
    Result<HandBackAnswer> take(const Uuid& device, const HandBack& report);

    /// The end, by the operator's word or because everybody was heard. `floors`: where earlier ends of recovery that this
    /// backup may not know went on in a register. Returns where this one does, for the next.
    std::map<Uuid, std::int64_t> end(const std::map<Uuid, std::int64_t>& floors);

    /// Tries again what came back and could not be done.
    void retry();

    /// Takes over what readers still have of what was lost; all of it when no record is named.
    TakenCopies takeCopies(const std::set<Uuid>& ids);
    /// Of these, what is still not here: from the `from`th on, the newest version of a record first.
    std::vector<storage::OfferedCopy> offered(std::size_t from, std::size_t limit);

    RecoveryState state() const;

private:
    struct Checked {
        CheckedEnvelope envelope;
        Outcome outcome;
    };
    std::vector<Checked> check(storage::Journal& journal, const storage::StoredDevice& device, const HandBack& report) const;
    std::optional<SealedEnvelope> opened(const HandedBack& command) const;
    std::map<Uuid, std::int64_t> finish(const std::map<Uuid, std::int64_t>& floors);
    bool everybodyWasHeard() const;
    void doAllAgain();
    /// Where a register goes on: after what anybody has seen, and when somebody was not heard after what they may have.
    std::int64_t counterAfter(storage::Snapshot& state, const Register& book, bool complete, std::int64_t floor) const;
    std::map<Uuid, std::int64_t> accountForNumbers(bool complete, const std::map<Uuid, std::int64_t>& floors);

    storage::Storage& m_storage;
    const Identity& m_identity;
    Executor& m_executor;
    Clock m_clock;
    Commit m_commit;
    Act m_act;
    Executor::Alarm m_alarm;
    std::atomic<bool> m_on;
    std::mutex m_turn; ///< one report, or the end, at a time
};

} // namespace naskah::engine
