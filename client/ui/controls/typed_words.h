#pragma once

class QLineEdit;
class QPlainTextEdit;
class QString;

namespace naskah {

/// What somebody typed or pasted, without what nobody sees but what changes how the words around it look or are found:
/// control characters, overrides of the direction, byte order marks. A field of one line holds one line: what was pasted
/// with line ends, as out of a PDF, has spaces in their place.
QString typedLine(const QLineEdit* field);
QString typedText(const QPlainTextEdit* field);

} // namespace naskah
