#include "client/page/page_document.h"

#include <ZXing/ReadBarcode.h>

#include <algorithm>

namespace naskah::page {
namespace {

constexpr int largestPile = 40, pagesOfABook = 10, codesRead = 10;
constexpr qsizetype longestCode = 4000;
constexpr int width = 1654; ///< pixels: A4 at 200 dots an inch, at which 0.8 mm modules have six

QStringList codesIn(const QImage& page)
{
    const QImage gray = page.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(gray.constBits(), gray.width(), gray.height(), ZXing::ImageFormat::Lum, int(gray.bytesPerLine()));
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true).setTryRotate(true).setMaxNumberOfSymbols(codesRead);
    QStringList codes;
    for (const auto& result : ZXing::ReadBarcodes(view, hints))
        if (result.isValid()) codes << QString::fromStdWString(result.text()).left(longestCode);
    return codes;
}

} // namespace

Outcome<Codes> codesOf(const QByteArray& bytes, const Limits& limits)
{
    const auto info = inspect(bytes, limits);
    if (!info) return info.error();
    Codes codes{int(info->sizes.size()), {}};
    const int read = codes.pages > largestPile ? pagesOfABook : codes.pages;
    for (int page = 0; page < read; ++page) {
        const auto image = render(bytes, page, width, limits);
        if (!image) return image.error();
        codes.ofPage << codesIn(*image);
        codes.ofPage.last().removeDuplicates();
    }
    return {boost::system::in_place_value, std::move(codes)};
}

} // namespace naskah::page
