#pragma once

#include "client/model/worker.h"
#include "client/replica/replica.h"
#include "client/replica/sync_state.h"

#include <QTimer>

#include <atomic>

namespace naskah {

/// The connection that lists and search read from; it never writes.
struct ReadStore {
    ReadStore(const std::string& path, const OpenOptions& options) : db(path, options) {}
    Database db;
};

/// The desk as the window sees it: two threads, one writing and one reading, so that a long pull never delays a list.
/// Nothing here waits. Lives in the user interface's thread.
class Desk : public QObject {
    Q_OBJECT
public:
    explicit Desk(Replica::Options options, QObject* parent = nullptr);
    ~Desk() override;

    /// `work(ReadStore&)` on the reading thread, then `then(Result)` here unless `context` died.
    template <class Work, class Then>
    void read(QObject* context, Work work, Then then)
    {
        m_reading.run(context, std::move(work), std::move(then));
    }
    /// `work(Replica&)` on the writing thread, then `then(Result)` here unless `context` died.
    template <class Work, class Then>
    void execute(QObject* context, Work work, Then then)
    {
        m_writing.run(context, std::move(work), std::move(then));
    }
    /// Makes an object that lives on the writing thread beside the replica, such as what carries the sync machine.
    void host(std::function<std::shared_ptr<QObject>(Replica&)> make) { m_writing.host(std::move(make)); }

    const SyncState& syncState() const { return m_syncState; }
    /// From any thread.
    void setSyncState(const SyncState& state);
    /// From any thread: the store changed.
    void noteChanged();

Q_SIGNALS:
    /// The store changed: what is shown must be read again. Many changes at once are told once.
    void changed();
    void syncStateChanged(const naskah::SyncState& state);

private:
    struct Opening;
    /// Has the writing thread go on with the full-text index when it has nothing else to do; from any thread.
    void indexLater();
    std::unique_ptr<Replica> openReplica(const Replica::Options& options, Opening& opening);

    QTimer m_coalesce;
    std::atomic<bool> m_noted = false, m_indexing = false;
    SyncState m_syncState;
    std::shared_ptr<Opening> m_opening;
    Worker<Replica> m_writing;
    Worker<ReadStore> m_reading; ///< ends before the writer, which checkpoints last
};

} // namespace naskah
