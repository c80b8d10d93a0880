#pragma once

#include "common/protocol/outcome.h"

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace naskah {

/// What a mailbox holds, to be compared: the number of records and the sum (mod 2^64) of their recordSum().
struct MailboxCheck {
    std::int64_t count = 0;
    std::uint64_t sum = 0;
    bool operator==(const MailboxCheck&) const = default;
};

/// Order-independent contribution of one record to its mailboxes' checks: the first 8 bytes of
/// SHA-256(kind, id, rev, SHA-256(body)).
std::uint64_t recordSum(std::string_view kind, const Uuid& id, std::int64_t rev, std::string_view body);

using Cursors = std::map<std::string, std::int64_t>;

/// The lines of the answer to a pull. See docs/protocol.md.
struct ChangeBegin {
    std::string epoch;
    std::int64_t ordinal = 1;           ///< which epoch of this server it is, from 1
    std::uint64_t deviceSequence = 0;   ///< everything up to here is in this answer
    Digest deviceHash{};                ///< hash of that envelope; zero when there is none
    std::vector<std::string> mailboxes;
    std::vector<std::string> left;
    int oldest = 0;                     ///< the first year that has a mailbox for this person; 0 when none has
};
struct ChangeOutcome {
    std::uint64_t sequence = 0;
    Outcome outcome;
};
struct ChangePut {
    std::string kind;
    Uuid id;
    std::int64_t rev = 0;
    std::vector<int> in; ///< places in begin.mailboxes
    std::string body;    ///< JSON text of an object, verbatim
};
struct ChangeDrop {
    std::string kind;
    Uuid id;
    std::vector<int> in;
};
struct ChangeReset {
    std::string mailbox;
    std::string why;
};
struct ChangeMark {
    Cursors cursors;
};
struct ChangeEnd {
    Cursors cursors;
    std::map<std::string, MailboxCheck> check;
    std::optional<TreeHead> head;
};
using ChangeLine = std::variant<ChangeBegin, ChangeOutcome, ChangePut, ChangeDrop, ChangeReset, ChangeMark, ChangeEnd>;

std::string writeChange(const ChangeLine& line);

/// Reads one line. Errc::invalid for what is none of ours.
Result<ChangeLine> readChange(std::string_view line);

/// What a desk asks with.
struct PullRequest {
    std::string epoch;
    Cursors cursors;
    int years = 2;
    std::uint64_t acknowledged = 0;       ///< outcomes up to this sequence are known
    std::vector<std::string> wantReset;
};
std::string writePullRequest(const PullRequest& request);
Result<PullRequest> readPullRequest(std::string_view body);

} // namespace naskah
