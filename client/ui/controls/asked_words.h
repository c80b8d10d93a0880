#pragma once

#include <QString>

namespace naskah {

/// What a type-ahead field last asked its owner for. Answers come from another thread and may be late: one for other words
/// than stand there now, or after the choice was made, must neither open a list nor be taken by an Enter.
class AskedWords {
public:
    void ask(const QString& words)
    {
        m_words = words;
        m_isAsking = true;
        m_takesFirst = false;
    }
    /// The choice is made, or nothing is wanted any more.
    void forget() { m_isAsking = m_takesFirst = false; }
    /// Enter came before the answer: its first row is what was meant.
    void takeFirst() { m_takesFirst = true; }

    bool isWaiting() const { return m_isAsking; }
    /// Whether this answers what was asked last; then nothing is waited for any more. `takes`: whether Enter came already.
    bool isAnswered(const QString& words, bool& takes)
    {
        if (!m_isAsking || words != m_words) return false;
        takes = m_takesFirst;
        forget();
        return true;
    }

private:
    QString m_words;
    bool m_isAsking = false, m_takesFirst = false;
};

} // namespace naskah
