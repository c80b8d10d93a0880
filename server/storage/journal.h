#pragma once

#include "common/crypto/signature.h"
#include "common/protocol/envelope.h"
#include "common/protocol/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace naskah::storage {

struct StoredDevice {
    Uuid id, person;
    PublicKey key;
    std::optional<Uuid> predecessor; ///< the identity it took over from
    std::uint64_t lastSequence = 0;
    Digest lastHash{};
    bool revoked = false;
};

struct StoredOutcome {
    std::uint64_t sequence = 0;
    Digest hash{}; ///< of the envelope
    std::uint64_t leaf = 0; ///< its place in the log, see logPlace()
    std::string outcome;    ///< see outcomeJson()
};

struct StoredCommand {
    Outcome::Kind kind = Outcome::Kind::applied;
    std::uint64_t leaf = 0;
    std::string outcome;
};

/// What a leaf of the log commits to.
struct LogEntry {
    std::uint64_t leaf = 0; ///< its place in the log, see logPlace()
    std::string salt;
    SealedEnvelope sealed;
    std::string outcome;
    Uuid device;
    std::uint64_t sequence = 0;
    Timestamp at{};
};

/// A command that was handed back after a restore and waits to be done again.
struct ParkedCommand {
    std::uint64_t was = 0;  ///< its place in the log that was lost
    std::uint64_t leaf = 0; ///< its place in the log now
};

/// A record that is not here and that readers offered after a restore: one version of it.
struct OfferedCopy {
    std::string kind;
    Uuid id, thread;
    std::int64_t rev = 0; ///< of the lost epoch, as the readers say
    std::vector<std::string> mailboxes;
    std::string body;
    std::int64_t readers = 0; ///< persons who have it so
};

/// Devices, what they were answered, and the log. A leaf is named by its place over all epochs, see logPlace().
class Journal {
public:
    virtual ~Journal() = default;

    virtual std::optional<StoredDevice> device(const Uuid& id) = 0;
    virtual std::vector<StoredDevice> devicesOf(const Uuid& person) = 0;
    virtual std::optional<StoredOutcome> outcome(const Uuid& device, std::uint64_t sequence) = 0;
    virtual std::vector<StoredOutcome> outcomesAfter(const Uuid& device, std::uint64_t sequence, std::size_t limit) = 0;
    virtual std::optional<StoredCommand> command(const Uuid& id) = 0;

    virtual std::optional<LogEntry> entry(std::uint64_t leaf) = 0;
    /// Hashes of complete nodes of the tree, 32 bytes each, from index tile * 256 on; empty when there are none.
    virtual std::string tile(std::int64_t ordinal, unsigned level, std::uint64_t tile) = 0;
    virtual std::optional<TreeHead> newestHead() = 0;
    /// Signed heads from this place on, oldest first, through all later epochs.
    virtual std::vector<TreeHead> headsFrom(std::uint64_t place, std::size_t limit) = 0;
    virtual std::optional<std::string> meta(std::string_view name) = 0;

    /// Where a mailbox was when an epoch began; 0 when it was not there.
    virtual std::int64_t baseOf(std::int64_t ordinal, std::int64_t mailbox) = 0;
    /// In the order of the lost log, those after a place of it.
    virtual std::vector<ParkedCommand> parkedAfter(const ParkedCommand& after, std::size_t limit) = 0;
    virtual std::vector<StoredDevice> allDevices() = 0;
    virtual bool wasHeard(const Uuid& device) = 0;
    virtual std::vector<std::pair<Uuid, std::int64_t>> numbersSeen() = 0;
    /// By kind and id, the newest version of each first; from the `from`th on.
    virtual std::vector<OfferedCopy> offered(std::size_t from, std::size_t limit) = 0;
};

class JournalWriter : public Journal {
public:
    virtual void putDevice(const StoredDevice& device) = 0;
    virtual void putOutcome(const Uuid& device, const StoredOutcome& outcome) = 0;
    virtual void putCommand(const Uuid& id, Outcome::Kind kind, std::uint64_t leaf) = 0;
    virtual void append(const LogEntry& entry) = 0;
    virtual void putTile(std::int64_t ordinal, unsigned level, std::uint64_t tile, std::string_view hashes) = 0;
    virtual void putHead(std::int64_t ordinal, const TreeHead& head) = 0;
    virtual void setMeta(std::string_view name, std::string_view value) = 0;
    virtual void eraseMeta(std::string_view name) = 0;

    /// Remembers where all mailboxes are, and forgets who was heard in an earlier recovery.
    virtual void beginRecovery(std::int64_t ordinal) = 0;
    virtual void park(const ParkedCommand& command) = 0;
    virtual void unpark(const ParkedCommand& command) = 0;
    virtual void noteHeard(const Uuid& device) = 0;
    virtual void noteNumber(const Uuid& book, std::int64_t number) = 0;
    /// What a person has of a record. The same again changes nothing.
    virtual void offer(const OfferedCopy& copy, const Uuid& reader) = 0;
    /// All versions of a record.
    virtual void endOffer(std::string_view kind, const Uuid& id) = 0;
};

} // namespace naskah::storage
