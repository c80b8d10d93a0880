#include "client/page/page_document.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>

#include <cstdio>

namespace naskah::page {
namespace {

constexpr qsizetype longestText = 1'000'000;

Failure broken(const QString& text)
{
    return {QStringLiteral("page.broken"), text};
}

Failure tooLarge(const QString& text)
{
    return {QStringLiteral("page.too_large"), text};
}

/// Readers accept rubbish before the header, and so do printers' drivers produce it.
bool looksLikePdf(const QByteArray& bytes)
{
    return bytes.left(1024).contains("%PDF-");
}

std::optional<Failure> load(QPdfDocument& document, QBuffer& buffer, const Limits& limits)
{
    buffer.open(QIODevice::ReadOnly);
    document.load(&buffer);
    switch (document.error()) {
    case QPdfDocument::Error::None:
        break;
    case QPdfDocument::Error::IncorrectPassword:
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return Failure{QStringLiteral("page.password"), QStringLiteral("the PDF is locked")};
    default:
        return broken(QStringLiteral("not a readable PDF"));
    }
    if (document.status() != QPdfDocument::Status::Ready) return broken(QStringLiteral("not a readable PDF"));
    if (document.pageCount() <= 0) return Failure{QStringLiteral("page.empty"), QStringLiteral("the PDF has no pages")};
    if (document.pageCount() > limits.pages) return tooLarge(QStringLiteral("too many pages"));
    return std::nullopt;
}

/// The size for `width` pixels, or why it cannot be.
Outcome<QSize> targetSize(QSizeF size, int width, const Limits& limits)
{
    // A page that pdfium cannot parse has no size; one of absurd proportions has no sensible height.
    if (!(size.width() >= 1 && size.height() >= 1)) return broken(QStringLiteral("the page has no size"));
    if (width < 1 || width > limits.width) return tooLarge(QStringLiteral("width is out of range"));
    const double height = std::max(1.0, size.height() * width / size.width());
    if (height * width > double(limits.pixels)) return tooLarge(QStringLiteral("the page has too many pixels"));
    return QSize(width, int(height + 0.5));
}

QImage onWhite(const QImage& picture)
{
    QImage paper(picture.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, picture);
    painter.end();
    return paper.allGray() ? paper.convertToFormat(QImage::Format_Grayscale8) : paper;
}

Failure noSuchPage()
{
    return {QStringLiteral("page.no_such_page"), QStringLiteral("there is no such page")};
}

Outcome<Info> inspectPdf(QByteArray bytes, const Limits& limits)
{
    QBuffer buffer(&bytes);
    QPdfDocument document;
    if (auto failure = load(document, buffer, limits)) return *failure;
    Info info{QStringLiteral("pdf"), {}};
    for (int i = 0; i < document.pageCount(); ++i)
        info.sizes << document.pagePointSize(i).toSize();
    return info;
}

Outcome<QImage> renderPdf(QByteArray bytes, int page, int width, const Limits& limits)
{
    QBuffer buffer(&bytes);
    QPdfDocument document;
    if (auto failure = load(document, buffer, limits)) return *failure;
    if (page < 0 || page >= document.pageCount()) return noSuchPage();
    const auto size = targetSize(document.pagePointSize(page), width, limits);
    if (!size) return size.error();
    const QImage picture = document.render(page, *size);
    if (picture.isNull()) return broken(QStringLiteral("the page cannot be drawn"));
    return onWhite(picture);
}

/// A scanned or photographed page. Only formats that are pictures: an SVG may point to other files.
std::optional<Failure> openPicture(QImageReader& reader, QBuffer& buffer, const Limits& limits)
{
    buffer.open(QIODevice::ReadOnly);
    reader.setDecideFormatFromContent(true);
    reader.setDevice(&buffer);
    reader.setAutoTransform(true);
    static const QList<QByteArray> formats{"png", "jpeg", "jpg", "tiff", "bmp", "gif", "webp"};
    if (!formats.contains(reader.format())) return broken(QStringLiteral("neither a PDF nor a picture"));
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty()) return broken(QStringLiteral("the picture has no size"));
    if (qint64(size.width()) * size.height() > limits.storedPixels) return tooLarge(QStringLiteral("too many pixels"));
    return std::nullopt;
}

QSize sizeAsShown(const QImageReader& reader)
{
    return reader.transformation() & QImageIOHandler::TransformationRotate90 ? reader.size().transposed()
                                                                             : reader.size();
}

int picturesIn(const QImageReader& reader)
{
    return reader.format() == "gif" ? 1 : std::max(1, reader.imageCount());
}

Outcome<Info> inspectPicture(QByteArray bytes, const Limits& limits)
{
    QBuffer buffer(&bytes);
    QImageReader reader;
    if (auto failure = openPicture(reader, buffer, limits)) return *failure;
    const int count = picturesIn(reader);
    if (count > limits.pages) return tooLarge(QStringLiteral("too many pages"));
    Info info{QStringLiteral("image"), {}};
    for (int i = 0; i < count; ++i) {
        if (i > 0 && !reader.jumpToImage(i)) return broken(QStringLiteral("a page is missing"));
        info.sizes << sizeAsShown(reader);
    }
    return info;
}

Outcome<QImage> renderPicture(QByteArray bytes, int page, int width, const Limits& limits)
{
    QBuffer buffer(&bytes);
    QImageReader reader;
    if (auto failure = openPicture(reader, buffer, limits)) return *failure;
    if (page < 0 || page >= picturesIn(reader)) return noSuchPage();
    if (page > 0 && !reader.jumpToImage(page)) return broken(QStringLiteral("a page is missing"));
    const auto size = targetSize(sizeAsShown(reader), width, limits);
    if (!size) return size.error();
    // Decoded at this size where the format can, which spares memory; before it is turned upright.
    const bool turned = sizeAsShown(reader) != reader.size();
    reader.setScaledSize(turned ? size->transposed() : *size);
    const QImage picture = reader.read();
    if (picture.isNull()) return broken(reader.errorString());
    return onWhite(picture.scaled(*size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

} // namespace

Outcome<QByteArray> readInput(const QString& file, const Limits& limits)
{
    QFile input(file);
    const bool opened = file == u"-" ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly);
    if (!opened) return Failure{QStringLiteral("page.unreadable"), input.errorString()};
    QByteArray bytes;
    // In pieces: the size of a pipe is not known, and that of a file may grow while it is read.
    while (true) {
        const QByteArray part = input.read(1 << 20);
        if (part.isEmpty()) break;
        bytes += part;
        if (bytes.size() > limits.fileBytes) return tooLarge(QStringLiteral("the file is too large"));
    }
    if (input.error() != QFileDevice::NoError) return Failure{QStringLiteral("page.unreadable"), input.errorString()};
    if (bytes.isEmpty()) return Failure{QStringLiteral("page.empty"), QStringLiteral("the file is empty")};
    return {boost::system::in_place_value, std::move(bytes)};
}

Outcome<Info> inspect(const QByteArray& bytes, const Limits& limits)
{
    return looksLikePdf(bytes) ? inspectPdf(bytes, limits) : inspectPicture(bytes, limits);
}

Outcome<QString> textOf(const QByteArray& bytes, int page, const Limits& limits)
{
    if (!looksLikePdf(bytes)) {
        const auto info = inspect(bytes, limits);
        if (!info) return info.error();
        if (page < 0 || page >= info->sizes.size()) return noSuchPage();
        return {boost::system::in_place_value, QString()};
    }
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    QPdfDocument document;
    if (auto failure = load(document, buffer, limits)) return *failure;
    if (page < 0 || page >= document.pageCount()) return noSuchPage();
    QString text = document.getAllText(page).text().left(longestText);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.removeIf([](QChar c) { return c != u'\n' && c != u'\t' && (c.category() == QChar::Other_Control || c.isNull()); });
    return {boost::system::in_place_value, std::move(text)};
}

Outcome<QImage> render(const QByteArray& bytes, int page, int width, const Limits& limits)
{
    return looksLikePdf(bytes) ? renderPdf(bytes, page, width, limits) : renderPicture(bytes, page, width, limits);
}

} // namespace naskah::page
