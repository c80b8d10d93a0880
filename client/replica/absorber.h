#pragma once

#include "client/replica/replica.h"
#include "common/protocol/change_line.h"

namespace naskah {

/// Takes the answer to a pull into the store, line by line. What came before a cut stays; nothing is ever deleted
/// because it is missing.
class Absorber {
public:
    explicit Absorber(Replica& replica) : m_replica(replica) {}

    /// A new answer begins.
    void start();

    /// One line. Must run inside Replica::absorbing(), followed there by flush(). An error ends the answer:
    /// Errc::corrupt, not one of ours; Errc::conflict, "epoch" or "cloned": the server is not as this desk knows it, or
    /// the desk is not the one the server knows.
    Result<void> take(std::string_view line);

    /// Writes what was gathered for the end of a slice.
    void flush();

    bool begun() const { return m_begun; }
    /// Of this pull, as far as it has begun: whether it fills a mailbox that this desk had nothing of.
    bool isFirstLoad() const { return m_isFirstLoad; }
    bool finished() const { return m_finished; }
    bool gotRecords() const { return m_records > 0; }
    std::int64_t records() const { return m_records; }
    const std::optional<TreeHead>& head() const { return m_head; }

private:
    Result<void> on(const ChangeBegin& begin);
    Result<void> on(const ChangeOutcome& outcome);
    Result<void> on(const ChangePut& put);
    Result<void> on(const ChangeDrop& drop);
    Result<void> on(const ChangeReset& reset);
    Result<void> on(const ChangeMark& mark);
    Result<void> on(const ChangeEnd& end);

    void putUnknown(const ChangePut& put, std::int64_t boxes, std::uint64_t sum);
    void moveCount(std::int64_t from, std::uint64_t fromSum, std::int64_t to, std::uint64_t toSum);
    void leave(const std::string& kind, const Uuid& id, const std::set<std::string>& mailboxes);
    void leaveMailbox(const std::string& mailbox, bool onlyUnseen);
    /// Of a record that goes because a restored server has it no more.
    void keepCopy(RecordKind kind, const Uuid& id, const StoredRecord& record);
    void touch(RecordKind kind, const Uuid& id, const Uuid& thread);
    void beginReset(const std::string& mailbox);
    std::int64_t boxesOf(const std::vector<int>& places);
    /// Whether what a reset did not send is so much that a person must agree before it goes.
    bool holdsDeletion(const std::string& mailbox);
    void compare(const std::map<std::string, MailboxCheck>& check);
    void forgetFiles();

    Store& store() { return m_replica.store(); }

    Replica& m_replica;
    ChangeBegin m_begin;
    bool m_begun = false, m_finished = false, m_isFirstLoad = false;
    std::int64_t m_records = 0;
    std::optional<TreeHead> m_head;
    std::set<std::string> m_resetting;  ///< loads from the beginning, of mailboxes that held something before
    std::map<std::string, MailboxCheck> m_counts; ///< differences since the last flush
    std::map<std::vector<int>, std::int64_t> m_boxSets;
    std::set<RecordKey> m_touched;
    std::set<Uuid> m_threads;
    std::vector<std::string> m_leftFiles;
    bool m_isLoss = false;
    std::map<std::pair<RecordKind, Uuid>, std::vector<std::string>> m_lostFrom; ///< where each record was before it began to leave
};

} // namespace naskah
