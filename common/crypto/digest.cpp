#include "common/crypto/digest.h"

#include "common/crypto/bytes.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <stdexcept>

namespace naskah {
namespace {

/// Fetched once: an implicit fetch costs more than hashing a node of the log.
const EVP_MD* algorithm()
{
    static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return fetched;
}

void require(bool good)
{
    if (!good) throw std::runtime_error("SHA-256 is not available");
}

} // namespace

Digest sha256(std::string_view bytes)
{
    thread_local Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

Digest hmacSha256(std::string_view key, std::string_view bytes)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytesOf(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytesOf(bytes), bytes.size());
    Digest digest;
    crypto_auth_hmacsha256_final(&state, digest.data());
    sodium_memzero(&state, sizeof state);
    return digest;
}

bool equalInConstantTime(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

void Sha256::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    require(m_context && EVP_DigestInit_ex2(m_context.get(), algorithm(), nullptr) == 1);
}

Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes)
{
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()) == 1);
}

Digest Sha256::finish()
{
    Digest digest;
    require(EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr) == 1);
    require(EVP_DigestInit_ex2(m_context.get(), algorithm(), nullptr) == 1);
    return digest;
}

} // namespace naskah
