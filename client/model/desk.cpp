#include "client/model/desk.h"

#include <future>

namespace naskah {
namespace {

/// A pull commits many times a second; a list need not be read oftener than the eye follows.
constexpr int coalesceMilliseconds = 60;

} // namespace

/// Tells the reading thread that the file is there and migrated.
struct Desk::Opening {
    std::promise<void> done;
    std::shared_future<void> ready = done.get_future().share();
};

Desk::Desk(Replica::Options options, QObject* parent)
    : QObject(parent), m_opening(std::make_shared<Opening>()),
      m_writing([this, options, opening = m_opening] { return openReplica(options, *opening); }),
      m_reading([options, opening = m_opening] {
          opening->ready.get();
          OpenOptions readOnly;
          readOnly.key = options.databaseKey;
          readOnly.readOnly = true;
          readOnly.vfs = options.vfs;
          return std::make_unique<ReadStore>(options.directory + "/desk.db", readOnly);
      })
{
    indexLater();
    m_coalesce.setSingleShot(true);
    connect(&m_coalesce, &QTimer::timeout, this, [this] {
        m_noted = false;
        Q_EMIT changed();
    });
}

std::unique_ptr<Replica> Desk::openReplica(const Replica::Options& options, Opening& opening)
{
    try {
        auto replica = std::make_unique<Replica>(options);
        replica->onChanged = [this] {
            noteChanged();
            indexLater();
        };
        opening.done.set_value();
        return replica;
    } catch (...) {
        opening.done.set_exception(std::current_exception());
        throw;
    }
}

Desk::~Desk()
{
    m_reading.stop();
    m_writing.stop();
}

void Desk::indexLater()
{
    if (m_indexing.exchange(true)) return;
    // Each slice is a piece of work of its own, so that what a person does runs between two of them.
    m_writing.run(
        this,
        [this](Replica& replica) {
            m_indexing = false;
            if (replica.indexSome()) indexLater();
        },
        [](const Result<void>&) {});
}

void Desk::noteChanged()
{
    if (m_noted.exchange(true)) return;
    QMetaObject::invokeMethod(
        this, [this] { m_coalesce.start(coalesceMilliseconds); }, Qt::QueuedConnection);
}

void Desk::setSyncState(const SyncState& state)
{
    QMetaObject::invokeMethod(
        this,
        [this, state] {
            if (state == m_syncState) return;
            m_syncState = state;
            Q_EMIT syncStateChanged(m_syncState);
        },
        Qt::QueuedConnection);
}

} // namespace naskah
