#pragma once

namespace naskah {

/// libsodium picks its implementations and opens its random source once, before the first use from any thread.
/// Throws when the system has no source of randomness.
void sodiumReady();

} // namespace naskah
