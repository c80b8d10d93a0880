#pragma once

#include "client/print/receipt_pdf.h"
#include "client/replica/queries.h"

namespace naskah {

/// The sheet of a letter of this desk's office; nullopt when the letter is not here or has no agenda number yet. A secret
/// letter's sheet says neither sender nor subject: a label is seen by everybody.
std::optional<ReceiptSheet> receiptOf(Database& db, Id<Letter> letter);

} // namespace naskah
