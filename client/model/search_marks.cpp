#include "client/model/search_marks.h"

#include "common/sqlite/root.h"

#include <algorithm>

namespace naskah {
namespace {

QStringList wordsOf(const QString& text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            word += c.toLower();
        else if (!word.isEmpty())
            words << std::exchange(word, {});
    }
    if (!word.isEmpty()) words << word;
    return words;
}

} // namespace

SearchMarks::SearchMarks(const QString& typed) : m_words(wordsOf(typed))
{
    if (!m_words.isEmpty() && !typed.isEmpty() && typed.back().isLetterOrNumber()) m_part = m_words.last();
    for (const QString& word : std::as_const(m_words)) {
        auto forms = stem::queryForms(word.toStdString());
        m_forms.insert(m_forms.end(), forms.begin(), forms.end());
    }
    std::ranges::sort(m_forms);
}

bool SearchMarks::matches(const QString& word) const
{
    if (m_words.contains(word) || (!m_part.isEmpty() && word.startsWith(m_part))) return true;
    const std::string plain = word.toStdString();
    return std::ranges::binary_search(m_forms, stem::rootOf(plain).key());
}

QList<Mark> SearchMarks::in(const QString& text) const
{
    QList<Mark> marks;
    if (m_words.isEmpty()) return marks;
    int from = -1;
    for (int i = 0; i <= text.size(); ++i) {
        const bool inside = i < text.size() && text[i].isLetterOrNumber();
        if (inside && from < 0) from = i;
        if (inside || from < 0) continue;
        if (matches(text.mid(from, i - from).toLower())) marks << Mark{from, i - from};
        from = -1;
    }
    return marks;
}

} // namespace naskah
