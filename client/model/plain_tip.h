#pragma once

#include <QString>

namespace naskah {

/// A tooltip that shows `words` as they are: nothing in them is markup, long ones are wrapped, and of very long ones the
/// beginning is shown.
inline QString plainTip(const QString& words)
{
    constexpr qsizetype longest = 4000;
    if (words.isEmpty()) return {};
    const QString shown = words.size() > longest ? words.left(longest) + QChar(0x2026) : words;
    return QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(shown.toHtmlEscaped());
}

} // namespace naskah
