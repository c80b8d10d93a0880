#pragma once

#include "client/net/carrier.h"
#include "client/net/event_stream.h"
#include "client/replica/file_machine.h"
#include "client/replica/sync_machine.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace naskah {

/// Keeps a desk in step with its server: pushes what waits, pulls what moved, carries files, listens. Lives on the
/// thread of the replica; everything it tells may be connected to another thread.
class SyncRunner : public QObject {
    Q_OBJECT
public:
    explicit SyncRunner(Replica& replica, QObject* parent = nullptr);
    ~SyncRunner() override;

    /// Begins, if the desk is enrolled. May be called again after enrolment.
    void start();
    void signIn(const QString& password);
    /// A person did or asked for something, or the network came back: waits are over.
    void nudge();
    /// Works on as if the cable were out.
    void setOnline(bool online);
    /// Somebody wants to see this file.
    void wantFile(const QString& sha256);

    SyncState state();
    /// Everything that could be sent has its answer, the last pull was complete, and no upload waits.
    bool isSettled();
    bool isSignedIn() const { return !m_sync.session().access.empty(); }
    const std::string& accessToken() const { return m_sync.session().access; }
    bool isLive() const { return m_events && m_events->isLive(); }

Q_SIGNALS:
    void stateChanged(const naskah::SyncState& state);
    /// Records changed, by a person or by the server; at most twenty times a second.
    void changed();
    void fileArrived(const QString& sha256);
    void fileProgress(const QString& sha256, qint64 done, qint64 size);
    /// Another server answers at our server's address; nothing was said to it.
    void wrongServer(const QString& presentedPin);
    /// The store cannot be trusted to keep anything until the program is started again.
    void storeFailed(const QString& why);
    /// Something that was under way is over; isSettled() may say something new.
    void stepped();

private:
    void onReplicaChanged();
    void afterStep();
    void poll();
    void startPolling();
    void tellState();

    Replica& m_replica;
    std::function<void()> m_onChangedBefore; ///< whoever listened to the replica first still does
    SyncMachine m_sync;
    FileMachine m_files;
    std::unique_ptr<PinnedNetwork> m_syncNetwork, m_filesNetwork, m_eventsNetwork;
    std::unique_ptr<Carrier> m_syncCarrier, m_filesCarrier;
    std::unique_ptr<EventStream> m_events;
    QTimer m_poll, m_gather, m_renew;
    int m_pollWait = 0; ///< ms
    bool m_online = true;
    SyncState m_told;
    bool m_toldOnce = false;
};

} // namespace naskah
