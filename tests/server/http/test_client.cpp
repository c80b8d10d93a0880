#include "tests/server/http/test_client.h"

#include "tests/server/http/test_certificate.h"

#include <QElapsedTimer>

namespace naskah::http {

TestClient::TestClient(std::uint16_t port)
{
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket.connectToHostEncrypted("127.0.0.1", port);
    m_socket.waitForEncrypted(5000);
}

void TestClient::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
    while (m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0)
        if (!m_socket.waitForBytesWritten(5000)) break;
}

bool TestClient::more(int milliseconds)
{
    if (m_socket.bytesAvailable() == 0) m_socket.waitForReadyRead(milliseconds);
    const auto bytes = m_socket.readAll();
    m_buffer += bytes;
    return !bytes.isEmpty();
}

bool TestClient::seesClose(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (m_socket.state() != QAbstractSocket::UnconnectedState && timer.elapsed() < milliseconds)
        more(50);
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

bool TestClient::takeChunks(QByteArray& body, int milliseconds)
{
    while (true) {
        auto end = m_buffer.indexOf("\r\n");
        while (end < 0) {
            if (!more(milliseconds)) return false;
            end = m_buffer.indexOf("\r\n");
        }
        const auto size = m_buffer.left(end).toLongLong(nullptr, 16);
        while (m_buffer.size() < end + 2 + size + 2)
            if (!more(milliseconds)) return false;
        body += m_buffer.mid(end + 2, size);
        m_buffer.remove(0, end + 2 + size + 2);
        if (size == 0) return true;
    }
}

Answer TestClient::receive(int milliseconds, bool headOnly)
{
    Answer answer;
    auto end = m_buffer.indexOf("\r\n\r\n");
    while (end < 0) {
        if (!more(milliseconds)) return answer;
        end = m_buffer.indexOf("\r\n\r\n");
    }
    const auto lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    answer.status = lines[0].mid(9, 3).toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto colon = lines[i].indexOf(':');
        answer.fields[lines[i].left(colon).toLower()] = lines[i].mid(colon + 1).trimmed();
    }
    if (headOnly || answer.status < 200) {
        answer.whole = true;
    } else if (answer.fields.value("transfer-encoding") == "chunked") {
        answer.whole = takeChunks(answer.body, milliseconds);
    } else {
        const auto size = answer.fields.value("content-length", "0").toLongLong();
        while (m_buffer.size() < size)
            if (!more(milliseconds)) return answer;
        answer.body = m_buffer.left(size);
        m_buffer.remove(0, size);
        answer.whole = true;
    }
    return answer;
}

TestServer::TestServer(const std::function<void(ServerConfig&)>& adjust)
{
    onHandle = [](api::Request request) { return api::Response{200, {}, std::move(request.body)}; };
    static const auto certificate = makeTestCertificate();
    ServerConfig config;
    config.certificatePem = certificate.certificatePem;
    config.privateKeyPem = certificate.keyPem;
    config.lingerTime = std::chrono::milliseconds(200);
    if (adjust) adjust(config);
    m_server = std::make_unique<Server>(config, *this, [](LogLevel level, std::string_view text) {
        if (level >= LogLevel::error) qInfo("server: %.*s", static_cast<int>(text.size()), text.data());
    });
    m_server->start();
}

QByteArray get(const QByteArray& path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

QByteArray post(const QByteArray& path, const QByteArray& body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace naskah::http
