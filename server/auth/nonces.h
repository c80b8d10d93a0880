#pragma once

#include "server/engine/identity.h"

#include <string>
#include <string_view>

namespace naskah::auth {

/// What a device signs to show that it is there now. The server keeps nothing: a nonce carries its own end and proof.
class Nonces {
public:
    Nonces(std::string key, engine::Clock clock, engine::Random random, std::chrono::milliseconds lifetime);

    std::string make() const;
    bool isGood(std::string_view nonce) const;

private:
    std::string proofOf(std::string_view bytes) const;

    std::string m_key;
    engine::Clock m_clock;
    engine::Random m_random;
    std::chrono::milliseconds m_lifetime;
};

} // namespace naskah::auth
