#include "client/net/event_stream.h"

#include "common/protocol/client_version.h"

#include <QNetworkReply>
#include <QRandomGenerator>

#include <algorithm>

namespace naskah {
namespace {

constexpr qint64 readBuffer = 64 * 1024;

/// Up to a quarter more, so that an office does not return as one.
int withJitter(int milliseconds)
{
    return milliseconds + int(QRandomGenerator::global()->bounded(milliseconds / 4 + 1));
}

} // namespace

EventStream::EventStream(PinnedNetwork& network, QObject* parent) : EventStream(network, Limits{}, parent) {}

EventStream::EventStream(PinnedNetwork& network, const Limits& limits, QObject* parent)
    : QObject(parent), m_network(network), m_limits(limits)
{
    for (QTimer* timer : {&m_hello, &m_silence, &m_retry})
        timer->setSingleShot(true);
    connect(&m_hello, &QTimer::timeout, this, [this] { lost(m_limits.heldBackRetry); });
    connect(&m_silence, &QTimer::timeout, this, [this] { lost(m_limits.firstRetry); });
    connect(&m_retry, &QTimer::timeout, this, &EventStream::open);
}

EventStream::~EventStream()
{
    blockSignals(true);
    close();
}

void EventStream::setToken(const std::string& access)
{
    if (access == m_token) return;
    m_token = access;
    if (m_token.empty()) return close();
    // An open stream lasts until its own token ends; the new one is for the next.
    if (!m_reply) {
        m_retry.stop();
        open();
    }
}

void EventStream::nudge()
{
    if (m_reply || m_token.empty()) return;
    m_failures = 0;
    m_retry.stop();
    open();
}

void EventStream::close()
{
    for (QTimer* timer : {&m_hello, &m_silence, &m_retry})
        timer->stop();
    if (QNetworkReply* reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
    setLive(false);
}

void EventStream::open()
{
    if (m_reply || m_token.empty()) return;
    m_lines = {};
    m_reply = m_network.send(
        {"GET",
         "/v1/events",
         {{std::string{clientField}, std::string{thisClient}}, {"Authorization", "Bearer " + m_token}, {"Accept", "text/event-stream"}},
         {}},
        PinnedNetwork::Wait::endless);
    m_reply->setReadBufferSize(readBuffer);
    m_hello.start(m_limits.hello);
    connect(m_reply, &QNetworkReply::readyRead, this, &EventStream::read);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        read();
        if (!m_reply) return;
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const int failures = std::min(m_failures, 10);
        lost(int(std::min<qint64>(qint64(m_limits.firstRetry) << failures, m_limits.lastRetry)));
        if (status != 401) return;
        m_retry.stop();
        m_token.clear();
        Q_EMIT tokenRefused();
    });
}

void EventStream::read()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool ours = status == 200 && m_reply->rawHeader("Content-Type").startsWith("text/event-stream");
    const QByteArray bytes = m_reply->readAll();
    if (!ours || bytes.isEmpty()) return;
    if (m_live) m_silence.start(m_limits.silence);
    bool anyMoved = false, saidHello = false;
    const bool sound = m_lines.read(bytes, [&](const QByteArray& name, const QByteArray&) {
        saidHello |= name == "hello";
        anyMoved |= name == "moved";
    });
    if (!sound) return lost(m_limits.lastRetry);
    if (saidHello) {
        m_failures = 0;
        m_hello.stop();
        m_silence.start(m_limits.silence);
        setLive(true);
    }
    // What moved while the stream was down was not told: hello is as good a hint as any.
    if (anyMoved || saidHello) Q_EMIT moved();
}

void EventStream::lost(int retryAfter)
{
    close();
    ++m_failures;
    m_retry.start(withJitter(retryAfter));
}

void EventStream::setLive(bool live)
{
    if (m_live == live) return;
    m_live = live;
    Q_EMIT liveChanged(live);
}

} // namespace naskah
