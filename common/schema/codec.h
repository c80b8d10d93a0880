#pragma once

#include "common/schema/field.h"
#include "common/text/date.h"

#include <array>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace naskah {

/// The identity of a T. An Id<Unit> cannot be passed where an Id<Letter> is meant.
template <class T>
struct Id {
    Uuid value;
    auto operator<=>(const Id&) const = default;
    bool isNil() const { return value.isNil(); }
};

/// JSON text that is carried along as it is; valid, and "null" when empty.
struct JsonText {
    std::string text;
    auto operator<=>(const JsonText&) const = default;
};

/// The values of an enum, in enumerator order. Specialise next to the enum.
template <class E>
inline constexpr auto choicesOf = std::array<Choice, 0>{};

/// The stored name of an enum's value.
template <class E>
constexpr std::string_view nameOf(E choice)
{
    return choicesOf<E>.at(std::size_t(choice)).name;
}

std::string jsonList(const std::vector<std::string>& items);
std::vector<std::string> parseJsonList(std::string_view text);

/// How a member type crosses into a Value and back. To support a new member type, specialise this.
/// decode() returns false and leaves `out` alone when the value is not of this type.
template <class T>
struct Codec;

template <>
struct Codec<std::string> {
    static constexpr Kind kind = Kind::text;
    static Value encode(const std::string& text) { return text; }
    static bool decode(const Value& value, std::string& out)
    {
        const auto* text = std::get_if<std::string>(&value);
        if (text) out = *text;
        return text;
    }
};

template <>
struct Codec<JsonText> {
    static constexpr Kind kind = Kind::json;
    static Value encode(const JsonText& json) { return json.text.empty() ? std::string{"null"} : json.text; }
    static bool decode(const Value& value, JsonText& out) { return Codec<std::string>::decode(value, out.text); }
};

template <std::integral T>
struct Codec<T> {
    static constexpr Kind kind = std::same_as<T, bool> ? Kind::boolean : Kind::integer;
    static Value encode(T number) { return static_cast<std::int64_t>(number); }
    static bool decode(const Value& value, T& out)
    {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (!number || !std::in_range<std::conditional_t<std::same_as<T, bool>, int, T>>(*number)) return false;
        out = static_cast<T>(*number);
        return true;
    }
};

template <>
struct Codec<Date> {
    static constexpr Kind kind = Kind::date;
    static Value encode(Date day) { return isoDate(day); }
    static bool decode(const Value& value, Date& out)
    {
        const auto* text = std::get_if<std::string>(&value);
        const auto day = text ? parseIsoDate(*text) : std::nullopt;
        if (day) out = *day;
        return day.has_value();
    }
};

template <>
struct Codec<Timestamp> {
    static constexpr Kind kind = Kind::timestamp;
    static Value encode(Timestamp at) { return millisecondsOf(at); }
    static bool decode(const Value& value, Timestamp& out)
    {
        const auto* ms = std::get_if<std::int64_t>(&value);
        if (ms) out = timestampOf(*ms);
        return ms;
    }
};

/// An id of something that is not a record of ours to look up: a device, a command, an owner of any kind.
template <>
struct Codec<Uuid> {
    static constexpr Kind kind = Kind::reference;
    static constexpr std::string_view target = "";
    static Value encode(const Uuid& id) { return id; }
    static bool decode(const Value& value, Uuid& out)
    {
        const auto* id = std::get_if<Uuid>(&value);
        if (id) out = *id;
        return id;
    }
};

template <class T>
struct Codec<Id<T>> {
    static constexpr Kind kind = Kind::reference;
    static constexpr std::string_view target = T::table;
    static Value encode(const Id<T>& id) { return id.value; }
    static bool decode(const Value& value, Id<T>& out)
    {
        const auto* id = std::get_if<Uuid>(&value);
        if (id) out.value = *id;
        return id;
    }
};

template <class E>
requires std::is_enum_v<E>
struct Codec<E> {
    static constexpr Kind kind = Kind::choice;
    static Value encode(E choice) { return std::string{nameOf(choice)}; }
    static bool decode(const Value& value, E& out)
    {
        const auto* text = std::get_if<std::string>(&value);
        for (std::size_t i = 0; text && i < choicesOf<E>.size(); ++i)
            if (choicesOf<E>[i].name == *text) return out = E(i), true;
        return false;
    }
};

template <>
struct Codec<std::vector<std::string>> {
    static constexpr Kind kind = Kind::list;
    static Value encode(const std::vector<std::string>& items) { return jsonList(items); }
    static bool decode(const Value& value, std::vector<std::string>& out)
    {
        const auto* text = std::get_if<std::string>(&value);
        if (text) out = parseJsonList(*text);
        return text;
    }
};

/// Ids in a list are written as text.
template <class T>
struct Codec<std::vector<Id<T>>> {
    static constexpr Kind kind = Kind::list;
    static Value encode(const std::vector<Id<T>>& ids)
    {
        std::vector<std::string> items;
        for (const auto& id : ids)
            items.push_back(id.value.text());
        return jsonList(items);
    }
    static bool decode(const Value& value, std::vector<Id<T>>& out)
    {
        const auto* text = std::get_if<std::string>(&value);
        if (!text) return false;
        std::vector<Id<T>> ids;
        for (const auto& item : parseJsonList(*text)) {
            const auto id = parseUuid(item);
            if (!id) return false;
            ids.push_back({*id});
        }
        out = std::move(ids);
        return true;
    }
};

template <class T>
struct Codec<std::optional<T>> {
    static constexpr Kind kind = Codec<T>::kind;
    static Value encode(const std::optional<T>& maybe) { return maybe ? Codec<T>::encode(*maybe) : Value{}; }
    static bool decode(const Value& value, std::optional<T>& out)
    {
        if (std::holds_alternative<std::monostate>(value)) return out.reset(), true;
        T inner{};
        if (!Codec<T>::decode(value, inner)) return false;
        out = std::move(inner);
        return true;
    }
};

} // namespace naskah
