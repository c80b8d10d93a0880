#pragma once

#include "common/command/actor.h"
#include "common/command/verdict.h"
#include "common/protocol/envelope.h"
#include "common/record/records.h"
#include "common/record/register.h"

#include <boost/json/value.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace naskah {

/// The records as desk or server have them, for one command.
class RecordView {
public:
    virtual ~RecordView() = default;
    virtual std::optional<Row> find(const Entity& entity, const Uuid& id) = 0;
    virtual std::vector<Row> inThread(const Entity& entity, const Uuid& thread) = 0;
    /// Whether every record of the thread is here. Always so at the server.
    virtual bool complete(const Uuid& thread) = 0;
    /// Whether the acting person may read the thread. A desk has nothing else; the server asks its mailboxes, so that
    /// knowing an id gives no power over what it names.
    virtual bool readable(const Uuid&) { return true; }
};

struct NumberBlock {
    std::int64_t first = 0, last = 0;
};

/// What only the machine that runs the rule can decide. A std::nullopt means: not here; the server will.
class Host {
public:
    virtual ~Host() = default;
    /// The number this command gets in a register: the one it was given before, or a new one.
    virtual Result<std::optional<std::int64_t>> number(const Register& book) = 0;
    virtual std::optional<NumberBlock> block(const Register& book, std::int64_t size) = 0;
    virtual Uuid device() = 0;
    /// Records in the log so far.
    virtual std::optional<std::int64_t> logSize() = 0;
};

/// Identifies a record, or ("*", thread) for a listing of a thread, in read and write sets.
struct RecordKey {
    RecordKind kind = 0; ///< -1: the presence of the whole thread `id`; -2-kind: the listing of that kind in it
    Uuid id;
    auto operator<=>(const RecordKey&) const = default;
    static RecordKey thread(const Uuid& id) { return {-1, id}; }
    static RecordKey listing(RecordKind kind, const Uuid& thread) { return {-2 - kind, thread}; }
};

/// Everything a rule may see and do. Writes are kept in memory; the caller stores them when the verdict is effective.
class Matter {
public:
    struct Write {
        RecordKind kind = 0;
        Uuid id, thread;
        Row row;
        std::optional<Row> before; ///< nullopt for a new record
    };
    struct Move {
        Uuid thread;
        std::string mailbox;
        bool into = true;
    };

    Matter(RecordView& view, Host& host, const Intent& intent, const Actor& actor);

    const Actor& actor() const { return m_actor; }
    const Uuid& command() const { return m_intent.command; }
    Timestamp at() const { return m_intent.decided.at; }
    Date today() const { return dayInWib(at()); }
    Uuid device() { return m_host.device(); }

    /// A record of a thread this rule may read: its own, the organisation's or its register's.
    template <Record T>
    std::optional<T> find(Id<T> id, Id<Thread> thread)
    {
        const auto row = findRow(entityOf<T>, id.value, thread.value);
        return row ? std::optional(fromRow<T>(*row).value()) : std::nullopt;
    }
    template <Record T>
    std::optional<T> findPublic(Id<T> id)
    {
        return find(id, organisationThread());
    }

    /// A record only if this machine has it: for what makes no difference while it is not here.
    template <Record T>
    std::optional<T> ifHere(Id<T> id, Id<Thread> thread)
    {
        const auto row = rowIfHere(entityOf<T>, id.value, thread.value);
        return row ? std::optional(fromRow<T>(*row).value()) : std::nullopt;
    }

    template <Record T>
    std::vector<T> all(Id<Thread> thread)
    {
        std::vector<T> records;
        for (const auto& row : rowsOf(entityOf<T>, thread.value))
            records.push_back(fromRow<T>(row).value());
        return records;
    }

    /// The id of a record that this command creates.
    template <class T>
    Id<T> newId(std::string_view name) const
    {
        return derivedId<T>(m_intent.command, name);
    }

    template <Record T>
    void put(const T& record)
    {
        putRow(entityOf<T>, toRow(record));
    }
    void putRow(const Entity& entity, Row row);
    /// Puts a record that must not change one that is there already, perhaps where the actor cannot look. A rule must
    /// not ask which it was.
    template <Record T>
    void putNew(const T& record)
    {
        putNewRow(entityOf<T>, toRow(record));
    }
    /// False when there was one.
    bool putNewRow(const Entity& entity, Row row);

    void deliver(Id<Thread> thread, std::string mailbox) { m_moves.push_back({thread.value, std::move(mailbox), true}); }
    void withdraw(Id<Thread> thread, std::string mailbox) { m_moves.push_back({thread.value, std::move(mailbox), false}); }

    /// Gives this command its number in a register and raises the register's counter. Ask last: a number that was
    /// given must be used.
    Result<std::int64_t> takeNumber(Register book);
    std::optional<NumberBlock> takeBlock(Register book, std::int64_t size);
    std::int64_t logSize();
    /// For what nobody but the server can decide, because it takes the whole register: a desk goes no further.
    void leaveToTheServer() { logSize(); }

    /// Adds to what the outcome tells the desk.
    void fact(std::string_view name, boost::json::value value) { m_facts.insert_or_assign(name, std::move(value)); }
    void fact(std::string_view name, const std::string& text) { m_facts.insert_or_assign(name, text); }

    /// What the rule touched and did.
    const std::vector<Write>& writes() const { return m_writes; }
    const std::vector<Move>& moves() const { return m_moves; }
    const std::set<RecordKey>& reads() const { return m_reads; }
    const boost::json::object& facts() const { return m_facts; }

private:
    friend Verdict judge(Matter& matter);
    std::optional<Row> findRow(const Entity& entity, const Uuid& id, const Uuid& thread);
    std::optional<Row> rowIfHere(const Entity& entity, const Uuid& id, const Uuid& thread);
    std::vector<Row> rowsOf(const Entity& entity, const Uuid& thread);
    bool exists(const Entity& entity, const Uuid& id);
    Write* pendingWrite(RecordKind kind, const Uuid& id);
    void addDeeds();

    RecordView& m_view;
    Host& m_host;
    const Intent& m_intent;
    Actor m_actor;
    std::vector<Write> m_writes;
    std::vector<Move> m_moves;
    std::set<RecordKey> m_reads;
    boost::json::object m_facts;
};

/// Runs the rule of the matter's command. A type or a field this version does not know is refused as "command.unknown"
/// or "command.malformed". Adds a Deed for each thread written.
Verdict judge(Matter& matter);

} // namespace naskah
