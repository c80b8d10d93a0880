#include "common/protocol/json_reading.h"

#include <boost/json/parse.hpp>

namespace naskah {

namespace json = boost::json;

Result<json::object> parseObject(std::string_view text, std::size_t limit, std::size_t levels)
{
    if (text.size() > limit) return Error{Errc::invalid, "too long"};
    json::parse_options options;
    options.max_depth = levels;
    boost::system::error_code error;
    auto value = json::parse(text, error, {}, options);
    if (error) return Error{Errc::invalid, "not JSON: " + error.message()};
    if (!value.is_object()) return Error{Errc::invalid, "not a JSON object"};
    return std::move(value.get_object());
}

std::optional<std::string> textOf(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    if (!value || !value->is_string()) return std::nullopt;
    return std::string{value->get_string()};
}

std::optional<std::int64_t> integerOf(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    if (!value || !value->is_int64()) return std::nullopt;
    return value->get_int64();
}

std::optional<Uuid> uuidOf(const json::object& object, std::string_view key)
{
    const auto text = textOf(object, key);
    return text ? parseUuid(*text) : std::nullopt;
}

} // namespace naskah
