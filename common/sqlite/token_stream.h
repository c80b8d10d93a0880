#pragma once

#include <string>
#include <string_view>

namespace naskah {

/// Turns the plain words of a text into the tokens of the index, one group at a time. A group fills one
/// position, so phrases and highlighting count words as people do:
///  - a word: its surface, then its root ("pengiriman", "~ngirim"); for a query every form that may match;
///  - a doubled word or a word with a clitic: "surat-surat", "melakukan-nya" stand as one word;
///  - a number with dots: "800.1.13" yields itself, each leading part (800, 800.1) and each single part.
///    A query takes it whole, so a code finds everything below it.
/// In a query, `=` right before a word asks for that token alone, without widening, and "=rapat=rapatnya" for either of
/// them at one place: so the words that a half-typed one may become are a single term.
class TokenStream {
public:
    /// A flag beside FTS5's: surfaces and leading parts of numbers alone, for a vocabulary.
    static constexpr int wordsOnly = 0x1000;

    using Emit = int (*)(void* context, int flags, const char* token, int size, int start, int end);

    /// `flags` as FTS5 gives them: document or query, and whether the last word is still being typed.
    TokenStream(std::string_view text, int flags, void* context, Emit emit);

    /// The next word with its place in the text. Returns an SQLite code, as does `finish`.
    int take(std::string_view word, int start, int end);
    int finish();

private:
    bool joinsNumber(std::string_view word, int start) const;
    bool joinsWord(std::string_view word, int start) const;
    char between(int start) const;

    int emitGroup(bool last);
    int emitNumberParts();
    int emitQueryForms();
    int emitRoot();
    int emit(std::string_view token, bool colocated);

    std::string_view m_text;
    int m_flags;
    void* m_context;
    Emit m_emit;
    /// The group gathered so far; empty before the first word.
    std::string m_group;
    int m_start = 0;
    int m_end = 0;
    bool m_isNumber = false;
    /// Where the last `=` word ended; -1 when the last word was none.
    int m_lastExactEnd = -1;
};

} // namespace naskah
