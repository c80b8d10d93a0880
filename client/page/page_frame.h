#pragma once

#include <QByteArray>
#include <QImage>

#include <optional>

/// How a page travels from the process that opened a stranger's file to the program that shows it: bare pixels behind
/// one line of text, because a decoder of PNG or JPEG in the program would be one more thing for the file to attack.
namespace naskah::page {

/// "naskah-page 1 <width> <height> <gray|rgb>\n", then rows without padding.
QByteArray writeFrame(const QImage& image);

/// std::nullopt for everything that is not exactly one frame of at most `pixelLimit` pixels.
std::optional<QImage> readFrame(const QByteArray& bytes, qint64 pixelLimit);

} // namespace naskah::page
