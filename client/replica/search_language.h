#pragma once

#include "client/replica/search_days.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// What a person may type in any search box: words, "phrases", -words that must not be there, and filters such as
/// `dari:dishub`, `hal:"data cctv"`, `tanggal:2025-03..2025-06`, `-status:arsip`. Nothing that is typed is an error: what is
/// no filter is a word.

/// Where a word is looked for, or what a filter asks for.
enum class SearchField {
    anywhere,
    subject,
    sender,
    recipient,
    number,
    text,  ///< summary and body
    notes, ///< file names, comments, notes, reports
    unit,  ///< an office that wrote it, got it or handles it
    type,
    state,
    security,
    urgency,
    classification,
    days,     ///< of writing
    received, ///< days of receipt by the office
    since,
    after,
    until,
    before,
    order,
};

/// A name of a filter. The first of a field and language is the one to offer.
struct FilterName {
    std::string_view name;
    SearchField field;
    bool isEnglish = false;
};
std::span<const FilterName> filterNames();

struct SearchTerm {
    SearchField field = SearchField::anywhere;
    std::string text;         ///< without quotes; never empty
    bool isPhrase = false;    ///< stood between quotes
    bool isExcluded = false;
    bool isOpen = false;      ///< is still being typed: the text ends with it

    bool operator==(const SearchTerm&) const = default;
};

/// Something the person should know about what they typed. `code` is stable.
struct SearchNote {
    std::string_view code;
    std::string word; ///< what it is about, as typed
    std::string hint; ///< a name that was perhaps meant; may be empty

    bool operator==(const SearchNote&) const = default;
};
namespace note {
/// `foo:bar` where foo is no filter; it was looked for as a word.
inline constexpr std::string_view unknownFilter = "search.unknown_filter";
/// What stands after a filter of dates is no date; the filter was left out.
inline constexpr std::string_view notADate = "search.not_a_date";
/// No type, state, office or classification is called so; nothing is found.
inline constexpr std::string_view unknownValue = "search.unknown_value";
/// More was typed than is looked for.
inline constexpr std::string_view tooLong = "search.too_long";
/// The index is still being made: older letters are missing.
inline constexpr std::string_view indexing = "search.indexing";
/// The desk was indexed by another version of the program and cannot be written now: only plain words are compared.
inline constexpr std::string_view oldIndex = "search.old_index";
} // namespace note

/// What was typed, taken apart.
struct SearchRequest {
    std::string words;             ///< the plain words and phrases in their order, for readSearch(): it ends in a space
                                   ///< unless the last of them is still being typed
    std::vector<SearchTerm> terms; ///< filters and excluded words
    DayRange days;                 ///< all filters of dates together
    std::vector<DayRange> notDays; ///< `-tahun:2025`
    DayRange received;             ///< all `diterima:` together
    std::vector<DayRange> notReceived;
    bool newestFirst = false;      ///< asked for by `urut:terbaru`
    std::vector<SearchNote> notes;

    bool isEmpty() const;
};

inline constexpr std::size_t mostSearchBytes = 2000, mostSearchTerms = 16;

/// Pure and total: any bytes will do. `today` gives words like "kemarin" their meaning.
SearchRequest readRequest(std::string_view typed, Date today);

/// The word that is being typed at the end of `typed`, for suggestions.
struct OpenWord {
    std::size_t from = 0;   ///< where in `typed` it begins, after a minus
    std::optional<SearchField> filter; ///< of `hal:cc`; nothing for a plain word
    std::size_t valueFrom = 0; ///< where the value begins, after a quote
    std::string text;       ///< the value or the plain word
};
std::optional<OpenWord> openWord(std::string_view typed);

} // namespace naskah
