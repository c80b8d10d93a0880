#pragma once

#include "common/protocol/change_line.h"
#include "common/record/records.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace naskah::storage {

/// A record as it is kept and sent: its body is JSON text.
struct StoredRecord {
    std::int64_t row = 0; ///< 0: not stored yet
    RecordKind kind = 0;
    Uuid id, thread;
    std::int64_t rev = 0;
    std::uint64_t sum = 0; ///< recordSum() of it
    std::string body;
};

struct StoredMailbox {
    std::int64_t id = 0; ///< 0: not stored yet
    std::string name;
    std::int64_t counter = 0; ///< the newest position of its feed
    MailboxCheck held;
    std::int64_t horizon = 0; ///< a cursor below it has missed departures
};

/// A record's one place in a mailbox's feed.
struct FeedPlace {
    std::int64_t position = 0;
    bool put = true; ///< false: it left at this position
};

struct FeedEntry {
    FeedPlace place;
    StoredRecord record;
};

/// A leased block of numbers that holds a number asked for.
struct LeaseRef {
    Uuid lease, device;
    std::int64_t first = 0, last = 0;
};

struct AttachmentRef {
    Uuid attachment, thread, device;
};

/// A leg that somebody has to act on by a day.
struct DueLeg {
    Uuid leg, thread;
    std::string dueOn; ///< ISO date
    int step = 0;      ///< of its escalation that comes next
};

/// Records, where their threads are delivered, and what is looked up by something else than an id.
class Records {
public:
    virtual ~Records() = default;

    virtual std::optional<StoredRecord> find(RecordKind kind, const Uuid& id) = 0;
    /// In the order of kind and id.
    virtual std::vector<StoredRecord> inThread(const Uuid& thread) = 0;
    virtual std::vector<StoredRecord> inThread(const Uuid& thread, RecordKind kind) = 0;

    /// All of a kind, wherever they are.
    virtual std::vector<Uuid> allOf(RecordKind kind) = 0;

    virtual std::optional<StoredMailbox> mailbox(std::string_view name) = 0;
    virtual StoredMailbox mailboxById(std::int64_t id) = 0;
    virtual std::vector<std::string> mailboxNames() = 0;
    /// Ids of the mailboxes a thread is delivered to, ascending.
    virtual std::vector<std::int64_t> mailboxesOf(const Uuid& thread) = 0;

    /// The feed after a position, oldest first.
    virtual std::vector<FeedEntry> feed(std::int64_t mailbox, std::int64_t after, std::size_t limit) = 0;
    virtual std::optional<FeedPlace> placeOf(std::int64_t mailbox, std::int64_t row) = 0;

    virtual std::vector<LeaseRef> leasesWith(const Uuid& book, std::int64_t number) = 0;
    virtual std::optional<LeaseRef> newestLease(const Uuid& book) = 0;
    virtual std::vector<Uuid> leasesOf(const Uuid& device) = 0;
    /// The command that used a number.
    virtual std::optional<Uuid> userOf(const Uuid& book, std::int64_t number) = 0;
    virtual std::vector<Uuid> appointmentsOf(const Uuid& person) = 0;
    virtual std::vector<AttachmentRef> attachmentsWith(std::string_view sha256) = 0;
    virtual bool isProved(std::string_view sha256, const Uuid& device) = 0;
    /// Those of one step whose day is before an ISO date, the oldest first.
    virtual std::vector<DueLeg> legsDueBefore(std::string_view day, int step) = 0;
};

class RecordWriter : public Records {
public:
    /// Stores a record, new when its row is 0; returns its row.
    virtual std::int64_t put(const StoredRecord& record) = 0;
    virtual StoredMailbox openMailbox(std::string_view name) = 0;
    virtual void update(const StoredMailbox& mailbox) = 0;
    virtual void deliver(const Uuid& thread, std::int64_t mailbox) = 0;
    virtual void withdraw(const Uuid& thread, std::int64_t mailbox) = 0;
    /// Moves a record to a new place of a feed.
    virtual void place(std::int64_t mailbox, std::int64_t row, const FeedPlace& place) = 0;

    virtual void addLease(const Uuid& book, const LeaseRef& lease) = 0;
    /// Keeps the first user when there is one.
    virtual void useNumber(const Uuid& book, std::int64_t number, const Uuid& command) = 0;
    virtual void addAppointment(const Uuid& person, const Uuid& appointment) = 0;
    virtual void addAttachment(std::string_view sha256, const AttachmentRef& attachment) = 0;
    virtual void proveFile(std::string_view sha256, const Uuid& device) = 0;
    /// Replaces what is kept of the leg, except that the step of the same day stays.
    virtual void watchLeg(const DueLeg& leg) = 0;
    virtual void forgetLeg(const Uuid& leg) = 0;
    /// A leg that is watched goes on to a step.
    virtual void raiseLeg(const Uuid& leg, int step) = 0;
};

} // namespace naskah::storage
