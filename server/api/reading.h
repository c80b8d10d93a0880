#pragma once

#include "server/api/message.h"
#include "server/auth/denial.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace naskah::api {

/// A number of the query part ("first=3&second=9"), in decimal digits alone; nullopt when missing or anything else.
std::optional<std::uint64_t> queryNumber(std::string_view query, std::string_view name);
/// As it stands there, not decoded.
std::optional<std::string_view> queryText(std::string_view query, std::string_view name);
bool hasQuery(std::string_view query, std::string_view name);

/// The token of "Authorization: Bearer …"; empty when there is none.
std::string_view bearerOf(const Request& request);

/// Whether a coding is among those of Accept-Encoding, and not with q=0.
bool accepts(std::string_view acceptEncoding, std::string_view coding);

/// Whether a Content-Type is this one, whatever its parameters.
bool isMediaType(std::string_view contentType, std::string_view wanted);

bool isLoopback(std::string_view peer);

Response responseOf(const auth::Denial& denial);

} // namespace naskah::api
