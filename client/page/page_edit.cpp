#include "client/page/page_edit.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPdfWriter>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>
#include <vector>

namespace naskah::page {
namespace {

constexpr int quarter = 90;          // degrees
constexpr int scanResolution = 200;  // dots per inch, of a picture that does not say
constexpr double mmPerInch = 25.4;

Failure failure(const char* code, const QString& text)
{
    return {QLatin1String(code), text};
}

bool isPdf(const QByteArray& bytes)
{
    return bytes.left(1024).contains("%PDF-");
}

/// The resolution a picture was made with; a scanner says it, a telephone says 72 or nothing.
int resolutionOf(const QImage& picture)
{
    const int dots = int(picture.dotsPerMeterX() * mmPerInch / 1000 + 0.5);
    return dots >= 100 && dots <= 1200 ? dots : scanResolution;
}

/// Every picture of the file as a page of its own size.
Outcome<QByteArray> pdfOfPictures(QByteArray bytes, const Limits& limits)
{
    const auto info = inspect(bytes, limits);
    if (!info) return info.error();
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    QImageReader reader(&source);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    QByteArray pdf;
    QBuffer target(&pdf);
    target.open(QIODevice::WriteOnly);
    std::unique_ptr<QPdfWriter> writer;
    std::unique_ptr<QPainter> painter;
    for (qsizetype i = 0; i < info->sizes.size(); ++i) {
        const QImage picture = reader.read();
        if (picture.isNull()) return failure("page.broken", reader.errorString());
        const int dots = resolutionOf(picture);
        const QSizeF mm(picture.width() * mmPerInch / dots, picture.height() * mmPerInch / dots);
        const QPageSize size(mm, QPageSize::Millimeter, {}, QPageSize::ExactMatch);
        if (!writer) {
            writer = std::make_unique<QPdfWriter>(&target);
            writer->setResolution(dots);
            writer->setPageSize(size);
            writer->setPageMargins({});
            painter = std::make_unique<QPainter>(writer.get());
        } else {
            writer->setPageSize(size);
            writer->newPage();
        }
        painter->drawImage(QRectF(0, 0, writer->width(), writer->height()), picture);
    }
    painter.reset();
    writer.reset();
    return {boost::system::in_place_value, std::move(pdf)};
}

/// One of the files, opened when its first page is taken.
struct Opened {
    QByteArray bytes;
    std::unique_ptr<QPDF> pdf;
    std::vector<QPDFPageObjectHelper> pages;
};

std::optional<Failure> open(Opened& file, const Limits& limits)
{
    if (!isPdf(file.bytes)) {
        auto pdf = pdfOfPictures(file.bytes, limits);
        if (!pdf) return pdf.error();
        file.bytes = std::move(*pdf);
    }
    file.pdf = std::make_unique<QPDF>();
    file.pdf->setSuppressWarnings(true);
    file.pdf->processMemoryFile("file", file.bytes.constData(), std::size_t(file.bytes.size()));
    file.pages = QPDFPageDocumentHelper(*file.pdf).getAllPages();
    if (file.pages.empty()) return failure("page.empty", QStringLiteral("the PDF has no pages"));
    if (file.pages.size() > std::size_t(limits.pages)) return failure("page.too_large", QStringLiteral("too many pages"));
    return std::nullopt;
}

Outcome<QByteArray> put(std::vector<Opened>& files, const QList<Take>& takes, const Limits& limits)
{
    QPDF target;
    target.emptyPDF();
    target.setSuppressWarnings(true);
    QPDFPageDocumentHelper pages(target);
    for (const Take& take : takes) {
        if (take.file < 0 || take.file >= int(files.size())) return failure("page.no_such_page", QStringLiteral("no such file"));
        Opened& file = files[std::size_t(take.file)];
        if (!file.pdf)
            if (auto problem = open(file, limits)) return *problem;
        if (take.page < 0 || std::size_t(take.page) >= file.pages.size())
            return failure("page.no_such_page", QStringLiteral("there is no such page"));
        // A page that is taken twice is two pages, and may be turned apart.
        QPDFPageObjectHelper page = file.pages[std::size_t(take.page)].shallowCopyPage();
        if (take.turns % 4 != 0) page.rotatePage((take.turns % 4 + 4) % 4 * quarter, true);
        pages.addPage(page, false);
    }
    QPDFWriter writer(target);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::unique_ptr<Buffer> made(writer.getBuffer());
    return {boost::system::in_place_value,
            QByteArray(reinterpret_cast<const char*>(made->getBuffer()), qsizetype(made->getSize()))};
}

} // namespace

Outcome<QByteArray> assemble(const QList<QByteArray>& files, const QList<Take>& takes, const Limits& limits)
{
    if (takes.isEmpty()) return failure("page.no_such_page", QStringLiteral("no page was chosen"));
    if (takes.size() > limits.pages) return failure("page.too_large", QStringLiteral("too many pages"));
    std::vector<Opened> opened;
    for (const QByteArray& each : files)
        opened.push_back({each, nullptr, {}});
    try {
        return put(opened, takes, limits);
    } catch (const QPDFExc& problem) {
        return failure(problem.getErrorCode() == qpdf_e_password ? "page.password" : "page.broken",
                       QString::fromStdString(problem.getMessageDetail()));
    } catch (const std::bad_alloc&) {
        return failure("page.too_large", QStringLiteral("not enough memory"));
    } catch (const std::exception& problem) {
        return failure("page.broken", QString::fromUtf8(problem.what()));
    }
}

} // namespace naskah::page
