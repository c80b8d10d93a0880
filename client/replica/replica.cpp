#include "client/replica/replica.h"

#include "client/replica/identity_json.h"
#include "common/command/numbering.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/crypto/sealed_box.h"

#include <algorithm>

namespace naskah {

namespace {

/// Pages after which the log is copied back: about 4 MiB, and 64 MiB for emptying the file.
constexpr int checkpointPages = 1000, truncatePages = 16000;
constexpr std::int64_t lowStock = 10, fullStock = 40;

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
    durably([&] {
        m_numbers->closeAll();
        m_store->setMeta("rolled_back", other ? "copied" : "restored");
    });
}

void Replica::durably(const std::function<void()>& work)
{
    try {
        db().transaction([&] {
            work();
            m_store->flushIndex();
        });
    } catch (...) {
        m_store->forgetUnflushed();
        m_store->lookForBase();
        m_outbox->reload();
        throw;
    }
    if (db().logPages() > checkpointPages) db().checkpoint(db().logPages() > truncatePages);
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

void Replica::changed() const
{
    if (onChanged) onChanged();
}

Id<Appointment> Replica::defaultMandate()
{
    auto query = db().query("SELECT id FROM appointment WHERE person = ? AND end_leaf IS NULL ORDER BY capacity, starts_on DESC LIMIT 1",
                            m_identity.person.value);
    return query.next() ? Id<Appointment>{query.uuid(0)} : Id<Appointment>{};
}

Replica::Done Replica::executeData(std::string_view type, std::string data, std::optional<Id<Appointment>> mandate,
                                   std::optional<Uuid> replaces)
{
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
    if (!pending || pending->isSealed()) return false;
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
    if (!intent.decided.number || intent.type == VoidNumber::table) return;
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
    return m_numbers->left(book, m_identity.device);
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

std::vector<const Pending*> Replica::seal(std::size_t limit)
{
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
    if (m_install->sealed(m_identity.device) < sequence) m_install->seal(m_identity.device, sequence);
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
        if (outcome.kind >= Outcome::Kind::conflict) m_outbox->needsAttention(*pending, outcome.kind, outcome.reason);
        return;
    }
    db().run("UPDATE kept SET outcome = ? WHERE sequence = ? AND device = ? AND outcome IS NULL", outcomeJson(outcome), sequence,
             m_identity.device);
}

void Replica::covered(std::uint64_t sequence, const std::set<RecordKey>& changedKeys, bool everything)
{
    std::vector<Pending*> gone;
    for (const auto& pending : m_outbox->all())
        if (pending->isSealed() && *pending->sequence <= sequence) gone.push_back(pending.get());
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
    db().run("INSERT INTO kept (command, sequence, device, thread, envelope, signature, outcome, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
             "ON CONFLICT (command) DO NOTHING",
             pending.intent.command, *pending.sequence, m_identity.device, thread, Blob{pending.sealed.bytes},
             Blob{viewOf(pending.sealed.signature.bytes)},
             pending.outcome ? Value{outcomeJson(*pending.outcome)} : Value{}, millisecondsOf(now()));
}

void Replica::sealKept()
{
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
    auto query = db().query("SELECT envelope FROM kept WHERE sequence = ? AND device = ? AND clear = 1", sequence, m_identity.device);
    if (!query.next()) return std::nullopt;
    return sha256(query.blob(0));
}

Seen Replica::seenHead()
{
    auto query = db().query("SELECT epoch, size FROM head ORDER BY at DESC, size DESC LIMIT 1");
    if (!query.next()) return {m_identity.epoch, 0};
    return {std::string{query.text(0)}, std::uint64_t(query.integer(1))};
}

void Replica::topUpNumbers()
{
    const auto mandate = defaultMandate();
    const auto actor = m_runner->actor(mandate);
    if (!actor || !actor->isSecretariat || m_store->meta("rolled_back")) return;
    for (const auto& pending : m_outbox->all())
        if (pending->intent.type == RequestLease::table) return;
    const auto year = yearOf(dayInWib(now()));
    std::vector<Id<Register>> low;
    {
        auto books = db().query("SELECT id FROM register WHERE unit = ? AND year = ?", actor->unit.value, year);
        while (books.next())
            low.push_back({books.uuid(0)});
    }
    std::erase_if(low, [&](Id<Register> book) { return numbersLeft(book).count >= lowStock; });
    for (const auto book : low)
        execute(RequestLease{book, fullStock}, mandate);
}

} // namespace naskah
