#include "common/crypto/encoding.h"

#include "common/crypto/bytes.h"

#include <sodium.h>

#include <array>

namespace naskah {
namespace {

constexpr std::string_view base32Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::uint8_t notALetter = 255;
constexpr std::uint8_t separator = 254;

constexpr std::array<std::uint8_t, 256> base32Values = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(notALetter);
    for (std::size_t i = 0; i < base32Letters.size(); ++i) {
        const char letter = base32Letters[i];
        values[static_cast<unsigned char>(letter)] = static_cast<std::uint8_t>(i);
        if (letter >= 'A') values[static_cast<unsigned char>(letter - 'A' + 'a')] = static_cast<std::uint8_t>(i);
    }
    for (const char letter : {'o', 'O'})
        values[static_cast<unsigned char>(letter)] = 0;
    for (const char letter : {'i', 'I', 'l', 'L'})
        values[static_cast<unsigned char>(letter)] = 1;
    for (const char letter : {'-', ' '})
        values[static_cast<unsigned char>(letter)] = separator;
    return values;
}();

std::string encodeBase64(std::string_view bytes, int variant)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytesOf(bytes), bytes.size(), variant);
    text.pop_back(); // the terminating zero
    return text;
}

std::optional<std::string> decodeBase64(std::string_view text, int variant)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()),
                          bytes.size(),
                          text.data(),
                          text.size(),
                          nullptr,
                          &size,
                          nullptr,
                          variant) != 0)
        return std::nullopt;
    bytes.resize(size);
    // libsodium 1.0.18 takes some bytes above 127 for letters.
    if (encodeBase64(bytes, variant) != text) return std::nullopt;
    return bytes;
}

} // namespace

std::string toHex(std::string_view bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytesOf(bytes), bytes.size());
    text.pop_back(); // the terminating zero
    return text;
}

std::optional<std::string> fromHex(std::string_view text)
{
    std::string bytes(text.size() / 2, '\0');
    if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()),
                       bytes.size(),
                       text.data(),
                       text.size(),
                       nullptr,
                       nullptr,
                       nullptr) != 0)
        return std::nullopt;
    return bytes;
}

std::string toBase64(std::string_view bytes)
{
    return encodeBase64(bytes, sodium_base64_VARIANT_ORIGINAL);
}

std::optional<std::string> fromBase64(std::string_view text)
{
    return decodeBase64(text, sodium_base64_VARIANT_ORIGINAL);
}

std::string toBase64Url(std::string_view bytes)
{
    return encodeBase64(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::optional<std::string> fromBase64Url(std::string_view text)
{
    return decodeBase64(text, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::string toBase32(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    unsigned pending = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        pending = (pending << 8 | static_cast<unsigned char>(byte)) & 0xfff;
        for (bits += 8; bits >= 5; bits -= 5)
            text += base32Letters[pending >> (bits - 5) & 31];
    }
    if (bits > 0) text += base32Letters[pending << (5 - bits) & 31];
    return text;
}

std::optional<std::string> fromBase32(std::string_view text)
{
    std::string bytes;
    unsigned pending = 0;
    unsigned bits = 0;
    for (const char letter : text) {
        const std::uint8_t value = base32Values[static_cast<unsigned char>(letter)];
        if (value == separator) continue;
        if (value == notALetter) return std::nullopt;
        pending = (pending << 5 | value) & 0xfff;
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(pending >> bits & 0xff);
    }
    // Left-over bits are padding: fewer than a letter, and zero.
    if (bits >= 5 || (pending & ((1u << bits) - 1)) != 0) return std::nullopt;
    return bytes;
}

std::string grouped(std::string_view code, std::size_t size)
{
    std::string text;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > 0 && size > 0 && i % size == 0) text += '-';
        text += code[i];
    }
    return text;
}

std::string toHex(std::span<const std::uint8_t> bytes)
{
    return toHex(viewOf(bytes));
}

std::string toBase64(std::span<const std::uint8_t> bytes)
{
    return toBase64(viewOf(bytes));
}

std::string toBase64Url(std::span<const std::uint8_t> bytes)
{
    return toBase64Url(viewOf(bytes));
}

std::string toBase32(std::span<const std::uint8_t> bytes)
{
    return toBase32(viewOf(bytes));
}

} // namespace naskah
