#pragma once

#include <QString>

namespace naskah {

/// Puts the program's words, dates and numbers into a language ("id" or "en"). May be called again at any time: windows
/// learn of it by QEvent::LanguageChange.
void setLanguage(const QString& language);
QString currentLanguage();

} // namespace naskah
