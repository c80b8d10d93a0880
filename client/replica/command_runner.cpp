#include "client/replica/command_runner.h"

#include "common/command/protections.h"
#include "common/protocol/json_reading.h"
#include "common/record/disposition.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace naskah {

namespace {

template <Record T>
RecordKind kindOf()
{
    static const auto kind = recordKind(T::table).value();
    return kind;
}

template <Record T>
std::optional<T> load(Store& store, const Uuid& id)
{
    const auto record = store.load(kindOf<T>(), id);
    return record ? std::optional(fromRow<T>(record->row).value()) : std::nullopt;
}

class DeskView : public RecordView {
public:
    DeskView(Store& store, const Outbox& outbox) : m_store(store), m_outbox(outbox) {}

    std::optional<Row> find(const Entity& entity, const Uuid& id) override
    {
        auto record = m_store.load(recordKind(entity.table).value(), id);
        return record ? std::optional(std::move(record->row)) : std::nullopt;
    }
    std::vector<Row> inThread(const Entity& entity, const Uuid& thread) override
    {
        return m_store.inThread(recordKind(entity.table).value(), thread);
    }
    bool complete(const Uuid& thread) override
    {
        if (m_outbox.began(thread)) return true;
        auto& db = m_store.db();
        auto loading = db.query("SELECT 1 FROM mailbox WHERE resetting IN (1, 2) LIMIT 1");
        if (loading.next()) return false;
        auto incomplete = db.query("SELECT 1 FROM incomplete_thread WHERE thread = ?", thread);
        if (incomplete.next()) return false;
        return m_store.hasThread(thread);
    }

private:
    Store& m_store;
    const Outbox& m_outbox;
};

/// Numbers come from this device's blocks. A sealed command keeps what it has: its bytes cannot change.
class DeskHost : public Host {
public:
    DeskHost(Pending& pending, NumberStock& numbers, const Uuid& device)
        : m_pending(pending), m_numbers(numbers), m_device(device)
    {
    }

    Result<std::optional<std::int64_t>> number(const Register& book) override
    {
        auto& decided = m_pending.intent.decided;
        if (!decided.number && !m_pending.isSealed()) 
            decided.number = m_numbers.take(book.id, m_device, dayInWib(decided.at));
        return decided.number;
    }
    std::optional<NumberBlock> block(const Register&, std::int64_t) override { return std::nullopt; }
    Uuid device() override { return m_device; }
    std::optional<std::int64_t> logSize() override { return std::nullopt; }

private:
    Pending& m_pending;
    NumberStock& m_numbers;
    Uuid m_device;
};

std::string ownerOf(std::string_view mailbox)
{
    return std::string{mailbox.substr(0, mailbox.rfind('/'))};
}

} // namespace

std::optional<Actor> CommandRunner::actor(Id<Appointment> mandate)
{
    const auto appointment = load<Appointment>(m_store, mandate.value);
    if (!appointment) return std::nullopt;
    const auto position = load<Position>(m_store, appointment->position.value);
    if (!position) return std::nullopt;
    return Actor{appointment->person, mandate, position->id, position->unit, position->isHead, position->isSecretariat, false};
}

std::string CommandRunner::run(Pending& pending)
{
    pending.reads.clear();
    pending.writes.clear();
    pending.created.clear();
    pending.threads.clear();
    const auto who = actor({pending.intent.decided.mandate});
    if (!who) {
        pending.verdict = Verdict::Kind::unjudged;
        return "{}";
    }
    DeskView view(m_store, m_outbox);
    DeskHost host(pending, m_numbers, m_device);
    Matter matter(view, host, pending.intent, *who);
    const auto verdict = judge(matter);
    pending.verdict = verdict.kind;
    pending.reason = verdict.reason;
    pending.reads = matter.reads();
    // As whom they act is read too: another post, and the rule may say something else.
    pending.reads.insert({kindOf<Appointment>(), pending.intent.decided.mandate});
    pending.reads.insert({kindOf<Position>(), who->position.value});
    if (verdict.effective()) write(pending, matter);
    if (pending.about.empty() || verdict.effective()) pending.about = describe(pending, matter);
    return boost::json::serialize(matter.facts());
}

bool CommandRunner::isHere(const Uuid& thread, const std::vector<Matter::Move>& moves)
{
    if (m_outbox.began(thread) || m_store.hasThread(thread)) return true;
    const auto mine = m_store.mailboxes();
    return std::ranges::any_of(moves, [&](const Matter::Move& move) {
        return move.thread == thread && move.into && std::ranges::any_of(mine, [&](const std::string& mailbox) {
                   return mailbox == move.mailbox || ownerOf(mailbox) == ownerOf(move.mailbox);
               });
    });
}

void CommandRunner::write(Pending& pending, const Matter& matter)
{
    for (const auto& move : matter.moves())
        if (move.into && !m_store.hasThread(move.thread) && isHere(move.thread, matter.moves())) pending.threads.insert(move.thread);
    for (const auto& write : matter.writes()) {
        // What a rule puts into threads that this desk does not have is for others; it is not kept here.
        if (!pending.threads.contains(write.thread) && !isHere(write.thread, matter.moves())) continue;
        if (protections.base) m_store.keepBase(write.kind, write.id);
        const auto seen = m_store.load(write.kind, write.id);
        auto record = seen.value_or(StoredRecord{});
        record.row = write.row;
        m_store.save(write.kind, record, seen);
        pending.writes.insert({write.kind, write.id});
        if (!write.before) {
            pending.created.insert({write.kind, write.id});
            pending.writes.insert(RecordKey::listing(write.kind, write.thread));
        }
    }
}

void CommandRunner::undo(const std::vector<Pending*>& commands)
{
    std::set<RecordKey> keys;
    for (auto* pending : commands)
        for (const auto& key : pending->writes)
            if (key.kind >= 0) keys.insert(key);
    for (const auto& key : keys)
        m_store.restoreBase(key.kind, key.id);
}

std::string CommandRunner::describe(const Pending& pending, const Matter& matter)
{
    for (const auto& write : matter.writes()) {
        const auto& entity = recordEntity(write.kind);
        if (entity.table == Letter::table || entity.table == Draft::table)
            return std::get<std::string>(write.row[entity.indexOf("subject")]);
    }
    const auto data = parseObject(pending.intent.data, largestEnvelope);
    if (!data) return {};
    for (const auto* field : {"handling", "owner", "about", "draft"}) {
        const auto id = uuidOf(*data, field);
        if (!id) continue;
        if (const auto draft = load<Draft>(m_store, *id)) return draft->subject;
        if (const auto letter = load<Letter>(m_store, *id)) return letter->subject;
        if (const auto handling = load<Handling>(m_store, *id))
            if (const auto letter = load<Letter>(m_store, handling->letter.value)) return letter->subject;
    }
    return pending.about;
}

} // namespace naskah
