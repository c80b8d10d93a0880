#pragma once

#include <QString>

#include <string>

namespace naskah {

/// What is wrong with a file of a table, in the language of the window: "Line 3: a quote is opened and never closed".
/// `problem` is an error of readCsv or of a staging; one that is not known stays as it is.
QString csvWords(const std::string& problem);

} // namespace naskah
