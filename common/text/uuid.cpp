#include "common/text/uuid.h"

#include <openssl/rand.h>
#include <openssl/sha.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace naskah {

namespace {

void setVersion(Uuid& id, std::uint8_t version)
{
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | (version << 4));
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

} // namespace

std::string Uuid::text() const
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
        out += digits[bytes[i] >> 4];
        out += digits[bytes[i] & 15];
    }
    return out;
}

Uuid makeUuid(std::int64_t milliseconds)
{
    std::array<std::uint8_t, 10> random{};
    if (RAND_bytes(random.data(), int(random.size())) != 1) throw std::runtime_error("the random generator failed");
    return makeUuid(milliseconds, random);
}

Uuid makeUuid(std::int64_t milliseconds, const std::array<std::uint8_t, 10>& random)
{
    Uuid id;
    for (std::size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
    std::ranges::copy(random, id.bytes.begin() + 6);
    setVersion(id, 7);
    return id;
}

Uuid deriveUuid(const Uuid& parent, std::string_view name)
{
    std::string input{parent.raw()};
    input += name;
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(input.data()), input.size(), digest.data());
    Uuid id;
    std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
    setVersion(id, 8);
    return id;
}

std::optional<Uuid> parseUuid(std::string_view text)
{
    if (text.size() != 36) return std::nullopt;
    Uuid id;
    std::size_t at = 0;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            if (text[at++] != '-') return std::nullopt;
        }
        const int high = hexDigit(text[at]), low = hexDigit(text[at + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        id.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
        at += 2;
    }
    return id;
}

std::optional<Uuid> uuidFromRaw(std::string_view sixteenBytes)
{
    Uuid id;
    if (sixteenBytes.size() != id.bytes.size()) return std::nullopt;
    std::memcpy(id.bytes.data(), sixteenBytes.data(), id.bytes.size());
    return id;
}

} // namespace naskah
