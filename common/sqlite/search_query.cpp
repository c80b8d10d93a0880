#include "common/sqlite/search_query.h"

#include <algorithm>

namespace naskah {
namespace {

constexpr std::size_t longestWord = 200;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Letters and digits as the tokenizer has them. Outside ASCII nearly everything people type is a letter.
bool isWordByte(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool isSpace(char c)
{
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7f;
}

/// Dashes, quotes and dots of the general punctuation block (U+2000 to U+206F, in UTF-8 e2 80 xx and e2 81 xx), which
/// programs put in for the ones on the keyboard. They separate words as those do.
bool isPunctuation(std::string_view text)
{
    return text.size() >= 3 && text[0] == '\xe2' && (text[1] == '\x80' || text[1] == '\x81');
}

bool hasWord(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isPunctuation(text.substr(i)))
            i += 2;
        else if (isWordByte(text[i]))
            return true;
    }
    return false;
}

/// Cuts between characters, never inside one.
std::string_view shortened(std::string_view word)
{
    if (word.size() <= longestWord) return word;
    std::size_t end = longestWord;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xc0) == 0x80)
        --end;
    return word.substr(0, end);
}

/// Where the half-typed word begins in `last`. Dots belong to it between digits only: "800.1", but "dr.siregar".
std::size_t partStart(std::string_view last)
{
    std::size_t at = last.size();
    for (; at > 0; --at) {
        const char c = last[at - 1];
        const bool dot = c == '.' && at < last.size() && isDigit(last[at]) && at > 1 && isDigit(last[at - 2]);
        if (!isWordByte(c) && !dot) break;
    }
    return at;
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

/// One FTS5 string. A quote would end it, a zero byte the whole expression, and `=` would ask the tokenizer for an
/// exact word.
std::string quoted(std::string_view text, std::string_view exact = {})
{
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' || c == '=' || c == '\0' ? ' ' : c;
    out += exact;
    return out + '"';
}

bool isPlainWord(std::string_view word)
{
    return !word.empty() && std::ranges::all_of(word, [](char c) { return isWordByte(c) || c == '.'; });
}

std::string alternatives(std::span<const std::string> completions)
{
    std::string words;
    for (const std::string& word : completions.first(std::min(completions.size(), mostCompletions)))
        if (isPlainWord(word)) words += '=' + word;
    return words;
}

/// Half of a doubled word ("surat-su") stands for the whole one.
std::string_view withoutHalfDouble(std::string_view last)
{
    const std::size_t start = partStart(last);
    if (start < 2 || last[start - 1] != '-') return last;
    const std::string_view first = last.substr(0, start - 1);
    return first.substr(partStart(first)).starts_with(last.substr(start)) ? first : last;
}

std::string lastExpression(const SearchText& search, std::span<const std::string> completions)
{
    const std::string_view last = withoutHalfDouble(search.last);
    const std::string plain = quoted(last);
    if (search.part.empty() || last.size() < search.last.size()) return plain;
    const std::string words = alternatives(completions);
    if (words.empty()) return '(' + plain + " OR " + plain + " *)";
    return '(' + plain + " OR " + quoted(last.substr(0, partStart(last)), words) + ')';
}

} // namespace

SearchText readSearch(std::string_view typed)
{
    SearchText search;
    const auto isFull = [&] { return search.whole.size() + 1 >= mostSearchWords; };
    const auto complete = [&](std::string_view word) {
        if (hasWord(word)) search.whole.emplace_back(shortened(word));
    };
    while (!typed.empty() && !isFull()) {
        if (isSpace(typed[0])) {
            typed.remove_prefix(1);
            continue;
        }
        const bool phrase = typed[0] == '"';
        if (phrase) typed.remove_prefix(1);
        const auto end =
            std::ranges::find_if(typed, [&](char c) { return phrase ? c == '"' : c == '"' || isSpace(c); });
        const std::string_view word = typed.substr(0, static_cast<std::size_t>(end - typed.begin()));
        typed.remove_prefix(word.size());
        if (typed.empty()) {
            if (hasWord(word)) search.last = shortened(word);
            break;
        }
        complete(word);
        if (phrase || isSpace(typed[0])) typed.remove_prefix(1);
    }
    while (!search.last.empty() && search.last.back() == '.')
        search.last.pop_back();
    search.part = lowerCase(std::string_view(search.last).substr(partStart(search.last)));
    return search;
}

std::optional<std::string> matchExpression(const SearchText& search, std::span<const std::string> completions)
{
    // Without an operator between them FTS5 takes phrases as all wanted, and passes over one the tokenizer finds empty;
    // after an explicit AND an empty phrase would match nothing.
    std::string expression;
    for (const std::string& word : search.whole)
        expression += (expression.empty() ? "" : " ") + quoted(word);
    if (search.last.empty()) return expression.empty() ? std::nullopt : std::optional(expression);
    return (expression.empty() ? "" : expression + " AND ") + lastExpression(search, completions);
}

} // namespace naskah
