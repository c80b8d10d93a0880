#include "server/http/event_stream.h"

#include "server/http/response_head.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <optional>

namespace naskah::http {

namespace net = boost::asio;

std::function<void()> Bell::rope()
{
    return [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self || self->m_posted.exchange(true)) return;
        net::post(self->m_timer.get_executor(), [self] {
            self->m_posted = false;
            self->ring();
        });
    };
}

void Bell::ring()
{
    m_rung = true;
    m_timer.cancel();
}

net::awaitable<bool> Bell::wait(Clock::duration silence)
{
    if (!m_rung) {
        m_timer.expires_after(silence);
        co_await m_timer.async_wait(net::as_tuple(net::use_awaitable));
    }
    co_return std::exchange(m_rung, false);
}

namespace {

/// A peer of an event stream has nothing to say: whatever comes is its end.
net::awaitable<void> watchPeer(std::shared_ptr<Link> link, std::shared_ptr<Bell> bell)
{
    std::string ignored;
    co_await link->read(ignored, 1);
    bell->endStream();
}

} // namespace

net::awaitable<void> streamEvents(House& house,
                                  std::shared_ptr<Link> link,
                                  std::shared_ptr<Bell> bell,
                                  std::unique_ptr<api::EventSource> source)
{
    const Clock::duration grace = house.config.bodyGrace;
    net::co_spawn(link->executor(), watchPeer(link, bell), net::detached);
    std::exception_ptr failure;
    try {
        co_await house.workers.run([&] { return source->start(bell->rope()), true; });
        while (!bell->over()) {
            const auto text = co_await house.workers.run([&] { return source->take(); });
            Pace pace(grace, house.config.minimumRate);
            const auto framed = text ? chunk(*text) : std::string(lastChunk);
            if (co_await link->write(framed, pace) != Io::ok || !text) break;
            while (!bell->over() && !co_await bell->wait(house.config.heartbeat)) {
                Pace beat(grace, house.config.minimumRate);
                if (co_await link->write(chunk(":\n\n"), beat) != Io::ok) bell->endStream();
            }
        }
    } catch (...) {
        failure = std::current_exception();
    }
    co_await house.workers.run([&] { return source.reset(), true; });
    if (failure) std::rethrow_exception(failure);
}

} // namespace naskah::http
