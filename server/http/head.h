#pragma once

#include "server/api/message.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace naskah::http {

/// Why a request is not answered by the handler.
struct Fault {
    int status;
    std::string_view code; ///< of the problem document
    std::string_view why;  ///< for the log
};

struct HeadLimits {
    std::size_t bytes, fields, target;
};

/// A request's head, and how long its body is.
struct Head {
    api::Request request;
    std::optional<std::uint64_t> contentLength;
    bool chunked = false;
    bool expectsContinue = false;
    bool keepAlive = true;

    bool hasBody() const { return chunked || contentLength.value_or(0) > 0; }
};

/// Where the head at the beginning of `bytes` ends (behind the empty line), a fault, or nothing yet. `scanned` is what
/// earlier calls have looked at, 0 at first.
std::variant<std::monostate, std::size_t, Fault>
findHeadEnd(std::string_view bytes, std::size_t& scanned, const HeadLimits& limits);

/// Reads a whole head, more strictly than RFC 9112 asks: whatever another reader might understand differently (two
/// Hosts, two lengths, a length and chunks, folded lines, a proxy's absolute target, `..`) is a fault.
std::variant<Head, Fault> readHead(std::string_view bytes, const HeadLimits& limits);

} // namespace naskah::http
