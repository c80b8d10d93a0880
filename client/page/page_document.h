#pragma once

#include <boost/system/result.hpp>

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <stdexcept>

namespace naskah::page {

/// Why a file could not be shown. `code` is stable: page.unreadable, page.empty, page.broken, page.password,
/// page.too_large, page.no_such_page. `text` is for the log.
struct Failure {
    QString code;
    QString text;
};

[[noreturn]] inline void throw_exception_from_error(const Failure& failure, const boost::source_location&)
{
    throw std::runtime_error(failure.text.toStdString());
}

template <class T>
using Outcome = boost::system::result<T, Failure>;

/// What is refused before any work is done for it.
struct Limits {
    qint64 fileBytes = 256LL * 1024 * 1024;
    int pages = 2000;                         ///< more is a book, not a letter
    int width = 4096;                         ///< pixels
    qint64 pixels = 16LL * 1000 * 1000;       ///< of one drawn page
    qint64 storedPixels = 64LL * 1000 * 1000; ///< of one picture as it lies in the file
};

struct Info {
    QString kind;       ///< "pdf" or "image"
    QList<QSize> sizes; ///< of each page, in points (1/72 inch) for a PDF, in pixels for a picture
};

/// The whole of `file`, or of standard input when it is "-". Nothing is mapped: another program may shorten the file.
Outcome<QByteArray> readInput(const QString& file, const Limits& limits = {});

Outcome<Info> inspect(const QByteArray& bytes, const Limits& limits = {});

/// Page `page` (from 0) on white, `width` pixels wide. Grey pages come back in 8 bits.
Outcome<QImage> render(const QByteArray& bytes, int page, int width, const Limits& limits = {});

/// The text of page `page` (from 0) in reading order, without characters that cannot be seen, at most a million of them.
/// Empty for a picture and for a scan without a text layer.
Outcome<QString> textOf(const QByteArray& bytes, int page, const Limits& limits = {});

/// What the square codes (QR) of a file say.
struct Codes {
    int pages = 0;             ///< that the file has
    QList<QStringList> ofPage; ///< of each of the first pages, each code once
};
/// Of all pages of a pile of sheets (at most 40), of the first ten of anything longer.
Outcome<Codes> codesOf(const QByteArray& bytes, const Limits& limits = {});

} // namespace naskah::page
