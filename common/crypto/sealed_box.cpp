#include "common/crypto/sealed_box.h"

#include "common/crypto/bytes.h"
#include "common/crypto/sodium_ready.h"

#include <sodium.h>

#include <stdexcept>

namespace naskah {

BoxKey BoxKey::generate()
{
    sodiumReady();
    BoxKey key;
    crypto_box_keypair(key.m_public.bytes.data(), key.m_secret.data());
    return key;
}

BoxKey BoxKey::fromSecret(std::string_view secret)
{
    sodiumReady();
    const auto bytes = arrayOf<32>(secret);
    if (!bytes) throw std::invalid_argument("a box key's secret has 32 bytes");
    BoxKey key;
    key.m_secret = *bytes;
    crypto_scalarmult_base(key.m_public.bytes.data(), key.m_secret.data());
    return key;
}

BoxKey::~BoxKey()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

std::string BoxKey::secret() const
{
    return std::string(viewOf(m_secret));
}

std::string seal(const BoxPublicKey& to, std::string_view plain)
{
    sodiumReady();
    std::string sealed(plain.size() + crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal(
            reinterpret_cast<unsigned char*>(sealed.data()), bytesOf(plain), plain.size(), to.bytes.data()) != 0)
        throw std::invalid_argument("nothing can be sealed to this key");
    return sealed;
}

std::optional<std::string> open(const BoxKey& key, std::string_view sealed)
{
    if (sealed.size() < crypto_box_SEALBYTES) return std::nullopt;
    std::string plain(sealed.size() - crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal_open(reinterpret_cast<unsigned char*>(plain.data()),
                             bytesOf(sealed),
                             sealed.size(),
                             key.m_public.bytes.data(),
                             key.m_secret.data()) != 0)
        return std::nullopt;
    return plain;
}

} // namespace naskah
