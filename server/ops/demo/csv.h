#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace naskah::demo {

/// One row of a table, by the header's names.
using CsvRow = std::map<std::string, std::string, std::less<>>;

/// RFC 4180 with a header line. A row with fewer cells than the header has empty ones.
std::vector<CsvRow> parseCsv(std::string_view text);

/// The rows of a file; none when it is not there.
std::vector<CsvRow> readCsv(const std::filesystem::path& file);

/// The bytes of a file; empty when it is not there.
std::string readBytes(const std::filesystem::path& file);

} // namespace naskah::demo
