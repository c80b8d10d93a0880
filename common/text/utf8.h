#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace naskah {

/// Texts are UTF-8 everywhere. These take any bytes: a byte that belongs to no character counts as one of its own and
/// is left where it is. White space and control characters are Unicode's.

/// Whether `text` is well-formed (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
bool isValidUtf8(std::string_view text);

/// Length in code points, which is what people count and what limits of fields mean.
std::size_t lengthInCodePoints(std::string_view text);

/// The first `codePoints` of `text`.
std::string_view firstCodePoints(std::string_view text, std::size_t codePoints);

/// `text` without white space at both ends.
std::string_view trimmed(std::string_view text);

/// `text` trimmed, and every run of white space, line ends included, as one space: for one-line fields.
std::string collapsedWhitespace(std::string_view text);

enum class LineEnds { keep, remove };

/// `text` without characters that cannot be seen but change what is: controls, bidirectional overrides, byte order
/// marks. With LineEnds::keep, line feeds and tabs stay, and the other line ends become line feeds.
std::string withoutControls(std::string_view text, LineEnds lineEnds);

} // namespace naskah
