#pragma once

#include "server/http/tls_stream.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <limits>
#include <memory>
#include <string>
#include <string_view>

namespace naskah::http {

using Clock = std::chrono::steady_clock;

/// How an operation on a Link ended.
enum class Io {
    ok,
    closed,    ///< by the peer, by a failure, or by `cut`
    timedOut,  ///< the deadline passed first
    cancelled, ///< by `interrupt`; the connection is still good
};

/// The time a peer may take for a body, in either direction: a grace, and more for every byte that moved. Only time
/// spent waiting for the peer counts, not our own work in between.
class Pace {
public:
    Pace(Clock::duration grace, std::size_t bytesPerSecond)
        : m_rate(static_cast<double>(std::max<std::size_t>(bytesPerSecond, 1))), m_left(grace),
          m_most(grace + timeFor(unsentBytes))
    {
    }

    Clock::time_point deadline() const { return Clock::now() + m_left; }

    void moved(std::size_t bytes, Clock::duration waited)
    {
        // A fast start must not buy hours of silence afterwards: no more than what the system holds back for a slow
        // line.
        m_left = std::min(m_left - waited + timeFor(bytes), m_most);
    }

    /// What the kernel takes before it says that the line is full.
    static constexpr std::size_t unsentBytes = 64 * 1024;

private:
    Clock::duration timeFor(std::size_t bytes) const
    {
        return std::chrono::duration_cast<Clock::duration>(
            std::chrono::duration<double>(static_cast<double>(bytes) / m_rate));
    }

    double m_rate; ///< bytes a second
    Clock::duration m_left;
    Clock::duration m_most;
};

/// A TLS connection with deadlines. All calls on the socket's strand.
class Link : public std::enable_shared_from_this<Link> {
public:
    template <class T>
    using Awaitable = boost::asio::awaitable<T>;

    Link(boost::asio::ip::tcp::socket socket, std::shared_ptr<SSL_CTX> context);

    boost::asio::any_io_executor executor() { return m_stream.get_executor(); }

    Awaitable<Io> handshake(Clock::time_point deadline);

    /// Until bytes have arrived or the peer has closed; holds no buffer meanwhile.
    Awaitable<Io> waitReadable(Clock::time_point deadline);

    /// Appends at least one and at most `most` bytes. Without a deadline it may wait for ever.
    Awaitable<Io> read(std::string& into, std::size_t most, Clock::time_point deadline = Clock::time_point::max());

    Awaitable<Io> write(std::string_view bytes, Pace& pace);

    /// Ends what is waiting now with `cancelled`; later operations work as before.
    void interrupt();

    /// Ends what is waiting, and everything later, with `closed`.
    void cut();

    /// Says goodbye and closes. With a `linger` the peer may finish sending first, so that the last answer is not lost
    /// in a reset.
    Awaitable<void> close(Clock::duration linger);

private:
    void arm(Clock::time_point deadline);
    void disarm() { m_deadline = Clock::time_point::max(); }
    void wait();
    Io settle(const boost::system::error_code& error);

    std::shared_ptr<SSL_CTX> m_context;
    TlsStream m_stream;
    boost::asio::steady_timer m_timer;
    Clock::time_point m_deadline = Clock::time_point::max();
    bool m_waiting = false; ///< the timer runs
    bool m_expired = false;
    bool m_dead = false;
};

} // namespace naskah::http
