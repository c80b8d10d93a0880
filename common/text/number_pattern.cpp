#include "common/text/number_pattern.h"

#include <algorithm>
#include <array>
#include <utility>

namespace naskah {
namespace {

constexpr std::size_t longestPattern = 100;
constexpr std::array romanMonths{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

Error invalid(std::string reason)
{
    return {Errc::invalid, std::move(reason)};
}

std::string padded(std::string digits, std::size_t width)
{
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

} // namespace

Result<NumberPattern::Piece> NumberPattern::pieceOf(std::string_view token)
{
    static constexpr std::array<std::pair<std::string_view, Token>, 8> plain{{{"KS", Token::security},
                                                                              {"N", Token::number},
                                                                              {"K", Token::classification},
                                                                              {"S", Token::unit},
                                                                              {"M", Token::month},
                                                                              {"MR", Token::romanMonth},
                                                                              {"Y", Token::year},
                                                                              {"SUFFIX", Token::suffix}}};
    for (const auto& [name, meaning] : plain) {
        if (token == name) return Piece{meaning, std::string(token), 0};
    }
    if (token.starts_with("N:")) {
        if (token.size() == 4 && token[2] == '0' && token[3] >= '1' && token[3] <= '9')
            return Piece{Token::number, "N", static_cast<unsigned>(token[3] - '0')};
        return invalid("the width in {" + std::string(token) + "} is not 01 to 09");
    }
    return invalid("there is no token {" + std::string(token) + "}");
}

Result<NumberPattern> NumberPattern::parse(std::string_view text)
{
    if (text.size() > longestPattern) return invalid("the pattern is longer than 100 bytes");
    NumberPattern pattern;
    pattern.m_text = text;
    std::string literal;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '}') return invalid("a } has no {");
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return invalid("the pattern holds a control character");
        if (c != '{') {
            literal += c;
            continue;
        }
        const std::size_t end = text.find_first_of("{}", at + 1);
        if (end == std::string_view::npos || text[end] == '{') return invalid("a { has no }");
        auto piece = pieceOf(text.substr(at + 1, end - at - 1));
        if (!piece) return piece.error();
        if (!literal.empty()) pattern.m_pieces.push_back({Token::literal, std::exchange(literal, {}), 0});
        pattern.m_pieces.push_back(std::move(*piece));
        at = end;
    }
    if (!literal.empty()) pattern.m_pieces.push_back({Token::literal, literal, 0});
    const auto numbers = std::ranges::count(pattern.m_pieces, Token::number, &Piece::token);
    if (numbers == 0) return invalid("the pattern has no {N}");
    if (numbers > 1) return invalid("the pattern has {N} more than once");
    return pattern;
}

std::string NumberPattern::valueOf(const Piece& piece, const NumberParts& parts) const
{
    const bool month = parts.month >= 1 && parts.month <= 12;
    switch (piece.token) {
    case Token::literal:
        return piece.literal;
    case Token::security:
        return parts.securityCode;
    case Token::number:
        if (parts.number <= 0) return {};
        return padded(std::to_string(parts.number), piece.width) + (has(Token::suffix) ? std::string{} : parts.suffix);
    case Token::classification:
        return parts.classification;
    case Token::unit:
        return parts.unitCode;
    case Token::month:
        return month ? padded(std::to_string(parts.month), 2) : "";
    case Token::romanMonth:
        return month ? romanMonths[parts.month - 1] : "";
    case Token::year:
        return parts.year > 0 ? std::to_string(parts.year) : "";
    case Token::suffix:
        return parts.suffix;
    }
    return {};
}

Result<std::string> NumberPattern::render(const NumberParts& parts) const
{
    std::string text;
    for (const Piece& piece : m_pieces) {
        const std::string value = valueOf(piece, parts);
        if (value.empty() && piece.token != Token::suffix)
            return invalid("the number needs a value for {" + piece.literal + "}");
        text += value;
    }
    return text;
}

std::string NumberPattern::provisional(const NumberParts& parts) const
{
    auto known = parts;
    known.number = 0;
    known.suffix.clear();
    std::string text;
    for (const Piece& piece : m_pieces) {
        const std::string value = valueOf(piece, known);
        text += value.empty() && piece.token != Token::suffix ? "—" : value;
    }
    return text;
}

bool NumberPattern::has(Token token) const
{
    return std::ranges::find(m_pieces, token, &Piece::token) != m_pieces.end();
}

bool NumberPattern::showsYear() const
{
    return has(Token::year);
}

namespace {

/// a = 1, z = 26, aa = 27; 0 for what is no such word.
std::int64_t letterOrder(std::string_view word)
{
    constexpr std::size_t longest = 6;
    if (word.empty() || word.size() > longest) return 0;
    std::int64_t order = 0;
    for (const char c : word) {
        if (c < 'a' || c > 'z') return 0;
        order = order * 26 + (c - 'a' + 1);
    }
    return order;
}

std::string letterWord(std::int64_t order)
{
    std::string word;
    for (; order > 0; order = (order - 1) / 26)
        word.insert(word.begin(), static_cast<char>('a' + (order - 1) % 26));
    return word;
}

/// The number behind a mark, "12" of ".12"; 0 for what is no such suffix.
std::int64_t figureOrder(char mark, std::string_view suffix)
{
    constexpr std::size_t longest = 10;
    if (suffix.size() < 2 || suffix.size() > longest || suffix[0] != mark) return 0;
    std::int64_t order = 0;
    for (const char c : suffix.substr(1)) {
        if (c < '0' || c > '9') return 0;
        order = order * 10 + (c - '0');
    }
    return order;
}

} // namespace

std::string nextSuffix(std::string_view form, const std::vector<std::string>& used)
{
    const bool figures = form.size() == 2 && form[1] == '1';
    std::int64_t highest = 0;
    for (const auto& each : used)
        highest = std::max(highest, figures ? figureOrder(form[0], each) : letterOrder(each));
    return figures ? form[0] + std::to_string(highest + 1) : letterWord(highest + 1);
}

} // namespace naskah
