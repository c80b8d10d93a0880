#pragma once

#include <functional>
#include <memory>
#include <string_view>

struct sqlite3;

namespace naskah {

/// Splits texts into the words of the full-text index as people type them: surfaces without roots, and of a dotted number
/// each leading part ("800", "800.1", "800.1.13"). For the vocabulary that completes a half-typed word.
class WordReader {
public:
    explicit WordReader(sqlite3* db);
    ~WordReader();
    WordReader(const WordReader&) = delete;
    WordReader& operator=(const WordReader&) = delete;

    /// Calls `word` for each word of `text`, in order; the view is valid during the call only.
    void read(std::string_view text, const std::function<void(std::string_view)>& word);

private:
    struct Splitter;
    std::unique_ptr<Splitter> m_splitter;
};

} // namespace naskah
