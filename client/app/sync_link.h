#pragma once

#include "client/model/desk.h"
#include "client/net/sync_runner.h"

namespace naskah {

/// The window's handle on the conversation with the server, which lives on the desk's writing thread.
class SyncLink : public QObject {
    Q_OBJECT
public:
    explicit SyncLink(Desk& desk, QObject* parent = nullptr);

    void signIn(const QString& password);
    void nudge();
    void setOnline(bool online);

Q_SIGNALS:
    void fileArrived(const QString& sha256);
    void wrongServer(const QString& presentedPin);
    void storeFailed(const QString& why);

private:
    void ask(std::function<void(SyncRunner&)> work);

    /// Read and written on the writing thread alone.
    struct Remote {
        SyncRunner* runner = nullptr;
    };

    Desk& m_desk;
    std::shared_ptr<Remote> m_remote = std::make_shared<Remote>();
};

} // namespace naskah
