#pragma once

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <cstddef>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

namespace naskah::http {

/// Threads for what may block. `run` brings the result, or the exception, back to the caller's strand.
class Workers {
public:
    Workers(unsigned threads, std::size_t queue) : m_pool(threads), m_queue(queue) {}

    /// Too much waits already: refuse new requests rather than let all become late.
    bool full() const { return m_waiting.load(std::memory_order_relaxed) >= m_queue; }

    void join() { m_pool.join(); }

    template <class Work>
    boost::asio::awaitable<std::invoke_result_t<Work&>> run(Work work)
    {
        std::optional<std::invoke_result_t<Work&>> result;
        std::exception_ptr failure;
        auto initiate = [this, &work, &result, &failure](auto handler) {
            ++m_waiting;
            boost::asio::post(m_pool, [this, &work, &result, &failure, handler = std::move(handler)]() mutable {
                --m_waiting;
                try {
                    result.emplace(work());
                } catch (...) {
                    failure = std::current_exception();
                }
                const auto home = boost::asio::get_associated_executor(handler);
                boost::asio::post(home, std::move(handler));
            });
        };
        co_await boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void()>(initiate,
                                                                                           boost::asio::use_awaitable);
        if (failure) std::rethrow_exception(failure);
        co_return std::move(*result);
    }

private:
    boost::asio::thread_pool m_pool;
    std::size_t m_queue;
    std::atomic<std::size_t> m_waiting{0};
};

} // namespace naskah::http
