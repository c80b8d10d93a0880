#pragma once

#include "server/engine/effects.h"
#include "server/engine/log_book.h"
#include "server/engine/number_host.h"

#include <functional>
#include <string_view>
#include <variant>

namespace naskah::engine {

/// An envelope whose signature and form were found good.
struct CheckedEnvelope {
    SealedEnvelope sealed;
    Envelope envelope;
    Digest hash{}; ///< SHA-256 of the sealed bytes
};

/// Executes commands inside the writing thread's transaction: one at a time, each with exactly one final outcome and
/// one leaf of the log.
class Executor {
public:
    /// Told of commands that failed for no reason of theirs.
    using Alarm = std::function<void(std::string_view)>;

    Executor(const Identity& identity, LogBook& log, Clock clock, Random random, Alarm alarm);

    /// The next envelope of a device, or one that it repeats.
    std::variant<PushLine::Answer, PushLine::Stopped> push(storage::Transaction& transaction,
                                                           const CheckedEnvelope& checked);

    /// A command of the server's own. The same command again gets its first outcome.
    Outcome act(storage::Transaction& transaction, const Uuid& command, std::string_view type, const std::string& data);

    /// The bytes of a file came from a device: its references to them are proved, and confirmed.
    void fileStored(storage::Transaction& transaction, const std::string& sha256, const Uuid& device);

    /// A command that was acknowledged and lost comes back with its outcome: it has its leaf again, and waits to be done
    /// again. Returns the outcome that stands instead when it was judged anew meanwhile.
    std::optional<Outcome> takeBack(storage::Transaction& transaction, const CheckedEnvelope& checked, const Outcome& outcome);
    /// Does one of those again, as it was decided then. False: what it needs is not back yet; its number stays its own.
    bool doAgain(storage::Transaction& transaction, const storage::ParkedCommand& parked);

    /// Where the mailboxes are that moved since the last call.
    Moved takeMoved() { return std::exchange(m_moved, {}); }

    /// The transaction was taken back.
    void forget();
    /// For a history that is told in one go (invented data): its times are taken as they are.
    void takeTimesAsTold() { m_timesAsTold = true; }

private:
    Outcome execute(storage::Transaction& transaction, const storage::StoredDevice& device, const CheckedEnvelope& checked);
    Outcome decide(storage::Transaction& transaction, const storage::StoredDevice& device, const Envelope& envelope);
    /// Runs the rule. `past`: the mandate it was done under, when that may have ended.
    Outcome judgeAndStore(storage::Transaction& transaction, const Envelope& envelope, const Actor& actor,
                          const std::optional<Appointment>& past = std::nullopt,
                          const std::optional<Signed>& decided = std::nullopt);
    /// What was decided, with the desk's time kept between what it had seen and now: a wrong clock names no other year.
    Intent bounded(storage::Journal& journal, const Envelope& envelope) const;
    /// Stores what a command that comes back did, by the outcome it had.
    bool redo(storage::Transaction& transaction, const storage::LogEntry& entry, const Envelope& envelope,
              const Outcome& outcome);
    /// The register's line of a number that was given and whose command is not done again, or not yet.
    void keepNumber(storage::Transaction& transaction, const Envelope& envelope, std::int64_t number, const std::string& reason);
    /// Executes a held command that was just confirmed, or closes the number of one that was rejected.
    void settleHeld(storage::Transaction& transaction, const Envelope& decision);
    /// The register's line for a leased number whose command was not applied.
    void leaveVoid(storage::Transaction& transaction, const Envelope& envelope, const std::string& reason);
    /// The server's own acts that follow from what was stored.
    void followUp(storage::Transaction& transaction);
    /// The first outcome of a command that was executed before; nullopt when that was somebody else's.
    std::optional<Outcome> firstOutcome(storage::Journal& journal, const storage::StoredDevice& device,
                                        const storage::StoredCommand& command);
    std::int64_t firstRev() const { return m_identity.ordinal << 32 | 1; }
    void note(const Moved& moved);
    /// Runs `work`; what it throws, unless the disk is full, goes to the alarm and no further.
    void guarded(const Intent& intent, const std::function<void()>& work);

    const Identity& m_identity;
    LogBook& m_log;
    Clock m_clock;
    Random m_random;
    Alarm m_alarm;
    Moved m_moved;
    std::vector<Unconfirmed> m_unconfirmed;
    std::vector<Unsettled> m_unsettled;
    bool m_timesAsTold = false;
};

} // namespace naskah::engine
