#pragma once

#include "common/text/date.h"

#include <cstdint>
#include <string>
#include <vector>

namespace naskah {

/// What became of a damaged desk.
struct Salvage {
    std::string folder;       ///< where the damaged files now are; never deleted
    std::string outboxLines;  ///< what was waiting, one JSON object a line, to be exported where its author says
    std::int64_t waiting = 0; ///< pending commands that could be read, and are in the new store
    bool identityKept = false; ///< false: the desk must be enrolled again
};

/// Whether the desk's database in this folder is damaged: its header, a page that does not authenticate, or a key that
/// does not fit, or nothing at all where a desk was. `thorough` reads every page, and nobody else may have the store open; otherwise only what opening needs. A missing file is not damage.
bool isDamaged(const std::string& directory, const std::string& databaseKey, bool thorough);

/// Moves the damaged database into a folder of its own, starts a new one, and puts into it what could still be read of
/// the desk's identity and of its unsent work. Everything else comes back from the server.
Salvage rebuildDesk(const std::string& directory, const std::string& databaseKey, Timestamp now);

} // namespace naskah
