#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace naskah {

/// The same bytes as text sees them. Bytes travel as `std::string`/`std::string_view` between the folders;
/// fixed-size values (digests, keys, signatures) are arrays.
inline std::string_view viewOf(std::span<const std::uint8_t> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline const std::uint8_t* bytesOf(std::string_view text)
{
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// `text` as an array of exactly N bytes; nothing when it has another size.
template <std::size_t N>
std::optional<std::array<std::uint8_t, N>> arrayOf(std::string_view text)
{
    if (text.size() != N) return std::nullopt;
    std::array<std::uint8_t, N> bytes;
    std::copy_n(bytesOf(text), N, bytes.begin());
    return bytes;
}

} // namespace naskah
