#include "common/schema/csv.h"

#include "common/text/utf8.h"

#include <algorithm>
#include <array>

namespace naskah {

namespace {

void append(std::string& text, char32_t c)
{
    if (c < 0x80) {
        text += char(c);
    } else if (c < 0x800) {
        text += char(0xC0 | (c >> 6));
        text += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        text += char(0xE0 | (c >> 12));
        text += char(0x80 | ((c >> 6) & 0x3F));
        text += char(0x80 | (c & 0x3F));
    } else {
        text += char(0xF0 | (c >> 18));
        text += char(0x80 | ((c >> 12) & 0x3F));
        text += char(0x80 | ((c >> 6) & 0x3F));
        text += char(0x80 | (c & 0x3F));
    }
}

std::string fromUtf16(std::string_view bytes, bool bigEndian)
{
    const auto unit = [&](std::size_t i) {
        const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
        return char32_t(bigEndian ? a << 8 | b : b << 8 | a);
    };
    std::string text;
    for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
        char32_t c = unit(i);
        const bool isHigh = c >= 0xD800 && c < 0xDC00;
        if (isHigh && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = 0xFFFD;
        }
        append(text, c);
    }
    return text;
}

std::string fromWindows1252(std::string_view bytes)
{
    // 0x80 to 0x9F; five of them mean nothing.
    static constexpr std::array<char32_t, 32> high{
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::string text;
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        append(text, c >= 0x80 && c < 0xA0 ? high[c - 0x80u] : c);
    }
    return text;
}

std::string decoded(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE")) return fromUtf16(bytes, false);
    if (bytes.starts_with("\xFE\xFF")) return fromUtf16(bytes, true);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return isValidUtf8(bytes) ? std::string{bytes} : fromWindows1252(bytes);
}

char delimiterOf(std::string_view text)
{
    const auto first = text.substr(0, text.find_first_of("\r\n"));
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char c : {',', ';', '\t'}) {
        const auto count = std::ranges::count(first, c);
        if (count > most) {
            most = count;
            best = c;
        }
    }
    return best;
}

Error at(int line, std::string_view what)
{
    return {Errc::invalid, "line " + std::to_string(line) + ": " + std::string{what}};
}

/// Cells of one record, quotes taken off.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text), m_delimiter(delimiterOf(text)) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    int line() const { return m_line; }

    Result<std::vector<std::string>> next()
    {
        std::vector<std::string> cells;
        while (true) {
            auto cell = oneCell();
            if (!cell) return cell.error();
            cells.push_back(std::move(*cell));
            if (atEnd()) break;
            const char c = m_text[m_at++];
            if (c == m_delimiter) continue;
            if (c == '\r' && !atEnd() && m_text[m_at] == '\n') ++m_at;
            ++m_line;
            break;
        }
        return cells;
    }

private:
    bool endsCell(char c) const { return c == m_delimiter || c == '\n' || c == '\r'; }

    Result<std::string> oneCell()
    {
        std::string cell;
        if (atEnd() || m_text[m_at] != '"') {
            while (!atEnd() && !endsCell(m_text[m_at])) {
                if (m_text[m_at] == '\0') return at(m_line, "a NUL character; this is not a text file");
                cell += m_text[m_at++];
            }
            return cell;
        }
        const int begun = m_line;
        ++m_at;
        while (true) {
            if (atEnd()) return at(begun, "a quote is opened and never closed");
            const char c = m_text[m_at++];
            if (c == '\0') return at(m_line, "a NUL character; this is not a text file");
            if (c == '\n') ++m_line;
            if (c != '"') {
                cell += c;
            } else if (!atEnd() && m_text[m_at] == '"') {
                cell += '"';
                ++m_at;
            } else {
                break;
            }
        }
        if (!atEnd() && !endsCell(m_text[m_at])) return at(m_line, "something follows a closing quote");
        return cell;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    char m_delimiter;
    int m_line = 1;
};

std::string lowered(std::string_view text)
{
    std::string lower{trimmed(text)};
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = char(c + 32);
    return lower;
}

bool isBlank(const std::vector<std::string>& cells)
{
    return std::ranges::all_of(cells, [](const auto& cell) { return trimmed(cell).empty(); });
}

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view{"=+-@\t\r"}.find(text[0]) != std::string_view::npos;
}

} // namespace

int CsvTable::column(std::string_view name) const
{
    for (std::size_t i = 0; i < header.size(); ++i)
        if (lowered(header[i]) == lowered(name)) return int(i);
    return -1;
}

Result<CsvTable> readCsv(std::string_view bytes)
{
    const std::string text = decoded(bytes);
    Reader reader(text);
    CsvTable table;
    while (!reader.atEnd()) {
        const int line = reader.line();
        auto cells = reader.next();
        if (!cells) return cells.error();
        if (isBlank(*cells)) continue;
        if (table.header.empty()) {
            table.header = std::move(*cells);
            continue;
        }
        if (cells->size() > table.header.size())
            return at(line, std::to_string(cells->size()) + " cells, but the first line names " +
                                std::to_string(table.header.size()));
        cells->resize(table.header.size());
        table.lines.push_back({line, std::move(*cells)});
    }
    if (table.header.empty()) return at(1, "the file is empty");
    return table;
}

std::string csvCell(std::string_view text)
{
    std::string cell;
    if (looksLikeFormula(text) || text.starts_with('\'')) cell += '\'';
    for (const char c : text) {
        if (c == '\0') continue; // no table holds one, and none that did would be read again
        if (c == '"') cell += '"';
        cell += c;
    }
    const bool quoted = cell.find_first_of(",;\t\r\n\"") != cell.npos || cell != trimmed(cell);
    return quoted ? '"' + cell + '"' : cell;
}

std::string fromCsvCell(std::string_view text)
{
    if (text.size() > 1 && text[0] == '\'' && (looksLikeFormula(text.substr(1)) || text[1] == '\'')) text.remove_prefix(1);
    return std::string{text};
}

} // namespace naskah
