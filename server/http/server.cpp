#include "server/http/server.h"

#include "server/http/connection.h"
#include "server/http/house.h"
#include "server/http/tls_context.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <csignal>
#include <optional>
#include <stdexcept>
#include <thread>
#include <vector>

namespace naskah::http {

namespace net = boost::asio;
using net::ip::tcp;

struct Server::Impl {
    Impl(ServerConfig config, api::Handler& handler, Log log)
        : house(std::move(config), handler, std::move(log)), io(static_cast<int>(std::max(house.config.ioThreads, 1U))),
          acceptor(net::make_strand(io)), pause(acceptor.get_executor()),
          context(makeTlsContext(house.config.certificatePem, house.config.privateKeyPem))
    {
    }

    void listen();
    net::awaitable<void> accept();
    void welcome(tcp::socket socket);
    void runIo();

    /// Calls `what` on every connection that still lives.
    template <class What>
    void forEach(What what)
    {
        std::vector<std::shared_ptr<Connection>> alive;
        {
            const std::lock_guard lock(house.mutex);
            for (const auto& [key, weak] : house.connections)
                if (auto connection = weak.lock()) alive.push_back(std::move(connection));
        }
        for (const auto& connection : alive)
            what(*connection);
    }

    House house;
    net::io_context io;
    std::optional<net::executor_work_guard<net::io_context::executor_type>> work;
    tcp::acceptor acceptor;
    net::steady_timer pause;          ///< after a failed accept
    std::shared_ptr<SSL_CTX> context; ///< under the house's mutex
    std::vector<std::thread> threads;
    std::uint16_t port = 0;
    bool stopped = false;
};

void Server::Impl::listen()
{
    const auto& config = house.config;
    try {
        const tcp::endpoint endpoint(net::ip::make_address(config.address), config.port);
        acceptor.open(endpoint.protocol());
        acceptor.set_option(tcp::acceptor::reuse_address(true));
        acceptor.bind(endpoint);
        acceptor.listen();
        port = acceptor.local_endpoint().port();
    } catch (const boost::system::system_error& error) {
        boost::system::error_code ignored;
        acceptor.close(ignored);
        throw std::runtime_error("cannot listen on " + config.address + " port " + std::to_string(config.port) + ": " +
                                 error.code().message());
    }
}

net::awaitable<void> Server::Impl::accept()
{
    while (acceptor.is_open()) {
        auto [error, socket] = co_await acceptor.async_accept(net::make_strand(io), net::as_tuple(net::use_awaitable));
        if (!error) {
            welcome(std::move(socket));
        } else if (acceptor.is_open() && error != net::error::connection_aborted) {
            // Out of descriptors or memory: trying again at once would only burn the processor.
            house.note(LogLevel::error, "accept: " + error.message());
            pause.expires_after(std::chrono::milliseconds(100));
            co_await pause.async_wait(net::as_tuple(net::use_awaitable));
        }
    }
}

void Server::Impl::welcome(tcp::socket socket)
{
    try {
        std::shared_ptr<SSL_CTX> present;
        {
            const std::lock_guard lock(house.mutex);
            if (house.draining || house.connections.size() >= house.config.maxConnections) return;
            present = context;
        }
        const auto connection = std::make_shared<Connection>(house, std::move(socket), std::move(present));
        {
            const std::lock_guard lock(house.mutex);
            house.connections.emplace(connection.get(), connection);
        }
        connection->start();
    } catch (const std::exception& problem) {
        house.note(LogLevel::error, std::string("new connection: ") + problem.what());
    }
}

void Server::Impl::runIo()
{
    while (true) {
        try {
            io.run();
            return;
        } catch (const std::exception& problem) {
            house.note(LogLevel::error, std::string("io thread: ") + problem.what());
        }
    }
}

Server::Server(ServerConfig config, api::Handler& handler, Log log)
    : m_impl(std::make_unique<Impl>(std::move(config), handler, std::move(log)))
{
}

Server::~Server()
{
    stop();
}

void Server::start()
{
    std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes to the descriptor itself
    m_impl->listen();
    m_impl->work.emplace(net::make_work_guard(m_impl->io));
    net::co_spawn(m_impl->acceptor.get_executor(), m_impl->accept(), net::detached);
    for (unsigned i = 0; i < std::max(m_impl->house.config.ioThreads, 1U); ++i)
        m_impl->threads.emplace_back([impl = m_impl.get()] { impl->runIo(); });
}

std::uint16_t Server::port() const
{
    return m_impl->port;
}

std::size_t Server::connections() const
{
    const std::lock_guard lock(m_impl->house.mutex);
    return m_impl->house.connections.size();
}

void Server::replaceCertificate(const std::string& certificatePem, const std::string& privateKeyPem)
{
    auto fresh = makeTlsContext(certificatePem, privateKeyPem);
    const std::lock_guard lock(m_impl->house.mutex);
    m_impl->context = std::move(fresh);
}

void Server::stop()
{
    auto& impl = *m_impl;
    if (std::exchange(impl.stopped, true)) return;
    auto& house = impl.house;
    net::post(impl.acceptor.get_executor(), [&impl] {
        boost::system::error_code ignored;
        impl.acceptor.close(ignored);
        impl.pause.cancel();
    });
    {
        const std::lock_guard lock(house.mutex);
        house.draining = true;
    }
    impl.forEach([](Connection& connection) { connection.drain(); });
    std::unique_lock lock(house.mutex);
    const auto empty = [&house] { return house.connections.empty(); };
    if (!impl.threads.empty() && !house.emptied.wait_for(lock, house.config.drainTime, empty)) {
        house.note(LogLevel::warning, "stop: cutting " + std::to_string(house.connections.size()) + " connections");
        lock.unlock();
        impl.forEach([](Connection& connection) { connection.cut(); });
        lock.lock();
        house.emptied.wait(lock, empty);
    }
    lock.unlock();
    impl.work.reset();
    for (auto& thread : impl.threads)
        thread.join();
    house.workers.join();
}

} // namespace naskah::http
