#include "client/replica/epoch_follower.h"

#include "client/replica/restore_notice.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/crypto/merkle_proof.h"
#include "common/protocol/json_reading.h"
#include "common/protocol/log_place.h"

#include <boost/json.hpp>

#include <algorithm>
#include <sstream>

namespace naskah {

namespace json = boost::json;

namespace {

/// In `meta`: where the log was lost from, and how many commands of the report the server has; the bases of the epochs that
/// this desk has followed; that mailboxes may differ since.
constexpr const char *handBackKey = "hand_back", *basesKey = "epoch_bases", *repairKey = "epoch_repair";
constexpr std::size_t commandsPerReport = 400, bytesPerReport = 4 << 20, longestMeta = 4 << 20;

json::object storedObject(Store& store, const char* key)
{
    const auto text = store.meta(key);
    const auto object = text ? parseObject(*text, longestMeta) : Result<json::object>(json::object{});
    return object ? *object : json::object{};
}

/// The newest head this desk kept of a tree, with at most so many leaves.
std::optional<TreeHead> keptHead(Database& db, const std::string& epoch, std::uint64_t largest)
{
    auto query = db.query("SELECT head FROM head WHERE epoch = ? AND size <= ? ORDER BY size DESC LIMIT 1", epoch, largest);
    return query.next() ? std::optional(readTreeHead(query.text(0)).value()) : std::nullopt;
}

bool hasCopies(Database& db)
{
    return db.query("SELECT 1 FROM readers_copy LIMIT 1").next();
}

} // namespace

bool EpochFollower::busy()
{
    return m_lost || m_move || m_replica.store().meta(handBackKey) || hasCopies(m_replica.db());
}

void EpochFollower::refused()
{
    if (std::exchange(m_move, std::nullopt)) m_lost = true;
}

std::optional<EpochFollower::Ask> EpochFollower::next()
{
    m_step = Step::none;
    if (m_distrust) return std::nullopt;
    if (m_move) {
        m_step = Step::proof;
        const auto& restored = m_move->begins.back().restored;
        return Ask{"GET", "/v1/log/proof?epoch=" + restored.epoch + "&first=" + std::to_string(m_move->own->size) +
                              "&second=" + std::to_string(restored.size), {}};
    }
    if (m_lost) {
        m_step = Step::lineage;
        return Ask{"GET", "/v1/epochs", {}};
    }
    if (m_replica.store().meta(handBackKey)) {
        m_step = Step::handBack;
        return Ask{"POST", "/v1/recovery", writeHandBack(report())};
    }
    if (hasCopies(m_replica.db())) {
        m_step = Step::copies;
        return Ask{"POST", "/v1/recovery", writeHandBack(copies())};
    }
    return std::nullopt;
}

bool EpochFollower::finish(std::string_view body)
{
    switch (std::exchange(m_step, Step::none)) {
    case Step::lineage:
        return finishLineage(body);
    case Step::proof:
        return finishProof(body);
    case Step::handBack:
        return finishHandBack(body);
    case Step::copies:
        if (!readHandBackAnswer(body)) return false;
        finishCopies();
        return true;
    case Step::none:
        break;
    }
    return false;
}

bool EpochFollower::finishLineage(std::string_view body)
{
    auto lineage = readLineage(body);
    if (!lineage) return false;
    m_lost = false;
    const auto& own = m_replica.identity().epoch;
    if (lineage->epoch == own) return true;
    Move move;
    std::string expected = lineage->epoch;
    bool isKnown = false;
    for (const auto& link : lineage->links) {
        const auto begin = believed(link, m_replica.identity().serverKey);
        if (!begin || begin->epoch != expected) {
            refuse("epoch.unsigned");
            return true;
        }
        move.begins.push_back(*begin);
        expected = begin->restored.epoch;
        auto seen = m_replica.db().query("SELECT 1 FROM head WHERE epoch = ? LIMIT 1", expected);
        isKnown = expected == own || seen.next();
        if (isKnown) break;
    }
    if (move.begins.empty()) {
        refuse("epoch.unsigned");
        return true;
    }
    move.lineage = std::move(*lineage);
    // Of an epoch it never saw it can say nothing; nor when all its heads are younger than the backup.
    const auto& restored = move.begins.back().restored;
    if (isKnown) move.own = keptHead(m_replica.db(), restored.epoch, restored.size);
    if (move.own && move.own->size == restored.size && move.own->root != restored.root)
        refuse("log.fork");
    else if (move.own && move.own->size < restored.size)
        m_move = std::move(move);
    else
        enter(move);
    return true;
}

bool EpochFollower::finishProof(std::string_view body)
{
    const auto answer = parseObject(body, body.size());
    const auto* list = answer ? answer->if_contains("proof") : nullptr;
    if (!list || !list->is_array()) return false;
    std::vector<Digest> proof;
    for (const auto& node : list->get_array()) {
        const auto bytes = node.is_string() ? fromHex(node.get_string()) : std::nullopt;
        proof.push_back(bytes ? arrayOf<32>(*bytes).value_or(Digest{}) : Digest{});
    }
    const auto move = *std::exchange(m_move, std::nullopt);
    const auto& restored = move.begins.back().restored;
    if (verifyConsistency(move.own->size, restored.size, move.own->root, restored.root, proof))
        enter(move);
    else
        refuse("log.fork");
    return true;
}

Cursors EpochFollower::rewound(const Lineage& lineage, const Move& move)
{
    auto cursors = m_replica.store().cursors();
    const auto rewind = [&](const Cursors& bases) {
        for (auto& [name, cursor] : cursors) {
            const auto base = bases.find(name);
            cursor = std::min(cursor, base == bases.end() ? 0 : base->second);
        }
    };
    for (std::size_t i = 0; i < move.begins.size(); ++i)
        rewind(lineage.links[i].bases);
    // What this desk followed into an epoch that the server does not go back to is undone as well.
    std::set<std::string, std::less<>> path{lineage.epoch};
    for (const auto& link : lineage.links)
        if (const auto begin = readEpochBegin(link.begin)) path.insert({begin->epoch, begin->restored.epoch});
    for (const auto& [epoch, stored] : storedObject(m_replica.store(), basesKey)) {
        if (path.contains(std::string{epoch}) || !stored.is_object()) continue;
        Cursors bases;
        for (const auto& [name, counter] : stored.get_object())
            if (counter.is_int64()) bases[std::string{name}] = counter.get_int64();
        rewind(bases);
    }
    return cursors;
}

void EpochFollower::enter(const Move& move)
{
    auto& store = m_replica.store();
    auto& db = m_replica.db();
    const auto& lineage = move.lineage;
    const auto cursors = rewound(lineage, move);
    // From the first loss that the server's log tells of: what was handed back after it may have been lost once more.
    auto lostFrom = logPlace(lineage.ordinal, 0);
    for (const auto& link : lineage.links)
        if (const auto begin = readEpochBegin(link.begin))
            lostFrom = std::min(lostFrom, logPlace(ordinalOfEpoch(begin->restored.epoch), begin->restored.size));
    auto bases = storedObject(store, basesKey);
    for (std::size_t i = 0; i < move.begins.size(); ++i) {
        json::object own;
        for (const auto& [name, counter] : lineage.links[i].bases)
            own[name] = counter;
        bases[move.begins[i].epoch] = std::move(own);
    }
    const auto& newest = move.begins.front();
    const auto now = m_replica.now();
    m_replica.enterEpoch(lineage.epoch, [&] {
        // A load that was under way begins again; until it is over its mailbox is known to be incomplete.
        for (const auto& [name, cursor] : cursors)
            db.run("UPDATE mailbox SET cursor = CASE WHEN resetting IN (1, 2) THEN 0 ELSE ? END, "
                   "resetting = CASE WHEN resetting = 3 THEN 0 ELSE resetting END, want_reset = 0 WHERE name = ?",
                   cursor, name);
        db.run("DELETE FROM reset_seen");
        db.run("INSERT INTO head (epoch, size, head, at) VALUES (?, 1, ?, ?) ON CONFLICT DO NOTHING", newest.epoch,
               treeHeadJson(lineage.links.front().first), millisecondsOf(now));
        store.setMeta(basesKey, json::serialize(bases));
        store.setMeta(repairKey, "1");
        store.setMeta(handBackKey, json::serialize(json::object{{"from", std::int64_t(lostFrom)}, {"done", 0}}));
        noteRestore(store, {newest.at, newest.reason, move.own.has_value(), false});
    });
}

HandBack EpochFollower::report()
{
    auto& db = m_replica.db();
    const auto state = storedObject(m_replica.store(), handBackKey);
    const auto from = std::uint64_t(integerOf(state, "from").value_or(0));
    auto skip = std::size_t(integerOf(state, "done").value_or(0));
    HandBack report;
    std::size_t bytes = 0;
    report.last = true;
    const auto add = [&](std::string_view envelope, bool isClear, std::string_view signature, Outcome outcome) {
        if (outcome.leaf.value_or(from) < from) return;
        if (skip > 0) {
            --skip;
            return;
        }
        if (report.commands.size() >= commandsPerReport || bytes > bytesPerReport) {
            report.last = false;
            return;
        }
        bytes += envelope.size() * (isClear ? 1 : 2);
        HandedBack command;
        (isClear ? command.envelope : command.box) = envelope;
        if (const auto given = arrayOf<64>(signature)) command.signature = {*given};
        command.outcome = std::move(outcome);
        report.commands.push_back(std::move(command));
    };
    {
        auto kept = db.query("SELECT envelope, clear, signature, outcome FROM kept WHERE outcome IS NOT NULL ORDER BY device, sequence");
        while (kept.next())
            if (auto outcome = readOutcome(kept.text(3))) add(kept.blob(0), kept.integer(1) != 0, kept.blob(2), std::move(*outcome));
    }
    // Answered, and not yet in a complete pull.
    for (const auto& pending : m_replica.outbox().all())
        if (pending->isSealed() && pending->outcome)
            add(pending->sealed.bytes, true, viewOf(pending->sealed.signature.bytes), *pending->outcome);
    m_reported = report.commands.size();
    m_last = report.last;
    if (!report.last) return report;
    const auto note = [&](const char* sql) {
        auto numbers = db.query(sql);
        while (numbers.next()) {
            auto& highest = report.numbers[numbers.uuid(0)];
            highest = std::max(highest, numbers.integer(1));
        }
    };
    note("SELECT id, counter FROM register");
    note("SELECT book, max(number) FROM register_entry GROUP BY book");
    note("SELECT book, max(last) FROM number_lease GROUP BY book");
    auto head = db.query("SELECT head FROM head WHERE epoch <> ? ORDER BY at DESC, size DESC LIMIT 1", m_replica.identity().epoch);
    if (head.next()) report.head = readTreeHead(head.text(0)).value();
    return report;
}

bool EpochFollower::finishHandBack(std::string_view body)
{
    const auto answer = readHandBackAnswer(body);
    if (!answer) return false;
    auto& store = m_replica.store();
    m_replica.absorbing([&] {
        for (const auto& [command, outcome] : answer->corrected)
            adopt(command, outcome);
        auto state = storedObject(store, handBackKey);
        state["done"] = integerOf(state, "done").value_or(0) + std::int64_t(m_reported);
        if (m_last)
            store.eraseMeta(handBackKey);
        else
            store.setMeta(handBackKey, json::serialize(state));
    });
    return true;
}

HandBack EpochFollower::copies()
{
    HandBack report;
    m_offered.clear();
    std::size_t bytes = 0;
    auto query = m_replica.db().query("SELECT kind, id, thread, rev, mailboxes, body FROM readers_copy LIMIT ?", std::int64_t(commandsPerReport));
    while (bytes < bytesPerReport && query.next()) {
        ReadersCopy copy{std::string{query.text(0)}, query.uuid(1), query.uuid(2), query.integer(3), {}, std::string{query.text(5)}};
        std::istringstream lines{std::string{query.text(4)}};
        for (std::string mailbox; std::getline(lines, mailbox);)
            copy.mailboxes.push_back(mailbox);
        bytes += copy.body.size();
        m_offered.emplace_back(copy.kind, copy.id);
        report.copies.push_back(std::move(copy));
    }
    return report;
}

void EpochFollower::finishCopies()
{
    m_replica.absorbing([&] {
        for (const auto& [kind, id] : m_offered)
            m_replica.db().run("DELETE FROM readers_copy WHERE kind = ? AND id = ?", kind, id);
    });
    m_offered.clear();
}

void EpochFollower::adopt(const Uuid& command, const Outcome& outcome)
{
    auto& db = m_replica.db();
    const Reason why = outcome.effective() ? Reason{"restore.judged_again", "the server has judged this again since it was restored"}
                                           : outcome.reason;
    if (auto* pending = m_replica.outbox().find(command)) {
        pending->outcome = outcome;
        m_replica.outbox().save(*pending);
        m_replica.outbox().needsAttention(*pending, outcome.kind, why);
        return;
    }
    Pending kept;
    {
        auto query = db.query("SELECT envelope, thread FROM kept WHERE command = ? AND clear = 1", command);
        const auto envelope = query.next() ? readEnvelope(query.blob(0)) : Result<Envelope>(Error{Errc::notFound, {}});
        if (envelope) {
            kept.intent = envelope->intent;
            if (!query.isNull(1)) kept.reads.insert(RecordKey::thread(query.uuid(1)));
        }
    }
    db.run("UPDATE kept SET outcome = ? WHERE command = ?", outcomeJson(outcome), command);
    // Of what is sealed away only the server's word is left.
    if (!kept.intent.type.empty()) m_replica.outbox().needsAttention(kept, outcome.kind, why);
}

} // namespace naskah
