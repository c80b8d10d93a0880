#pragma once

#include "client/model/desk.h"

#include <QPointer>

namespace naskah {

class SmallForm;
class SyncLink;

/// Makes an empty store somebody's desk: asks for the invitation, enrols. And asks for the password when the server
/// wants it.
class Welcome : public QObject {
    Q_OBJECT
public:
    explicit Welcome(Desk& desk, QObject* parent = nullptr);

    /// Answered by `enrolled` or `givenUp`.
    void askInvitation();
    /// Opens the password form, unless it is open. Errors of the server are shown in it.
    void askPassword(SyncLink& sync, QWidget* window);
    /// The server took the password, or refused it with a code.
    void passwordAnswered(bool taken, const QString& words);

Q_SIGNALS:
    /// `password` as it was typed beside the invitation, for the first sync.
    void enrolled(const QString& password);
    void givenUp();

private:
    void enrol(const QStringList& values);

    Desk& m_desk;
    QPointer<SmallForm> m_invitation, m_password;
};

} // namespace naskah
