#pragma once

#include "common/protocol/log_line.h"
#include "common/record/organisation.h"
#include "server/engine/epochs.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace naskah::engine {

/// Part of one epoch's log for a reader, as lines, from one state of the storage. Everybody gets each leaf's hash and the
/// signed heads, which is enough to compute the tree again. What a leaf commits to is shown to its author, and to an
/// auditor; who may sign for whom, and from when on no more, is shown to all.
class LogStream {
public:
    struct Range {
        std::uint64_t first = 0, count = 0;
        std::size_t enoughBytes = 0; ///< ends early after so many; the reader asks again from there
    };
    /// `reader`: nobody in particular is nil.
    LogStream(std::unique_ptr<storage::Snapshot> state, const Identity& identity, const LogTree& name, const EpochTree& tree,
              const Range& range, Id<Person> reader, bool isAuditor);

    /// The next lines, each with its end; nullopt when there are no more.
    std::optional<std::string> next();

private:
    bool isShown(const storage::LogEntry& entry);
    const TreeHead* headAt(std::uint64_t size);

    std::unique_ptr<storage::Snapshot> m_state;
    Uuid m_server;
    LogTree m_name;
    std::int64_t m_ordinal;
    std::uint64_t m_next, m_end;
    std::size_t m_enough, m_written = 0;
    Id<Person> m_reader;
    bool m_isAuditor, m_begun = false;
    std::map<Uuid, bool> m_isTheirs; ///< by device
    std::vector<TreeHead> m_heads;   ///< read ahead
};

} // namespace naskah::engine
