#include "tests/simulation/invariants.h"

#include "common/record/disposition.h"
#include "common/schema/json.h"
#include "server/engine/server_view.h"

#include <boost/json.hpp>

#include <algorithm>

namespace naskah::simulation {

namespace {

using Key = std::pair<RecordKind, Uuid>;
struct Held {
    std::int64_t rev = 0;
    std::string body;
    std::set<std::string> boxes;
    bool operator==(const Held&) const = default;
};
using Records = std::map<Key, Held>;

std::string nameOf(const Key& key)
{
    return std::string{recordEntity(key.first).table} + ' ' + key.second.text();
}

Records atDesk(Replica& replica)
{
    Records records;
    auto& store = replica.store();
    for (std::size_t kind = 0; kind < allRecords().size(); ++kind) {
        std::vector<Uuid> ids;
        {
            auto query = store.db().query("SELECT id FROM " + std::string{allRecords()[kind]->table});
            while (query.next())
                ids.push_back(query.uuid(0));
        }
        for (const auto& id : ids) {
            const auto record = store.load(RecordKind(kind), id).value();
            const auto& names = store.boxNames(record.boxes);
            records[{RecordKind(kind), id}] = {record.rev, boost::json::serialize(toJson(*allRecords()[kind], record.row, record.extra)),
                                               {names.begin(), names.end()}};
        }
    }
    return records;
}

Records atServer(storage::Records& stored, const std::set<std::string>& mailboxes)
{
    Records records;
    for (const auto& name : mailboxes) {
        const auto mailbox = stored.mailbox(name);
        if (!mailbox) continue;
        for (const auto& [place, record] : stored.feed(mailbox->id, 0, 1'000'000)) {
            if (!place.put) continue;
            auto& held = records[{record.kind, record.id}];
            held.rev = record.rev;
            held.body = record.body;
            held.boxes.insert(name);
        }
    }
    return records;
}

} // namespace

void checkConvergence(const DeskState& desk, storage::Records& stored)
{
    const auto here = atDesk(desk.replica), there = atServer(stored, desk.mailboxes);
    for (const auto& [key, held] : there) {
        const auto found = here.find(key);
        if (found == here.end()) fail(desk.name + " misses " + nameOf(key));
        if (found->second.rev != held.rev) fail(desk.name + " has another revision of " + nameOf(key));
        if (found->second.body != held.body) fail(desk.name + " has another body of " + nameOf(key) + ": " + found->second.body + " not " + held.body);
        if (found->second.boxes != held.boxes) fail(desk.name + " has " + nameOf(key) + " in other mailboxes");
    }
    for (const auto& [key, held] : here)
        if (!there.contains(key)) fail(desk.name + " has what is not its own: " + nameOf(key));
    auto& db = desk.replica.db();
    for (const char* table : {"base", "dirty", "incomplete_thread", "reset_seen"}) {
        auto query = db.query(std::string{"SELECT count(*) FROM "} + table);
        if (query.next() && query.integer(0)) fail(desk.name + " keeps rows in " + table);
    }
    auto letters = db.query("SELECT (SELECT count(*) FROM letter), (SELECT count(*) FROM search_index)");
    if (letters.next() && letters.integer(0) != letters.integer(1)) fail(desk.name + " does not index each letter once");
    auto check = db.query("PRAGMA integrity_check");
    if (check.next() && check.text(0) != "ok") fail(desk.name + "'s database: " + std::string{check.text(0)});
    auto kept = db.query("SELECT command, thread FROM kept WHERE clear = 1 AND outcome IS NOT NULL AND thread IS NOT NULL");
    while (kept.next())
        if (!desk.replica.store().hasThread(kept.uuid(1))) fail(desk.name + " can still read what it sent into a thread it has no more");
    if (desk.replica.store().meta("rolled_back")) fail(desk.name + " takes a crash for a rolled-back disk");
}

void checkActs(const DeskState& desk, const std::map<Uuid, Outcome>& log)
{
    auto& db = desk.replica.db();
    for (const auto& [command, authored] : desk.authored) {
        const auto logged = log.find(command);
        auto attention = db.query("SELECT data FROM attention WHERE command = ?", command);
        const bool shown = attention.next();
        const std::string words = shown ? std::string{attention.text(0)} : std::string{};
        const auto about = desk.name + "'s " + authored.type + ' ' + command.text();
        if (authored.uncertain) continue;
        if (authored.discarded) {
            if (logged != log.end()) fail(about + " was discarded and sent all the same");
            continue;
        }
        if (logged == log.end() && !shown) fail(about + " is lost");
        if (logged != log.end() && logged->second.kind >= Outcome::Kind::conflict && !shown)
            fail(about + " was refused and nobody is told");
        if (shown && words.find(authored.word) == words.npos) fail("the words of " + about + " are lost");
    }
    auto kept = db.query("SELECT command, outcome FROM kept");
    while (kept.next()) {
        const auto logged = log.find(kept.uuid(0));
        if (logged == log.end()) fail(desk.name + " keeps an envelope that is not in the log");
        if (kept.isNull(1)) fail(desk.name + " has no outcome for what the server has answered");
        if (outcomeJson(readOutcome(kept.text(1)).value()) != outcomeJson(logged->second)) fail(desk.name + " was told another outcome");
    }
}

void checkNumbers(const std::vector<Id<Register>>& books, const ShownNumbers& shown, storage::Records& stored,
                  const std::map<Uuid, Outcome>& log, bool wasRestored)
{
    for (const auto book : books) {
        const auto counter = engine::findRecord(stored, book)->counter;
        std::map<std::int64_t, std::vector<RegisterEntry>> entries;
        for (auto& record : stored.inThread(book.value, recordKind(RegisterEntry::table).value())) {
            auto entry = fromRow<RegisterEntry>(engine::readRecord(std::move(record)).row).value();
            entries[entry.number].push_back(entry);
        }
        std::vector<NumberLease> leases;
        for (auto& record : stored.inThread(book.value, recordKind(NumberLease::table).value()))
            leases.push_back(fromRow<NumberLease>(engine::readRecord(std::move(record)).row).value());
        std::vector<NumberRange> ranges;
        for (auto& record : stored.inThread(book.value, recordKind(NumberRange::table).value()))
            ranges.push_back(fromRow<NumberRange>(engine::readRecord(std::move(record)).row).value());
        for (std::int64_t number = 1; number <= counter; ++number) {
            const auto what = "number " + std::to_string(number) + " of " + book.value.text();
            if (entries[number].size() > 1) fail(what + " is there twice");
            const auto holders = std::ranges::count_if(leases, [&](const auto& l) { return l.first <= number && number <= l.last; });
            if (holders > 1) fail(what + " is leased twice");
            const bool passedOver = std::ranges::any_of(ranges, [&](const auto& r) { return r.first <= number && number <= r.last; });
            if (entries[number].empty() && holders == 0 && !passedOver) fail(what + " is unexplained");
        }
        if (!entries.empty() && (entries.rbegin()->first > counter || entries.begin()->first < 1)) fail("a number beyond its register");
        // What an outcome said is what the register has.
        for (const auto& [number, lines] : entries)
            for (const auto& line : lines) {
                const auto logged = log.find(line.command);
                if (logged == log.end() || !logged->second.effective() || line.state != EntryState::letter) continue;
                const auto facts = boost::json::parse(logged->second.facts).as_object();
                const auto* given = facts.if_contains("number");
                if (given && given->as_int64() != number) fail("number " + std::to_string(number) + " is not the one that was answered");
            }
        for (const auto& [place, commands] : shown) {
            if (place.first != book.value) continue;
            const auto& lines = entries[place.second];
            if (lines.empty()) fail("number " + std::to_string(place.second) + " was shown to a person and is not in the register");
            const auto& command = *commands.begin();
            const bool own = lines[0].command == command || lines[0].command == deriveUuid(command, "void");
            if (!own) fail("number " + std::to_string(place.second) + " was shown for one letter and given to another");
            const auto logged = log.find(command);
            const bool waits = wasRestored && lines[0].reason == "restore.waits"; // what it needs was lost
            const bool applied = logged != log.end() && logged->second.effective() && !waits;
            if (applied != (lines[0].state == EntryState::letter)) fail("a letter's number is void, or a void's is a letter");
        }
    }
}

/// A disposition that somebody had read, forwarded or reported on before was not pulled back.
void checkPullBacks(storage::Records& stored)
{
    std::map<Uuid, std::pair<bool, bool>> legs; // pulled back, touched before
    for (const auto& name : stored.mailboxNames())
        for (auto& [place, record] : stored.feed(stored.mailbox(name)->id, 0, 1'000'000)) {
            if (record.kind != recordKind(LegFact::table).value()) continue;
            const auto fact = fromRow<LegFact>(engine::readRecord(std::move(record)).row).value();
            auto& [withdrawn, touched] = legs[fact.leg.value];
            withdrawn |= fact.what == LegFactKind::withdrawn;
            touched |= fact.what != LegFactKind::withdrawn && !fact.afterWithdrawal;
        }
    for (const auto& [leg, what] : legs)
        if (what.first && what.second) fail("disposition " + leg.text() + " was pulled back after it was read");
}

/// Each record is, at its newest, in each mailbox of its thread.
void checkFanOut(storage::Records& stored)
{
    std::map<std::int64_t, std::set<std::int64_t>> rowsOf;
    std::map<std::int64_t, storage::StoredRecord> records;
    for (const auto& name : stored.mailboxNames()) {
        const auto box = stored.mailbox(name).value();
        for (auto& [place, record] : stored.feed(box.id, 0, 1'000'000)) {
            if (!place.put) continue;
            rowsOf[box.id].insert(record.row);
            records.emplace(record.row, std::move(record));
        }
    }
    std::map<Uuid, std::vector<std::int64_t>> boxesOf;
    for (const auto& [row, record] : records) {
        const auto thread = boxesOf.try_emplace(record.thread, stored.mailboxesOf(record.thread)).first;
        for (const auto box : thread->second)
            if (!rowsOf[box].contains(row)) fail(nameOf({record.kind, record.id}) + " is not in " + stored.mailboxById(box).name);
    }
}

} // namespace naskah::simulation
