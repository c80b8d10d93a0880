#pragma once

#include "server/api/message.h"
#include "server/http/head.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace naskah::http {

/// How an answer's body is framed.
struct Framing {
    std::optional<std::uint64_t> contentLength;
    bool chunked = false;
    bool close = false; ///< says `Connection: close`
};

/// The status line and the fields, up to and with the empty line. Fields that are the carrier's own are left out.
/// The fields must be clean.
std::string formatHead(const api::Response& response, const Framing& framing);

/// False when a field holds a control character, with which someone's text could become a header.
bool isClean(const std::vector<api::Header>& fields);

/// 1xx, 204 and 304 have no body and no length.
bool mayHaveBody(int status);

/// One piece of a chunked body; an empty `bytes` would end it and gives nothing.
std::string chunk(std::string_view bytes);

inline constexpr std::string_view lastChunk = "0\r\n\r\n";

/// A problem document (RFC 9457).
api::Response problem(int status, std::string_view code);

} // namespace naskah::http
