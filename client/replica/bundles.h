#pragma once

#include "client/replica/replica.h"

namespace naskah {

/// Seals what waits, and where this desk is, for the server alone: a file that any machine may carry to it. What is
/// sealed so may later go over the line as well; the server takes each command once.
std::string writeBundle(Replica& replica);

struct TakenBundle {
    int outcomes = 0;            ///< of commands that had none before
    bool tookChanges = false;    ///< what is new was taken
    bool isComplete = false;     ///< and it was all there was
    std::string stopped;         ///< why the server did not take all that was sent; empty when it did
};

/// Takes the answer that was carried back. Everything is read and checked before anything is written. Changes are taken
/// only while this desk is where it was when it asked; else it has synced since and has them. Errors begin with a stable
/// code, see common/protocol/bundle.h; and bundle.other_desk, bundle.log_fork.
Result<TakenBundle> takeBundle(Replica& replica, std::string_view file);

} // namespace naskah
