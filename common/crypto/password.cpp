#include "common/crypto/password.h"

#include "common/crypto/sodium_ready.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <new>
#include <optional>

namespace naskah {
namespace {

/// libsodium wants the whole buffer, zero-filled behind the text.
using PhcText = std::array<char, crypto_pwhash_STRBYTES>;

std::optional<PhcText> padded(const std::string& phc)
{
    PhcText text{};
    if (phc.size() >= text.size()) return std::nullopt;
    std::ranges::copy(phc, text.begin());
    return text;
}

} // namespace

std::string hashPassword(std::string_view password, PasswordCost cost)
{
    sodiumReady();
    PhcText text{};
    if (crypto_pwhash_argon2id_str(text.data(), password.data(), password.size(), cost.passes, cost.memoryKiB * 1024) !=
        0)
        throw std::bad_alloc();
    return text.data();
}

bool verifyPassword(const std::string& phc, std::string_view password)
{
    sodiumReady();
    const auto text = padded(phc);
    return text && crypto_pwhash_argon2id_str_verify(text->data(), password.data(), password.size()) == 0;
}

bool needsRehash(const std::string& phc, PasswordCost cost)
{
    const auto text = padded(phc);
    return !text || crypto_pwhash_argon2id_str_needs_rehash(text->data(), cost.passes, cost.memoryKiB * 1024) != 0;
}

} // namespace naskah
