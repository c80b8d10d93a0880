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
    std::string tile(unsigned level, std::uint64_t tile) override;
    std::optional<TreeHead> newestHead() override;
    std::vector<TreeHead> headsFrom(std::uint64_t size, std::size_t limit) override;
    std::optional<std::string> meta(std::string_view name) override;

    void putDevice(const StoredDevice& device) override;
    void putOutcome(const Uuid& device, const StoredOutcome& outcome) override;
    void putCommand(const Uuid& id, Outcome::Kind kind, std::uint64_t leaf) override;
    void append(const LogEntry& entry) override;
    void putTile(unsigned level, std::uint64_t tile, std::string_view hashes) override;
    void putHead(const TreeHead& head) override;
    void setMeta(std::string_view name, std::string_view value) override;

private:
    Database& m_db;
};

} // namespace naskah::storage
