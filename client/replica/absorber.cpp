#include "client/replica/absorber.h"

#include "client/replica/year_window.h"
#include "common/command/protections.h"
#include "common/protocol/json_reading.h"
#include "common/record/letter.h"
#include "common/schema/json.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace naskah {

namespace {

constexpr std::size_t longestBody = 1 << 20;
/// mailbox.resetting: a load from the beginning into a mailbox that was empty; one that keeps a list of what it sent; one
/// that is complete, and what it did not send waits for a person's consent.
constexpr int firstLoad = 1, listedLoad = 2, deletionHeld = 3;
/// In `meta` until a pull is complete, however often it is cut: this person's mailboxes are other ones than before.
constexpr const char* mailboxesChanged = "mailboxes_changed";
/// In `meta` from the end of one pull to the beginning of the next: the device's last sequence that it covered.
constexpr const char* coveredKey = "covered";
/// In `meta` since the server was restored, until the mailboxes are equal again.
constexpr const char* epochRepair = "epoch_repair";

Error notOurs(std::string_view what)
{
    return {Errc::corrupt, std::string{what}};
}

RecordKind attachmentKind()
{
    static const auto kind = recordKind(Attachment::table).value();
    return kind;
}

} // namespace

void Absorber::start()
{
    m_begun = m_finished = m_isFirstLoad = false;
    m_records = 0;
    m_head.reset();
    m_resetting.clear();
    m_counts.clear();
    m_boxSets.clear();
    m_touched.clear();
    m_threads.clear();
    m_leftFiles.clear();
    m_isLoss = false;
    m_lostFrom.clear();
    if (!protections.dirty) m_replica.db().run("DELETE FROM dirty");
}

Result<void> Absorber::take(std::string_view line)
{
    auto change = readChange(line);
    if (!change) return notOurs(change.error().detail);
    if (m_finished) return notOurs("a line after the end");
    if (!m_begun && !std::holds_alternative<ChangeBegin>(*change)) return notOurs("the answer does not begin");
    return std::visit([this](const auto& what) { return on(what); }, *change);
}

Result<void> Absorber::on(const ChangeBegin& begin)
{
    if (m_begun) return notOurs("a second beginning");
    m_begun = true;
    if (begin.epoch != m_replica.identity().epoch) return Error{Errc::conflict, "epoch"};
    if (begin.deviceSequence > 0) {
        // Of an envelope that went long ago there is nothing left to compare: a restored server may ask from there.
        const auto mine = m_replica.envelopeHash(begin.deviceSequence);
        if (mine ? *mine != begin.deviceHash : begin.deviceSequence > m_replica.sequence()) return Error{Errc::conflict, "cloned"};
    }
    m_begin = begin;
    store().eraseMeta(coveredKey);
    noteOldestYear(store(), begin.oldest);
    auto& db = m_replica.db();
    const auto before = store().mailboxes();
    for (const auto& mailbox : begin.mailboxes) {
        if (!before.contains(mailbox)) {
            store().setMeta(mailboxesChanged, "1");
            db.run("INSERT INTO mailbox (name) VALUES (?)", mailbox);
        }
        auto state = db.query("SELECT cursor, resetting FROM mailbox WHERE name = ?", mailbox);
        const bool first = state.next() && state.integer(0) == 0;
        m_isFirstLoad |= first && store().held(mailbox).count == 0;
        if (first)
            beginReset(mailbox);
        else if (state.integer(1) >= listedLoad)
            m_resetting.insert(mailbox);
    }
    for (const auto& mailbox : begin.left) {
        if (!before.contains(mailbox) || !protections.left) continue;
        store().setMeta(mailboxesChanged, "1");
        leaveMailbox(mailbox, false);
        flush();
        db.run("DELETE FROM mailbox WHERE name = ?", mailbox);
    }
    return {};
}

