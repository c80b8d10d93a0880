#include "common/sqlite/token_stream.h"

#include "common/sqlite/affixes.h"
#include "common/sqlite/root.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <array>

namespace naskah {
namespace {

/// Longer ones are dates glued to sums and the like; the rest starts a group of its own.
constexpr std::size_t longestNumber = 48;

bool allDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

TokenStream::TokenStream(std::string_view text, int flags, void* context, Emit sink)
    : m_text(text), m_flags(flags), m_context(context), m_emit(sink)
{
}

int TokenStream::take(std::string_view word, int start, int end)
{
    if (!m_group.empty()) {
        if (joinsNumber(word, start)) {
            m_group.append(1, '.').append(word);
            m_end = end;
            return SQLITE_OK;
        }
        if (joinsWord(word, start)) {
            m_end = end;
            return SQLITE_OK;
        }
        if (const int rc = emitGroup(false); rc != SQLITE_OK) return rc;
    }
    m_group = word;
    m_start = start;
    m_end = end;
    m_isNumber = allDigits(word);
    return SQLITE_OK;
}

int TokenStream::finish()
{
    return m_group.empty() ? SQLITE_OK : emitGroup(true);
}

/// The one character between the group and a word at `start`; 0 when there are more or none.
char TokenStream::between(int start) const
{
    return start == m_end + 1 ? m_text[static_cast<std::size_t>(m_end)] : '\0';
}

bool TokenStream::joinsNumber(std::string_view word, int start) const
{
    return m_isNumber && between(start) == '.' && m_group.size() + word.size() < longestNumber && allDigits(word);
}

bool TokenStream::joinsWord(std::string_view word, int start) const
{
    if (m_isNumber || between(start) != '-') return false;
    if ((m_flags & FTS5_TOKENIZE_QUERY) && m_start > 0 && m_text[static_cast<std::size_t>(m_start) - 1] == '=')
        return false;
    if (word == m_group || stem::isClitic(word)) return true;
    if ((m_flags & FTS5_TOKENIZE_PREFIX) && std::string_view(m_group).starts_with(word)) return true;
    const stem::Root first = stem::rootOf(m_group);
    const stem::Root second = stem::rootOf(word);
    // "meniru-nirukan": the second half shows the melted start as it is.
    return first.stem == second.stem && (first.openStart == second.openStart || first.openStart);
}

int TokenStream::emitGroup(bool last)
{
    const bool query = m_flags & FTS5_TOKENIZE_QUERY;
    const bool exact = query && m_start > 0 && m_text[static_cast<std::size_t>(m_start) - 1] == '=';
    // Words strung on `=` are alternatives for one place: "=rapat=rapatnya".
    const int rc = emit(m_group, exact && m_start - 1 == m_lastExactEnd);
    m_lastExactEnd = exact ? m_end : -1;
    if (rc != SQLITE_OK || exact || (last && (m_flags & FTS5_TOKENIZE_PREFIX))) return rc;
    if (m_isNumber) return query ? rc : emitNumberParts();
    if (m_flags & wordsOnly) return rc;
    return query ? emitQueryForms() : emitRoot();
}

int TokenStream::emitNumberParts()
{
    int rc = SQLITE_OK;
    const std::string_view all = m_group;
    if (all.find('.') == std::string_view::npos) return rc;
    std::size_t part = 0;
    for (std::size_t dot = all.find('.'); rc == SQLITE_OK; dot = all.find('.', part)) {
        if (!(m_flags & wordsOnly) || part == 0) rc = emit(all.substr(part, dot - part), true);
        if (dot == std::string_view::npos) break;
        if (part != 0 && rc == SQLITE_OK) rc = emit(all.substr(0, dot), true);
        part = dot + 1;
    }
    return rc;
}

int TokenStream::emitQueryForms()
{
    int rc = SQLITE_OK;
    const auto forms = stem::queryForms(m_group);
    for (std::size_t i = 1; i < forms.size() && rc == SQLITE_OK; ++i)
        rc = emit(forms[i], true);
    return rc;
}

int TokenStream::emitRoot()
{
    const stem::Root root = stem::rootOf(m_group);
    if (root.stem == m_group) return SQLITE_OK;
    if (!root.openStart && !root.openEnd) return emit(root.stem, true);
    // Roots are short (see rootOf), and this runs for every word of every letter: no allocation.
    std::array<char, 64> key;
    std::size_t size = 0;
    if (root.openStart) key[size++] = '~';
    size += root.stem.copy(key.data() + size, key.size() - 2);
    if (root.openEnd) key[size++] = '~';
    return emit({key.data(), size}, true);
}

int TokenStream::emit(std::string_view token, bool colocated)
{
    return m_emit(
        m_context, colocated ? FTS5_TOKEN_COLOCATED : 0, token.data(), static_cast<int>(token.size()), m_start, m_end);
}

} // namespace naskah
