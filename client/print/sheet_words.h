#pragma once

#include "client/print/disposition_sheet.h"
#include "client/replica/queries_sheet.h"

namespace naskah {

/// The sheet in its words, which are Indonesian in every language of the program: the form is the government's. What was
/// not said of all recipients alike stands among the notes with their titles.
DispositionSheet sheetOf(const SheetFacts& facts);

/// "Lembar disposisi 412.pdf", without what a file's name cannot hold.
QString sheetFileName(const SheetFacts& facts);

} // namespace naskah