void Absorber::beginReset(const std::string& mailbox)
{
    auto& db = m_replica.db();
    // Of a mailbox that holds nothing yet there is nothing to delete at the end, and no list to keep.
    const bool empty = store().held(mailbox).count == 0;
    db.run("UPDATE mailbox SET cursor = 0, resetting = ? WHERE name = ?", empty ? firstLoad : listedLoad, mailbox);
    db.run("DELETE FROM reset_seen WHERE mailbox = ?", mailbox);
    if (!empty) m_resetting.insert(mailbox);
}

Result<void> Absorber::on(const ChangeOutcome& outcome)
{
    m_replica.learnOutcome(outcome.sequence, outcome.outcome);
    return {};
}

Result<void> Absorber::on(const ChangeReset& reset)
{
    if (store().mailboxes().contains(reset.mailbox)) beginReset(reset.mailbox);
    return {};
}

std::int64_t Absorber::boxesOf(const std::vector<int>& places)
{
    if (const auto known = m_boxSets.find(places); known != m_boxSets.end()) return known->second;
    std::vector<std::string> names;
    for (const int place : places)
        if (std::size_t(place) < m_begin.mailboxes.size()) names.push_back(m_begin.mailboxes[std::size_t(place)]);
    return m_boxSets[places] = store().boxSet(std::move(names));
}

void Absorber::moveCount(std::int64_t from, std::uint64_t fromSum, std::int64_t to, std::uint64_t toSum)
{
    for (const auto& mailbox : store().boxNames(from)) {
        auto& held = m_counts[mailbox];
        held.count -= 1;
        held.sum -= fromSum;
    }
    for (const auto& mailbox : store().boxNames(to)) {
        auto& held = m_counts[mailbox];
        held.count += 1;
        held.sum += toSum;
    }
}

void Absorber::touch(RecordKind kind, const Uuid& id, const Uuid& thread)
{
    m_threads.insert(thread);
    if (m_replica.outbox().all().empty()) return;
    m_touched.insert({kind, id});
    m_touched.insert(RecordKey::listing(kind, thread));
    m_touched.insert(RecordKey::thread(thread));
}

Result<void> Absorber::on(const ChangePut& put)
{
    ++m_records;
    const auto boxes = boxesOf(put.in);
    const auto sum = recordSum(put.kind, put.id, put.rev, put.body);
    for (const auto& mailbox : m_resetting)
        if (std::ranges::count(store().boxNames(boxes), mailbox))
            m_replica.db().run("INSERT INTO reset_seen (mailbox, kind, id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", mailbox, put.kind, put.id);

    const auto kind = recordKind(put.kind);
    const auto body = parseObject(put.body, longestBody);
    if (!body) return notOurs("a record's body: " + body.error().detail);
    auto read = kind ? rowFromJson(recordEntity(*kind), *body) : Result<ReadRow>(Error{Errc::invalid, "unknown kind"});
    if (!read) {
        putUnknown(put, boxes, sum);
        return {};
    }
    if (std::get<Uuid>(read->row[0]) != put.id) return notOurs("a record's id");
    StoredRecord record{std::move(read->row), std::move(read->extra), put.rev, sum, boxes};
    const auto before = store().image(*kind, put.id);
    moveCount(before ? before->boxes : 0, before ? before->sum : 0, boxes, sum);
    touch(*kind, put.id, std::get<Uuid>(record.row[1]));
    store().setImage(*kind, put.id, record, before);
    return {};
}

void Absorber::putUnknown(const ChangePut& put, std::int64_t boxes, std::uint64_t sum)
{
    auto& db = m_replica.db();
    std::int64_t oldBoxes = 0;
    std::uint64_t oldSum = 0;
    {
        auto old = db.query("SELECT boxes, sum FROM unknown_record WHERE kind = ? AND id = ?", put.kind, put.id);
        if (old.next()) {
            oldBoxes = old.integer(0);
            oldSum = static_cast<std::uint64_t>(old.integer(1));
        }
    }
    moveCount(oldBoxes, oldSum, boxes, sum);
    db.run("INSERT INTO unknown_record (kind, id, body, rev, sum, boxes) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET "
           "body = excluded.body, rev = excluded.rev, sum = excluded.sum, boxes = excluded.boxes",
           put.kind, put.id, put.body, put.rev, sum, boxes);
}

