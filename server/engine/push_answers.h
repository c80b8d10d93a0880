#pragma once

#include "common/protocol/outcome.h"

#include <string>
#include <vector>

namespace naskah::engine {

/// What became of a batch of one device's envelopes: the outcomes, in order, up to the first that could not be taken.
struct PushAnswers {
    std::vector<PushLine::Answer> answers;
    std::optional<TreeHead> head; ///< of the log that holds all of them
    std::optional<PushLine::Stopped> stopped;
    std::optional<PushLine::Deferred> deferred;

    bool ended() const { return stopped || deferred; }
    /// The lines of the answer to a push, each with its line feed.
    std::string lines() const;
};

} // namespace naskah::engine
