#pragma once

#include "server/api/message.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace naskah::http {

enum class LogLevel { debug, info, warning, error };

/// Called from any thread.
using Log = std::function<void(LogLevel, std::string_view)>;

struct ServerConfig {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; ///< 0: any free one, see Server::port
    std::string certificatePem;
    std::string privateKeyPem;
    unsigned ioThreads = 1;
    unsigned workerThreads = 4;

    std::size_t maxConnections = 8192; ///< one more is closed at once
    std::size_t maxQueued = 256;       ///< requests waiting for a worker; one more is answered 503
    std::size_t headBytes = 8 * 1024;  ///< request line and fields together
    std::size_t headFields = 64;
    std::size_t targetBytes = 2 * 1024;

    std::chrono::milliseconds handshakeTime{10'000};
    std::chrono::milliseconds headTime{10'000};  ///< from a head's first byte to its last
    std::chrono::milliseconds idleTime{75'000};  ///< between two requests
    std::chrono::milliseconds bodyGrace{10'000}; ///< what a body may be late against `minimumRate`, both ways
    std::size_t minimumRate = 256;               ///< bytes a second, on average; offices have slow lines
    std::chrono::milliseconds heartbeat{20'000}; ///< a comment into a silent event stream
    std::chrono::milliseconds lingerTime{2'000}; ///< how long a refused peer may go on sending before the cut
    std::chrono::milliseconds drainTime{10'000}; ///< for requests in flight when the server stops
};

/// HTTPS (TLS 1.3, HTTP/1.1) in front of an api::Handler. Whatever could be read in two ways is answered 400 and the
/// connection closed, so that no proxy in front can be made to disagree with this server about where a request ends.
class Server {
public:
    /// `handler` must outlive the server. Throws std::runtime_error when certificate and key are not usable.
    Server(ServerConfig config, api::Handler& handler, Log log = {});
    ~Server(); ///< stops
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Binds and starts the threads. Throws std::runtime_error, naming the address, when it cannot listen there.
    void start();
    std::uint16_t port() const;

    /// Stops accepting, closes idle connections and event streams, answers what is in flight, cuts what is left after
    /// `drainTime`. Waits for a handler that is still working. Called twice does nothing.
    void stop();

    /// For connections from now on. Throws as the constructor does, and then keeps the present certificate.
    void replaceCertificate(const std::string& certificatePem, const std::string& privateKeyPem);

    std::size_t connections() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace naskah::http
