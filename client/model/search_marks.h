#pragma once

#include "client/model/letter_line.h"

#include "client/replica/search_language.h"

namespace naskah {

/// Where in a text the words of a search stand, other forms of an Indonesian word included: `kirim` marks `mengirim`.
/// The last word of the search may be half typed; it marks every word that begins with it. A filter's words are marked
/// where it looks for them only: `hal:cctv` in the subject.
class SearchMarks {
public:
    /// `field`: what the texts are; words of other filters are left out.
    explicit SearchMarks(const QString& typed, SearchField field = SearchField::anywhere);

    QList<Mark> in(const QString& text) const;
    MarkedText mark(const QString& text) const { return {text, in(text)}; }

private:
    void add(const QString& words, bool isOpen);
    bool matches(const QString& word) const;

    QStringList m_words;
    QStringList m_parts; ///< of words being typed
    std::vector<std::string> m_forms;
};

} // namespace naskah
