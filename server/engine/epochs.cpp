#include "server/engine/epochs.h"

#include "common/crypto/encoding.h"
#include "common/crypto/merkle.h"
#include "server/engine/log_book.h"

#include <algorithm>
#include <stdexcept>

namespace naskah::engine {

namespace {

constexpr std::string_view recoveryKey = "recovering";

/// The leaf that begins an epoch; nullopt in the first, which nothing was restored for.
std::optional<storage::LogEntry> beginning(storage::Journal& journal, std::int64_t ordinal)
{
    return ordinal > 1 ? journal.entry(logPlace(ordinal, 0)) : std::nullopt;
}

EpochBegin beginOf(const storage::LogEntry& entry)
{
    return readEpochBegin(entry.sealed.bytes).value();
}

/// Calls `visit` with each beginning, newest first.
template <class Visit>
void followBack(storage::Journal& journal, std::int64_t ordinal, Visit visit)
{
    while (const auto entry = beginning(journal, ordinal)) {
        const auto begin = beginOf(*entry);
        visit(*entry, begin, ordinal);
        const auto before = ordinalOfEpoch(begin.restored.epoch);
        if (before >= ordinal) throw std::runtime_error("an epoch is restored from a later one");
        ordinal = before;
    }
}

} // namespace

Identity beginEpoch(storage::Storage& storage, const Restore& restore, const Clock& clock, const Random& random)
{
    auto identity = loadIdentity(storage);
    const auto before = identity.epoch;
    identity.ordinal = std::max(identity.ordinal, restore.lastOrdinal) + 1;
    identity.epoch = std::to_string(identity.ordinal) + '-' + toHex(random(8));
    storage.write([&](storage::Transaction& transaction) {
        auto& journal = transaction.journal();
        EpochBegin begin;
        begin.epoch = identity.epoch;
        begin.ordinal = identity.ordinal;
        begin.restored.epoch = before;
        begin.restored.root = emptyRoot();
        if (const auto head = journal.newestHead()) begin.restored = *head;
        begin.at = clock();
        begin.reason = restore.reason;

        journal.setMeta("epoch", identity.epoch);
        journal.setMeta("ordinal", std::to_string(identity.ordinal));
        journal.setMeta(recoveryKey, std::to_string(millisecondsOf(begin.at)));
        journal.beginRecovery(identity.ordinal);
        for (const auto& id : restore.revoked) {
            auto device = journal.device(id);
            if (!device) continue;
            device->revoked = true;
            journal.putDevice(*device);
            transaction.accounts().endSessionsOf(id);
        }

        LogBook log(identity, journal);
        log.begin();
        storage::LogEntry entry;
        entry.leaf = log.place();
        entry.salt = random(saltSize);
        entry.sealed.bytes = writeEpochBegin(begin);
        entry.sealed.signature = identity.key.sign(epochStatement(entry.sealed.bytes));
        entry.outcome = "{}";
        entry.device = identity.device;
        entry.at = begin.at;
        log.append(journal, entry);
        log.flush(journal, begin.at);
    });
    return identity;
}

bool isRecovering(storage::Journal& journal)
{
    return journal.meta(recoveryKey).has_value();
}

Lineage lineageOf(storage::Snapshot& state, const Identity& identity, const std::vector<std::string>& mailboxes)
{
    auto& journal = state.journal();
    Lineage lineage{identity.epoch, identity.ordinal, isRecovering(journal), {}};
    followBack(journal, identity.ordinal, [&](const storage::LogEntry& entry, const EpochBegin&, std::int64_t ordinal) {
        EpochLink link;
        link.begin = entry.sealed.bytes;
        link.signature = entry.sealed.signature;
        link.salt = entry.salt;
        link.device = entry.device;
        link.at = entry.at;
        link.first = journal.headsFrom(logPlace(ordinal, 1), 1).at(0);
        for (const auto& name : mailboxes)
            if (const auto mailbox = state.records().mailbox(name)) link.bases[name] = journal.baseOf(ordinal, mailbox->id);
        lineage.links.push_back(std::move(link));
    });
    return lineage;
}

std::optional<EpochTree> treeOf(storage::Journal& journal, const Identity& identity, std::string_view epoch)
{
    if (epoch.empty() || epoch == identity.epoch) {
        const auto newest = journal.newestHead();
        return EpochTree{identity.ordinal, newest && newest->epoch == identity.epoch ? newest->size : 0};
    }
    std::optional<EpochTree> found;
    followBack(journal, identity.ordinal, [&](const storage::LogEntry&, const EpochBegin& begin, std::int64_t) {
        if (begin.restored.epoch == epoch) found = {ordinalOfEpoch(epoch), begin.restored.size};
    });
    return found;
}

void endOfRecovery(storage::JournalWriter& journal)
{
    journal.eraseMeta(recoveryKey);
}

std::vector<LostPlaces> lostPlaces(storage::Journal& journal, const Identity& identity)
{
    std::vector<LostPlaces> lost;
    followBack(journal, identity.ordinal, [&](const storage::LogEntry&, const EpochBegin& begin, std::int64_t ordinal) {
        lost.push_back({logPlace(ordinalOfEpoch(begin.restored.epoch), begin.restored.size), logPlace(ordinal, 0)});
    });
    return lost;
}

} // namespace naskah::engine
