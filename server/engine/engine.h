#pragma once

#include "common/command/catalogue.h"
#include "server/engine/change_stream.h"
#include "server/engine/commit_queue.h"
#include "server/engine/executor.h"
#include "server/engine/log_stream.h"
#include "server/engine/push_answers.h"
#include "server/engine/recovery.h"
#include "server/engine/subscriptions.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace naskah::engine {

struct EngineOptions {
    Clock clock = systemClock();
    Random random = systemRandom();
    bool threaded = true; ///< false: every submission is executed and committed by its caller (simulator, tests)
    std::size_t largestQueue = 8192; ///< commands waiting; more are deferred
    PullLimits pull;
    int largestPulls = 24; ///< at once; each keeps a reader of the storage, and everything else needs some too
    Executor::Alarm alarm; ///< told of what should not have happened
};

/// Executes commands, keeps threads, mailboxes and numbers, and the log. All of it may be called from any thread.
class Engine {
public:
    /// The storage must have an identity, see createIdentity(); it outlives the engine.
    Engine(storage::Storage& storage, EngineOptions options);
    ~Engine(); ///< commits what waits
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    const Identity& identity() const { return m_identity; }
    Timestamp now() const { return m_options.clock(); }
    std::string random(std::size_t bytes) const { return m_options.random(bytes); }
    Uuid newId() const;

    /// Executes envelopes of one device in their order; returns when all are durable. Signatures and form are checked
    /// here, on the caller's thread.
    PushAnswers submit(const Uuid& device, const std::vector<SealedEnvelope>& batch);
    /// The same without waiting; `done` is called from the writing thread, or from this one.
    void submit(const Uuid& device, const std::vector<SealedEnvelope>& batch, std::function<void(PushAnswers)> done);

    /// See Executor::takeTimesAsTold().
    void takeTimesAsTold() { m_executor->takeTimesAsTold(); }

    /// A command of the server's own, sealed under its device. With an id it happens once, however often it is asked.
    Outcome act(std::string_view type, const std::string& data, std::optional<Uuid> command = {});
    template <Record C>
    Outcome act(const C& command, std::optional<Uuid> id = {})
    {
        return act(C::table, commandData(command), id);
    }

    /// A person's new device; `predecessor` is the identity it takes over from. With a device id it happens once,
    /// however often it is asked. Errors: notFound (no such person), conflict.
    Result<Uuid> enrol(Id<Person> person, const PublicKey& key, std::optional<Uuid> predecessor = {},
                       std::optional<Uuid> device = {});
    /// Ends a device and its sessions; subscribers of revocationOf() are told.
    void revoke(const Uuid& device);

    /// The bytes of a file, uploaded by this device, are here.
    void fileStored(const std::string& sha256, const Uuid& device);

    /// The answer to a pull. Errors: unauthorized (unknown or revoked device), conflict (the desk is of another epoch). Throws storage::StorageBusy when too many
    /// are being answered.
    Result<std::unique_ptr<ChangeStream>> pull(const Uuid& device, const PullRequest& request);
    /// Whether a desk that asks with this digest (see positionDigest) has everything already.
    bool nothingNew(const Uuid& device, const std::string& digest, int years);
    /// What a person may read now.
    std::vector<std::string> mailboxesOf(Id<Person> person, int years);
    bool mayRead(Id<Person> person, const Uuid& thread);
    /// Whether a proved reference to a file is in something that a person may read.
    bool mayReadFile(Id<Person> person, const std::string& sha256);
    /// Where mailboxes are now; 0 for those that hold nothing yet.
    Cursors positionsOf(const std::vector<std::string>& mailboxes);

    Subscription subscribe(const std::vector<std::string>& mailboxes, Subscriptions::Callback callback);
    std::size_t subscribers() const { return m_subscriptions.size(); }

    std::optional<TreeHead> head();
    /// RFC 6962 proofs in the tree of an epoch, by default the present one; `invalid` when the log does not hold that much
    /// of it.
    Result<std::vector<Digest>> consistency(std::uint64_t first, std::uint64_t second, std::string_view epoch = {});
    Result<std::vector<Digest>> inclusion(std::uint64_t leaf, std::uint64_t size, std::string_view epoch = {});

    /// The log of an epoch, by default the present one, as a person may read it; `invalid` when there is no such epoch.
    Result<std::unique_ptr<LogStream>> log(std::string_view epoch, const LogStream::Range& range, Id<Person> reader, bool isAuditor);

    /// Restored from a backup and not yet taught again: nothing new is taken, and nothing is sent.
    bool isRecovering() const { return m_recovery->isOn(); }
    Recovery& recovery() { return *m_recovery; }
    /// How the present epoch came about, for a person.
    Lineage lineage(Id<Person> person);

    /// One state of the whole storage, for reading.
    std::unique_ptr<storage::Snapshot> snapshot() { return m_storage.snapshot(); }
    /// Runs `work` in the next commit group; returns when it is durable. What it throws is taken back and thrown here.
    void write(const std::function<void(storage::Transaction&)>& work);

    /// Whether the last attempt to write found no room.
    bool full() const { return m_full; }

    /// Takes nothing more and commits what waits.
    void stop();

private:
    struct Checked;
    /// Runs `run` in the next commit group and waits until it is durable.
    void commit(std::function<void(storage::Transaction&)> run);
    Checked check(const Uuid& device, const std::vector<SealedEnvelope>& batch);
    void alarm(std::string_view text) const;
    int thisYear() const;

    storage::Storage& m_storage;
    EngineOptions m_options;
    Identity m_identity;
    std::unique_ptr<LogBook> m_log;
    std::unique_ptr<Executor> m_executor;
    Subscriptions m_subscriptions;
    std::atomic<bool> m_full{false};
    std::shared_ptr<std::atomic<int>> m_pulls = std::make_shared<std::atomic<int>>(0);
    std::unique_ptr<CommitQueue> m_queue;
    std::unique_ptr<Recovery> m_recovery;
};

/// What to subscribe to for being told of a device's end, beside mailboxes.
std::string revocationOf(const Uuid& device);

} // namespace naskah::engine
