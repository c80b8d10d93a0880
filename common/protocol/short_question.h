#pragma once

#include "common/protocol/change_line.h"

namespace naskah {

/// What a desk that wants to know only whether there is news sends as "at", and the server compares with its own: 32
/// hexadecimal digits over the epoch, the device's last sequence that the server has answered, and every cursor.
std::string positionDigest(std::string_view epoch, std::uint64_t deviceSequence, const Cursors& cursors);

/// `{"at": …, "years": …}`
struct ShortQuestion {
    std::string at;
    int years = 2;
};
std::string writeShortQuestion(const ShortQuestion& question);
/// Errc::notFound when the body is no short question (but may be a PullRequest).
Result<ShortQuestion> readShortQuestion(std::string_view body);

} // namespace naskah
