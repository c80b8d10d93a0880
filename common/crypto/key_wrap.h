#pragma once

#include "common/crypto/password.h"
#include "common/schema/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace naskah {

/// The random raw key of one SQLCipher file.
using DatabaseKey = std::array<std::uint8_t, 32>;

DatabaseKey generateDatabaseKey();

/// A PIN is short, so a guess must cost more than at a login: about 0.2 s and 64 MiB.
inline constexpr PasswordCost pinCost{.passes = 3, .memoryKiB = 65536};

/// `key` locked with a PIN, as one line of text to keep where the system has no keystore:
/// "naskah-key-1$m=65536,t=3$salt$nonce$box", the last three base64url; Argon2id, XSalsa20-Poly1305.
std::string wrapKey(const DatabaseKey& key, std::string_view pin, PasswordCost cost = pinCost);

/// `unauthorized` for a wrong PIN (a changed box looks the same), `corrupt` when the text is none of ours or asks for
/// a cost no honest wrap has.
Result<DatabaseKey> unwrapKey(std::string_view wrapped, std::string_view pin);

} // namespace naskah
