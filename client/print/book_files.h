#pragma once

#include "client/replica/books.h"

#include <QByteArray>
#include <QPageLayout>

class QPagedPaintDevice;

namespace naskah {

/// A book on paper: a sheet of its own form for each group or table, the column heads again on each sheet, sheets
/// numbered, long text wrapped. Cards: the copies of a letter side by side.
QByteArray bookPdf(const BookTable& book);

/// The same on a printer, whose resolution is its owner's; a printer is given the whole sheet (setFullPage). False when it
/// cannot be begun or ended.
bool printBook(const BookTable& book, QPagedPaintDevice& device);
/// The sheet that a book is printed on.
QPageLayout bookSheet(const BookPlan& plan);

/// RFC 4180 with CRLF; no cell is taken for a formula. `mark`: with a byte order mark, for spreadsheets that need it.
QByteArray bookCsv(const BookTable& book, bool mark);

/// For spreadsheets. Every cell is text or a whole number, never a formula. Empty when the file cannot be made.
QByteArray bookXlsx(const BookTable& book);

} // namespace naskah