Result<void> Absorber::on(const ChangeDrop& drop)
{
    std::set<std::string> mailboxes;
    for (const int place : drop.in)
        if (std::size_t(place) < m_begin.mailboxes.size()) mailboxes.insert(m_begin.mailboxes[std::size_t(place)]);
    leave(drop.kind, drop.id, mailboxes);
    return {};
}

void Absorber::leave(const std::string& kindName, const Uuid& id, const std::set<std::string>& mailboxes)
{
    auto& db = m_replica.db();
    const auto remaining = [&](std::int64_t boxes) {
        auto names = store().boxNames(boxes);
        std::erase_if(names, [&](const std::string& name) { return mailboxes.contains(name); });
        return store().boxSet(std::move(names));
    };
    std::int64_t boxes = -1;
    std::uint64_t sum = 0;
    {
        auto unknown = db.query("SELECT boxes, sum FROM unknown_record WHERE kind = ? AND id = ?", kindName, id);
        if (unknown.next()) {
            boxes = unknown.integer(0);
            sum = static_cast<std::uint64_t>(unknown.integer(1));
        }
    }
    if (boxes >= 0) {
        const auto left = remaining(boxes);
        moveCount(boxes, sum, left, sum);
        if (left)
            db.run("UPDATE unknown_record SET boxes = ? WHERE kind = ? AND id = ?", left, kindName, id);
        else
            db.run("DELETE FROM unknown_record WHERE kind = ? AND id = ?", kindName, id);
        return;
    }
    const auto kind = recordKind(kindName);
    const auto before = kind ? store().image(*kind, id) : std::nullopt;
    if (!before || !before->boxes) return;
    auto record = before;
    if (m_isLoss) m_lostFrom.try_emplace({*kind, id}, store().boxNames(before->boxes));
    const auto left = remaining(record->boxes);
    moveCount(record->boxes, record->sum, left, record->sum);
    touch(*kind, id, std::get<Uuid>(record->row[1]));
    if (left) {
        record->boxes = left;
        store().setImage(*kind, id, record, before);
        return;
    }
    if (m_isLoss) keepCopy(*kind, id, *before);
    if (*kind == attachmentKind()) m_leftFiles.push_back(std::get<std::string>(record->row[recordEntity(*kind).indexOf("sha256")]));
    store().setImage(*kind, id, std::nullopt, before);
}

void Absorber::keepCopy(RecordKind kind, const Uuid& id, const StoredRecord& record)
{
    std::string mailboxes;
    for (const auto& mailbox : m_lostFrom[{kind, id}])
        mailboxes += mailbox + '\n';
    const auto& entity = recordEntity(kind);
    m_replica.db().run("INSERT INTO readers_copy (kind, id, thread, rev, mailboxes, body) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                       entity.table, id, std::get<Uuid>(record.row[1]), record.rev, mailboxes,
                       boost::json::serialize(toJson(entity, record.row, record.extra)));
}

void Absorber::leaveMailbox(const std::string& mailbox, bool onlyUnseen)
{
    auto& db = m_replica.db();
    std::vector<std::pair<std::string, Uuid>> members;
    for (const auto& [kind, id] : store().membersOf(mailbox))
        members.emplace_back(recordEntity(kind).table, id);
    {
        auto unknown = db.query("SELECT kind, id, boxes FROM unknown_record");
        while (unknown.next())
            if (std::ranges::count(store().boxNames(unknown.integer(2)), mailbox))
                members.emplace_back(unknown.text(0), unknown.uuid(1));
    }
    for (const auto& [kind, id] : members) {
        if (onlyUnseen) {
            auto seen = db.query("SELECT 1 FROM reset_seen WHERE mailbox = ? AND kind = ? AND id = ?", mailbox, kind, id);
            if (seen.next()) continue;
        }
        leave(kind, id, {mailbox});
    }
}

