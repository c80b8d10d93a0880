#include "client/replica/replica.h"

#include "common/command/protections.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/crypto/sealed_box.h"

#include <algorithm>

namespace naskah {

std::vector<const Pending*> Replica::seal(std::size_t limit)
{
    if (copied()) return {};
    const auto sealable = [&](const Pending& pending) {
        return !pending.isSealed() && !pending.held && std::ranges::none_of(pending.intent.deps, [&](const Uuid& dep) {
            const auto* creator = m_outbox->find(dep);
            return creator && !creator->isSealed();
        });
    };
    std::vector<const Pending*> unanswered;
    for (const auto& pending : m_outbox->all())
        if (pending->isSealed() && !pending->outcome) unanswered.push_back(pending.get());
    std::vector<Pending*> fresh;
    auto sequence = m_sequence;
    auto last = m_last;
    durably([&] {
        for (const auto& pending : m_outbox->all()) {
            if (unanswered.size() + fresh.size() >= limit) break;
            if (sealable(*pending)) {
                Envelope envelope;
                envelope.intent = pending->intent;
                envelope.device = m_identity.device;
                envelope.sequence = ++sequence;
                envelope.previous = last;
                envelope.seen = seenHead();
                envelope.epoch = m_identity.epoch;
                pending->sealed = naskah::seal(envelope, *m_key);
                pending->sequence = sequence;
                last = sha256(pending->sealed.bytes);
                m_outbox->save(*pending);
                fresh.push_back(pending.get());
            }
        }
        if (fresh.empty()) return;
        m_store->setMeta("sequence", std::to_string(sequence));
        m_store->setMeta("last_hash", viewOf(last));
    });
    m_sequence = sequence;
    m_last = last;
    // After the commit, so that a crash between the two is not taken for a disk that was rolled back; before the first
    // byte leaves, so that a disk that was is noticed.
    if (m_install->sealed(m_identity.device) < sequence)
        stopOnFailure([&] { m_install->seal(m_identity.device, sequence); });
    unanswered.insert(unanswered.end(), fresh.begin(), fresh.end());
    std::ranges::sort(unanswered, {}, [](const Pending* pending) { return *pending->sequence; });
    if (unanswered.size() > limit) unanswered.resize(limit);
    return unanswered;
}

void Replica::learnOutcome(std::uint64_t sequence, const Outcome& outcome)
{
    for (const auto& pending : m_outbox->all()) {
        if (pending->sequence != sequence || pending->outcome) continue;
        pending->outcome = outcome;
        m_outbox->save(*pending);
        if (outcome.kind >= Outcome::Kind::conflict && protections.attention) m_outbox->needsAttention(*pending, outcome.kind, outcome.reason);
        return;
    }
    db().run("UPDATE kept SET outcome = ? WHERE sequence = ? AND device = ? AND outcome IS NULL", outcomeJson(outcome), sequence,
             m_identity.device);
}

void Replica::covered(std::uint64_t sequence, const std::set<RecordKey>& changedKeys, bool everything)
{
    std::vector<Pending*> gone;
    for (const auto& pending : m_outbox->all())
        if (pending->isSealed() && (*pending->sequence <= sequence || !protections.covered)) gone.push_back(pending.get());
    Rebase(*m_outbox, *m_runner).run(changedKeys, gone, everything);
    std::vector<Uuid> commands;
    for (const auto* pending : gone) {
        setAside(*pending);
        commands.push_back(pending->intent.command);
    }
    for (const auto& command : commands)
        m_outbox->remove(command);
    // Unsent work whose rule refuses by now: its author is told, with the words they typed.
    std::vector<std::pair<Uuid, Reason>> refused;
    for (const auto& pending : m_outbox->all())
        if (!pending->isSealed() && pending->verdict == Verdict::Kind::refused)
            refused.emplace_back(pending->intent.command, pending->reason);
    for (const auto& [command, reason] : refused)
        discardWith(command, reason, true);
    sealKept();
}

void Replica::setAside(const Pending& pending)
{
    Value thread;
    for (const auto& key : pending.reads)
        if (key.kind == -1) thread = key.id;
    db().run("INSERT INTO kept (command, sequence, device, thread, envelope, signature, outcome, at, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
             "ON CONFLICT (command) DO NOTHING",
             pending.intent.command, *pending.sequence, m_identity.device, thread, Blob{pending.sealed.bytes},
             Blob{viewOf(pending.sealed.signature.bytes)},
             pending.outcome ? Value{outcomeJson(*pending.outcome)} : Value{}, millisecondsOf(now()), Blob{viewOf(sha256(pending.sealed.bytes))});
}

void Replica::sealKept()
{
    if (!protections.sealing) return;
    const auto recovery = fromHex(m_identity.recoveryKey);
    const auto key = recovery ? arrayOf<32>(*recovery) : std::nullopt;
    std::vector<Uuid> away;
    {
        auto query = db().query("SELECT command, thread FROM kept WHERE clear = 1 AND outcome IS NOT NULL AND thread IS NOT NULL");
        while (query.next())
            if (!m_store->hasThread(query.uuid(1))) away.push_back(query.uuid(0));
    }
    for (const auto& command : away) {
        std::string envelope;
        {
            auto query = db().query("SELECT envelope FROM kept WHERE command = ?", command);
            if (query.next()) envelope = query.blob(0);
        }
        if (key)
            db().run("UPDATE kept SET clear = 0, envelope = ? WHERE command = ?", Blob{naskah::seal(BoxPublicKey{*key}, envelope)}, command);
        else
            db().run("DELETE FROM kept WHERE command = ?", command);
    }
    constexpr auto thirtyDays = std::chrono::days{30};
    db().run("DELETE FROM kept WHERE at < ? AND outcome IS NOT NULL", millisecondsOf(now() - thirtyDays));
}

std::optional<Digest> Replica::envelopeHash(std::uint64_t sequence)
{
    if (sequence == m_sequence) return m_last;
    for (const auto& pending : m_outbox->all())
        if (pending->sequence == sequence) return sha256(pending->sealed.bytes);
    auto query = db().query("SELECT hash, envelope, clear FROM kept WHERE sequence = ? AND device = ?", sequence, m_identity.device);
    if (!query.next()) return std::nullopt;
    if (!query.isNull(0)) return arrayOf<32>(query.blob(0));
    return query.integer(2) ? std::optional(sha256(query.blob(1))) : std::nullopt;
}

Seen Replica::seenHead()
{
    // Not by their time: this machine's clock may have been set back in between.
    auto query = db().query("SELECT epoch, size FROM head ORDER BY epoch = ? DESC, size DESC LIMIT 1", m_identity.epoch);
    if (!query.next()) return {m_identity.epoch, 0};
    return {std::string{query.text(0)}, std::uint64_t(query.integer(1))};
}

} // namespace naskah
