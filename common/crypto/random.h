#pragma once

#include <cstddef>
#include <string>

namespace naskah {

/// Bytes from the operating system's generator, fit for keys.
std::string randomBytes(std::size_t count);

/// `bytes` random bytes as base64url: for sessions, invitations, salts in text.
std::string randomToken(std::size_t bytes);

} // namespace naskah
