#include "server/engine/commit_queue.h"

#include "common/command/protections.h"

#include <chrono>

namespace naskah::engine {

CommitQueue::CommitQueue(storage::Storage& storage, Hooks hooks, bool threaded, std::size_t capacity)
    : m_storage(storage), m_hooks(std::move(hooks)), m_threaded(threaded), m_capacity(capacity)
{
    if (threaded) m_thread = std::thread([this] { run(); });
}

CommitQueue::~CommitQueue()
{
    stop();
}

bool CommitQueue::push(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping || m_weight + job.weight > m_capacity) return false;
        if (m_threaded) {
            m_weight += job.weight;
            m_waiting.push_back(std::move(job));
        }
    }
    if (m_threaded) {
        m_news.notify_one();
    } else {
        const std::scoped_lock lock(m_inline);
        std::vector<Job> group;
        group.push_back(std::move(job));
        commit(std::move(group));
    }
    return true;
}

void CommitQueue::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_news.notify_one();
    if (m_thread.joinable()) m_thread.join();
}

void CommitQueue::run()
{
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            m_news.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
            if (m_waiting.empty()) return;
        }
        commit(take());
    }
}

std::vector<CommitQueue::Job> CommitQueue::take()
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Job> group;
    std::size_t weight = 0;
    while (!m_waiting.empty() && (group.empty() || weight + m_waiting.front().weight <= largestGroup)) {
        weight += m_waiting.front().weight;
        group.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    m_weight -= weight;
    return group;
}

void CommitQueue::commit(std::vector<Job> group)
{
    std::exception_ptr failure;
    bool answered = false;
    try {
        m_storage.write([&](storage::Transaction& transaction) {
            m_hooks.begin();
            for (auto& job : group)
                job.run(transaction);
            m_hooks.finish(transaction);
            if (!protections.crash) {
                for (auto& job : group)
                    job.done(nullptr);
                answered = true;
                if (m_threaded) std::this_thread::sleep_for(std::chrono::milliseconds{250});
            }
        });
        m_hooks.committed();
    } catch (...) {
        failure = std::current_exception();
        m_hooks.failed();
    }
    if (answered) return;
    for (auto& job : group)
        job.done(failure);
}

} // namespace naskah::engine
