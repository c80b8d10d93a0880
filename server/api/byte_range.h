#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

namespace naskah::api {

struct WholeFile {};
struct ByteRange {
    std::uint64_t first, last; ///< both included
};
struct NoSuchRange {};

/// What a Range field (RFC 9110, 14) asks of a file of `size` bytes. Several ranges at once, and units other than
/// bytes, get the whole file, as the RFC allows; what is not a range, or lies outside, gets none.
std::variant<WholeFile, ByteRange, NoSuchRange> readRange(std::string_view field, std::uint64_t size);

} // namespace naskah::api
