#pragma once

#include "common/command/catalogue.h"
#include "common/record/letter.h"
#include "common/record/organisation.h"
#include "common/record/register.h"
#include "server/engine/engine.h"
#include "server/engine/epochs.h"
#include "server/storage/sqlite/sqlite_storage.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace naskah::test {

/// A desk's side of a push, as far as the engine sees it: a key, a sequence, a mandate.
struct Desk {
    Uuid device;
    SigningKey key = SigningKey::generate();
    Id<Person> person;
    Id<Appointment> mandate;
    Id<Position> position;
    std::uint64_t sequence = 0;
    Digest previous{};
    std::optional<std::uint64_t> seen; ///< size of the log it claims to know; by default all of it
    Timestamp now{};

    Envelope envelope(engine::Engine& engine, std::string_view type, std::string data) const;
    /// Seals the next envelope and moves on.
    SealedEnvelope sealed(const Envelope& envelope);
};

/// Two offices on one server in a temporary folder: "kominfo" with head, secretariat and staff, "polonia" with a head.
/// Time stands still unless moved; random bytes are counted, so that every run is the same.
struct Office {
    explicit Office(bool threaded = false);

    /// Closes the server and opens it again on the same files.
    void restart();

    /// Copies the server's files aside, as a backup does.
    void keepBackup(const QString& name = "backup.db");
    /// The server is lost and comes back from the copy, in a new epoch.
    void restoreBackup(const engine::Restore& restore, const QString& name = "backup.db");

    /// The outcome of a new command of a desk; a stopped push throws.
    template <Record C>
    Outcome push(Desk& desk, const C& command, std::optional<std::int64_t> number = {}, std::vector<Uuid> deps = {})
    {
        last = engine->newId();
        auto envelope = desk.envelope(*engine, C::table, commandData(command));
        envelope.intent.command = last;
        envelope.intent.decided.number = number;
        envelope.intent.deps = std::move(deps);
        return pushEnvelope(desk, envelope);
    }
    Outcome pushEnvelope(Desk& desk, const Envelope& envelope);

    /// All records the server has, of one kind, whoever may see them.
    template <Record T>
    std::vector<T> all(const Uuid& thread)
    {
        std::vector<T> records;
        for (const auto& stored : engine->snapshot()->records().inThread(thread, recordKind(T::table).value()))
            records.push_back(fromRow<T>(engine::readRecord(stored).row).value());
        return records;
    }
    template <Record T>
    std::optional<T> find(Id<T> id)
    {
        return engine::findRecord(engine->snapshot()->records(), id);
    }

    /// What a desk holds after applying all of a pull's lines to what it held.
    struct Copy {
        struct Held {
            std::int64_t rev = 0;
            std::string body;
            std::set<std::string> in;
        };
        std::string epoch;
        Cursors cursors;
        std::map<std::pair<std::string, Uuid>, Held> records;
        std::map<std::uint64_t, Outcome> outcomes;
        std::uint64_t deviceSequence = 0;
        std::map<std::string, MailboxCheck> check;
        std::optional<TreeHead> head;
        std::vector<std::string> mailboxes, resets;
        std::string bytes;
        int puts = 0, drops = 0;
        bool ended = false;

        /// Count and sum of what it holds of a mailbox.
        MailboxCheck holds(const std::string& mailbox) const;
    };
    /// Pulls into `copy`; after `cutAfter` lines the connection is lost.
    void pull(const Desk& desk, Copy& copy, std::optional<int> cutAfter = {});

    /// A block of numbers of the incoming book for the secretariat's desk; its first number.
    std::int64_t lease(Desk& desk, Id<Register> book, std::int64_t size = 10);

    Desk enrol(Id<Person> person, Id<Appointment> mandate, Id<Position> position);
    /// The server's own act; throws unless it was applied.
    void provision(const std::vector<std::pair<std::string, std::string>>& records);

    QTemporaryDir folder;
    Timestamp now = Timestamp{std::chrono::sys_days{std::chrono::year{2026} / 5 / 4}};
    std::vector<std::string> alarms;
    std::unique_ptr<storage::SqliteStorage> storage;
    std::unique_ptr<engine::Engine> engine;
    bool threaded = false;
    Uuid last; ///< id of the command pushed last

    Unit kominfo, polonia;
    Register incoming, outgoing, poloniaIncoming;
    Desk head, secretary, staff, stranger;
    Appointment staffAppointment;

private:
    void open();
    engine::EngineOptions engineOptions();
    void close();
    std::uint64_t m_randomCounter = 0;
};

} // namespace naskah::test
