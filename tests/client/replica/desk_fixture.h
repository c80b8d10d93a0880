#pragma once

#include "client/replica/absorber.h"
#include "client/replica/queries.h"
#include "client/replica/replica.h"
#include "common/record/disposition.h"

#include <QTemporaryDir>

#include <memory>

namespace naskah {

/// One desk of one small office, with a server played by hand: pull() hands it the lines of an answer.
class DeskFixture {
public:
    DeskFixture();

    Replica& desk() { return *m_desk; }
    void reopen();
    void closeDesk();
    std::string folder() const { return m_folder.path().toStdString(); }
    /// The next pull answers everything, as to a desk that lost its store.
    void serverSendsAllAgain();
    /// The server no longer has any record of this kind, and does not say that they went.
    void serverForgets(std::string_view kind);
    std::vector<std::string> resets;

    /// Adds a record to what the server has, delivered to these mailboxes.
    template <Record T>
    void serverPuts(const T& record, std::vector<std::string> mailboxes)
    {
        serverPutsRow(entityOf<T>, toRow(record), std::move(mailboxes));
    }
    void serverPutsRow(const Entity& entity, const Row& row, std::vector<std::string> mailboxes);
    void serverDrops(std::string_view kind, const Uuid& id, const std::string& mailbox);

    /// Answers a pull with what is new. `coveredSequence`: the device's envelopes that are in it. Stops after `cut` lines.
    Result<void> pull(std::uint64_t coveredSequence = 0, int cut = 1'000'000);
    /// The server's answer to everything sealed: all applied as the desk did it. Returns the highest sequence.
    std::uint64_t acknowledge(const std::string& refuseType = {}, const Reason& reason = {});

    Timestamp now{std::chrono::milliseconds{1'790'000'000'000}};
    Id<Unit> unit;
    Id<Position> head, clerk, staff;
    Id<Person> person;
    Id<Register> incoming, outgoing;
    std::string unitBox;
    std::vector<std::string> left;

private:
    std::string random(std::size_t count);

    QTemporaryDir m_folder;
    std::unique_ptr<Replica> m_desk;
    std::unique_ptr<Absorber> m_absorber;
    std::uint64_t m_randomState = 42;
    struct Served {
        std::string kind;
        Uuid id;
        std::int64_t rev = 0;
        std::string body;
        std::vector<std::string> in;
        bool fresh = true, dropped = false;
    };
    std::vector<Served> m_served;
    std::int64_t m_counter = 0;
};

} // namespace naskah
