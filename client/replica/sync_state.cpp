#include "client/replica/sync_machine.h"

#include <algorithm>

namespace naskah {

void SyncMachine::setOnline(bool online)
{
    if (m_online == online) return;
    m_online = online;
    if (online) {
        m_failures = 0;
        poke();
    } else {
        m_reached = false;
        m_step = Step::idle;
    }
    tell();
}

bool SyncMachine::settled()
{
    const auto& all = m_replica.outbox().all();
    const bool sent = std::ranges::all_of(all, [](const auto& pending) { return pending->held; });
    return m_step == Step::idle && !m_pullWanted && !m_newHead && !m_follower.busy() && sent && m_problem.empty() && m_reached;
}

SyncState SyncMachine::state()
{
    SyncState state;
    state.waiting = m_replica.waiting();
    state.attention = m_replica.attention();
    state.filesWaiting = m_replica.files().waitingUploads();
    state.since = m_since;
    state.problem = m_problem;
    if (m_distrust)
        state.line = SyncState::Line::distrusted;
    else if (m_isTooOld)
        state.line = SyncState::Line::updateNeeded;
    else if (m_needsSignIn && m_online)
        state.line = SyncState::Line::signInNeeded;
    else if (!m_online || !m_reached)
        state.line = m_since ? SyncState::Line::offline : SyncState::Line::never;
    else if (state.waiting > 0)
        state.line = SyncState::Line::sending;
    else if (m_step == Step::pull)
        state.line = SyncState::Line::receiving;
    else
        state.line = SyncState::Line::synced;
    return state;
}

void SyncMachine::tell()
{
    if (onState) onState();
}

} // namespace naskah
