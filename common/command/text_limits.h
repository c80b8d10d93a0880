#pragma once

#include "common/command/verdict.h"
#include "common/schema/field.h"

#include <optional>

namespace naskah {

/// Bytes that a command may bring in a text, or in each of a list of them; of a letter's own text, fifty close pages.
inline constexpr std::size_t longestText = 4000, longestBody = 200'000;

/// Says no to a row of which a text is longer; nullopt when all fit. A text of another rule may be shorter still.
std::optional<Verdict> textTooLong(const Entity& entity, const Row& row);

} // namespace naskah
