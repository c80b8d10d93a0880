#pragma once

#include "server/api/message.h"
#include "server/auth/auth.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>
#include <thread>

namespace naskah::api {

class ChangeEvents;

/// The open event streams. One thread looks now and then for those whose token is over.
class EventStreams {
public:
    explicit EventStreams(engine::Engine& engine) : m_engine(engine) {}
    ~EventStreams();

    /// Tells which of the caller's mailboxes moved, and to where, from now on.
    std::unique_ptr<EventSource> open(const auth::Caller& caller);
    std::size_t count() const;

private:
    friend class ChangeEvents;
    void add(ChangeEvents* stream);
    void remove(ChangeEvents* stream);
    void watch();

    engine::Engine& m_engine;
    mutable std::mutex m_mutex;
    std::condition_variable m_news;
    std::set<ChangeEvents*> m_open;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace naskah::api
