#include "server/engine/subscriptions.h"

namespace naskah::engine {

Subscription& Subscription::operator=(Subscription&& other) noexcept
{
    if (this == &other) return *this;
    if (m_owner) m_owner->end(m_id);
    m_owner = std::exchange(other.m_owner, nullptr);
    m_id = other.m_id;
    return *this;
}

Subscription::~Subscription()
{
    if (m_owner) m_owner->end(m_id);
}

void Subscription::follow(const std::vector<std::string>& mailboxes)
{
    if (m_owner) m_owner->follow(m_id, mailboxes);
}

Subscription Subscriptions::subscribe(const std::vector<std::string>& mailboxes, Callback callback)
{
    const std::scoped_lock lock(m_mutex);
    const auto id = ++m_last;
    m_subscribers[id] = {mailboxes, std::move(callback)};
    for (const auto& mailbox : mailboxes)
        m_followers[mailbox].insert(id);
    return {this, id};
}

void Subscriptions::unindex(std::uint64_t id, const Subscriber& subscriber)
{
    for (const auto& mailbox : subscriber.mailboxes) {
        const auto found = m_followers.find(mailbox);
        if (found == m_followers.end()) continue;
        found->second.erase(id);
        if (found->second.empty()) m_followers.erase(found);
    }
}

void Subscriptions::follow(std::uint64_t id, const std::vector<std::string>& mailboxes)
{
    const std::scoped_lock lock(m_mutex);
    auto& subscriber = m_subscribers.at(id);
    unindex(id, subscriber);
    subscriber.mailboxes = mailboxes;
    for (const auto& mailbox : mailboxes)
        m_followers[mailbox].insert(id);
}

void Subscriptions::end(std::uint64_t id)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_subscribers.find(id);
    unindex(id, found->second);
    m_subscribers.erase(found);
}

void Subscriptions::notify(const Moved& moved)
{
    const std::scoped_lock lock(m_mutex);
    std::unordered_map<std::uint64_t, Moved> news;
    for (const auto& [mailbox, counter] : moved) {
        const auto found = m_followers.find(mailbox);
        if (found == m_followers.end()) continue;
        for (const auto id : found->second)
            news[id][mailbox] = counter;
    }
    for (const auto& [id, own] : news)
        m_subscribers.at(id).callback(own);
}

std::size_t Subscriptions::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_subscribers.size();
}

} // namespace naskah::engine
