#pragma once

#include "server/engine/placement.h"

#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace naskah::engine {

class Subscriptions;

/// Ends when it dies; its callback is not called any more after that.
class Subscription {
public:
    Subscription() = default;
    Subscription(Subscription&& other) noexcept : m_owner(std::exchange(other.m_owner, nullptr)), m_id(other.m_id) {}
    Subscription& operator=(Subscription&& other) noexcept;
    ~Subscription();

    /// Other mailboxes from now on.
    void follow(const std::vector<std::string>& mailboxes);

private:
    friend class Subscriptions;
    Subscription(Subscriptions* owner, std::uint64_t id) : m_owner(owner), m_id(id) {}

    Subscriptions* m_owner = nullptr;
    std::uint64_t m_id = 0;
};

/// Who is to be told that mailboxes moved. Must outlive its subscriptions.
class Subscriptions {
public:
    /// Called by the writing thread, with only the mailboxes that the subscriber follows: must be quick, and must not
    /// subscribe, follow or unsubscribe.
    using Callback = std::function<void(const Moved&)>;

    Subscription subscribe(const std::vector<std::string>& mailboxes, Callback callback);
    void notify(const Moved& moved);
    std::size_t size() const;

private:
    friend class Subscription;
    struct Subscriber {
        std::vector<std::string> mailboxes;
        Callback callback;
    };

    void follow(std::uint64_t id, const std::vector<std::string>& mailboxes);
    void end(std::uint64_t id);
    void unindex(std::uint64_t id, const Subscriber& subscriber);

    mutable std::mutex m_mutex;
    std::uint64_t m_last = 0;
    std::unordered_map<std::uint64_t, Subscriber> m_subscribers;
    std::unordered_map<std::string, std::set<std::uint64_t>> m_followers;
};

} // namespace naskah::engine
