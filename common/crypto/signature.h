#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace naskah {

/// The public half of an Ed25519 key (RFC 8032): a device, a server or an administrator in the log.
struct PublicKey {
    std::array<std::uint8_t, 32> bytes{};
    auto operator<=>(const PublicKey&) const = default;
};

struct Signature {
    std::array<std::uint8_t, 64> bytes{};
    bool operator==(const Signature&) const = default;
};

/// An Ed25519 key pair. Its memory is wiped when it goes.
class SigningKey {
public:
    static SigningKey generate();

    /// The key that belongs to a 32-byte seed; throws std::invalid_argument for any other size.
    static SigningKey fromSeed(std::string_view seed);

    SigningKey(const SigningKey&) = default;
    SigningKey& operator=(const SigningKey&) = default;
    ~SigningKey();

    /// The 32 bytes to keep, secret.
    std::string seed() const;
    PublicKey publicKey() const;
    Signature sign(std::string_view message) const;

private:
    SigningKey() = default;

    /// Seed and public key, as libsodium keeps them.
    std::array<std::uint8_t, 64> m_secret{};
};

/// False for a wrong signature and for keys that are no point of the curve or of small order.
bool verify(const PublicKey& key, std::string_view message, const Signature& signature);

} // namespace naskah
