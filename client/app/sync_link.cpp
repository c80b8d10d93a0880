#include "client/app/sync_link.h"

namespace naskah {

SyncLink::SyncLink(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    desk.host([this, &desk, remote = m_remote](Replica& replica) -> std::shared_ptr<QObject> {
        auto runner = std::make_shared<SyncRunner>(replica);
        remote->runner = runner.get();
        connect(runner.get(), &SyncRunner::stateChanged, runner.get(), [&desk](const SyncState& state) {
            desk.setSyncState(state);
        });
        connect(runner.get(), &SyncRunner::fileArrived, this, &SyncLink::fileArrived);
        connect(runner.get(), &SyncRunner::wrongServer, this, &SyncLink::wrongServer);
        connect(runner.get(), &SyncRunner::storeFailed, this, &SyncLink::storeFailed);
        runner->start();
        return runner;
    });
}

void SyncLink::ask(std::function<void(SyncRunner&)> work)
{
    m_desk.execute(
        this,
        [remote = m_remote, work = std::move(work)](Replica&) {
            if (remote->runner) work(*remote->runner);
        },
        [](const Result<void>&) {});
}

void SyncLink::signIn(const QString& password)
{
    ask([password](SyncRunner& runner) { runner.signIn(password); });
}

void SyncLink::nudge()
{
    ask([](SyncRunner& runner) { runner.nudge(); });
}

void SyncLink::setOnline(bool online)
{
    ask([online](SyncRunner& runner) { runner.setOnline(online); });
}

} // namespace naskah
