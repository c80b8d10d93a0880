#pragma once

#include "client/replica/books.h"

#include <QByteArray>

namespace naskah {

/// A book on paper: a sheet of its own form for each group or table, the column heads again on each sheet, sheets
/// numbered, long text wrapped. Cards: two on a sheet.
QByteArray bookPdf(const BookTable& book);

/// RFC 4180 with CRLF; no cell is taken for a formula. `mark`: with a byte order mark, for spreadsheets that need it.
QByteArray bookCsv(const BookTable& book, bool mark);

/// For spreadsheets. Every cell is text or a whole number, never a formula. Empty when the file cannot be made.
QByteArray bookXlsx(const BookTable& book);

} // namespace naskah
