#pragma once

#include "tests/powercut/database_check.h"

#include <cstdint>
#include <memory>

namespace naskah::powercut {

enum class Fault {
    once,    ///< one call fails
    forEver, ///< it and all later ones fail
    full,    ///< no room from that call on; later there is room again
};

/// Some minutes of one end's life, always the same, in which the disk fails at a chosen call.
class Trial {
public:
    virtual ~Trial() = default;
    /// Calls to the disk when nothing fails.
    virtual std::uint64_t calls() = 0;
    /// What is wrong afterwards. An error must have reached the caller as what it is; after I/O errors the process ends, and
    /// what is left on the disk must keep all promises; after a full disk the process goes on by itself.
    virtual Findings run(Fault fault, std::uint64_t at) = 0;
};

std::unique_ptr<Trial> deskTrial(std::uint64_t seed);
std::unique_ptr<Trial> serverTrial(std::uint64_t seed);

} // namespace naskah::powercut
