#pragma once

#include "common/schema/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// A table as spreadsheets save it (RFC 4180, and what people's spreadsheets make of it).
struct CsvTable {
    struct Line {
        int number = 0; ///< where it begins in the file, from 1
        std::vector<std::string> cells;
    };
    std::vector<std::string> header;
    std::vector<Line> lines;

    /// The column with this name, whatever its case; -1 for none.
    int column(std::string_view name) const;
};

/// Reads `text`: UTF-8 with or without a mark, UTF-16 with one, or Windows-1252 when it is no UTF-8; commas, semicolons or
/// tabs, whichever the first line has. Empty lines are left out. Errors are Errc::invalid, and their detail begins with
/// "line N: ": a quote that never ends, words after a closing quote, more cells than the header has, a NUL.
Result<CsvTable> readCsv(std::string_view text);

/// One cell, quoted where it must be. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
std::string csvCell(std::string_view text);
/// What stood in a cell before csvCell.
std::string fromCsvCell(std::string_view text);

} // namespace naskah
