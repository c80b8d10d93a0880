#include "common/crypto/sodium_ready.h"

#include <sodium.h>

#include <stdexcept>

namespace naskah {

void sodiumReady()
{
    static const int outcome = sodium_init();
    if (outcome < 0) throw std::runtime_error("libsodium cannot start: no source of randomness");
}

} // namespace naskah
