#pragma once

#include "common/schema/value.h"

#include <cstdint>
#include <string>

namespace naskah {

/// The words of a letter as the full-text index has them.
struct SearchDocument {
    std::string number, subject, sender, text;
};

SearchDocument searchDocument(const Row& letter);

/// Where a letter stands in the index: day of writing << 24 | its row, so that newest first is rowid descending.
std::int64_t searchRowid(const Row& letter, std::int64_t row);
inline std::int64_t letterRowOf(std::int64_t searchRowid)
{
    return searchRowid & 0xffffff;
}

} // namespace naskah
