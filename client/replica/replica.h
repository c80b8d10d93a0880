#pragma once

#include "client/replica/command_runner.h"
#include "client/replica/file_cache.h"
#include "client/replica/rebase.h"
#include "client/replica/sync_state.h"
#include "common/command/catalogue.h"

#include <functional>
#include <memory>
#include <string>

namespace naskah {

/// What enrolment gives a desk.
struct DeskIdentity {
    std::string server;      ///< "https://host:port"
    std::string pin;         ///< SHA-256 of the server certificate's public key, hexadecimal
    PublicKey serverKey;     ///< signs tree heads
    std::string recoveryKey; ///< X25519 public key, hexadecimal: what leaves this desk is kept sealed to it
    Uuid device;
    Id<Person> person;
    std::string epoch;
};

/// A person's desk: their view of the records, what they did and the server has not confirmed, and the machinery to keep
/// both right. One object owns the one writing connection; use it from one thread.
class Replica {
public:
    /// Opens or creates the store in `directory` (desk.db, files.db, install.json). `databaseKey`: 32 bytes. `clock` and
    /// `random` (that many random bytes) are given so that a simulation can repeat itself.
    using Clock = std::function<Timestamp()>;
    using Random = std::function<std::string(std::size_t)>;
    struct Options {
        std::string directory;
        std::string databaseKey;
        Clock clock;
        Random random;
        const char* vfs = nullptr;
        FileSystem* files = nullptr; ///< for install.txt; nullptr: the machine's own
        bool durable = true;         ///< false only to show that a test of power loss notices it
        std::size_t absorbAtOnce = 512 * 1024; ///< bytes of an answer that are taken in in one transaction, some 50 ms
        std::int64_t fileQuota = std::int64_t{2} << 30; ///< bytes of attachments kept here
    };
    explicit Replica(Options options);
    ~Replica();

    Store& store() { return *m_store; }
    Database& db() { return m_store->db(); }
    Timestamp now() const { return m_options.clock(); }
    const Options& options() const { return m_options; }

    // Identity.
    bool enrolled() const;
    void enrol(const DeskIdentity& identity, const SigningKey& key);
    const DeskIdentity& identity() const { return m_identity; }
    const SigningKey& deviceKey() const { return *m_key; }

    /// Why this desk may not go on as the device it was: its disk was copied or put back. Until it is another device,
    /// nothing is sealed and no leased number is given.
    std::optional<std::string> copied();
    /// The server has seen that there are two of this desk.
    void foundCopied(std::string_view why);
    /// The key of its next identity, kept before the server hears of it: asking again gives the same device again.
    SigningKey successorKey();
    /// Goes on as this device. Unsent work stays; its person signs in again.
    void succeed(const Uuid& device);

    /// Goes on in another epoch of its server; `work` is written together with that.
    void enterEpoch(const std::string& epoch, const std::function<void()>& work);
    /// The last one sealed.
    std::uint64_t sequence() const { return m_sequence; }

    // What a person does.
    struct Done {
        Uuid command;
        Verdict verdict;
        std::string facts = "{}"; ///< JSON: "number", "text", … as far as this desk decided them
    };
    /// Runs a command now and queues it. A refusal changes nothing and is not queued. `mandate` chooses as what the person
    /// acts; by default their first live appointment.
    template <Record C>
    Done execute(const C& command, std::optional<Id<Appointment>> mandate = std::nullopt)
    {
        return executeData(C::table, commandData(command), mandate);
    }
    Done executeData(std::string_view type, std::string data, std::optional<Id<Appointment>> mandate = std::nullopt,
                     std::optional<Uuid> replaces = std::nullopt);

    /// Keeps an intent from being sent, or lets it go again. False when it is sealed already.
    bool hold(const Uuid& command, bool held);
    /// Takes an intent back, and those that stand on it. A number it used is voided. False when it is sealed already.
    bool discard(const Uuid& command);
    /// Forgets a refused command that its author has looked at.
    void dismiss(const Uuid& command);

    FileCache& files() { return *m_files; }

    /// Numbers that this desk may still give in a register without the server.
    NumberStock::Left numbersLeft(Id<Register> book);
    /// Gives a leased block back with what was never used of it.
    Done returnLease(Id<NumberLease> lease);

    // For the sync machine, which alone talks to the server.

    /// Makes envelopes of what waits, durably, before the first byte of them leaves. Returns all that are sealed and
    /// unanswered, oldest first, at most `limit`.
    std::vector<const Pending*> seal(std::size_t limit);
    void learnOutcome(std::uint64_t sequence, const Outcome& outcome);
    /// Takes commands up to a sequence out of the view: a pull has brought their effects.
    void covered(std::uint64_t sequence, const std::set<RecordKey>& changed, bool everything);
    /// Hash of the envelope this desk sealed with a sequence, while it still has it.
    std::optional<Digest> envelopeHash(std::uint64_t sequence);
    /// Runs work that can be fetched again in a transaction that need not reach the disk at once.
    void absorbing(const std::function<void()>& work);
    /// Does a slice of the full-text index's work that can wait (letters to index after new rules, lists of completions).
    /// True when there is more; call it again when nothing else is to be done.
    bool indexSome();
    /// Keeps a secretariat's stock: gives blocks back whose last day is over, asks for numbers where they run low, and
    /// from 15 December opens next year's books and takes stock of them too.
    void topUpNumbers();
    Outbox& outbox() { return *m_outbox; }

    /// Mailboxes of which a reset would remove so much that it waits for a person (more than 200 records and 5 %).
    std::vector<std::string> heldDeletions();
    /// A person agreed: the next complete pull removes what the server no longer has.
    void allowDeletion();

    std::int64_t waiting() const;
    std::int64_t attention();
    /// Called after every change that a screen may want to show.
    std::function<void()> onChanged;

private:
    /// Runs work in a transaction that is on the disk when this returns. After an I/O error nothing is written any more
    /// until the next start.
    void durably(const std::function<void()>& work);
    void stopOnFailure(const std::function<void()>& work);
    void checkpoint();
    void changed() const;
    Id<Appointment> defaultMandate();
    void discardWith(const Uuid& command, const Reason& reason, bool keepWords);
    void checkForRollback();
    void setAside(const Pending& pending);
    void sealKept();
    void openNextYear(const Actor& actor, int year);
    std::vector<Register> booksToStock(const Actor& actor);
    Seen seenHead();

    Options m_options;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FileCache> m_files;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<InstallRecord> m_install;
    std::unique_ptr<NumberStock> m_numbers;
    std::unique_ptr<CommandRunner> m_runner;
    DeskIdentity m_identity;
    std::optional<SigningKey> m_key;
    std::uint64_t m_sequence = 0;   ///< the last one sealed
    Digest m_last{};                ///< hash of that envelope
    std::optional<std::string> m_failure; ///< why nothing is written any more
};

} // namespace naskah
