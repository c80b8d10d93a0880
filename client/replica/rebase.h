#pragma once

#include "client/replica/command_runner.h"

namespace naskah {

/// Takes pending commands that the server has answered out of the view, and runs again those whose grounds have changed.
class Rebase {
public:
    Rebase(Outbox& outbox, CommandRunner& runner) : m_outbox(outbox), m_runner(runner) {}

    /// `changed`: what a pull brought. `dropped`: commands whose effects are now in the server's records; they are undone
    /// and must then be removed by the caller. `everything` runs all again (the person's mailboxes changed).
    void run(std::set<RecordKey> changed, const std::vector<Pending*>& dropped, bool everything);

private:
    Outbox& m_outbox;
    CommandRunner& m_runner;
};

} // namespace naskah
