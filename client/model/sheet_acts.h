#pragma once

#include "client/model/letter_acts.h"

namespace naskah {

struct SheetFiled {
    Replica::Done done;     ///< refused with sheet.unknown_letter when this office does not have the letter
    std::string agendaText; ///< of the letter; empty when it is not here
};

/// Files the paper of a signed disposition sheet under its letter, in this desk's office.
SheetFiled fileSignedSheet(Replica& replica, Id<Letter> letter, const FileToAttach& paper);

/// One paper of a scan that held several.
struct SheetPaper {
    std::optional<Id<Letter>> letter; ///< that its code names
    std::string bytes;                ///< a PDF of its own
    int pages = 0;
};

/// What became of the papers of one scan.
struct PileFiled {
    std::vector<std::string> agendas; ///< of the letters that got their sheet
    int known = 0;                    ///< sheets that their letters had before
    int waiting = 0;                  ///< papers that wait to be registered, each as a file of its own
    Reason reason;                    ///< why the last of those with a code waits
};

/// Files each paper of a scan named `name` under its own letter; what finds none waits in the inbox. Nothing is lost: the
/// caller takes the scan itself out of the inbox afterwards.
PileFiled fileSheets(Replica& replica, const std::string& name, const std::vector<SheetPaper>& papers);

} // namespace naskah
