#pragma once

#include "client/replica/http_exchange.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QUrl>

namespace naskah {

/// Sends requests to one server, and to it alone when its key is the one pinned at enrolment: TLS 1.3, no redirects, no
/// cookies, no cache, no decompression behind our back. With any other key the handshake fails before the first byte
/// of a request leaves. Use it in the thread it was made in.
class PinnedNetwork : public QObject {
    Q_OBJECT
public:
    /// `server`: "https://host:port". `pin`: SHA-256 of the server's SubjectPublicKeyInfo, hexadecimal.
    PinnedNetwork(const QUrl& server, const QByteArray& pin, QObject* parent = nullptr);

    enum class Wait {
        bounded, ///< fails after half a minute without a byte
        endless  ///< an event stream: the caller watches the clock
    };
    QNetworkReply* send(const HttpRequest& request, Wait wait);

    /// What stands for a certificate's key in a pin.
    static QByteArray pinOf(const QSslCertificate& certificate);

    /// Why a reply failed, as a stable code: tls.pin_mismatch, tls.failed, net.unreachable, net.timeout, net.cut.
    static std::string codeOf(const QNetworkReply& reply);

Q_SIGNALS:
    /// Somebody else answers at the server's address. Nothing was said to them.
    void wrongServer(const QString& presentedPin);

private:
    void judge(QNetworkReply* reply, const QList<QSslError>& errors);

    QUrl m_server;
    QByteArray m_pin;
    QNetworkAccessManager m_manager;
};

/// The answer's head as an Exchange takes it: names in lower case.
std::vector<std::pair<std::string, std::string>> headersOf(const QNetworkReply& reply);

} // namespace naskah
