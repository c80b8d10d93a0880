#pragma once

#include "common/sqlite/database.h"
#include "server/storage/journal.h"

namespace naskah::storage {

class SqliteJournal final : public JournalWriter {
public:
    explicit SqliteJournal(Database& db) : m_db(db) {}

    std::optional<StoredDevice> device(const Uuid& id) override;
    std::vector<StoredDevice> devicesOf(const Uuid& person) override;
    std::optional<StoredOutcome> outcome(const Uuid& device, std::uint64_t sequence) override;
    std::vector<StoredOutcome> outcomesAfter(const Uuid& device, std::uint64_t sequence, std::size_t limit) override;
    std::optional<StoredCommand> command(const Uuid& id) override;
    std::optional<LogEntry> entry(std::uint64_t leaf) override;
    std::string tile(std::int64_t ordinal, unsigned level, std::uint64_t tile) override;
    std::optional<TreeHead> newestHead() override;
    std::vector<TreeHead> headsFrom(std::uint64_t place, std::size_t limit) override;
    std::optional<std::string> meta(std::string_view name) override;
    std::int64_t baseOf(std::int64_t ordinal, std::int64_t mailbox) override;
    std::vector<ParkedCommand> parkedAfter(const ParkedCommand& after, std::size_t limit) override;
    std::vector<StoredDevice> allDevices() override;
    bool wasHeard(const Uuid& device) override;
    std::vector<std::pair<Uuid, std::int64_t>> numbersSeen() override;
    std::vector<OfferedCopy> offered(std::size_t from, std::size_t limit) override;

    void putDevice(const StoredDevice& device) override;
    void putOutcome(const Uuid& device, const StoredOutcome& outcome) override;
    void putCommand(const Uuid& id, Outcome::Kind kind, std::uint64_t leaf) override;
    void append(const LogEntry& entry) override;
    void putTile(std::int64_t ordinal, unsigned level, std::uint64_t tile, std::string_view hashes) override;
    void putHead(std::int64_t ordinal, const TreeHead& head) override;
    void setMeta(std::string_view name, std::string_view value) override;
    void eraseMeta(std::string_view name) override;
    void beginRecovery(std::int64_t ordinal) override;
    void park(const ParkedCommand& command) override;
    void unpark(const ParkedCommand& command) override;
    void noteHeard(const Uuid& device) override;
    void noteNumber(const Uuid& book, std::int64_t number) override;
    void offer(const OfferedCopy& copy, const Uuid& reader) override;
    void endOffer(std::string_view kind, const Uuid& id) override;

private:
    Database& m_db;
};

} // namespace naskah::storage
