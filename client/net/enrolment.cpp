#include "client/net/enrolment.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/protocol/client_version.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

namespace naskah {
namespace {

constexpr auto keptKey = "enrolment_key";
constexpr qint64 largestAnswer = 64 * 1024;

SigningKey keyFor(Replica& replica)
{
    if (const auto seed = replica.store().meta(keptKey)) return SigningKey::fromSeed(*seed);
    auto key = SigningKey::generate();
    replica.db().transaction([&] { replica.store().setMeta(keptKey, key.seed()); });
    return key;
}

std::optional<DeskIdentity> identityIn(const QJsonObject& answer, const Invitation& invitation)
{
    const auto text = [&](const char* name) { return answer.value(QLatin1String(name)).toString().toStdString(); };
    const auto serverKey = fromHex(text("server_key"));
    const auto keyBytes = serverKey ? arrayOf<32>(*serverKey) : std::nullopt;
    const auto device = parseUuid(text("device")), person = parseUuid(text("person"));
    if (!keyBytes || !device || !person || text("epoch").empty()) return std::nullopt;
    DeskIdentity identity;
    identity.server = invitation.server();
    identity.pin = invitation.pin;
    identity.serverKey = PublicKey{*keyBytes};
    identity.recoveryKey = text("recovery_key");
    identity.device = *device;
    identity.person = Id<Person>{*person};
    identity.epoch = text("epoch");
    return identity;
}

} // namespace

Enrolment::Enrolment(Replica& replica, QObject* parent) : QObject(parent), m_replica(replica) {}

Enrolment::~Enrolment()
{
    if (!m_reply) return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void Enrolment::start(const Invitation& invitation, const QString& machine)
{
    m_invitation = invitation;
    QByteArray publicKey;
    try {
        publicKey = QByteArray::fromStdString(toHex(viewOf(keyFor(m_replica).publicKey().bytes)));
    } catch (const std::exception& e) {
        Q_EMIT failed(QStringLiteral("store.failed"), QString::fromUtf8(e.what()));
        return;
    }
    m_network = std::make_unique<PinnedNetwork>(QUrl(QString::fromStdString(invitation.server())),
                                                QByteArray::fromStdString(invitation.pin));
    const QJsonObject body{{"code", QString::fromStdString(invitation.code)},
                           {"public_key", QString::fromLatin1(publicKey)},
                           {"name", machine}};
    m_reply = m_network->send({"POST",
                               "/v1/enrol",
                               {{std::string{clientField}, std::string{thisClient}}, {"Content-Type", "application/json"}},
                               QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString()},
                              PinnedNetwork::Wait::bounded);
    connect(m_reply, &QNetworkReply::finished, this, &Enrolment::finish);
}

void Enrolment::finish()
{
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QJsonObject answer = QJsonDocument::fromJson(reply->read(largestAnswer)).object();
    if (status == 0) {
        const auto code = QString::fromStdString(PinnedNetwork::codeOf(*reply));
        Q_EMIT failed(code, code == u"tls.pin_mismatch" ? QStringLiteral("the server is not the one of the invitation")
                                                       : reply->errorString());
        return;
    }
    if (status != 200 && status != 201) {
        const QString code = answer.value(u"code").toString();
        const QString detail = answer.value(u"detail").toString();
        Q_EMIT failed(code.isEmpty() ? QStringLiteral("answer.not_ours") : code,
                      detail.isEmpty() ? answer.value(u"title").toString() : detail);
        return;
    }
    const auto identity = identityIn(answer, m_invitation);
    if (!identity) {
        Q_EMIT failed(QStringLiteral("answer.not_ours"), QStringLiteral("the answer is not that of a Naskah server"));
        return;
    }
    try {
        m_replica.enrol(*identity, keyFor(m_replica));
        m_replica.db().transaction([&] { m_replica.store().eraseMeta(keptKey); });
    } catch (const std::exception& e) {
        Q_EMIT failed(QStringLiteral("store.failed"), QString::fromUtf8(e.what()));
        return;
    }
    Q_EMIT enrolled();
}

} // namespace naskah
