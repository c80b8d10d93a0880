#include "client/ui/controls/typed_words.h"

#include "common/text/utf8.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace naskah {
namespace {

QString trimmedText(const std::string& text)
{
    const auto words = trimmed(text);
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

} // namespace

QString typedLine(const QLineEdit* field)
{
    // Twice: what is between two spaces may be seen by nobody.
    const auto seen = withoutControls(collapsedWhitespace(field->text().toStdString()), LineEnds::remove);
    return trimmedText(collapsedWhitespace(seen));
}

QString typedText(const QPlainTextEdit* field)
{
    return trimmedText(withoutControls(field->toPlainText().toStdString(), LineEnds::keep));
}

} // namespace naskah
