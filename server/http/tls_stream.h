#pragma once

#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/error.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <new>
#include <utility>

namespace naskah::http {

/// A TLS connection on which OpenSSL reads and writes the socket's descriptor itself, and Asio only waits until it is
/// ready. asio::ssl::stream keeps two 17 KiB buffers a connection; this keeps none, so that an idle connection costs a
/// quarter of it.
///
/// Not thread-safe: all calls on one strand; at most one read and one write outstanding. Timeouts are the caller's (a
/// timer that cancels the socket). The process must ignore SIGPIPE.
class TlsStream {
public:
    using executor_type = boost::asio::any_io_executor;
    using ErrorCode = boost::system::error_code;

    /// Takes over a connected socket.
    TlsStream(boost::asio::ip::tcp::socket socket, SSL_CTX* context)
        : m_socket(std::move(socket)), m_ssl(SSL_new(context), &SSL_free)
    {
        if (!m_ssl) throw std::bad_alloc();
        m_socket.non_blocking(true);
        SSL_set_fd(m_ssl.get(), static_cast<int>(m_socket.native_handle()));
        SSL_set_mode(m_ssl.get(),
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    }

    // Asio's and Beast's concept of a stream names its members so.
    executor_type get_executor() { return m_socket.get_executor(); }
    boost::asio::ip::tcp::socket& socket() { return m_socket; }

    /// The server's side of the handshake: void(ErrorCode).
    template <class Token>
    auto asyncAccept(Token&& token)
    {
        return run<void(ErrorCode)>([this] { return SSL_accept(m_ssl.get()); }, std::forward<Token>(token));
    }

    /// Until there is something to read, without a buffer for it: void(ErrorCode).
    template <class Token>
    auto asyncWaitReadable(Token&& token)
    {
        return boost::asio::async_compose<Token, void(ErrorCode)>(
            [this, started = false](auto& self, ErrorCode error = {}) mutable {
                if (std::exchange(started, true)) return self.complete(error);
                if (SSL_has_pending(m_ssl.get()) == 1)
                    return boost::asio::post(m_socket.get_executor(), std::move(self));
                m_socket.async_wait(boost::asio::socket_base::wait_read, std::move(self));
            },
            token,
            m_socket);
    }

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token)
    {
        const auto piece = firstOf<boost::asio::mutable_buffer>(buffers);
        return run<void(ErrorCode, std::size_t)>(
            [this, piece] { return SSL_read(m_ssl.get(), piece.data(), lengthOf(piece)); },
            std::forward<Token>(token),
            piece.size() == 0);
    }

    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token)
    {
        const auto piece = firstOf<boost::asio::const_buffer>(buffers);
        return run<void(ErrorCode, std::size_t)>(
            [this, piece] { return SSL_write(m_ssl.get(), piece.data(), lengthOf(piece)); },
            std::forward<Token>(token),
            piece.size() == 0);
    }

    /// Says goodbye if that can be done without waiting, so that the peer can tell an end from a cut.
    void sayGoodbye()
    {
        if (m_broken || !m_socket.is_open() || !SSL_is_init_finished(m_ssl.get())) return;
        ERR_clear_error();
        SSL_shutdown(m_ssl.get());
        ERR_clear_error();
    }

private:
    /// The first non-empty buffer: SSL_read and SSL_write take one at a time.
    template <class Buffer, class Buffers>
    static Buffer firstOf(const Buffers& buffers)
    {
        const auto end = boost::asio::buffer_sequence_end(buffers);
        for (auto it = boost::asio::buffer_sequence_begin(buffers); it != end; ++it)
            if (Buffer(*it).size() > 0) return Buffer(*it);
        return {};
    }

    template <class Buffer>
    static int lengthOf(const Buffer& buffer)
    {
        return static_cast<int>(std::min<std::size_t>(buffer.size(), 1 << 30));
    }

    /// Repeats `step` whenever the socket is ready for what OpenSSL waits for, until it is done or has failed.
    /// Never completes inside the initiating call.
    template <class Signature, class Step, class Token>
    auto run(Step step, Token&& token, bool nothingToDo = false)
    {
        return boost::asio::async_compose<Token, Signature>(
            [this, step, nothingToDo, suspended = false, result = 0, error = ErrorCode{}, done = false](
                auto& self, ErrorCode waited = {}) mutable {
                if (done) return finish<Signature>(self, error, result);
                if (waited) return finish<Signature>(self, waited, 0);
                if (m_socket.is_open()) {
                    ERR_clear_error();
                    errno = 0;
                    result = nothingToDo ? 1 : step();
                    if (result <= 0) {
                        const auto wait = SSL_get_error(m_ssl.get(), result);
                        if (wait == SSL_ERROR_WANT_READ || wait == SSL_ERROR_WANT_WRITE) {
                            suspended = true;
                            return m_socket.async_wait(wait == SSL_ERROR_WANT_READ
                                                           ? boost::asio::socket_base::wait_read
                                                           : boost::asio::socket_base::wait_write,
                                                       std::move(self));
                        }
                        error = failure(wait);
                        result = 0;
                    } else if (nothingToDo) {
                        result = 0;
                    }
                } else {
                    // Closed while this waited in the queue: the descriptor's number may be another connection's by
                    // now.
                    error = boost::asio::error::operation_aborted;
                }
                if (suspended) return finish<Signature>(self, error, result);
                done = true;
                boost::asio::post(m_socket.get_executor(), std::move(self));
            },
            token,
            m_socket);
    }

    template <class Signature, class Self>
    static void finish(Self& self, ErrorCode error, int result)
    {
        if constexpr (std::is_same_v<Signature, void(ErrorCode)>)
            self.complete(error);
        else
            self.complete(error, static_cast<std::size_t>(std::max(result, 0)));
    }

    ErrorCode failure(int sslError)
    {
        const int systemError = errno;
        if (sslError == SSL_ERROR_ZERO_RETURN) return boost::asio::error::eof;
        m_broken = true; // OpenSSL allows no further call on this connection
        if (const auto queued = ERR_get_error()) {
            if (ERR_GET_REASON(queued) == SSL_R_UNEXPECTED_EOF_WHILE_READING)
                return boost::asio::ssl::error::stream_truncated;
            return {static_cast<int>(queued), boost::asio::error::get_ssl_category()};
        }
        if (sslError == SSL_ERROR_SYSCALL && systemError != 0) return {systemError, boost::system::system_category()};
        return boost::asio::ssl::error::stream_truncated;
    }

    boost::asio::ip::tcp::socket m_socket;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_ssl;
    bool m_broken = false;
};

} // namespace naskah::http
