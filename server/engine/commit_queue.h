#pragma once

#include "server/storage/storage.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace naskah::engine {

/// The one thread that writes. It takes what waits, at most `largestGroup` at once and never waiting for more, runs it
/// in one transaction, and answers when that is durable.
class CommitQueue {
public:
    static constexpr std::size_t largestGroup = 256;

    struct Job {
        std::size_t weight = 1;
        /// Inside the transaction. What it throws takes the whole group back.
        std::function<void(storage::Transaction&)> run;
        /// After the commit, with nothing; after a failure, with what was thrown.
        std::function<void(std::exception_ptr)> done;
    };

    /// Around each group, on the writing thread.
    struct Hooks {
        std::function<void()> begin;
        std::function<void(storage::Transaction&)> finish; ///< the last thing inside the transaction
        std::function<void()> committed;                   ///< before anybody is answered
        std::function<void()> failed;
    };

    /// `threaded` false: each job is a group of its own, run by the caller of push().
    CommitQueue(storage::Storage& storage, Hooks hooks, bool threaded, std::size_t capacity);
    ~CommitQueue();

    /// False, and nothing is done, when more than the capacity waits or the queue is stopping.
    bool push(Job job);

    /// Commits what waits; takes nothing more.
    void stop();

private:
    void run();
    std::vector<Job> take();
    void commit(std::vector<Job> group);

    storage::Storage& m_storage;
    Hooks m_hooks;
    const bool m_threaded;
    const std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_news;
    std::deque<Job> m_waiting;
    std::size_t m_weight = 0;
    bool m_stopping = false;
    std::mutex m_inline;
    std::thread m_thread;
};

} // namespace naskah::engine
