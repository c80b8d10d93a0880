#pragma once

#include "common/text/date.h"
#include "common/text/uuid.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace naskah {

/// What a leaf of the log commits to.
struct LogLeaf {
    std::string_view salt, envelope, outcome;
    Uuid device;
    std::uint64_t sequence = 0;
    Timestamp at{};
};

/// The bytes a leaf is the hash of: hash of (salt, envelope), hash of (salt, outcome), device, sequence, server time.
std::string leafBytes(const LogLeaf& leaf);

} // namespace naskah
