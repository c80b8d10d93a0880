#pragma once

#include "client/net/event_lines.h"
#include "client/net/pinned_network.h"

#include <QTimer>

namespace naskah {

/// Listens to the server's hints that something moved. It carries no records: whoever hears `moved` pulls.
/// A stream that says no hello in 5 s sits behind a proxy that holds it back; one silent for 45 s is dead.
class EventStream : public QObject {
    Q_OBJECT
public:
    struct Limits {
        int hello = 5'000;           ///< ms
        int silence = 45'000;        ///< ms; the server says something every 20 s
        int firstRetry = 1'000;      ///< ms, doubled after each failure up to `lastRetry`
        int lastRetry = 60'000;      ///< ms
        int heldBackRetry = 300'000; ///< ms, after a stream that said no hello
    };

    explicit EventStream(PinnedNetwork& network, QObject* parent = nullptr);
    EventStream(PinnedNetwork& network, const Limits& limits, QObject* parent = nullptr);
    ~EventStream() override;

    /// Opens the stream with this token, or goes on with the one that is open. An empty token closes it.
    void setToken(const std::string& access);
    /// Tries again at once.
    void nudge();
    void close();
    /// The server has said hello and is not silent.
    bool isLive() const { return m_live; }

Q_SIGNALS:
    void moved();
    void liveChanged(bool live);
    /// The server does not take the token any more.
    void tokenRefused();

private:
    void open();
    void read();
    void lost(int retryAfter);
    void setLive(bool live);

    PinnedNetwork& m_network;
    Limits m_limits;
    std::string m_token;
    QNetworkReply* m_reply = nullptr;
    EventLines m_lines;
    QTimer m_hello, m_silence, m_retry;
    int m_failures = 0;
    bool m_live = false;
};

} // namespace naskah
