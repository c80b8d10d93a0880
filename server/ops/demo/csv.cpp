#include "server/ops/demo/csv.h"

#include <fstream>
#include <iterator>

namespace naskah::demo {

std::vector<CsvRow> parseCsv(std::string_view text)
{
    std::vector<std::vector<std::string>> lines(1);
    std::string cell;
    bool quoted = false, any = false;
    const auto endCell = [&] {
        lines.back().push_back(std::move(cell));
        cell.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        any = true;
        if (quoted) {
            if (c != '"') {
                cell += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                cell += '"';
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            endCell();
        } else if (c == '\n') {
            endCell();
            lines.emplace_back();
            any = false;
        } else if (c != '\r') {
            cell += c;
        }
    }
    if (any) endCell();
    if (lines.back().empty()) lines.pop_back();

    std::vector<CsvRow> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        CsvRow row;
        for (std::size_t column = 0; column < lines[0].size(); ++column)
            row[lines[0][column]] = column < lines[i].size() ? lines[i][column] : std::string{};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string readBytes(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<CsvRow> readCsv(const std::filesystem::path& file)
{
    return parseCsv(readBytes(file));
}

} // namespace naskah::demo
