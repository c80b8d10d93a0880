#include "tests/powercut/desk_check.h"

#include "client/replica/search_document.h"
#include "common/command/catalogue.h"
#include "common/command/drafting.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/crypto/bytes.h"
#include "common/record/letter.h"

#include <algorithm>

namespace naskah::powercut {

namespace {

bool isNumbered(const Intent& intent)
{
    return intent.type == RegisterLetter::table || intent.type == AcceptLetter::table || intent.type == SendLetter::table;
}

bool has(Database& db, std::string_view sql, const Uuid& id)
{
    auto query = db.query(sql, id);
    return query.next();
}

std::string columnsOf(const Entity& entity)
{
    std::string columns;
    for (const auto& field : entity.fields)
        columns.append(field.name).append(", ");
    return columns;
}

} // namespace

Findings DeskCheck::run()
{
    checkDatabase(m_desk.db(), "desk.db", m_findings);
    checkDatabase(m_desk.files().db(), "files.db", m_findings);
    if (!m_desk.enrolled()) {
        if (m_promises.isEnrolled) find("the desk has forgotten who it is");
        return m_findings;
    }
    if (const auto why = m_desk.store().meta("rolled_back")) find("the desk takes itself for a disk that was " + *why);
    for (const auto& hash : m_promises.files)
        if (!m_desk.files().has(hash)) find("file " + hash + " is lost");
    commands();
    envelopes();
    numbers();
    mailboxes();
    images();
    searchIndex();
    replay();
    return m_findings;
}

void DeskCheck::commands()
{
    auto& db = m_desk.db();
    for (const auto& [command, promised] : m_promises.commands) {
        if (m_promises.inDoubt.contains(command)) continue;
        const bool isThere = m_desk.outbox().find(command) || has(db, "SELECT 1 FROM kept WHERE command = ?", command);
        const bool isShown = has(db, "SELECT 1 FROM attention WHERE command = ?", command);
        const auto name = promised.type + ' ' + command.text();
        if (promised.takenBack && isThere) find("taken back, and there again: " + name);
        if (!promised.takenBack && !isThere && !isShown) find("lost: " + name);
        if (!promised.takenBack || !promised.number) continue;
        const auto voided = deriveUuid(command, "void");
        if (!m_desk.outbox().find(voided) && !has(db, "SELECT 1 FROM kept WHERE command = ?", voided))
            find("the number of what was taken back is not voided: " + name);
    }
}

void DeskCheck::envelopes()
{
    struct Link {
        Digest hash, previous;
    };
    std::map<std::uint64_t, Link> chain;
    const auto add = [&](std::uint64_t sequence, std::string_view bytes) {
        const auto envelope = readEnvelope(bytes);
        if (!envelope || envelope->sequence != sequence) return find("an envelope is not what its row says");
        if (!chain.emplace(sequence, Link{sha256(bytes), envelope->previous}).second)
            find("sequence " + std::to_string(sequence) + " is there twice");
    };
    for (const auto& pending : m_desk.outbox().all())
        if (pending->isSealed()) add(*pending->sequence, pending->sealed.bytes);
    std::set<std::uint64_t> away; // sealed to the server's recovery key: only that they are there can be seen
    auto kept = m_desk.db().query("SELECT sequence, envelope, clear FROM kept");
    while (kept.next()) {
        if (kept.integer(2))
            add(std::uint64_t(kept.integer(0)), kept.blob(1));
        else
            away.insert(std::uint64_t(kept.integer(0)));
    }
    for (const auto& [sequence, link] : chain) {
        const auto before = chain.find(sequence - 1);
        if (before != chain.end() && before->second.hash != link.previous) find("envelope " + std::to_string(sequence) + " does not follow the one before");
    }
    for (const auto& [sequence, hash] : m_promises.sent) {
        const auto found = chain.find(sequence);
        if (found == chain.end() ? !away.contains(sequence) : found->second.hash != hash)
            find("sent envelope " + std::to_string(sequence) + (found == chain.end() ? " is lost" : " has changed"));
    }
    const auto last = std::stoull(m_desk.store().meta("sequence").value_or("0"));
    if (!chain.empty() && chain.rbegin()->first > last) find("an envelope has a higher sequence than the desk knows of");
    if (const auto newest = chain.find(last); newest != chain.end() && m_desk.store().meta("last_hash") != viewOf(newest->second.hash))
        find("the hash of the last envelope is another's");
}

void DeskCheck::numbers()
{
    std::map<Uuid, std::set<std::int64_t>> used; // of each register
    for (const auto& pending : m_desk.outbox().all()) {
        const auto& number = pending->intent.decided.number;
        if (number && !used[bookOf(pending->intent).value].insert(*number).second) find("number " + std::to_string(*number) + " is used twice");
    }
    for (const auto& [command, promised] : m_promises.commands) {
        const auto* pending = m_desk.outbox().find(command);
        if (pending && promised.number && pending->intent.decided.number != promised.number) find("a command's number has changed");
    }
    for (const auto book : {theTown().members[0].incoming, theTown().members[0].outgoing}) {
        const auto next = m_desk.numbersLeft(book).next;
        if (next && used[book.value].contains(*next)) find("number " + std::to_string(*next) + " would be given again");
        auto entry = m_desk.db().query("SELECT 1 FROM register_entry WHERE book = ? AND number = ?", book.value, next.value_or(0));
        if (entry.next()) find("number " + std::to_string(next.value_or(0)) + " is in the register and would be given again");
    }
}

void DeskCheck::mailboxes()
{
    auto& db = m_desk.db();
    auto& store = m_desk.store();
    std::map<std::string, MailboxCheck> right;
    const auto add = [&](const Query& query) {
        for (const auto& name : store.boxNames(query.integer(0))) {
            right[name].count += 1;
            right[name].sum += static_cast<std::uint64_t>(query.integer(1));
        }
    };
    for (std::size_t kind = 0; kind < allRecords().size(); ++kind) {
        auto rows = db.query("SELECT boxes, sum FROM " + std::string{allRecords()[kind]->table} +
                                 " AS t WHERE NOT EXISTS (SELECT 1 FROM base WHERE base.kind = ? AND base.id = t.id)",
                             std::int64_t(kind));
        while (rows.next())
            add(rows);
    }
    for (const auto* sql : {"SELECT boxes, sum FROM base WHERE present = 1", "SELECT boxes, sum FROM unknown_record"}) {
        auto rows = db.query(sql);
        while (rows.next())
            add(rows);
    }
    for (const auto& name : store.mailboxes())
        if (store.held(name) != right[name]) find("mailbox " + name + " does not hold what it says");
}

void DeskCheck::images()
{
    std::set<std::pair<std::int64_t, Uuid>> written, kept;
    for (const auto& pending : m_desk.outbox().all())
        for (const auto& key : pending->writes)
            if (key.kind >= 0) written.insert({key.kind, key.id});
    auto base = m_desk.db().query("SELECT kind, id FROM base");
    while (base.next())
        kept.insert({base.integer(0), base.uuid(1)});
    if (written != kept) find("the server's images are not those of the records that pending commands wrote");
    if (numberOf(m_desk.db(), "SELECT count(*) FROM pending") != std::int64_t(m_desk.outbox().all().size())) find("the outbox is not what is stored");
}

void DeskCheck::searchIndex()
{
    std::set<std::int64_t> letters, indexed;
    auto rows = m_desk.db().query("SELECT written_on, row FROM letter");
    while (rows.next())
        letters.insert(searchRowid(parseIsoDate(rows.text(0)).value_or(Date{}), rows.integer(1)));
    auto index = m_desk.db().query("SELECT rowid FROM search_index");
    while (index.next())
        indexed.insert(index.integer(0));
    if (letters != indexed) find("the search index has other letters than the desk");
}

std::string DeskCheck::seenBy(Replica& desk)
{
    std::string text;
    for (const auto* entity : allRecords()) {
        text.append(entity->table) += '\n';
        auto rows = desk.db().query("SELECT " + columnsOf(*entity) + "rev, sum, boxes, extra FROM " + std::string{entity->table} + " ORDER BY id");
        while (rows.next()) {
            for (int i = 0; i < int(entity->fields.size()) + 4; ++i)
                text.append(rows.blob(i)) += '\x1f';
            text += '\n';
        }
    }
    return text;
}

void DeskCheck::replay()
{
    auto& db = m_desk.db();
    // In the middle of a pull what people see is not yet run again on the new grounds.
    if (numberOf(db, "SELECT (SELECT count(*) FROM dirty) + (SELECT count(*) FROM incomplete_thread) + "
                     "(SELECT count(*) FROM mailbox WHERE resetting > 0)"))
        return;
    // A command that waits for a number would take one now.
    for (const auto& pending : m_desk.outbox().all())
        if (!pending->isSealed() && isNumbered(pending->intent) && !pending->intent.decided.number) return;
    const auto before = seenBy(m_desk);
    m_desk.absorbing([&] { m_desk.covered(0, {}, true); });
    if (seenBy(m_desk) != before) find("the server's images and the pending commands do not give what is seen");
}

Findings DeskCheck::converge(CityServer& server, Timestamp& now, Chance& chance)
{
    for (const auto& pending : m_desk.outbox().all())
        if (pending->held) m_desk.hold(pending->intent.command, false);
    Conversation line(m_desk, server, chance);
    if (!line.settle(now)) find("the conversation with the server has no end");
    const auto state = line.machine().state();
    if (state.line != SyncState::Line::synced) find("not in step: " + state.problem);
    if (state.waiting) find("commands wait after all was sent");
    if (numberOf(m_desk.db(), "SELECT count(*) FROM mailbox WHERE want_reset = 1")) find("a mailbox differs from the server's");
    serverHasAll(server);
    mailboxes();
    images();
    searchIndex();
    return m_findings;
}

void DeskCheck::serverHasAll(CityServer& server)
{
    const auto snapshot = server.engine().snapshot();
    auto& records = snapshot->records();
    for (const auto& name : m_desk.store().mailboxes()) {
        const auto mailbox = records.mailbox(name);
        if (m_desk.store().held(name) != (mailbox ? mailbox->held : MailboxCheck{})) find("mailbox " + name + " is not the server's");
    }
    for (const auto& [command, promised] : m_promises.commands) {
        if (m_promises.inDoubt.contains(command)) continue;
        const auto there = snapshot->journal().command(command);
        const bool isShown = has(m_desk.db(), "SELECT 1 FROM attention WHERE command = ?", command);
        if (promised.takenBack && there) find("taken back, and at the server: " + promised.type);
        if (!promised.takenBack && !there && !isShown) find("never reached the server: " + promised.type);
    }
    for (const auto& member : {theTown().members[0]})
        for (const auto book : {member.incoming, member.outgoing}) {
            std::map<std::int64_t, Uuid> entries;
            for (const auto& stored : records.inThread(book.value, recordKind(RegisterEntry::table).value())) {
                const auto entry = fromRow<RegisterEntry>(engine::readRecord(stored).row).value();
                if (!entries.emplace(entry.number, entry.command).second) find("number " + std::to_string(entry.number) + " is in the register twice");
            }
        }
}

} // namespace naskah::powercut
