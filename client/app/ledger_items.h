#pragma once

#include "client/replica/queries_numbers.h"
#include "client/ui/books/register_pane.h"

namespace naskah {

/// What the desk knows of a register, in words for the page.
RegisterGlance glanceOf(const BookState& state);
/// The newest number first.
QList<LedgerItem> ledgerItems(const std::vector<LedgerRow>& rows);

} // namespace naskah
