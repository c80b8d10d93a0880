#pragma once

#include "client/replica/replica.h"
#include "server/engine/engine.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace naskah {

/// What a desk waits to send goes to the engine, and the answers come back; and what the engine has for it comes down. On
/// the thread of the replica.
void pushTo(engine::Engine& engine, Replica& replica, std::vector<Outcome>& outcomes);
void pullFrom(engine::Engine& engine, Replica& replica);

/// A real desk of one person and the real engine in one process, without sockets: what is between them is a line that
/// the test holds in its hand.
class RealDesk {
public:
    /// `name` is the desk's own: its folder's, and what its random bytes follow from. `now` is everybody's clock.
    RealDesk(engine::Engine& engine, Timestamp& now, const QString& folder, Id<Person> person, const std::string& name);

    Replica& operator*() { return *m_replica; }
    Replica* operator->() { return m_replica.get(); }
    Database& db() { return m_replica->db(); }

    void push() { pushTo(*m_engine, *m_replica, outcomes); }
    void pull() { pullFrom(*m_engine, *m_replica); }
    /// Both, and a second passes.
    void sync();

    /// The server is another process from now on.
    void reconnect(engine::Engine& engine) { m_engine = &engine; }
    /// Follows a restored server into its new epoch and hands back what it lost. Why not, when it does not.
    std::optional<std::string> follow();

    std::vector<Outcome> outcomes; ///< of everything that was pushed

private:
    std::string random(std::size_t count);

    std::string answer(const std::string& path, const std::string& body);

    engine::Engine* m_engine;
    Timestamp& m_now;
    std::string m_name;
    int m_drawn = 0;
    std::unique_ptr<Replica> m_replica;
};

} // namespace naskah
