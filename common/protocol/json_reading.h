#pragma once

#include "common/schema/result.h"
#include "common/text/uuid.h"

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace naskah {

/// Parses untrusted JSON text of an object: at most 32 levels deep, at most `limit` bytes.
Result<boost::json::object> parseObject(std::string_view text, std::size_t limit);

/// Typed members of an untrusted object; nullopt when missing or of another type.
std::optional<std::string> textOf(const boost::json::object& object, std::string_view key);
std::optional<std::int64_t> integerOf(const boost::json::object& object, std::string_view key);
std::optional<Uuid> uuidOf(const boost::json::object& object, std::string_view key);

} // namespace naskah
