#pragma once

#include "common/sqlite/database.h"
#include "server/storage/records.h"

namespace naskah::storage {

/// Records over one connection; on a query-only one the writing half throws.
class SqliteRecords final : public RecordWriter {
public:
    explicit SqliteRecords(Database& db) : m_db(db) {}

    std::optional<StoredRecord> find(RecordKind kind, const Uuid& id) override;
    std::vector<StoredRecord> inThread(const Uuid& thread) override;
    std::vector<StoredRecord> inThread(const Uuid& thread, RecordKind kind) override;
    std::vector<Uuid> allOf(RecordKind kind) override;
    std::optional<StoredMailbox> mailbox(std::string_view name) override;
    std::vector<std::string> mailboxNames() override;
    std::vector<std::int64_t> mailboxesOf(const Uuid& thread) override;
    std::vector<FeedEntry> feed(std::int64_t mailbox, std::int64_t after, std::size_t limit) override;
    std::optional<FeedPlace> placeOf(std::int64_t mailbox, std::int64_t row) override;
    std::vector<LeaseRef> leasesWith(const Uuid& book, std::int64_t number) override;
    std::optional<LeaseRef> newestLease(const Uuid& book) override;
    std::vector<Uuid> leasesOf(const Uuid& device) override;
    std::optional<Uuid> userOf(const Uuid& book, std::int64_t number) override;
    std::vector<Uuid> appointmentsOf(const Uuid& person) override;
    std::vector<AttachmentRef> attachmentsWith(std::string_view sha256) override;
    bool isProved(std::string_view sha256, const Uuid& device) override;
    std::vector<DueLeg> legsDueBefore(std::string_view day, int step) override;

    std::int64_t put(const StoredRecord& record) override;
    StoredMailbox openMailbox(std::string_view name) override;
    StoredMailbox mailboxById(std::int64_t id) override;
    void update(const StoredMailbox& mailbox) override;
    void deliver(const Uuid& thread, std::int64_t mailbox) override;
    void withdraw(const Uuid& thread, std::int64_t mailbox) override;
    void place(std::int64_t mailbox, std::int64_t row, const FeedPlace& place) override;
    void addLease(const Uuid& book, const LeaseRef& lease) override;
    void useNumber(const Uuid& book, std::int64_t number, const Uuid& command) override;
    void addAppointment(const Uuid& person, const Uuid& appointment) override;
    void addAttachment(std::string_view sha256, const AttachmentRef& attachment) override;
    void proveFile(std::string_view sha256, const Uuid& device) override;
    void watchLeg(const DueLeg& leg) override;
    void forgetLeg(const Uuid& leg) override;
    void raiseLeg(const Uuid& leg, int step) override;

private:
    Database& m_db;
};

} // namespace naskah::storage
