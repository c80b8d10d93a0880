#pragma once

#include <QSslServer>
#include <QSslSocket>

#include <chrono>
#include <functional>

/// An HTTPS server of which a test decides every byte.
class FakeServer : public QSslServer {
    Q_OBJECT
public:
    struct Certificate {
        std::vector<std::string> hosts{"localhost", "127.0.0.1"};
        std::chrono::system_clock::time_point from = std::chrono::system_clock::now();
        QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater;
    };
    struct Request {
        QByteArray line; ///< "GET /path HTTP/1.1"
        QByteArray head;
        QByteArray body;
    };
    using Handler = std::function<void(QSslSocket& socket, const Request& request)>;

    FakeServer();
    explicit FakeServer(const Certificate& certificate);

    QUrl url() const;
    QByteArray pin() const { return m_pin; }
    void setHandler(Handler handler) { m_handler = std::move(handler); }

    QList<Request> requests;

    /// A whole answer.
    static QByteArray answer(const QByteArray& type, const QByteArray& body, int status = 200);

private:
    void read(QSslSocket& socket);

    QByteArray m_pin;
    Handler m_handler;
    QHash<QSslSocket*, QByteArray> m_received;
};
