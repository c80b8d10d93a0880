#pragma once

#include "common/record/register.h"

#include <vector>

namespace naskah {

/// What is known of a number of a register.
enum class LedgerKind {
    letter,      ///< a letter has it
    voided,      ///< given and void, with its reason
    reserved,    ///< taken for a letter that does not exist yet
    unused,      ///< kosong: declared unused; may be given for its day, with a reason
    leased,      ///< a desk may give it
    unknown,     ///< nobody has told what became of it; never given to anyone
    skipped,     ///< passed over on purpose
    unexplained, ///< nothing accounts for it: an error
};

/// One line of the ledger: a number of its own, or a run of numbers of which the same is to be said.
struct LedgerLine {
    LedgerKind kind = LedgerKind::unexplained;
    std::int64_t first = 0, last = 0;
    std::optional<RegisterEntry> entry; ///< of letter, voided, reserved
    std::optional<NumberLease> lease;   ///< of unused, leased, and unknown where a block was lost
    std::string why;
    bool ended = false; ///< a leased block whose last day is over, not yet returned
};

/// What became of every number of a register from 1 to its counter, and of the suffixed ones between them.
std::vector<LedgerLine> ledgerOf(const Register& book, std::vector<RegisterEntry> entries, std::vector<NumberLease> leases,
                                 const std::vector<NumberRange>& ranges, Date today);

/// The line that a number without a suffix stands in; nullptr for one beyond the ledger.
const LedgerLine* lineOf(const std::vector<LedgerLine>& ledger, std::int64_t number);

/// The numbers of a list as people write it, "5-9, 12"; `invalid` for what is none, with more than 10,000 numbers too.
Result<std::vector<std::int64_t>> numbersIn(std::string_view list);

} // namespace naskah
