#pragma once

#include "common/text/date.h"

#include <cstdint>
#include <optional>
#include <string>

namespace naskah {

/// What the status chip says. One value, from one place.
struct SyncState {
    enum class Line {
        never,      ///< not enrolled or never reached the server
        offline,
        sending,    ///< an exchange is under way and commands wait
        receiving,
        synced,
        signInNeeded,
        updateNeeded, ///< the server sends nothing to a program as old as this; what is done here still goes out
        distrusted, ///< the server's log contradicts what was seen before: nothing is taken from it any more
    };
    Line line = Line::never;
    std::optional<Timestamp> since;      ///< since when offline, or when last in step
    std::int64_t waiting = 0;            ///< commands without an outcome, held ones included
    std::int64_t attention = 0;          ///< refused or open conflicts that nobody has looked at
    std::int64_t filesWaiting = 0;       ///< uploads not yet complete
    std::string problem;                 ///< stable code of the last failure, empty when there is none
    bool operator==(const SyncState&) const = default;
};

} // namespace naskah
