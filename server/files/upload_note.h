#pragma once

#include "common/crypto/digest.h"
#include "common/text/date.h"
#include "common/text/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace naskah::files {

/// What the server keeps about an upload beside its bytes.
struct UploadNote {
    Uuid device; ///< whose it is; nobody else sees it
    std::uint64_t length = 0;
    Digest sha256{}; ///< promised, and checked at the end
    Timestamp created{};
    bool complete = false; ///< the file is in the store and everybody has been told
};

std::string write(const UploadNote& note);
std::optional<UploadNote> readUploadNote(std::string_view text);

} // namespace naskah::files
