#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace naskah {

/// What one guess costs. The default is OWASP's: about 20 ms and 19 MiB, bearable on the city's oldest server.
struct PasswordCost {
    unsigned passes = 2;
    std::size_t memoryKiB = 19456;
};

/// A PHC string ("$argon2id$v=19$m=19456,t=2,p=1$salt$hash") with a salt of its own. Throws when memory is short.
std::string hashPassword(std::string_view password, PasswordCost cost = {});

/// False also for a text that is no PHC string.
bool verifyPassword(const std::string& phc, std::string_view password);

/// Whether `phc` was made at another cost, so that it should be made again at the next successful login.
bool needsRehash(const std::string& phc, PasswordCost cost = {});

} // namespace naskah
