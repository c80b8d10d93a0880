#pragma once

#include <QString>

#include <string>

namespace naskah {

/// What to tell a person about a stable code of a rule, of the server or of the line; `otherwise` for one that is not
/// known here.
QString reasonWords(const std::string& code, const std::string& otherwise);

} // namespace naskah
