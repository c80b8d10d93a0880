#include "client/replica/pending.h"

#include "client/replica/intent_json.h"
#include "common/crypto/bytes.h"

#include <algorithm>

namespace naskah {

Outbox::Outbox(Store& store) : m_store(store)
{
    reload();
}

void Outbox::reload()
{
    m_pending.clear();
    auto query = m_store.db().query("SELECT ord, intent, verdict, code, reason, held, touched, about, sequence, envelope, "
                                    "signature, outcome, tries FROM pending ORDER BY ord");
    while (query.next()) {
        auto pending = std::make_unique<Pending>();
        pending->order = query.integer(0);
        pending->intent = readIntent(query.text(1));
        pending->verdict = Verdict::Kind(query.integer(2));
        pending->reason = {std::string{query.text(3)}, std::string{query.text(4)}};
        pending->held = query.integer(5) != 0;
        readTouched(query.text(6), *pending);
        pending->about = query.text(7);
        if (!query.isNull(8)) {
            pending->sequence = std::uint64_t(query.integer(8));
            pending->sealed.bytes = query.text(9);
            pending->sealed.signature.bytes = arrayOf<64>(query.blob(10)).value_or(std::array<std::uint8_t, 64>{});
        }
        if (!query.isNull(11)) {
            auto outcome = readOutcome(query.text(11));
            if (outcome) pending->outcome = std::move(*outcome);
        }
        pending->tries = int(query.integer(12));
        m_pending.push_back(std::move(pending));
    }
}

Pending* Outbox::find(const Uuid& command)
{
    const auto found = std::ranges::find_if(m_pending, [&](const auto& p) { return p->intent.command == command; });
    return found == m_pending.end() ? nullptr : found->get();
}

Pending& Outbox::add(std::unique_ptr<Pending> pending)
{
    m_store.db().run("INSERT INTO pending (command, intent, verdict, touched) VALUES (?, ?, 0, '')", pending->intent.command,
                     writeIntent(pending->intent));
    pending->order = m_store.db().lastInsertRow();
    save(*pending);
    m_pending.push_back(std::move(pending));
    return *m_pending.back();
}

void Outbox::save(const Pending& pending)
{
    auto query = m_store.db().query("UPDATE pending SET intent = ?, verdict = ?, code = ?, reason = ?, held = ?, touched = ?, "
                                    "about = ?, sequence = ?, envelope = ?, signature = ?, outcome = ?, tries = ? WHERE ord = ?");
    query.bind(1, writeIntent(pending.intent));
    query.bind(2, int(pending.verdict));
    query.bind(3, pending.reason.code);
    query.bind(4, pending.reason.text);
    query.bind(5, pending.held);
    query.bind(6, writeTouched(pending));
    query.bind(7, pending.about);
    if (pending.sequence) {
        query.bind(8, *pending.sequence);
        query.bind(9, pending.sealed.bytes);
        query.bind(10, Blob{viewOf(pending.sealed.signature.bytes)});
    }
    if (pending.outcome) query.bind(11, outcomeJson(*pending.outcome));
    query.bind(12, pending.tries);
    query.bind(13, pending.order);
    query.next();
}

void Outbox::remove(const Uuid& command)
{
    m_store.db().run("DELETE FROM pending WHERE command = ?", command);
    std::erase_if(m_pending, [&](const auto& p) { return p->intent.command == command; });
}

bool Outbox::began(const Uuid& thread) const
{
    return std::ranges::any_of(m_pending, [&](const auto& p) { return p->threads.contains(thread); });
}

void Outbox::needsAttention(const Pending& pending, Outcome::Kind kind, const Reason& reason)
{
    Value thread;
    for (const auto& key : pending.reads)
        if (key.kind == -1) thread = key.id;
    m_store.db().run("INSERT INTO attention (command, at, type, data, about, kind, code, reason, thread) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (command) DO NOTHING",
                     pending.intent.command, millisecondsOf(pending.intent.decided.at), pending.intent.type,
                     pending.intent.data, pending.about, int(kind), reason.code, reason.text, thread);
}

} // namespace naskah
