#pragma once

#include "client/replica/replica.h"

namespace naskah {

struct WrittenBundle {
    std::string bytes;
    int files = 0;     ///< attachments in it
    int filesLeft = 0; ///< for the next stick, or for the line: there was no room
};

/// Seals what waits, attachments included, and where this desk is, for the server alone: a file that any machine may carry
/// to it. What is sealed so may later go over the line as well; the server takes each command once.
WrittenBundle writeBundle(Replica& replica);

struct TakenBundle {
    int outcomes = 0;            ///< of commands that had none before
    bool tookChanges = false;    ///< what is new was taken
    bool isComplete = false;     ///< and it was all there was
    int filesSent = 0;           ///< attachments that the server has now
    int filesTaken = 0;          ///< and that this desk has now
    std::string stopped;         ///< why the server did not take all that was sent; empty when it did
};

/// Takes the answer that was carried back. Everything is read and checked before anything is written. Changes are taken
/// only while this desk is where it was when it asked; else it has synced since and has them. The server's log must be the
/// one that this desk knew when it asked, grown: else the desk trusts it no more, whatever way it is reached. Errors begin
/// with a stable code, see common/protocol/bundle.h; and bundle.other_desk, bundle.log_fork.
Result<TakenBundle> takeBundle(Replica& replica, std::string_view file);

} // namespace naskah
