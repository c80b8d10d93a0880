#pragma once

#include "client/replica/queries_numbers.h"
#include "common/command/settling.h"

namespace naskah {

/// A list of numbers that were given by hand or by another system while Naskah was not there, read and compared with the
/// register before anything is entered.
struct NumberImport {
    enum class State {
        fresh,     ///< will be entered
        same,      ///< the register has this very line
        waiting,   ///< entered before and on its way to the server
        collision, ///< the register says something else: a person has to settle it; nothing is renumbered
    };
    struct Row {
        int line = 0; ///< of the file, from 1
        ImportNumber command;
        State state = State::fresh;
        std::string why; ///< of a collision: what the register has, "letter", "void", "leased", "reserved"
        std::string there; ///< the register's own text of that number
    };
    struct Problem {
        int line = 0;
        std::string what;
    };
    std::vector<Row> rows; ///< by number
    std::vector<Problem> problems; ///< lines that cannot be read; nothing is entered while there are any

    std::size_t count(State state) const;
};

/// Reads a CSV file for a register. The columns are known by Indonesian or English names, in any order: number (nomor
/// urut), date (tanggal) and subject (perihal) or void (batal) must be there; suffix, text (nomor), party (kepada, dari),
/// letter number (nomor surat), letter date (tanggal surat), classification (kode), security (sifat) may. `source` says
/// where the list comes from. `invalid`, with the line, for a file that is no such table at all.
Result<NumberImport> stageNumbers(Database& db, Id<Register> book, std::string_view csv, const std::string& source, Date today);

} // namespace naskah
