#include "server/auth/nonces.h"

#include "common/crypto/bytes.h"
#include "common/crypto/digest.h"
#include "common/crypto/encoding.h"

namespace naskah::auth {

namespace {

constexpr std::size_t timeSize = 8, randomSize = 16, proofSize = 16;

std::string bytesOf(std::int64_t number)
{
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>(static_cast<std::uint64_t>(number) >> shift);
    return bytes;
}

std::int64_t numberOf(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(number);
}

} // namespace

Nonces::Nonces(std::string key, engine::Clock clock, engine::Random random, std::chrono::milliseconds lifetime)
    : m_key(std::move(key)), m_clock(std::move(clock)), m_random(std::move(random)), m_lifetime(lifetime)
{
}

std::string Nonces::proofOf(std::string_view bytes) const
{
    const auto digest = hmacSha256(m_key, bytes);
    return std::string{viewOf(digest).substr(0, proofSize)};
}

std::string Nonces::make() const
{
    const auto body = bytesOf(millisecondsOf(m_clock() + m_lifetime)) + m_random(randomSize);
    return toBase64Url(body + proofOf(body));
}

bool Nonces::isGood(std::string_view nonce) const
{
    const auto bytes = fromBase64Url(nonce);
    if (!bytes || bytes->size() != timeSize + randomSize + proofSize) return false;
    const std::string_view view{*bytes};
    const auto body = view.substr(0, timeSize + randomSize);
    return equalInConstantTime(proofOf(body), view.substr(body.size())) &&
           millisecondsOf(m_clock()) <= numberOf(body.substr(0, timeSize));
}

} // namespace naskah::auth
