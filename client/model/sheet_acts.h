#pragma once

#include "client/model/letter_acts.h"

namespace naskah {

struct SheetFiled {
    Replica::Done done;     ///< refused with sheet.unknown_letter when this office does not have the letter
    std::string agendaText; ///< of the letter; empty when it is not here
};

/// Files the paper of a signed disposition sheet under its letter, in this desk's office.
SheetFiled fileSignedSheet(Replica& replica, Id<Letter> letter, const FileToAttach& paper);

} // namespace naskah
