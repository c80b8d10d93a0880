#include "common/crypto/random.h"

#include "common/crypto/encoding.h"
#include "common/crypto/sodium_ready.h"

#include <sodium.h>

namespace naskah {

std::string randomBytes(std::size_t count)
{
    sodiumReady();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string randomToken(std::size_t bytes)
{
    return toBase64Url(randomBytes(bytes));
}

} // namespace naskah
