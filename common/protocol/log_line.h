#pragma once

#include "common/crypto/digest.h"
#include "common/protocol/envelope.h"
#include "common/protocol/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace naskah {

// A server's log as others read it, one JSON value a line: each tree begins with a line that names it, then come its
// leaves in their order, and after the last leaf of a commit group the head that was signed for it.

/// The tree of one epoch begins.
struct LogTree {
    std::string epoch;
    std::int64_t ordinal = 1;
};

/// What a leaf commits to, for who may read it.
struct LogContent {
    std::string salt;
    SealedEnvelope sealed;
    std::string outcome; ///< see outcomeJson()
    Uuid device;
    std::uint64_t sequence = 0;
    Timestamp at{};

    /// The hash of the leaf that commits to this.
    Digest leafHash() const;
};

struct LogLine {
    std::uint64_t leaf = 0; ///< its number in its tree
    Digest hash{};          ///< of the leaf: enough for the tree's root
    std::optional<LogContent> content;
};

using LogItem = std::variant<LogTree, LogLine, TreeHead>;

std::string logTreeLine(const LogTree& tree);
std::string logLine(const LogLine& line);
/// A head stands in the log as headLine() writes it. Errc::invalid: the line is none of the three.
Result<LogItem> readLogItem(std::string_view line);

} // namespace naskah
