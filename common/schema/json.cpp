#include "common/schema/json.h"

#include "common/text/date.h"

#include <boost/json.hpp>

#include <algorithm>

namespace naskah {

namespace json = boost::json;

namespace {

json::value encode(const Field& field, const Value& value, const json::storage_ptr& memory)
{
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (field.kind == Kind::boolean) return *number != 0;
        return *number;
    }
    if (const auto* id = std::get_if<Uuid>(&value)) return json::value(id->text(), memory);
    if (const auto* text = std::get_if<std::string>(&value)) {
        const bool nested = field.kind == Kind::list || field.kind == Kind::json;
        return nested ? json::parse(*text, memory) : json::value(*text, memory);
    }
    return nullptr;
}

bool isChoice(const Field& field, std::string_view name)
{
    return std::ranges::any_of(field.choices, [&](const Choice& choice) { return choice.name == name; });
}

Result<Value> decode(const Field& field, const json::value& value)
{
    const auto mismatch = [&] { return Error{Errc::invalid, std::string{field.name} + " has the wrong JSON type"}; };
    if (value.is_null() && field.kind != Kind::json) return field.nullable ? Result<Value>(Value{}) : mismatch();
    switch (field.kind) {
    case Kind::boolean:
        return value.is_bool() ? Result<Value>(std::int64_t{value.get_bool()}) : mismatch();
    case Kind::integer:
    case Kind::timestamp:
        return value.is_int64() ? Result<Value>(value.get_int64()) : mismatch();
    case Kind::list:
        if (!value.is_array() || !std::ranges::all_of(value.get_array(), [](const auto& v) { return v.is_string(); }))
            return mismatch();
        return Value{json::serialize(value)};
    case Kind::json:
        return Value{json::serialize(value)};
    case Kind::reference: {
        const auto id = value.is_string() ? parseUuid(value.get_string()) : std::nullopt;
        return id ? Result<Value>(*id) : mismatch();
    }
    case Kind::date:
        if (!value.is_string() || !parseIsoDate(value.get_string())) return mismatch();
        return Value{std::string{value.get_string()}};
    case Kind::choice:
        if (!value.is_string() || !isChoice(field, value.get_string())) return mismatch();
        return Value{std::string{value.get_string()}};
    case Kind::text:
        return value.is_string() ? Result<Value>(std::string{value.get_string()}) : mismatch();
    }
    return mismatch();
}

} // namespace

json::object toJson(const Entity& entity, const Row& row, std::string_view extra)
{
    json::object result;
    result.reserve(entity.fields.size());
    for (std::size_t i = 0; i < entity.fields.size(); ++i)
        result.emplace(entity.fields[i].name, encode(entity.fields[i], row[i], result.storage()));
    if (extra.empty()) return result;
    const auto unknown = json::parse(extra);
    for (const auto& [key, value] : unknown.as_object())
        if (!result.contains(key)) result.emplace(key, value);
    return result;
}

Result<ReadRow> rowFromJson(const Entity& entity, const json::object& object)
{
    ReadRow read{entity.blank(), {}};
    std::size_t known = 0;
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        const auto* value = object.if_contains(entity.fields[i].name);
        if (!value) continue;
        ++known;
        auto decoded = decode(entity.fields[i], *value);
        if (!decoded) return decoded.error();
        read.row[i] = std::move(*decoded);
    }
    if (known == object.size()) return read;
    json::object unknown;
    for (const auto& [key, value] : object)
        if (entity.indexOf(key) == entity.fields.size()) unknown.emplace(key, value);
    read.extra = json::serialize(unknown);
    return read;
}

} // namespace naskah
