#include "tests/server/http/test_certificate.h"
#include "tests/server/http/test_client.h"

#include <QProcess>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QStandardPaths>
#include <QTest>

#include <stdexcept>

using namespace naskah;
using namespace naskah::http;

class TestTls : public QObject {
    Q_OBJECT

    static bool connects(QSslSocket& socket, std::uint16_t port)
    {
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted("127.0.0.1", port);
        return socket.waitForEncrypted(3000);
    }

private Q_SLOTS:
    void only_tls_1_3()
    {
        TestServer server;
        QSslSocket old;
        auto configuration = QSslConfiguration::defaultConfiguration();
        configuration.setProtocol(QSsl::TlsV1_2);
        old.setSslConfiguration(configuration);
        QVERIFY(!connects(old, server.port()));
        QSslSocket present;
        QVERIFY(connects(present, server.port()));
        QCOMPARE(present.sessionProtocol(), QSsl::TlsV1_3);
        QVERIFY(present.sessionCipher().usedBits() == 256);
        QVERIFY(present.sslConfiguration().sessionTicket().isEmpty());
    }

    void only_http_1_1_is_negotiated()
    {
        TestServer server;
        auto configuration = QSslConfiguration::defaultConfiguration();
        QSslSocket both;
        configuration.setAllowedNextProtocols({"h2", "http/1.1"});
        both.setSslConfiguration(configuration);
        QVERIFY(connects(both, server.port()));
        QCOMPARE(both.sslConfiguration().nextNegotiatedProtocol(), QByteArray("http/1.1"));
        QSslSocket newer;
        configuration.setAllowedNextProtocols({"h2"});
        newer.setSslConfiguration(configuration);
        QVERIFY(!connects(newer, server.port()));
    }

    void certificate_and_key_must_fit()
    {
        const auto one = makeTestCertificate(), other = makeTestCertificate();
        TestServer handler;
        const auto make = [&](const std::string& certificate, const std::string& key) {
            ServerConfig config;
            config.certificatePem = certificate;
            config.privateKeyPem = key;
            Server server(config, handler);
        };
        make(one.certificatePem, one.keyPem);
        QVERIFY_EXCEPTION_THROWN(make(one.certificatePem, other.keyPem), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(make("", one.keyPem), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(make(one.certificatePem, "nonsense"), std::runtime_error);
    }

    void the_certificate_is_changed_without_a_restart()
    {
        TestServer server;
        TestClient before(server.port());
        const auto fresh = makeTestCertificate();
        server.server().replaceCertificate(fresh.certificatePem, fresh.keyPem);
        TestClient after(server.port());
        QCOMPARE(after.socket().peerCertificate().toPem(), QByteArray::fromStdString(fresh.certificatePem));
        QVERIFY(before.socket().peerCertificate() != after.socket().peerCertificate());
        QCOMPARE(before.ask(get("/")).status, 200);
        QVERIFY_EXCEPTION_THROWN(server.server().replaceCertificate("", ""), std::runtime_error);
        QCOMPARE(TestClient(server.port()).ask(get("/")).status, 200);
    }

    void curl_can_talk_to_it()
    {
        const auto curl = QStandardPaths::findExecutable("curl");
        if (curl.isEmpty()) QSKIP("no curl here");
        TestServer server;
        const auto run = [&](QStringList arguments) {
            QProcess process;
            arguments << "--silent"
                      << "--insecure"
                      << "--http1.1"
                      << "--noproxy"
                      << "*" << QString("https://127.0.0.1:%1/").arg(server.port());
            process.start(curl, arguments);
            process.waitForFinished();
            return process.readAllStandardOutput();
        };
        QCOMPARE(run({"--data", "hello"}), QByteArray("hello"));
        QCOMPARE(run({"--data", "hello", "--header", "Transfer-Encoding: chunked"}), QByteArray("hello"));
        QCOMPARE(run({"--data", "hello", "--header", "Expect: 100-continue"}), QByteArray("hello"));
        QVERIFY(run({"--head"}).startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(run({"--tls-max", "1.2"}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
