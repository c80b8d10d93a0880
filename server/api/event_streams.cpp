#include "server/api/event_streams.h"

#include "common/record/organisation.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace naskah::api {

namespace {

constexpr int yearsFollowed = 2;
constexpr std::chrono::seconds lookEvery{5};

std::string event(std::string_view name, const boost::json::object& data)
{
    return "event: " + std::string{name} + "\ndata: " + boost::json::serialize(data) + "\n\n";
}

} // namespace

class ChangeEvents final : public EventSource {
public:
    ChangeEvents(EventStreams& streams, engine::Engine& engine, const auth::Caller& caller)
        : m_streams(streams), m_engine(engine), m_caller(caller)
    {
    }
    ~ChangeEvents() override
    {
        m_streams.remove(this);
        m_subscription = {}; // waits for a callback that is running
    }

    void start(std::function<void()> wake) override
    {
        m_wake = std::move(wake);
        m_mailboxes = m_engine.mailboxesOf(m_caller.person, yearsFollowed);
        m_subscription = m_engine.subscribe(followed(), [this](const engine::Moved& moved) { heard(moved); });
        m_streams.add(this);
    }

    std::optional<std::string> take() override
    {
        engine::Moved moved;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_revoked) return std::nullopt;
            moved.swap(m_moved);
        }
        if (isOver()) return std::nullopt;
        std::string text;
        if (!m_greeted) text = event("hello", {{"epoch", m_engine.identity().epoch}});
        m_greeted = true;
        if (moved.contains(mailbox::organisation())) followNewMailboxes(moved);
        boost::json::object data;
        for (const auto& [name, counter] : moved)
            data.emplace(name, counter);
        if (!data.empty()) text += event("moved", data);
        return text;
    }

    bool isOver() const { return m_engine.now() >= m_caller.until; }
    void wake() const { m_wake(); }

private:
    std::vector<std::string> followed() const
    {
        auto names = m_mailboxes;
        names.push_back(engine::revocationOf(m_caller.device));
        return names;
    }

    /// On the writing thread.
    void heard(const engine::Moved& moved)
    {
        {
            const std::scoped_lock lock(m_mutex);
            for (const auto& [name, counter] : moved)
                m_moved[name] = counter;
            if (m_moved.erase(engine::revocationOf(m_caller.device))) m_revoked = true;
        }
        m_wake();
    }

    /// An appointment may have begun or ended.
    void followNewMailboxes(engine::Moved& moved)
    {
        auto now = m_engine.mailboxesOf(m_caller.person, yearsFollowed);
        if (now == m_mailboxes) return;
        std::vector<std::string> added;
        std::ranges::copy_if(now, std::back_inserter(added),
                             [this](const auto& name) { return std::ranges::count(m_mailboxes, name) == 0; });
        m_mailboxes = std::move(now);
        m_subscription.follow(followed());
        for (const auto& [name, position] : m_engine.positionsOf(added))
            moved[name] = position;
        std::erase_if(moved, [this](const auto& item) { return std::ranges::count(m_mailboxes, item.first) == 0; });
    }

    EventStreams& m_streams;
    engine::Engine& m_engine;
    auth::Caller m_caller;
    std::function<void()> m_wake;
    std::vector<std::string> m_mailboxes;
    bool m_greeted = false;
    std::mutex m_mutex;
    engine::Moved m_moved;
    bool m_revoked = false;
    engine::Subscription m_subscription;
};

EventStreams::~EventStreams()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_news.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

std::unique_ptr<EventSource> EventStreams::open(const auth::Caller& caller)
{
    return std::make_unique<ChangeEvents>(*this, m_engine, caller);
}

std::size_t EventStreams::count() const
{
    const std::scoped_lock lock(m_mutex);
    return m_open.size();
}

void EventStreams::add(ChangeEvents* stream)
{
    const std::scoped_lock lock(m_mutex);
    m_open.insert(stream);
    if (!m_thread.joinable()) m_thread = std::thread([this] { watch(); });
}

void EventStreams::remove(ChangeEvents* stream)
{
    const std::scoped_lock lock(m_mutex);
    m_open.erase(stream);
}

void EventStreams::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_news.wait_for(lock, lookEvery);
        for (const auto* stream : m_open)
            if (stream->isOver()) stream->wake();
    }
}

} // namespace naskah::api
