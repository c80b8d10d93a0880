#include "client/net/sync_runner.h"

#include <QRandomGenerator>

#include <algorithm>

namespace naskah {
namespace {

constexpr int firstPoll = 30'000, lastPoll = 300'000; // ms
constexpr int gatherFor = 50;                         // ms

} // namespace

SyncRunner::SyncRunner(Replica& replica, QObject* parent)
    : QObject(parent), m_replica(replica), m_sync(replica), m_files(replica, m_sync.session())
{
    for (QTimer* timer : {&m_poll, &m_gather, &m_renew})
        timer->setSingleShot(true);
    m_gather.setInterval(gatherFor);
    connect(&m_gather, &QTimer::timeout, this, [this] {
        Q_EMIT changed();
        tellState();
        // What a person did is sent at once; a pull that is under way is not disturbed.
        if (m_syncCarrier) m_syncCarrier->pump();
        if (m_filesCarrier) m_filesCarrier->pump();
    });
    connect(&m_poll, &QTimer::timeout, this, &SyncRunner::poll);
    connect(&m_renew, &QTimer::timeout, this, [this] {
        if (m_syncCarrier) m_syncCarrier->pump();
    });
    m_onChangedBefore = m_replica.onChanged;
    m_replica.onChanged = [this] {
        if (m_onChangedBefore) m_onChangedBefore();
        onReplicaChanged();
    };
    m_sync.onState = [this] { onReplicaChanged(); };
    m_files.onFile = [this](const std::string& sha256) { Q_EMIT fileArrived(QString::fromStdString(sha256)); };
    m_files.onProgress = [this](const std::string& sha256, std::int64_t done, std::int64_t size) {
        Q_EMIT fileProgress(QString::fromStdString(sha256), done, size);
        onReplicaChanged();
    };
}

SyncRunner::~SyncRunner()
{
    // While the timers and machines they speak to are still whole.
    m_events.reset();
    m_filesCarrier.reset();
    m_syncCarrier.reset();
    m_replica.onChanged = m_onChangedBefore;
}

void SyncRunner::start()
{
    if (!m_replica.enrolled() || m_syncCarrier) return tellState();
    const auto& identity = m_replica.identity();
    const QUrl server(QString::fromStdString(identity.server));
    const QByteArray pin = QByteArray::fromStdString(identity.pin);
    const auto network = [&] {
        auto made = std::make_unique<PinnedNetwork>(server, pin);
        connect(made.get(), &PinnedNetwork::wrongServer, this, &SyncRunner::wrongServer);
        return made;
    };
    m_syncNetwork = network();
    m_filesNetwork = network();
    m_eventsNetwork = network();
    const auto clock = [this] { return m_replica.now(); };
    m_syncCarrier = std::make_unique<Carrier>(m_sync, *m_syncNetwork, clock);
    m_filesCarrier = std::make_unique<Carrier>(m_files, *m_filesNetwork, clock);
    m_events = std::make_unique<EventStream>(*m_eventsNetwork);
    for (Carrier* carrier : {m_syncCarrier.get(), m_filesCarrier.get()}) {
        connect(carrier, &Carrier::finishedOne, this, &SyncRunner::afterStep);
        connect(carrier, &Carrier::storeFailed, this, &SyncRunner::storeFailed);
    }
    connect(m_events.get(), &EventStream::moved, this, [this] {
        m_sync.news();
        m_syncCarrier->pump();
    });
    connect(m_events.get(), &EventStream::liveChanged, this, [this](bool live) {
        if (live)
            m_poll.stop();
        else
            startPolling();
    });
    connect(m_events.get(), &EventStream::tokenRefused, this, &SyncRunner::nudge);
    startPolling();
    m_syncCarrier->pump();
    tellState();
}

void SyncRunner::signIn(const QString& password)
{
    m_sync.signIn(password.toStdString());
    nudge();
}

void SyncRunner::nudge()
{
    if (!m_syncCarrier || !m_online) return;
    m_sync.poke();
    m_files.poke();
    m_syncCarrier->pump();
    m_filesCarrier->pump();
    m_events->nudge();
    if (!m_events->isLive()) startPolling();
}

void SyncRunner::setOnline(bool online)
{
    if (m_online == online) return;
    m_online = online;
    if (!online && m_syncCarrier) {
        m_syncCarrier->drop();
        m_filesCarrier->drop();
        m_events->close();
        m_poll.stop();
    }
    m_sync.setOnline(online);
    m_files.setOnline(online);
    if (online) nudge();
    tellState();
}

void SyncRunner::wantFile(const QString& sha256)
{
    constexpr int now = 10; // before what is fetched ahead
    m_replica.files().want(sha256.toStdString(), now);
    m_files.poke();
    if (m_filesCarrier) m_filesCarrier->pump();
}

SyncState SyncRunner::state()
{
    return m_sync.state();
}

bool SyncRunner::isSettled()
{
    return m_sync.settled() && m_files.settled();
}

void SyncRunner::onReplicaChanged()
{
    if (!m_gather.isActive()) m_gather.start();
}

void SyncRunner::afterStep()
{
    const Session& session = m_sync.session();
    if (!session.access.empty()) {
        m_filesCarrier->pump();
        if (m_online) m_events->setToken(session.access);
        // Files and the stream live on the session: it is renewed when it ends, not when somebody misses it.
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(session.expires - m_replica.now()).count();
        m_renew.start(int(std::clamp<std::int64_t>(left + 1, 1'000, 86'400'000)));
    }
    tellState();
    Q_EMIT stepped();
}

void SyncRunner::startPolling()
{
    m_pollWait = firstPoll;
    m_poll.start(m_pollWait);
}

void SyncRunner::poll()
{
    if (!m_online || m_events->isLive()) return;
    m_sync.poke();
    m_files.poke();
    m_syncCarrier->pump();
    m_filesCarrier->pump();
    m_pollWait = std::min(m_pollWait * 2, lastPoll);
    m_poll.start(m_pollWait + int(QRandomGenerator::global()->bounded(m_pollWait / 4)));
}

void SyncRunner::tellState()
{
    const SyncState now = m_sync.state();
    if (std::exchange(m_toldOnce, true) && now == m_told) return;
    m_told = now;
    Q_EMIT stateChanged(now);
}

} // namespace naskah
