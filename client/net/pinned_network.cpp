#include "client/net/pinned_network.h"

#include <QCryptographicHash>
#include <QDate>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslKey>

namespace naskah {
namespace {

constexpr int quietLimit = 30'000; // ms
constexpr auto mismatchProperty = "naskah.pinMismatch";

/// What a certificate that nobody signed is reproached with; the pin says more than a signature would.
bool isAboutTrust(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::InvalidCaCertificate:
        return true;
    default:
        return false;
    }
}

bool isAboutDates(QSslError::SslError error)
{
    return error == QSslError::CertificateNotYetValid || error == QSslError::CertificateExpired;
}

/// A machine whose battery is dead believes it is 1970. The program knows that it was built later.
bool clockIsBehindTheProgram()
{
    return QDate::currentDate() < QDate::fromString(QStringLiteral(NASKAH_BUILD_DAY), Qt::ISODate);
}

QSslConfiguration tlsConfiguration()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    // With no authority to trust, every handshake asks `judge`; with some, a certificate of theirs would pass unasked.
    configuration.setCaCertificates({});
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return configuration;
}

} // namespace

PinnedNetwork::PinnedNetwork(const QUrl& server, const QByteArray& pin, QObject* parent)
    : QObject(parent), m_server(server), m_pin(pin.toLower())
{
    m_manager.setAutoDeleteReplies(false);
    connect(&m_manager, &QNetworkAccessManager::sslErrors, this, &PinnedNetwork::judge);
}

QNetworkReply* PinnedNetwork::send(const HttpRequest& wanted, Wait wait)
{
    QNetworkRequest request(m_server.resolved(QUrl(QString::fromStdString(wanted.path))));
    request.setSslConfiguration(tlsConfiguration());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (wait == Wait::bounded) request.setTransferTimeout(quietLimit);
    // Naming the encodings ourselves is what switches Qt's own decompression off.
    request.setRawHeader("Accept-Encoding", "identity");
    for (const auto& [name, value] : wanted.headers)
        request.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    const QByteArray body = QByteArray::fromStdString(wanted.body);
    if (wanted.method == "GET") return m_manager.get(request);
    if (wanted.method == "HEAD") return m_manager.head(request);
    if (wanted.method == "POST") {
        // An empty body without a type makes Qt complain and guess.
        if (!request.hasRawHeader("Content-Type")) request.setRawHeader("Content-Type", "application/octet-stream");
        return m_manager.post(request, body);
    }
    return m_manager.sendCustomRequest(request, QByteArray::fromStdString(wanted.method), body);
}

QByteArray PinnedNetwork::pinOf(const QSslCertificate& certificate)
{
    // The DER of a public key, as Qt gives it, is its SubjectPublicKeyInfo.
    return QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256).toHex();
}

void PinnedNetwork::judge(QNetworkReply* reply, const QList<QSslError>& errors)
{
    const QByteArray presented = pinOf(reply->sslConfiguration().peerCertificate());
    if (presented != m_pin) {
        reply->setProperty(mismatchProperty, true);
        Q_EMIT wrongServer(QString::fromLatin1(presented));
        return; // not ignored: the handshake fails
    }
    for (const QSslError& error : errors) {
        const bool forgiven = isAboutTrust(error.error()) || (isAboutDates(error.error()) && clockIsBehindTheProgram());
        if (!forgiven) return;
    }
    reply->ignoreSslErrors(errors);
}

std::string PinnedNetwork::codeOf(const QNetworkReply& reply)
{
    if (reply.property(mismatchProperty).toBool()) return "tls.pin_mismatch";
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return "tls.failed";
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return "net.timeout";
    case QNetworkReply::RemoteHostClosedError:
        return "net.cut";
    default:
        return "net.unreachable";
    }
}

std::vector<std::pair<std::string, std::string>> headersOf(const QNetworkReply& reply)
{
    std::vector<std::pair<std::string, std::string>> headers;
    for (const auto& [name, value] : reply.rawHeaderPairs())
        headers.emplace_back(name.toLower().toStdString(), value.toStdString());
    return headers;
}

} // namespace naskah
