#include "client/net/carrier.h"

#include <QNetworkReply>

#include <algorithm>

namespace naskah {
namespace {

constexpr qint64 readBuffer = 256 * 1024;
constexpr qint64 piece = 64 * 1024; ///< absorbed in some 30 ms

} // namespace

Carrier::Carrier(Exchange& exchange, PinnedNetwork& network, Clock clock, QObject* parent)
    : QObject(parent), m_exchange(exchange), m_network(network), m_clock(std::move(clock))
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &Carrier::pump);
}

Carrier::~Carrier()
{
    drop();
}

/// The one place where a store's exception is caught while bytes are carried.
bool Carrier::guarded(const std::function<void()>& work)
{
    try {
        work();
        return true;
    } catch (const std::exception& e) {
        m_broken = true;
        drop();
        m_wake.stop();
        Q_EMIT storeFailed(QString::fromUtf8(e.what()));
        return false;
    }
}

void Carrier::pump()
{
    if (m_reply || m_broken) return;
    std::optional<HttpRequest> request;
    if (!guarded([&] { request = m_exchange.next(m_clock()); })) return;
    if (!request) return watchTheClock();
    m_wake.stop();
    m_begun = m_over = false;
    m_reply = m_network.send(*request, PinnedNetwork::Wait::bounded);
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::readyRead, this, &Carrier::scheduleTurn);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        m_over = true;
        scheduleTurn();
    });
}

void Carrier::watchTheClock()
{
    const auto at = m_exchange.wakeAt();
    if (!at) return m_wake.stop();
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(*at - m_clock()).count();
    m_wake.start(int(std::clamp<std::int64_t>(wait + 1, 1, 3'600'000)));
}

void Carrier::scheduleTurn()
{
    if (std::exchange(m_scheduled, true)) return;
    QMetaObject::invokeMethod(this, &Carrier::turn, Qt::QueuedConnection);
}

void Carrier::turn()
{
    m_scheduled = false;
    if (!m_reply) return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!m_begun && status > 0) {
        m_begun = true;
        if (!guarded([&] { m_exchange.begin(status, headersOf(*m_reply)); })) return;
    }
    const QByteArray bytes = m_begun ? m_reply->read(piece) : QByteArray();
    if (!bytes.isEmpty() && !guarded([&] { m_exchange.data({bytes.constData(), std::size_t(bytes.size())}); })) return;
    if (!m_reply) return;
    if (m_begun && m_reply->bytesAvailable() > 0)
        scheduleTurn();
    else if (m_over)
        finish();
}

void Carrier::finish()
{
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->deleteLater();
    // Qt counts 4xx and 5xx as errors; for us they are answers. What is below its "content" range never arrived whole.
    const auto error = reply->error();
    const bool arrived = m_begun && (error == QNetworkReply::NoError || error > QNetworkReply::UnknownProxyError);
    const bool kept = guarded([&] {
        if (arrived)
            m_exchange.end();
        else
            m_exchange.failed(PinnedNetwork::codeOf(*reply));
    });
    if (!kept) return;
    Q_EMIT finishedOne();
    pump();
}

void Carrier::drop()
{
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    if (!reply) return;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

} // namespace naskah
