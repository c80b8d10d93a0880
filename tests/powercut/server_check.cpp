#include "tests/powercut/server_check.h"

#include "server/engine/log_book.h"

namespace naskah::powercut {

namespace {

OpenOptions reading(CityServer& server)
{
    OpenOptions options;
    options.key = CityServer::key();
    options.vfs = server.vfs().name();
    options.readOnly = true;
    return options;
}

} // namespace

ServerCheck::ServerCheck(CityServer& server, const ServerPromises& promises)
    : m_server(server), m_promises(promises), m_db(CityServer::file, reading(server))
{
}

Findings ServerCheck::run()
{
    checkDatabase(m_db, "server.db", m_findings);
    promised();
    devices();
    log();
    feeds();
    sums();
    numbers();
    if (!m_server.alarms().empty()) find("alarm: " + m_server.alarms().front());
    return m_findings;
}

void ServerCheck::promised()
{
    if (!m_promises.contradiction.empty()) find(m_promises.contradiction);
    const auto snapshot = m_server.engine().snapshot();
    auto& journal = snapshot->journal();
    for (const auto& [key, outcome] : m_promises.outcomes) {
        const auto stored = journal.outcome(key.first, key.second);
        if (!stored)
            find("the outcome of sequence " + std::to_string(key.second) + " is lost");
        else if (stored->outcome != outcome)
            find("the outcome of sequence " + std::to_string(key.second) + " has changed");
    }
    for (const auto& [id, last] : m_promises.answered) {
        const auto device = journal.device(id);
        if (!device) {
            find("a device is lost");
            continue;
        }
        // A group is there as a whole or not at all.
        const bool maySent = m_promises.inFlight && m_promises.inFlight->device == id;
        if (device->lastSequence != last && !(maySent && device->lastSequence == m_promises.inFlight->last))
            find("a device's last sequence is " + std::to_string(device->lastSequence) + " instead of " + std::to_string(last));
    }
    for (const auto& [person, phc] : m_promises.passwords) {
        const auto login = snapshot->accounts().login(person);
        if (!login || login->phc != phc) find("a password is lost");
    }
    for (const auto& [hash, device] : m_promises.files)
        if (!snapshot->records().isProved(hash, device)) find("the proof of a file is lost");
}

void ServerCheck::devices()
{
    none("SELECT d.id FROM device d WHERE d.last_sequence <> (SELECT count(*) FROM outcome o WHERE o.device = d.id)"
         " OR d.last_sequence <> (SELECT coalesce(max(sequence), 0) FROM outcome o WHERE o.device = d.id)",
         "a device's outcomes have a gap");
    none("SELECT o.leaf FROM outcome o LEFT JOIN log l ON l.leaf = o.leaf WHERE l.leaf IS NULL", "an outcome has no leaf");
    none("SELECT c.leaf FROM command c LEFT JOIN log l ON l.leaf = c.leaf WHERE l.leaf IS NULL", "a command has no leaf");
    none("SELECT l.leaf FROM log l LEFT JOIN outcome o ON o.device = l.device AND o.sequence = l.sequence WHERE o.leaf IS NOT l.leaf",
         "a leaf has no outcome");
    none("SELECT count(*) AS n FROM log GROUP BY device, sequence HAVING n > 1", "a sequence is in the log twice");
}

void ServerCheck::log()
{
    const auto snapshot = m_server.engine().snapshot();
    auto& journal = snapshot->journal();
    const auto newest = journal.newestHead();
    if (!newest) return find("the log has no head");
    std::map<std::uint64_t, Digest> roots;
    for (const auto& head : journal.headsFrom(0, 100'000)) {
        roots[head.size] = head.root;
        if (!verify(m_server.engine().identity().key.publicKey(), head.statement(), head.signature)) find("a head's signature is bad");
    }
    if (m_promises.head) {
        const auto kept = roots.find(m_promises.head->size);
        if (kept == roots.end() || kept->second != m_promises.head->root) find("a head that was given out is lost");
    }
    MerkleFrontier tree;
    for (std::uint64_t leaf = 0; leaf < newest->size; ++leaf) {
        const auto entry = journal.entry(leaf);
        if (!entry) return find("leaf " + std::to_string(leaf) + " of the log is lost");
        tree.append(leafHash(engine::leafBytes(*entry)));
        const auto head = roots.find(leaf + 1);
        if (head != roots.end() && head->second != tree.root()) return find("the log does not add up to its head of " + std::to_string(leaf + 1));
    }
    if (journal.entry(newest->size)) find("the log has leaves that its head does not know");
    if (rootAt(newest->size, engine::tileReader(journal, 1)) != newest->root) find("the tiles do not add up to the head");
}

void ServerCheck::feeds()
{
    none("SELECT r.row FROM thread_mailbox t JOIN record r ON r.thread = t.thread "
         "LEFT JOIN feed f ON f.mailbox = t.mailbox AND f.record = r.row WHERE f.put IS NOT 1",
         "a record is not in the feed of its mailbox");
    none("SELECT f.record FROM feed f LEFT JOIN mailbox m ON m.id = f.mailbox WHERE m.id IS NULL OR f.position > m.counter",
         "a feed goes beyond its mailbox's counter");
    none("SELECT f.record FROM feed f JOIN record r ON r.row = f.record WHERE f.put = 1 AND NOT EXISTS "
         "(SELECT 1 FROM thread_mailbox t WHERE t.thread = r.thread AND t.mailbox = f.mailbox)",
         "a feed holds a record of another mailbox");
}

void ServerCheck::sums()
{
    std::map<std::int64_t, MailboxCheck> right;
    auto records = m_db.query("SELECT r.kind, r.id, r.rev, r.sum, r.body, t.mailbox FROM record r LEFT JOIN thread_mailbox t ON t.thread = r.thread");
    while (records.next()) {
        const auto sum = static_cast<std::uint64_t>(records.integer(3));
        const auto& entity = recordEntity(RecordKind(records.integer(0)));
        if (recordSum(entity.table, records.uuid(1), records.integer(2), records.text(4)) != sum) find("a record's sum is not that of its body");
        if (records.isNull(5)) continue;
        right[records.integer(5)].count += 1;
        right[records.integer(5)].sum += sum;
    }
    auto mailboxes = m_db.query("SELECT id, name, count, sum FROM mailbox");
    while (mailboxes.next())
        if (MailboxCheck{mailboxes.integer(2), static_cast<std::uint64_t>(mailboxes.integer(3))} != right[mailboxes.integer(0)])
            find("mailbox " + std::string{mailboxes.text(1)} + " does not hold what it says");
}

void ServerCheck::numbers()
{
    const auto snapshot = m_server.engine().snapshot();
    auto& records = snapshot->records();
    const auto& members = theTown().members;
    for (const auto book : {members[0].incoming, members[0].outgoing, members[3].incoming, members[3].outgoing}) {
        std::map<std::int64_t, Uuid> entries;
        std::int64_t highest = 0;
        for (const auto& stored : records.inThread(book.value, recordKind(RegisterEntry::table).value())) {
            const auto entry = fromRow<RegisterEntry>(engine::readRecord(stored).row).value();
            if (!entries.emplace(entry.number, entry.command).second) find("number " + std::to_string(entry.number) + " is in the register twice");
            if (records.userOf(book.value, entry.number) != entry.command) find("number " + std::to_string(entry.number) + " has another user");
            highest = std::max(highest, entry.number);
        }
        auto used = m_db.query("SELECT count(*) FROM number_use WHERE book = ?", book.value);
        if (used.next() && used.integer(0) != std::int64_t(entries.size())) find("a number is used and not in the register");
        auto leases = m_db.query("SELECT first, last FROM lease WHERE book = ? ORDER BY first", book.value);
        for (std::int64_t before = 0; leases.next(); before = leases.integer(1)) {
            if (leases.integer(0) <= before) find("two leases have a number in common");
            highest = std::max(highest, leases.integer(1));
        }
        const auto record = engine::findRecord(records, book);
        if (record && record->counter != highest) find("a register's counter is " + std::to_string(record->counter) + " and its highest number " + std::to_string(highest));
    }
}

void ServerCheck::none(std::string_view sql, const std::string& what)
{
    auto rows = m_db.query(sql);
    if (rows.next()) find(what);
}

Findings ServerCheck::sendAgain()
{
    if (!m_promises.inFlight) return m_findings;
    const auto& sent = *m_promises.inFlight;
    const auto answers = m_server.engine().submit(sent.device, sent.batch);
    if (answers.ended() || answers.answers.size() != sent.batch.size()) find("what is sent again is not answered");
    const auto again = m_server.engine().submit(sent.device, sent.batch);
    for (std::size_t i = 0; i < answers.answers.size() && i < again.answers.size(); ++i)
        if (outcomeJson(answers.answers[i].outcome) != outcomeJson(again.answers[i].outcome)) find("the same envelope has two outcomes");
    devices();
    log();
    sums();
    numbers();
    return m_findings;
}

} // namespace naskah::powercut
