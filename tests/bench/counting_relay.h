#pragma once

#include <QTcpServer>

#include <cstdint>

namespace naskah::bench {

/// Carries connections to a server on this machine, and counts the bytes: with everything that TLS adds.
class CountingRelay : public QObject {
public:
    explicit CountingRelay(int port);

    int port() const { return m_listener.serverPort(); }
    std::int64_t up() const { return m_up; }
    std::int64_t down() const { return m_down; }

private:
    void carry(int port);

    QTcpServer m_listener;
    std::int64_t m_up = 0, m_down = 0;
};

} // namespace naskah::bench
