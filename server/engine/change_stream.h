#pragma once

#include "server/engine/identity.h"

#include <chrono>
#include <map>
#include <memory>

namespace naskah::engine {

struct PullLimits {
    std::size_t linesPerPage = 128; ///< read from the storage at once; a mark can only stand after one
    std::size_t linesPerMark = 2000;
    std::size_t bytesPerMark = 256 * 1024;
    std::size_t bytesPerPiece = 64 * 1024;
    /// An answer ends at the first mark after this, so that no reader keeps the write-ahead log from being emptied.
    std::chrono::milliseconds longest{30'000};
};

/// The answer to one pull, from one snapshot, made as it is read: it never holds more than a page of a feed.
class ChangeStream {
public:
    ChangeStream(std::unique_ptr<storage::Snapshot> snapshot, const Identity& identity,
                 const storage::StoredDevice& device, std::vector<std::string> mailboxes, const PullRequest& request,
                 PullLimits limits = {}, int oldestYear = 0);

    /// Some lines, each with its line feed; nullopt at the end.
    std::optional<std::string> next();

    /// Whether the last piece ended with a mark, where a compressor should flush.
    bool atMark() const { return m_atMark; }

    /// Lives as long as the stream reads.
    void keep(std::shared_ptr<void> something) { m_kept = std::move(something); }

private:
    enum class Stage { begin, outcomes, mailboxes, end, over };
    struct Box {
        std::string name;
        std::int64_t id = 0; ///< 0: nothing was ever delivered to it
        std::int64_t counter = 0;
        MailboxCheck held;
        std::int64_t start = 0;  ///< the desk has everything up to here
        std::int64_t cursor = 0; ///< sent up to here
        std::string reset;       ///< why the desk's copy is void; empty when it is not
    };

    void add(const ChangeLine& line);
    void begin();
    void outcomes();
    void feedPage();
    void end();
    void mark();
    bool sentEarlier(const storage::StoredRecord& record);
    const std::vector<int>& placesOf(const Uuid& thread);

    std::shared_ptr<void> m_kept;
    std::unique_ptr<storage::Snapshot> m_snapshot;
    const Identity& m_identity;
    storage::StoredDevice m_device;
    PullRequest m_request;
    PullLimits m_limits;
    int m_oldestYear;
    std::chrono::steady_clock::time_point m_started;
    std::vector<Box> m_boxes;
    std::map<std::int64_t, int> m_placeOfBox;
    std::map<Uuid, std::vector<int>> m_places;
    std::vector<std::string> m_left;
    Stage m_stage = Stage::begin;
    std::size_t m_current = 0;
    std::uint64_t m_outcomesSent = 0;
    std::size_t m_linesSinceMark = 0, m_bytesSinceMark = 0;
    std::string m_piece;
    bool m_atMark = false;
};

} // namespace naskah::engine
