#include "common/crypto/signature.h"

#include "common/crypto/bytes.h"
#include "common/crypto/sodium_ready.h"

#include <sodium.h>

#include <stdexcept>

namespace naskah {

SigningKey SigningKey::generate()
{
    sodiumReady();
    SigningKey key;
    PublicKey ignored;
    crypto_sign_keypair(ignored.bytes.data(), key.m_secret.data());
    return key;
}

SigningKey SigningKey::fromSeed(std::string_view seed)
{
    sodiumReady();
    if (seed.size() != crypto_sign_SEEDBYTES) throw std::invalid_argument("a signing key's seed has 32 bytes");
    SigningKey key;
    PublicKey ignored;
    crypto_sign_seed_keypair(ignored.bytes.data(), key.m_secret.data(), bytesOf(seed));
    return key;
}

SigningKey::~SigningKey()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

std::string SigningKey::seed() const
{
    return std::string(viewOf(m_secret).substr(0, crypto_sign_SEEDBYTES));
}

PublicKey SigningKey::publicKey() const
{
    PublicKey key;
    crypto_sign_ed25519_sk_to_pk(key.bytes.data(), m_secret.data());
    return key;
}

Signature SigningKey::sign(std::string_view message) const
{
    Signature signature;
    crypto_sign_detached(signature.bytes.data(), nullptr, bytesOf(message), message.size(), m_secret.data());
    return signature;
}

bool verify(const PublicKey& key, std::string_view message, const Signature& signature)
{
    sodiumReady();
    return crypto_sign_verify_detached(signature.bytes.data(), bytesOf(message), message.size(), key.bytes.data()) == 0;
}

} // namespace naskah
