#pragma once

#include <QString>

#include <functional>

namespace naskah {

/// A sentence that stands in the window for a while, and is said again when the language is switched meanwhile: made of a
/// function that says it. Plain words stay as they are.
class Said {
public:
    Said() = default;
    Said(const QString& words) : m_say([words] { return words; }) {}
    template <class Say>
        requires std::is_invocable_r_v<QString, const Say&>
    Said(Say say) : m_say(std::move(say))
    {
    }

    QString words() const { return m_say ? m_say() : QString(); }
    bool isEmpty() const { return !m_say; }

private:
    std::function<QString()> m_say;
};

} // namespace naskah
