#include "server/http/link.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <netinet/tcp.h>

#include <array>

namespace naskah::http {

namespace net = boost::asio;
using net::ip::tcp;

namespace {
constexpr auto asTuple = net::as_tuple(net::use_awaitable);
} // namespace

Link::Link(tcp::socket socket, std::shared_ptr<SSL_CTX> context)
    : m_context(std::move(context)), m_stream(std::move(socket), m_context.get()), m_timer(m_stream.get_executor())
{
    boost::system::error_code ignored;
    m_stream.socket().set_option(tcp::no_delay(true), ignored);
#ifdef TCP_NOTSENT_LOWAT
    // Without it the system takes megabytes for a line that needs minutes to send them, and pace means nothing.
    using UnsentLimit = net::detail::socket_option::integer<IPPROTO_TCP, TCP_NOTSENT_LOWAT>;
    m_stream.socket().set_option(UnsentLimit(static_cast<int>(Pace::unsentBytes)), ignored);
#endif
}

/// The running wait is kept when it ends early enough anyway: a deadline is set for every read, and most are far away.
void Link::arm(Clock::time_point deadline)
{
    m_expired = false;
    m_deadline = deadline;
    if (deadline == Clock::time_point::max()) return;
    if (!m_waiting || m_timer.expiry() > deadline) wait();
}

void Link::wait()
{
    m_waiting = true;
    m_timer.expires_at(m_deadline);
    m_timer.async_wait([weak = weak_from_this()](const boost::system::error_code& error) {
        const auto self = weak.lock();
        if (error || !self) return;
        self->m_waiting = false;
        if (self->m_deadline == Clock::time_point::max()) return;
        if (Clock::now() < self->m_deadline) return self->wait();
        self->m_expired = true;
        self->disarm();
        boost::system::error_code ignored;
        self->m_stream.socket().cancel(ignored);
    });
}

Io Link::settle(const boost::system::error_code& error)
{
    disarm();
    if (m_dead) return Io::closed;
    if (!error) return Io::ok;
    if (m_expired) return Io::timedOut;
    return error == net::error::operation_aborted ? Io::cancelled : Io::closed;
}

net::awaitable<Io> Link::handshake(Clock::time_point deadline)
{
    if (m_dead) co_return Io::closed;
    arm(deadline);
    const auto [error] = co_await m_stream.asyncAccept(asTuple);
    co_return settle(error);
}

net::awaitable<Io> Link::waitReadable(Clock::time_point deadline)
{
    if (m_dead) co_return Io::closed;
    arm(deadline);
    const auto [error] = co_await m_stream.asyncWaitReadable(asTuple);
    co_return settle(error);
}

net::awaitable<Io> Link::read(std::string& into, std::size_t most, Clock::time_point deadline)
{
    if (m_dead) co_return Io::closed;
    const auto before = into.size();
    into.resize(before + most);
    // Without a deadline the timer is left alone: it may belong to a write that runs beside this.
    const bool timed = deadline != Clock::time_point::max();
    if (timed) arm(deadline);
    const auto [error, count] = co_await m_stream.async_read_some(net::buffer(into.data() + before, most), asTuple);
    into.resize(before + count);
    if (timed) co_return settle(error);
    co_return !m_dead && !error ? Io::ok : Io::closed;
}

net::awaitable<Io> Link::write(std::string_view bytes, Pace& pace)
{
    while (!bytes.empty()) {
        if (m_dead) co_return Io::closed;
        const auto began = Clock::now();
        arm(pace.deadline());
        const auto [error, count] = co_await m_stream.async_write_some(net::buffer(bytes), asTuple);
        const auto end = settle(error);
        if (end != Io::ok) co_return end;
        pace.moved(count, Clock::now() - began);
        bytes.remove_prefix(count);
    }
    co_return Io::ok;
}

void Link::interrupt()
{
    boost::system::error_code ignored;
    m_stream.socket().cancel(ignored);
}

void Link::cut()
{
    m_dead = true;
    interrupt();
}

net::awaitable<void> Link::close(Clock::duration linger)
{
    auto& socket = m_stream.socket();
    boost::system::error_code ignored;
    if (!m_dead) m_stream.sayGoodbye();
    socket.shutdown(tcp::socket::shutdown_send, ignored);
    if (linger > Clock::duration::zero() && !m_dead) {
        static constexpr std::size_t enough = 1 << 20;
        std::array<char, 4096> discarded;
        arm(Clock::now() + linger);
        for (std::size_t total = 0; total < enough;) {
            const auto [error, count] = co_await socket.async_read_some(net::buffer(discarded), asTuple);
            if (error) break;
            total += count;
        }
        disarm();
    }
    m_dead = true;
    socket.close(ignored);
    m_timer.cancel();
}

} // namespace naskah::http
