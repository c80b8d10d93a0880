#include "client/replica/replica.h"

#include "client/replica/acting.h"

#include "client/replica/identity_json.h"
#include "common/command/numbering.h"
#include "common/command/protections.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/crypto/sealed_box.h"

#include <algorithm>

namespace naskah {

namespace {

/// Pages after which the log is copied back: about 16 MiB, and 64 MiB for emptying the file.
constexpr int checkpointPages = 4000, truncatePages = 16000;

/// Bytes of a command's data: what is around it in its envelope, and what it waits for, find room beside it.
constexpr std::size_t largestData = largestEnvelope - 16 * 1024;

} // namespace

Replica::Replica(Options options) : m_options(std::move(options))
{
    const auto& folder = m_options.directory;
    m_store = std::make_unique<Store>(folder + "/desk.db", OpenOptions{m_options.databaseKey, false, m_options.durable, m_options.vfs});
    m_files = std::make_unique<FileCache>(folder + "/files.db", OpenOptions{m_options.databaseKey, false, m_options.durable, m_options.vfs});
    m_outbox = std::make_unique<Outbox>(*m_store);
    m_install = std::make_unique<InstallRecord>(folder + "/install.txt", m_options.files ? *m_options.files : machineFiles());
    m_numbers = std::make_unique<NumberStock>(*m_store, *m_install);
    if (const auto identity = m_store->meta("identity")) {
        m_identity = readIdentity(*identity);
        m_key = SigningKey::fromSeed(m_store->meta("device_key").value());
        m_sequence = std::stoull(m_store->meta("sequence").value_or("0"));
        m_last = arrayOf<32>(m_store->meta("last_hash").value_or("")).value_or(Digest{});
    }
    m_runner = std::make_unique<CommandRunner>(*m_store, *m_outbox, *m_numbers, m_identity.device);
    if (enrolled()) checkForRollback();
}

Replica::~Replica() = default;

bool Replica::enrolled() const
{
    return m_key.has_value();
}

void Replica::enrol(const DeskIdentity& identity, const SigningKey& key)
{
    durably([&] {
        m_store->setMeta("identity", writeIdentity(identity));
        m_store->setMeta("device_key", key.seed());
        m_store->eraseMeta("covered");
        db().run("DELETE FROM desk_person");
        db().run("INSERT INTO desk_person (person, device) VALUES (?, ?)", identity.person.value, identity.device);
        const auto nonce = toHex(m_options.random(16));
        m_store->setMeta("nonce", nonce);
        m_install->setNonce(nonce);
    });
    m_identity = identity;
    m_key = key;
    m_runner = std::make_unique<CommandRunner>(*m_store, *m_outbox, *m_numbers, m_identity.device);
}

void Replica::checkForRollback()
{
    // A database older than what was written beside it, or copied to another machine: its numbers may be in use already.
    const bool other = m_store->meta("nonce") != m_install->nonce();
    const bool older = m_install->sealed(m_identity.device) > m_sequence;
    if (!other && !older) return;
    foundCopied(other ? "copied" : "restored");
}

void Replica::durably(const std::function<void()>& work)
{
    stopOnFailure([&] {
        try {
            db().transaction([&] {
                work();
                m_store->index().flush();
            });
        } catch (...) {
            m_store->rolledBack();
            m_outbox->reload();
            throw;
        }
    });
    checkpoint();
}

void Replica::stopOnFailure(const std::function<void()>& work)
{
    // After a failed sync the system may have dropped what was written before, and say so only once.
    if (m_failure) throw DatabaseError(DatabaseError::Kind::io, "nothing is written until the next start: " + *m_failure);
    try {
        work();
    } catch (const DatabaseError& error) {
        if (error.kind == DatabaseError::Kind::io || error.kind == DatabaseError::Kind::corrupt) m_failure = error.what();
        throw;
    }
}

void Replica::checkpoint()
{
    if (db().logPages() <= checkpointPages) return;
    try {
        db().checkpoint(db().logPages() > truncatePages);
    } catch (const DatabaseError& error) {
        // What was to be written is safe in the log: only the next change is refused, and without room not even that.
        if (error.kind != DatabaseError::Kind::full) m_failure = error.what();
    }
}

void Replica::absorbing(const std::function<void()>& work)
{
    db().setDurable(false);
    try {
        durably(work);
    } catch (...) {
        db().setDurable(m_options.durable);
        throw;
    }
    db().setDurable(m_options.durable);
    changed();
}

bool Replica::indexSome()
{
    // Can be made again from the letters, as what a pull brings.
    constexpr std::int64_t slice = 400;
    bool more = false;
    if (m_store->index().hasWork()) absorbing([&] { more = m_store->index().work(slice); });
    return more;
}

void Replica::changed() const
{
    if (onChanged) onChanged();
}

Id<Appointment> Replica::defaultMandate()
{
    return actingMandate(db(), m_identity.person);
}

Replica::Done Replica::executeData(std::string_view type, std::string data, std::optional<Id<Appointment>> mandate,
                                   std::optional<Uuid> replaces)
{
    // Sealed, it would be more than a server takes, and everything after it would wait for it.
    if (data.size() > largestData)
        return {{}, Verdict::refused("command.too_long", "the command has more than " + std::to_string(largestData) + " bytes"), "{}"};
    auto pending = std::make_unique<Pending>();
    auto& intent = pending->intent;
    const auto random = m_options.random(10);
    std::array<std::uint8_t, 10> bits{};
    std::copy_n(bytesOf(random), bits.size(), bits.begin());
    intent.command = makeUuid(millisecondsOf(now()), bits);
    intent.type = type;
    intent.data = std::move(data);
    intent.person = m_identity.person.value;
    intent.decided.at = now();
    intent.decided.mandate = mandate.value_or(defaultMandate()).value;
    intent.replaces = replaces;

    Done done{intent.command, {}, "{}"};
    struct Refused {};
    try {
        durably([&] {
            done.facts = m_runner->run(*pending);
            done.verdict = {pending->verdict, pending->reason};
            if (pending->verdict == Verdict::Kind::refused) throw Refused{};
            for (const auto& earlier : m_outbox->all())
                if (std::ranges::any_of(earlier->created, [&](const RecordKey& key) { return pending->reads.contains(key); }))
                    intent.deps.push_back(earlier->intent.command);
            m_outbox->add(std::move(pending));
        });
    } catch (const Refused&) {
        // Nothing was written. A number that the rule took before it refused is used up, and says so in the register.
        if (pending && pending->intent.decided.number) {
            VoidNumber command{bookOf(pending->intent), done.verdict.reason.code};
            auto voided = std::make_unique<Pending>();
            voided->intent = pending->intent;
            voided->intent.command = deriveUuid(pending->intent.command, "void");
            voided->intent.type = VoidNumber::table;
            voided->intent.data = commandData(command);
            durably([&] {
                m_runner->run(*voided);
                m_outbox->add(std::move(voided));
            });
        }
        return done;
    }
    changed();
    return done;
}

bool Replica::hold(const Uuid& command, bool held)
{
    auto* pending = m_outbox->find(command);
    if (!pending || pending->isSealed()) return false;
    durably([&] {
        pending->held = held;
        m_outbox->save(*pending);
    });
    changed();
    return true;
}

bool Replica::discard(const Uuid& command)
{
    const auto* pending = m_outbox->find(command);
    // What accounts for a used number is not taken back: the number would be left without a word.
    if (!pending || pending->isSealed() || pending->intent.type == VoidNumber::table) return false;
    durably([&] { discardWith(command, {"discarded", "taken back by its author"}, false); });
    changed();
    return true;
}

void Replica::discardWith(const Uuid& command, const Reason& reason, bool keepWords)
{
    auto* pending = m_outbox->find(command);
    if (!pending) return;
    std::vector<Uuid> dependants;
    for (const auto& later : m_outbox->all())
        if (!later->isSealed() && std::ranges::find(later->intent.deps, command) != later->intent.deps.end())
            dependants.push_back(later->intent.command);
    if (keepWords) m_outbox->needsAttention(*pending, Outcome::Kind::refused, reason);
    Rebase(*m_outbox, *m_runner).run({}, {pending}, false);
    const auto intent = pending->intent;
    m_outbox->remove(command);
    for (const auto& dependant : dependants)
        discardWith(dependant, {"dep", "it stands on a command that was taken back"}, keepWords);
    if (!intent.decided.number || intent.type == VoidNumber::table || !protections.used) return;
    auto voided = std::make_unique<Pending>();
    voided->intent = intent;
    voided->intent.command = deriveUuid(intent.command, "void");
    voided->intent.type = VoidNumber::table;
    voided->intent.data = commandData(VoidNumber{bookOf(intent), reason.code});
    voided->intent.deps.clear();
    voided->intent.replaces.reset();
    m_runner->run(*voided);
    m_outbox->add(std::move(voided));
}

void Replica::dismiss(const Uuid& command)
{
    durably([&] { db().run("DELETE FROM attention WHERE command = ?", command); });
    changed();
}

NumberStock::Left Replica::numbersLeft(Id<Register> book)
{
    return m_numbers->left(book, m_identity.device, dayInWib(now()));
}

Replica::Done Replica::returnLease(Id<NumberLease> lease)
{
    const auto record = m_store->load(recordKind(NumberLease::table).value(), lease.value);
    ReturnLease command;
    command.lease = lease;
    if (record) command.book = fromRow<NumberLease>(record->row).value().book;
    durably([&] {
        for (const auto number : m_numbers->close(lease))
            command.unused.push_back(std::to_string(number));
    });
    return execute(command);
}

std::vector<std::string> Replica::heldDeletions()
{
    std::vector<std::string> mailboxes;
    auto query = db().query("SELECT name FROM mailbox WHERE resetting = 3");
    while (query.next())
        mailboxes.emplace_back(query.text(0));
    return mailboxes;
}

void Replica::allowDeletion()
{
    durably([&] { m_store->setMeta("deletion_allowed", "1"); });
}

std::int64_t Replica::waiting() const
{
    return std::ranges::count_if(m_outbox->all(), [](const auto& pending) { return !pending->outcome; });
}

std::int64_t Replica::attention()
{
    auto query = db().query("SELECT count(*) FROM attention");
    return query.next() ? query.integer(0) : 0;
}

} // namespace naskah
