#include "tests/client/net/fake_server.h"

#include "common/crypto/certificate.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QUrl>

FakeServer::FakeServer() : FakeServer(Certificate{}) {}

FakeServer::FakeServer(const Certificate& certificate)
{
    const auto made = naskah::makeSelfSignedCertificate({"Naskah", certificate.hosts}, certificate.from).value();
    m_pin = QByteArray::fromStdString(naskah::spkiPin(made.certificatePem).value());
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(QByteArray::fromStdString(made.certificatePem)));
    configuration.setPrivateKey(QSslKey(QByteArray::fromStdString(made.keyPem), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(certificate.protocol);
    setSslConfiguration(configuration);
    connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto* socket = qobject_cast<QSslSocket*>(nextPendingConnection())) {
            connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
            if (socket->bytesAvailable() > 0) read(*socket);
        }
    });
    listen(QHostAddress::LocalHost);
}

QUrl FakeServer::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort()));
}

void FakeServer::read(QSslSocket& socket)
{
    QByteArray& received = m_received[&socket];
    received += socket.readAll();
    while (true) {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0) return;
        Request request;
        request.head = received.left(end);
        request.line = request.head.left(request.head.indexOf("\r\n"));
        qsizetype length = 0;
        for (const QByteArray& line : request.head.split('\n'))
            if (line.toLower().startsWith("content-length:")) length = line.mid(15).trimmed().toInt();
        if (received.size() < end + 4 + length) return;
        request.body = received.mid(end + 4, length);
        received.remove(0, end + 4 + length);
        requests << request;
        if (m_handler) m_handler(socket, request);
    }
}

QByteArray FakeServer::answer(const QByteArray& type, const QByteArray& body, int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}
