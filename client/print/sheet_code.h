#pragma once

#include "common/text/uuid.h"

#include <QImage>
#include <QStringList>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// What the square code on a disposition sheet says: "NSK1:" and the letter's id in 32 upper-case hexadecimal digits and
/// four more that follow from them (the first of their SHA-256), so that no other code is taken for ours. It names a
/// letter and grants nothing: whoever may not see the letter learns an id.
std::string sheetCode(const Uuid& letter);

/// The letter a code names; nullopt for any text that is not exactly such a code.
std::optional<Uuid> letterOfSheetCode(std::string_view text);

/// The letters that the codes on a paper name, each once, beside whatever other codes stand there.
std::vector<Uuid> lettersOfSheetCodes(const QStringList& codes);

/// Pages of a scan that belong together: a sheet with what lies behind it up to the next one.
struct SheetPart {
    std::optional<Uuid> letter; ///< nothing for the pages before the first sheet
    int first = 0, count = 0;   ///< pages, from 0

    bool operator==(const SheetPart&) const = default;
};

/// How a scan of several sheets falls apart, from the codes of each of its pages: a page with the code of another letter
/// begins a sheet. Empty when it cannot be told, because one page names two letters, and when there is no sheet at all.
std::vector<SheetPart> sheetParts(const QList<QStringList>& codesOfPages);

/// The code as black and white modules, one pixel each, without the quiet border of four. Error correction of level Q: a
/// quarter of it may be under a stamp.
QImage sheetCodeModules(const Uuid& letter);

} // namespace naskah
