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

SearchMarks::SearchMarks(const QString& typed, SearchField field)
{
    // Dates mark nothing, so that any day will do.
    const SearchRequest request = readRequest(typed.toStdString(), Date{});
    const QString words = QString::fromStdString(request.words);
    add(words, !words.isEmpty() && words.back().isLetterOrNumber());
    for (const SearchTerm& term : request.terms)
        if (term.field == field && !term.isExcluded) add(QString::fromStdString(term.text), term.isOpen);
    std::ranges::sort(m_forms);
}

void SearchMarks::add(const QString& words, bool isOpen)
{
    const QStringList list = wordsOf(words);
    if (isOpen && !list.isEmpty()) m_parts << list.last();
    m_words << list;
    for (const QString& word : list) {
        auto forms = stem::queryForms(word.toStdString());
        m_forms.insert(m_forms.end(), forms.begin(), forms.end());
    }
}

bool SearchMarks::matches(const QString& word) const
{
    const auto begins = [&word](const QString& part) { return word.startsWith(part); };
    if (m_words.contains(word) || std::ranges::any_of(m_parts, begins)) return true;
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
