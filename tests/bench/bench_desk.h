#pragma once

#include "client/net/sync_runner.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <string>

namespace naskah::bench {

/// A real desk without a window, with a keyed store.
class BenchDesk {
public:
    /// Enrols it, and waits until it is.
    explicit BenchDesk(const std::string& invitation);

    Replica& replica() { return *m_replica; }
    SyncRunner& runner() { return *m_runner; }
    std::string path() const { return m_folder.filePath("desk.db").toStdString(); }
    std::string key() const { return std::string(32, 'k'); }

    /// Signs in and waits until it has everything.
    void signIn();
    void settle();
    std::int64_t rows(const std::string& table);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<SyncRunner> m_runner;
};

/// Runs the event loop until `done`; throws after ten minutes.
void waitUntil(const std::function<bool()>& done);

} // namespace naskah::bench
