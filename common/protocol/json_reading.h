#pragma once

#include "common/schema/result.h"
#include "common/text/uuid.h"

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace naskah {

/// How many levels of JSON a command's data may have. An envelope, which has the data inside it, may have one more.
inline constexpr std::size_t deepestData = 32;

/// Parses untrusted JSON text of an object: at most `limit` bytes and `levels` deep.
Result<boost::json::object> parseObject(std::string_view text, std::size_t limit, std::size_t levels = deepestData);

/// Typed members of an untrusted object; nullopt when missing or of another type.
std::optional<std::string> textOf(const boost::json::object& object, std::string_view key);
std::optional<std::int64_t> integerOf(const boost::json::object& object, std::string_view key);
std::optional<Uuid> uuidOf(const boost::json::object& object, std::string_view key);

} // namespace naskah
