#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace naskah {

/// Where to seal to: an X25519 public key.
struct BoxPublicKey {
    std::array<std::uint8_t, 32> bytes{};
    auto operator<=>(const BoxPublicKey&) const = default;
};

/// Opens what was sealed to its public half. Its memory is wiped when it goes.
class BoxKey {
public:
    static BoxKey generate();

    /// Throws std::invalid_argument unless `secret` has 32 bytes.
    static BoxKey fromSecret(std::string_view secret);

    BoxKey(const BoxKey&) = default;
    BoxKey& operator=(const BoxKey&) = default;
    ~BoxKey();

    std::string secret() const;
    const BoxPublicKey& publicKey() const { return m_public; }

private:
    friend std::optional<std::string> open(const BoxKey& key, std::string_view sealed);

    BoxKey() = default;

    std::array<std::uint8_t, 32> m_secret{};
    BoxPublicKey m_public;
};

/// `plain` for the holder of `to` alone: who seals cannot open it again, and it does not say who sealed it
/// (X25519, XSalsa20-Poly1305; libsodium's crypto_box_seal). 48 bytes longer than `plain`.
std::string seal(const BoxPublicKey& to, std::string_view plain);

/// Nothing when it was sealed to another key or changed on the way.
std::optional<std::string> open(const BoxKey& key, std::string_view sealed);

} // namespace naskah