Result<void> Absorber::on(const ChangeMark& mark)
{
    for (const auto& [mailbox, position] : mark.cursors)
        m_replica.db().run("UPDATE mailbox SET cursor = ? WHERE name = ?", position, mailbox);
    return {};
}

Result<void> Absorber::on(const ChangeEnd& end)
{
    auto& db = m_replica.db();
    // What a restored server does not send it may have lost for good: its administrator is offered this desk's copy.
    m_isLoss = store().meta(epochRepair).has_value();
    for (const auto& mailbox : m_resetting) {
        const bool held = holdsDeletion(mailbox);
        if (!held) leaveMailbox(mailbox, true);
        db.run("UPDATE mailbox SET resetting = ? WHERE name = ?", held ? deletionHeld : 0, mailbox);
    }
    m_isLoss = false;
    store().eraseMeta("deletion_allowed");
    on(ChangeMark{end.cursors}).value();
    flush();
    db.run("UPDATE mailbox SET want_reset = 0, resetting = CASE resetting WHEN ?1 THEN ?1 ELSE 0 END", deletionHeld);
    db.run("DELETE FROM reset_seen WHERE mailbox NOT IN (SELECT name FROM mailbox WHERE resetting = ?)", deletionHeld);
    db.execute("DELETE FROM incomplete_thread");

    std::set<RecordKey> changed;
    {
        auto dirty = db.query("SELECT kind, id FROM dirty");
        while (dirty.next())
            changed.insert({RecordKind(dirty.integer(0)), dirty.uuid(1)});
    }
    db.run("DELETE FROM dirty");
    m_replica.covered(m_begin.deviceSequence, changed, store().meta(mailboxesChanged).has_value());
    store().eraseMeta(mailboxesChanged);
    store().lookForBase();
    compare(end.check);
    m_head = end.head;
    store().setMeta(coveredKey, std::to_string(m_begin.deviceSequence));
    m_finished = true;
    return {};
}

bool Absorber::holdsDeletion(const std::string& mailbox)
{
    constexpr std::int64_t fewRecords = 200, onePartOf = 20;
    if (store().meta("deletion_allowed")) return false;
    flush();
    auto seen = m_replica.db().query("SELECT count(*) FROM reset_seen WHERE mailbox = ?", mailbox);
    const auto held = store().held(mailbox).count, missing = held - (seen.next() ? seen.integer(0) : 0);
    return missing > fewRecords && missing > held / onePartOf;
}

void Absorber::compare(const std::map<std::string, MailboxCheck>& check)
{
    // A difference is a bug of ours or rot of the disk, or what a restored server lost for good; either way it is mended by reading the mailbox again.
    bool differs = false;
    for (const auto& [mailbox, expected] : check)
        if (store().held(mailbox) != expected) {
            differs = true;
            m_replica.db().run("UPDATE mailbox SET want_reset = 1 WHERE name = ? AND resetting = 0", mailbox);
        }
    if (!differs) store().eraseMeta(epochRepair);
}

void Absorber::forgetFiles()
{
    for (const auto& hash : m_leftFiles) {
        auto other = m_replica.db().query("SELECT 1 FROM attachment WHERE sha256 = ?", hash);
        if (!other.next()) m_replica.files().forget(hash);
    }
    m_leftFiles.clear();
}

void Absorber::flush()
{
    auto& db = m_replica.db();
    for (const auto& [mailbox, difference] : m_counts)
        store().count(mailbox, difference.count, difference.sum);
    m_counts.clear();
    forgetFiles();
    for (const auto& key : m_touched)
        db.run("INSERT INTO dirty (kind, id) VALUES (?, ?) ON CONFLICT DO NOTHING", std::int64_t(key.kind), key.id);
    m_touched.clear();
    if (!m_finished)
        for (const auto& thread : m_threads)
            db.run("INSERT INTO incomplete_thread (thread) VALUES (?) ON CONFLICT DO NOTHING", thread);
    m_threads.clear();
}

} // namespace naskah
