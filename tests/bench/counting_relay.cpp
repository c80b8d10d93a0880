#include "tests/bench/counting_relay.h"

#include <QTcpSocket>

#include <stdexcept>

namespace naskah::bench {

CountingRelay::CountingRelay(int port)
{
    if (!m_listener.listen(QHostAddress::LocalHost)) throw std::runtime_error("the relay cannot listen");
    connect(&m_listener, &QTcpServer::newConnection, this, [this, port] { carry(port); });
}

void CountingRelay::carry(int port)
{
    while (auto* near = m_listener.nextPendingConnection()) {
        auto* far = new QTcpSocket(near);
        far->connectToHost(QHostAddress::LocalHost, quint16(port));
        // What comes before the far side is connected waits in its buffer.
        connect(near, &QTcpSocket::readyRead, far, [this, near, far] {
            const auto bytes = near->readAll();
            m_up += bytes.size();
            far->write(bytes);
        });
        connect(far, &QTcpSocket::readyRead, near, [this, near, far] {
            const auto bytes = far->readAll();
            m_down += bytes.size();
            near->write(bytes);
        });
        connect(near, &QTcpSocket::disconnected, far, &QTcpSocket::disconnectFromHost);
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
    }
}

} // namespace naskah::bench
