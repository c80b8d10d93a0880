#include "client/page/page_frame.h"

#include <QList>

#include <cstring>

namespace naskah::page {
namespace {

constexpr int headerLimit = 64;

qsizetype bytesPerPixel(QImage::Format format)
{
    return format == QImage::Format_Grayscale8 ? 1 : 4;
}

} // namespace

QByteArray writeFrame(const QImage& image)
{
    const bool gray = image.format() == QImage::Format_Grayscale8;
    const QImage plain = gray ? image : image.convertToFormat(QImage::Format_RGB32);
    QByteArray bytes = "naskah-page 1 " + QByteArray::number(plain.width()) + ' ' + QByteArray::number(plain.height()) +
                       (gray ? " gray\n" : " rgb\n");
    const qsizetype row = plain.width() * bytesPerPixel(plain.format());
    bytes.reserve(bytes.size() + row * plain.height());
    for (int y = 0; y < plain.height(); ++y)
        bytes.append(reinterpret_cast<const char*>(plain.constScanLine(y)), row);
    return bytes;
}

std::optional<QImage> readFrame(const QByteArray& bytes, qint64 pixelLimit)
{
    const qsizetype headerEnd = bytes.left(headerLimit).indexOf('\n');
    if (headerEnd < 0) return std::nullopt;
    const QList<QByteArray> words = bytes.left(headerEnd).split(' ');
    if (words.size() != 5 || words[0] != "naskah-page" || words[1] != "1") return std::nullopt;
    if (words[4] != "gray" && words[4] != "rgb") return std::nullopt;
    const int width = words[2].toInt(), height = words[3].toInt();
    if (width < 1 || height < 1 || qint64(width) * height > pixelLimit) return std::nullopt;
    const auto format = words[4] == "gray" ? QImage::Format_Grayscale8 : QImage::Format_RGB32;
    const qsizetype row = width * bytesPerPixel(format);
    if (bytes.size() - headerEnd - 1 != row * height) return std::nullopt;
    QImage image(width, height, format);
    if (image.isNull()) return std::nullopt;
    for (int y = 0; y < height; ++y) {
        std::memcpy(image.scanLine(y), bytes.constData() + headerEnd + 1 + y * row, std::size_t(row));
    }
    return image;
}

} // namespace naskah::page
