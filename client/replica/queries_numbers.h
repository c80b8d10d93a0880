#pragma once

#include "client/replica/queries.h"
#include "common/command/ledger.h"

namespace naskah {

/// One line of the ledger as a person reads it.
struct LedgerRow {
    LedgerLine line;
    std::string subject; ///< empty for a secret letter and for one that is another office's
    std::string party;   ///< sender or recipients, likewise
    bool secret = false;
    std::string personName; ///< who gave the number, or holds the block
};
/// What became of every number of a register from 1 to the last, as far as this desk knows.
std::vector<LedgerRow> ledger(Database& db, Id<Register> book, Date today);

/// A register at a glance.
struct BookState {
    Register book;
    std::string unitName;
    std::optional<RegisterEntry> last; ///< the highest number that was given
    std::int64_t next = 0;             ///< what comes next: from this desk's stock, else from the server
    bool nextIsHere = false;           ///< this desk can give it without the server
    std::int64_t left = 0;             ///< numbers of this desk's stock left today
    std::string heldBy;                ///< of a strict register: who else has its numbers
};
/// My office's registers and the city's, of one year.
std::vector<BookState> bookStates(Database& db, int year, Date today);

/// A number that is ready to be back-dated to its day.
struct FreeNumber {
    std::int64_t number = 0;
    Date day{};
};
/// The unused (kosong) numbers of a day.
std::vector<FreeNumber> freeNumbers(Database& db, Id<Register> book, Date day);

/// Numbers of mine that wait for a letter.
std::vector<RegisterEntry> reservedNumbers(Database& db, Id<Register> book);

/// How a draft's number will look when it is sent today from a register; empty when there is no such register here.
std::string provisionalNumber(Database& db, const Draft& draft, Id<Register> book, Date today);

/// The book of my office for a letter, see chooseRegister().
std::optional<Id<Register>> bookForLetter(Database& db, RegisterKind book, Date day, std::optional<Id<LetterType>> type,
                                          const std::string& classification);

} // namespace naskah
