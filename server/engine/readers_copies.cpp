#include "server/engine/readers_copies.h"

#include "common/command/catalogue.h"
#include "common/command/recovering.h"
#include "common/protocol/json_reading.h"
#include "common/schema/json.h"
#include "server/engine/mailboxes.h"

#include <algorithm>

namespace naskah::engine {

namespace {

/// Older mailboxes than any desk reads.
constexpr int allYears = 100;
constexpr std::size_t pageSize = 200;

/// Whether it is a record of the thread that it says it is of.
bool isReadable(RecordKind kind, const ReadersCopy& copy)
{
    const auto body = parseObject(copy.body, largestEnvelope);
    const auto read = body ? rowFromJson(recordEntity(kind), *body) : Result<ReadRow>(body.error());
    return read && std::get<Uuid>(read->row[0]) == copy.id && std::get<Uuid>(read->row[1]) == copy.thread;
}

} // namespace

void keepCopies(storage::Transaction& transaction, Id<Person> reader, const std::vector<ReadersCopy>& copies, int thisYear)
{
    auto& records = transaction.records();
    const auto theirs = mailboxesOf(records, reader, thisYear, allYears);
    for (const auto& copy : copies) {
        const auto kind = recordKind(copy.kind);
        if (!kind || !isReadable(*kind, copy) || records.find(*kind, copy.id)) continue;
        storage::OfferedCopy offered{copy.kind, copy.id, copy.thread, copy.rev, copy.mailboxes, copy.body, 1};
        std::erase_if(offered.mailboxes, [&](const auto& mailbox) { return std::ranges::count(theirs, mailbox) == 0; });
        if (!offered.mailboxes.empty()) transaction.journal().offer(offered, reader.value);
    }
}

void forgetKnownCopies(storage::Storage& storage, const std::function<void(std::function<void(storage::Transaction&)>)>& commit)
{
    const auto state = storage.snapshot();
    std::set<std::pair<std::string, Uuid>> known;
    for (std::size_t from = 0;; from += pageSize) {
        const auto page = state->journal().offered(from, pageSize);
        for (const auto& copy : page)
            if (const auto kind = recordKind(copy.kind); kind && state->records().find(*kind, copy.id)) known.emplace(copy.kind, copy.id);
        if (page.size() < pageSize) break;
    }
    if (known.empty()) return;
    commit([&](storage::Transaction& transaction) {
        for (const auto& [kind, id] : known)
            transaction.journal().endOffer(kind, id);
    });
}

TakenCopies takeCopies(storage::Storage& storage, const std::set<Uuid>& ids,
                       const std::function<Outcome(std::string_view type, const std::string& data)>& act,
                       const std::function<void(std::function<void(storage::Transaction&)>)>& commit)
{
    TakenCopies result;
    std::vector<storage::OfferedCopy> chosen;
    const auto state = storage.snapshot();
    for (std::size_t from = 0;; from += pageSize) {
        auto page = state->journal().offered(from, pageSize);
        for (auto& copy : page) {
            const bool isOlder = !chosen.empty() && chosen.back().id == copy.id && chosen.back().kind == copy.kind;
            if (!isOlder && (ids.empty() || ids.contains(copy.id))) chosen.push_back(std::move(copy));
        }
        if (page.size() < pageSize) break;
    }
    for (const auto& copy : chosen) {
        const auto outcome = act(RestoreRecord::table, commandData(RestoreRecord{{copy.thread}, copy.mailboxes, copy.kind, copy.body}));
        const bool isKnown = outcome.reason.code == "record.exists";
        result.taken += outcome.effective();
        result.known += isKnown;
        if (outcome.effective() || isKnown)
            commit([&](storage::Transaction& transaction) { transaction.journal().endOffer(copy.kind, copy.id); });
        else
            result.refused.emplace_back(copy.id, outcome.reason);
    }
    return result;
}

} // namespace naskah::engine
