#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// What a person has typed into a search field, taken apart: words between spaces, and phrases between quotes.
struct SearchText {
    /// Words and phrases that are complete, because something follows them.
    std::vector<std::string> whole;
    /// The word or phrase still being typed; empty after a space or a closing quote.
    std::string last;
    /// The end of `last`, in lower case, that a vocabulary may complete ("500.1" of "B/1/500.1"); may be empty.
    std::string part;
};

/// At most `mostSearchWords` words of at most 200 bytes; what comes after is not looked for.
inline constexpr std::size_t mostSearchWords = 24;
SearchText readSearch(std::string_view typed);

/// At most this many completions are looked for; the caller gives the most frequent ones first.
inline constexpr std::size_t mostCompletions = 32;

/// The FTS5 MATCH expression that finds texts with all of it, whatever was typed; nothing when there is no word in it.
/// `completions` are the words of the vocabulary that begin with `part`: with none, the index itself is asked for every
/// word that begins so, which is slow only for beginnings that are frequent. Everything stands in quotes, so that no
/// operator of FTS5 can be typed. Phrases come in this order, for naskah_rank: the whole ones, `last`, its completions.
std::optional<std::string> matchExpression(const SearchText& search, std::span<const std::string> completions);

} // namespace naskah
