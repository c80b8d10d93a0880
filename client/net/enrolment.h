#pragma once

#include "client/net/pinned_network.h"
#include "client/replica/replica.h"
#include "common/protocol/invitation.h"

#include <QObject>

namespace naskah {

/// Makes a store the desk of the person an invitation was made for. The device's key is made and kept before it is told
/// to the server, so that an answer lost on the way can be asked for again with the same code. Lives on the thread of
/// the replica.
class Enrolment : public QObject {
    Q_OBJECT
public:
    explicit Enrolment(Replica& replica, QObject* parent = nullptr);
    ~Enrolment() override;

    /// `machine`: the name people know this computer by. One of the signals answers.
    void start(const Invitation& invitation, const QString& machine);

Q_SIGNALS:
    void enrolled();
    /// `code` is the server's or one of PinnedNetwork::codeOf, answer.not_ours, store.failed.
    void failed(const QString& code, const QString& text);

private:
    void finish();

    Replica& m_replica;
    std::unique_ptr<PinnedNetwork> m_network;
    Invitation m_invitation;
    QNetworkReply* m_reply = nullptr;
};

} // namespace naskah
