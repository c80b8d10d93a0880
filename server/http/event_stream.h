#pragma once

#include "server/http/house.h"
#include "server/http/link.h"

#include <atomic>
#include <functional>
#include <memory>

namespace naskah::http {

/// What a sleeping event stream is woken by: news from any thread, the peer's leaving, the server's stop.
class Bell : public std::enable_shared_from_this<Bell> {
public:
    explicit Bell(boost::asio::any_io_executor strand) : m_timer(std::move(strand)) {}

    /// Rings from any thread, for as long as the bell exists, and does nothing afterwards.
    std::function<void()> rope();

    /// On the strand.
    void ring();

    /// On the strand. Rings since the last call count. False when `silence` passed without one.
    boost::asio::awaitable<bool> wait(Clock::duration silence);

    /// On the strand. No event is of interest any more.
    void endStream()
    {
        m_over = true;
        ring();
    }
    bool over() const { return m_over; }

private:
    boost::asio::steady_timer m_timer;
    std::atomic<bool> m_posted{false};
    bool m_rung = false;
    bool m_over = false;
};

/// Sends what `source` has, in chunks, until it is over, the peer closes or sends anything, or `bell` ends it.
/// The head has been sent.
boost::asio::awaitable<void> streamEvents(House& house,
                                          std::shared_ptr<Link> link,
                                          std::shared_ptr<Bell> bell,
                                          std::unique_ptr<api::EventSource> source);

} // namespace naskah::http
