#pragma once

#include "common/schema/codec.h"
#include "common/schema/field.h"
#include "common/schema/result.h"

#include <boost/pfr/tuple_size.hpp>

#include <array>
#include <type_traits>

namespace naskah {

namespace detail {

template <class>
struct MemberOf;
template <class Record_, class Type_>
struct MemberOf<Type_ Record_::*> {
    using Record = Record_;
    using Type = Type_;
};

template <class T>
constexpr bool isOptional = false;
template <class T>
constexpr bool isOptional<std::optional<T>> = true;

template <class T>
struct Unwrap {
    using Type = T;
};
template <class T>
struct Unwrap<std::optional<T>> {
    using Type = T;
};

template <class T>
Value encode(const T& member)
{
    return Codec<T>::encode(member);
}

template <class T>
bool decode(const Value& value, T& member)
{
    return Codec<T>::decode(value, member);
}

consteval bool isSnakeCase(std::string_view name)
{
    for (char c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
    return !name.empty();
}

} // namespace detail

/// One row of a schema: the facts about a field; the member that holds it is part of the type.
template <auto Member>
struct Column {
    Field field;
};

/// Describes one member. `name` is both the column and the JSON key.
template <auto Member>
consteval Column<Member> field(std::string_view name, const char* label, FieldTraits traits = {})
{
    using Type = typename detail::MemberOf<decltype(Member)>::Type;
    using Plain = typename detail::Unwrap<Type>::Type;
    Field field{name, label, Codec<Type>::kind, detail::isOptional<Type>, {}, {}, traits};
    if constexpr (requires { Codec<Plain>::target; }) field.target = Codec<Plain>::target;
    if constexpr (std::is_enum_v<Plain>) field.choices = choicesOf<Plain>;
    return {field};
}

/// The description of a record type T. Build it with schema<T>(...).
template <class T, auto... Members>
struct Schema {
    const char* label;
    std::array<Field, sizeof...(Members)> fields;

    Row toRow(const T& record) const { return Row{detail::encode(record.*Members)...}; }

    /// Returns the number of leading cells that fit `record`; fields.size() when all do.
    std::size_t fromRow(const Row& row, T& record) const
    {
        std::size_t i = 0;
        ((detail::decode(row[i], record.*Members) && ++i) && ...);
        return i;
    }
};

namespace detail {

template <class T, auto... Members>
consteval Schema<T, Members...> checked(const char* label, Column<Members>... columns)
{
    static_assert(boost::pfr::tuple_size_v<T> == sizeof...(Members), "every member needs a field<>() row");
    const Schema<T, Members...> result{label, {columns.field...}};
    for (std::size_t i = 0; i < result.fields.size(); ++i) {
        const auto& field = result.fields[i];
        if (!isSnakeCase(field.name)) throw "field names are snake_case";
        if (field.traits.searchable && field.kind != Kind::text) throw "only text is searchable";
        if (field.traits.merge == Merge::unite && field.kind != Kind::list) throw "only lists unite";
        for (std::size_t j = 0; j < i; ++j)
            if (result.fields[j].name == field.name) throw "two fields share a name";
    }
    return result;
}

} // namespace detail

/// Describes a record type; checks, at compile time, what a reviewer would have to check otherwise.
template <class T, auto... Members>
consteval Schema<T, Members...> schema(const char* label, Column<Members>... columns)
{
    const auto result = detail::checked<T>(label, columns...);
    if (result.fields[0].name != "id") throw "the first field is the id";
    if (result.fields[1].name != "thread") throw "the second field is the thread";
    return result;
}

/// Describes a command type: data only, without an identity of its own.
template <class T, auto... Members>
consteval Schema<T, Members...> commandSchema(const char* label, Column<Members>... columns)
{
    return detail::checked<T>(label, columns...);
}

struct NotARecord {};

/// Specialise for each record and command type, right under its struct. See common/record/letter.h.
template <class T>
inline constexpr NotARecord schemaOf{};

template <class T>
concept Record = !std::same_as<decltype(schemaOf<T>), const NotARecord>;

template <Record T>
Row toRow(const T& record)
{
    return schemaOf<T>.toRow(record);
}

/// The description of T for code that does not know T.
template <Record T>
inline constexpr Entity entityOf{T::table, schemaOf<T>.label, schemaOf<T>.fields, [] { return toRow(T{}); }};

template <Record T>
Result<T> fromRow(const Row& row)
{
    T record{};
    const auto& fields = entityOf<T>.fields;
    const auto read = schemaOf<T>.fromRow(row, record);
    if (read < fields.size()) return Error{Errc::corrupt, std::string{T::table} + '.' + std::string{fields[read].name}};
    return record;
}

} // namespace naskah
