#include "common/sqlite/token_stream.h"

#include "common/sqlite/affixes.h"
#include "common/sqlite/root.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <array>

namespace naskah {
namespace {

/// Longer ones are dates glued to sums and the like; the rest starts a group of its own.
constexpr std::size_t longest_number = 48;

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

TokenStream::TokenStream(std::string_view text, int flags, void* context, Emit sink)
    : text_(text), flags_(flags), context_(context), emit_(sink) {}

int TokenStream::take(std::string_view word, int start, int end) {
    if (!group_.empty()) {
        if (joins_number(word, start)) {
            group_.append(1, '.').append(word);
            end_ = end;
            return SQLITE_OK;
        }
        if (joins_word(word, start)) {
            end_ = end;
            return SQLITE_OK;
        }
        if (const int rc = emit_group(false); rc != SQLITE_OK) return rc;
    }
    group_ = word;
    start_ = start;
    end_ = end;
    is_number_ = all_digits(word);
    return SQLITE_OK;
}

int TokenStream::finish() { return group_.empty() ? SQLITE_OK : emit_group(true); }

/// The one character between the group and a word at `start`; 0 when there are more or none.
char TokenStream::between(int start) const {
    return start == end_ + 1 ? text_[static_cast<std::size_t>(end_)] : '\0';
}

bool TokenStream::joins_number(std::string_view word, int start) const {
    return is_number_ && between(start) == '.' && group_.size() + word.size() < longest_number && all_digits(word);
}

bool TokenStream::joins_word(std::string_view word, int start) const {
    if (is_number_ || between(start) != '-') return false;
    if ((flags_ & FTS5_TOKENIZE_QUERY) && start_ > 0 && text_[static_cast<std::size_t>(start_) - 1] == '=') return false;
    if (word == group_ || text::is_clitic(word)) return true;
    if ((flags_ & FTS5_TOKENIZE_PREFIX) && std::string_view(group_).starts_with(word)) return true;
    const text::Root first = text::root_of(group_);
    const text::Root second = text::root_of(word);
    return first.stem == second.stem && first.open_start == second.open_start;
}

int TokenStream::emit_group(bool last) {
    const bool query = flags_ & FTS5_TOKENIZE_QUERY;
    const bool exact = query && start_ > 0 && text_[static_cast<std::size_t>(start_) - 1] == '=';
    // Words strung on `=` are alternatives for one place: "=rapat=rapatnya".
    const int rc = emit(group_, exact && start_ - 1 == last_exact_end_);
    last_exact_end_ = exact ? end_ : -1;
    if (rc != SQLITE_OK || exact || (last && (flags_ & FTS5_TOKENIZE_PREFIX))) return rc;
    if (is_number_) return query ? rc : emit_number_parts();
    return query ? emit_query_forms() : emit_root();
}

int TokenStream::emit_number_parts() {
    int rc = SQLITE_OK;
    const std::string_view all = group_;
    if (all.find('.') == std::string_view::npos) return rc;
    std::size_t part = 0;
    for (std::size_t dot = all.find('.'); rc == SQLITE_OK; dot = all.find('.', part)) {
        rc = emit(all.substr(part, dot - part), true);
        if (dot == std::string_view::npos) break;
        if (part != 0 && rc == SQLITE_OK) rc = emit(all.substr(0, dot), true);
        part = dot + 1;
    }
    return rc;
}

int TokenStream::emit_query_forms() {
    int rc = SQLITE_OK;
    const auto forms = text::query_forms(group_);
    for (std::size_t i = 1; i < forms.size() && rc == SQLITE_OK; ++i) rc = emit(forms[i], true);
    return rc;
}

int TokenStream::emit_root() {
    const text::Root root = text::root_of(group_);
    if (root.stem == group_) return SQLITE_OK;
    if (!root.open_start && !root.open_end) return emit(root.stem, true);
    // Roots are short (see root_of), and this runs for every word of every letter: no allocation.
    std::array<char, 64> key;
    std::size_t size = 0;
    if (root.open_start) key[size++] = '~';
    size += root.stem.copy(key.data() + size, key.size() - 2);
    if (root.open_end) key[size++] = '~';
    return emit({key.data(), size}, true);
}

int TokenStream::emit(std::string_view token, bool colocated) {
    return emit_(context_, colocated ? FTS5_TOKEN_COLOCATED : 0, token.data(), static_cast<int>(token.size()), start_,
                 end_);
}

}  // namespace naskah
