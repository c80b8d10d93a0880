#include "common/text/utf8.h"

#include <cstdint>

namespace naskah {
namespace {

struct Character {
    char32_t code;
    std::size_t size;
};

/// Stands for a byte that is part of no character.
constexpr char32_t badByte = 0xffffffff;

/// The character at the head of `text`, which is not empty.
Character headOf(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return {first, 1};
    const std::size_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < size) return {badByte, 1};
    char32_t code = first & (0x7fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xc0) != 0x80) return {badByte, 1};
        code = code << 6 | (byte(i) & 0x3fu);
    }
    const bool overlong = code < (size == 4 ? 0x10000u : size == 3 ? 0x800u : 0x80u);
    const bool surrogate = code >= 0xd800 && code <= 0xdfff;
    if (overlong || surrogate || code > 0x10ffff) return {badByte, 1};
    return {code, size};
}

bool isSpace(char32_t code)
{
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0xa0 || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200a) || code == 0x2028 || code == 0x2029 || code == 0x202f || code == 0x205f ||
           code == 0x3000;
}

bool isLineEnd(char32_t code)
{
    return (code >= '\n' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool isControl(char32_t code)
{
    return code < 0x20 || (code >= 0x7f && code <= 0x9f) || code == 0x200e || code == 0x200f ||
           (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0xfeff;
}

} // namespace

bool isValidUtf8(std::string_view text)
{
    while (!text.empty()) {
        const Character character = headOf(text);
        if (character.code == badByte) return false;
        text.remove_prefix(character.size);
    }
    return true;
}

std::size_t lengthInCodePoints(std::string_view text)
{
    std::size_t length = 0;
    for (; !text.empty(); ++length)
        text.remove_prefix(headOf(text).size);
    return length;
}

std::string_view firstCodePoints(std::string_view text, std::size_t codePoints)
{
    std::size_t end = 0;
    for (; codePoints > 0 && end < text.size(); --codePoints)
        end += headOf(text.substr(end)).size;
    return text.substr(0, end);
}

std::string_view trimmed(std::string_view text)
{
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = headOf(text.substr(at));
        if (!isSpace(character.code)) {
            if (end == 0) begin = at;
            end = at + character.size;
        }
        at += character.size;
    }
    return end == 0 ? std::string_view() : text.substr(begin, end - begin);
}

std::string collapsedWhitespace(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool pending = false;
    while (!text.empty()) {
        const Character character = headOf(text);
        if (isSpace(character.code)) {
            pending = !out.empty();
        } else {
            if (pending) out += ' ';
            pending = false;
            out += text.substr(0, character.size);
        }
        text.remove_prefix(character.size);
    }
    return out;
}

std::string withoutControls(std::string_view text, LineEnds lineEnds)
{
    const bool keep = lineEnds == LineEnds::keep;
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Character character = headOf(text);
        const bool pair = text.starts_with("\r\n");
        if (keep && isLineEnd(character.code)) {
            if (!pair) out += '\n';
        } else if (!isControl(character.code) || (keep && character.code == '\t')) {
            out += text.substr(0, character.size);
        }
        text.remove_prefix(character.size);
    }
    return out;
}

} // namespace naskah
