#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace naskah {

/// 16 bytes that name something for ever. Made as version 7 (RFC 9562: time-ordered) or derived from another.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;
    bool isNil() const { return *this == Uuid{}; }

    /// Lower case, with hyphens: "0190b6a2-…".
    std::string text() const;
    /// The 16 bytes as they are stored in SQL.
    std::string_view raw() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
};

/// A new version 7 id for this moment (milliseconds since 1970 UTC); the rest comes from the system's random generator.
Uuid makeUuid(std::int64_t milliseconds);

/// A new version 7 id with the given ten random bytes: for programs that must repeat themselves (simulation, demo data).
Uuid makeUuid(std::int64_t milliseconds, const std::array<std::uint8_t, 10>& random);

/// The id that follows from `parent` and a name, the same on every machine (version 8: SHA-256 of both).
Uuid deriveUuid(const Uuid& parent, std::string_view name);

std::optional<Uuid> parseUuid(std::string_view text);
std::optional<Uuid> uuidFromRaw(std::string_view sixteenBytes);

} // namespace naskah

template <>
struct std::hash<naskah::Uuid> {
    std::size_t operator()(const naskah::Uuid& id) const noexcept
    {
        return std::hash<std::string_view>{}(id.raw());
    }
};
