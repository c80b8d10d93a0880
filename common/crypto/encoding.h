#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace naskah {

/// Bytes as text and back. Every reader is strict: one text for one value, nothing for anything else, so that
/// two spellings of the same bytes cannot pass as two values. `fromHex` and `fromBase32` take both cases.
std::string toHex(std::string_view bytes);
std::string toHex(std::span<const std::uint8_t> bytes);
std::optional<std::string> fromHex(std::string_view text);

/// RFC 4648 section 4, padded.
std::string toBase64(std::string_view bytes);
std::string toBase64(std::span<const std::uint8_t> bytes);
std::optional<std::string> fromBase64(std::string_view text);

/// RFC 4648 section 5, without padding: for addresses, headers and tokens.
std::string toBase64Url(std::string_view bytes);
std::string toBase64Url(std::span<const std::uint8_t> bytes);
std::optional<std::string> fromBase64Url(std::string_view text);

/// Crockford's base 32, for codes that people read aloud and type: no I, L, O, U. The reader also takes lower case,
/// o for 0, i and l for 1, and skips hyphens and spaces. https://www.crockford.com/base32.html
std::string toBase32(std::string_view bytes);
std::string toBase32(std::span<const std::uint8_t> bytes);
std::optional<std::string> fromBase32(std::string_view text);

/// `code` in groups joined by hyphens: "4F2K9QXA" by 4 is "4F2K-9QXA".
std::string grouped(std::string_view code, std::size_t size);

} // namespace naskah
