#pragma once

#include "client/model/letter_line.h"

namespace naskah {

/// Where in a text the words of a search stand, other forms of an Indonesian word included: `kirim` marks `mengirim`.
/// The last word of the search may be half typed; it marks every word that begins with it.
class SearchMarks {
public:
    explicit SearchMarks(const QString& typed);

    QList<Mark> in(const QString& text) const;
    MarkedText mark(const QString& text) const { return {text, in(text)}; }

private:
    bool matches(const QString& word) const;

    QStringList m_words;
    QString m_part; ///< of the word being typed
    std::vector<std::string> m_forms;
};

} // namespace naskah
