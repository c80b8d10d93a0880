#pragma once

#include "common/crypto/merkle.h"
#include "common/protocol/log_line.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// The first thing that is wrong with a log. The code is stable: log.malformed, log.missing, log.content, log.signature,
/// log.device (unknown, ended, or with another key than before), log.chain, log.twice, log.begin, log.root, log.head,
/// log.fork, log.truncated, log.unsigned.
struct LogFault {
    std::string code;
    std::string epoch;
    std::uint64_t leaf = 0; ///< the first entry that is not to be believed
    std::string text;
};

/// Reads a log line by line (see log_line.h) and believes nothing but the server's key and the heads that somebody kept:
/// computes the roots again, and checks each signature, that each device was enrolled before and not ended, that each
/// envelope names the one before it, and that nothing counts twice. Entries that the reader was not shown count by their
/// hash alone. Needs no server, no desk and no network.
class LogAudit {
public:
    /// `witnessed`: heads that were seen earlier, of any epoch; the log must be what they say.
    LogAudit(const PublicKey& server, std::vector<TreeHead> witnessed);

    /// The next line; after a fault nothing more is read.
    std::optional<LogFault> take(std::string_view line);
    /// The log has no more lines.
    std::optional<LogFault> finish();

    struct Counts {
        std::uint64_t leaves = 0, read = 0, heads = 0, trees = 0;
        std::uint64_t unlinked = 0; ///< entries read without the one before them
    };
    const Counts& counts() const { return m_counts; }
    /// The newest head that was believed.
    const std::optional<TreeHead>& head() const { return m_head; }

private:
    std::optional<LogFault> on(const LogTree& tree);
    std::optional<LogFault> on(const LogLine& line);
    std::optional<LogFault> on(const TreeHead& head);
    std::optional<LogFault> endTree(bool isLast);
    std::optional<LogFault> beginning(const LogContent& content);
    std::optional<LogFault> entry(const LogContent& content);
    std::optional<LogFault> chained(const Envelope& envelope, const Digest& hash);
    std::optional<LogFault> keyFits(const Envelope& envelope, const LogContent& content);
    /// What the server's own acts say about devices.
    std::optional<LogFault> learn(const Envelope& envelope);
    LogFault fault(std::string_view code, std::string_view text) const;

    PublicKey m_server;
    std::map<std::string, std::map<std::uint64_t, TreeHead>> m_witnessed;
    LogTree m_tree;
    MerkleFrontier m_frontier;
    std::uint64_t m_signedSize = 0; ///< of this tree, by its newest head
    std::uint64_t m_suspect = 0;    ///< the leaf that a fault is laid to
    struct Ended {
        std::uint64_t size;
        Digest root;
    };
    std::map<std::string, Ended> m_trees; ///< those that are over
    std::optional<Uuid> m_serverDevice;
    std::map<Uuid, PublicKey> m_keys;
    std::set<Uuid> m_ended, m_commands;
    std::map<Uuid, std::map<std::uint64_t, Digest>> m_envelopes; ///< hashes by device and sequence
    std::optional<TreeHead> m_head;
    Counts m_counts;
};

} // namespace naskah
