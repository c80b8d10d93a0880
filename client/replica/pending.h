#pragma once

#include "client/replica/store.h"
#include "common/command/matter.h"

#include <memory>

namespace naskah {

/// A command that the server has not confirmed, or whose effects a pull has not yet replaced by the server's.
struct Pending {
    std::int64_t order = 0;
    Intent intent;
    Verdict::Kind verdict = Verdict::Kind::applied;
    Reason reason;
    bool held = false;
    std::set<RecordKey> reads;
    std::set<RecordKey> writes;  ///< records it changed in what people see
    std::set<RecordKey> created; ///< those of them that did not exist before
    std::set<Uuid> threads;      ///< threads it began
    std::string about;           ///< what it concerns, in the records' own words, for the outbox
    std::optional<std::uint64_t> sequence; ///< set when sealed
    SealedEnvelope sealed;
    std::optional<Outcome> outcome;
    int tries = 0;

    bool isSealed() const { return sequence.has_value(); }
};

/// The pending commands, oldest first: in memory, and in the store for the next start.
class Outbox {
public:
    explicit Outbox(Store& store);

    /// Reads everything again; also after a transaction was rolled back.
    void reload();

    std::vector<std::unique_ptr<Pending>>& all() { return m_pending; }
    Pending* find(const Uuid& command);

    Pending& add(std::unique_ptr<Pending> pending);
    void save(const Pending& pending);
    void remove(const Uuid& command);

    /// Whether a pending command began this thread.
    bool began(const Uuid& thread) const;

    /// Keeps a refused or conflicting command's words until somebody has looked.
    void needsAttention(const Pending& pending, Outcome::Kind kind, const Reason& reason);

private:
    Store& m_store;
    std::vector<std::unique_ptr<Pending>> m_pending;
};

} // namespace naskah
