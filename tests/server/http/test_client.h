#pragma once

#include "server/http/server.h"

#include <QByteArray>
#include <QMap>
#include <QSslSocket>

#include <functional>
#include <memory>

namespace naskah::http {

struct Answer {
    int status = 0;                      ///< 0: none came
    QMap<QByteArray, QByteArray> fields; ///< names in lower case
    QByteArray body;
    bool whole = false; ///< with all of its body
};

/// A client that sends exactly the bytes it is told to. Usable on any thread.
class TestClient {
public:
    explicit TestClient(std::uint16_t port);

    bool connected() const { return m_socket.isEncrypted(); }
    QSslSocket& socket() { return m_socket; }

    void send(const QByteArray& bytes);
    Answer receive(int milliseconds = 5000, bool headOnly = false);
    Answer ask(const QByteArray& bytes)
    {
        send(bytes);
        return receive();
    }

    /// More of what has been received; false when nothing came in time or the peer has closed.
    bool more(int milliseconds);
    QByteArray& buffer() { return m_buffer; }

    /// Says goodbye and closes.
    void leave()
    {
        m_socket.disconnectFromHost();
        if (m_socket.state() != QAbstractSocket::UnconnectedState) m_socket.waitForDisconnected(5000);
    }

    /// Whether the server closes within the time.
    bool seesClose(int milliseconds = 5000);

private:
    bool takeChunks(QByteArray& body, int milliseconds);

    QSslSocket m_socket;
    QByteArray m_buffer;
};

/// A handler made of two functions, and a server for it with a fresh certificate.
class TestServer : public api::Handler {
public:
    explicit TestServer(const std::function<void(ServerConfig&)>& adjust = {});
    ~TestServer() override { stop(); }

    std::function<api::Admission(const api::Request&)> onAdmit = [](const api::Request&) {
        return api::Admission{std::nullopt, 16u << 20, nullptr};
    };
    std::function<api::Response(api::Request)> onHandle;

    std::uint16_t port() const { return m_server->port(); }
    Server& server() { return *m_server; }
    void stop() { m_server->stop(); }

    api::Admission admit(const api::Request& head) override { return onAdmit(head); }
    api::Response handle(api::Request request) override { return onHandle(std::move(request)); }

private:
    std::unique_ptr<Server> m_server;
};

/// "GET path HTTP/1.1" with a Host.
QByteArray get(const QByteArray& path);
QByteArray post(const QByteArray& path, const QByteArray& body);

} // namespace naskah::http
