#pragma once

#include "client/net/pinned_network.h"

#include <QPointer>
#include <QTimer>

namespace naskah {

/// Carries what one Exchange asks for, one request at a time, a piece of the answer per turn of the event loop: a long
/// pull never keeps a person's command waiting. Lives on the thread of the exchange's store.
class Carrier : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<Timestamp()>;

    Carrier(Exchange& exchange, PinnedNetwork& network, Clock clock, QObject* parent = nullptr);
    ~Carrier() override;

    /// Asks the exchange whether it wants something now.
    void pump();
    /// Lets go of what is under way without telling the exchange.
    void drop();
    bool isBusy() const { return m_reply != nullptr; }

Q_SIGNALS:
    /// A request is over, one way or the other.
    void finishedOne();
    /// The store failed under the exchange. Nothing more is carried.
    void storeFailed(const QString& why);

private:
    void turn();
    void scheduleTurn();
    void finish();
    void watchTheClock();
    bool guarded(const std::function<void()>& work);

    Exchange& m_exchange;
    PinnedNetwork& m_network;
    Clock m_clock;
    QNetworkReply* m_reply = nullptr;
    QTimer m_wake;
    bool m_begun = false;     ///< the exchange knows the answer's head
    bool m_over = false;      ///< everything has arrived
    bool m_scheduled = false; ///< a turn is on its way
    bool m_broken = false;
};

} // namespace naskah
