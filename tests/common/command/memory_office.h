#pragma once

#include "common/command/catalogue.h"
#include "common/command/matter.h"
#include "common/record/deed.h"
#include "common/record/disposition.h"
#include "common/record/handling.h"
#include "common/record/organisation.h"
#include "common/record/register.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace naskah {

/// Records in memory, as a server would show them to a rule. A thread in `missing` is one that this machine does not have.
class MemoryRecords : public RecordView {
public:
    std::optional<Row> find(const Entity& entity, const Uuid& id) override;
    std::vector<Row> inThread(const Entity& entity, const Uuid& thread) override;
    bool complete(const Uuid& thread) override { return !missing.contains(thread); }

    void putRow(RecordKind kind, Row row) { m_rows[{kind, std::get<Uuid>(row[0])}] = std::move(row); }
    template <Record T>
    void put(const T& record)
    {
        putRow(recordKind(T::table).value(), toRow(record));
    }
    template <Record T>
    std::optional<T> get(Id<T> id)
    {
        const auto row = find(entityOf<T>, id.value);
        return row ? std::optional(fromRow<T>(*row).value()) : std::nullopt;
    }
    template <Record T>
    std::vector<T> all()
    {
        std::vector<T> records;
        const auto kind = recordKind(T::table).value();
        for (const auto& [key, row] : m_rows)
            if (key.first == kind) records.push_back(fromRow<T>(row).value());
        return records;
    }

    std::set<Uuid> missing;

private:
    std::map<std::pair<RecordKind, Uuid>, Row> m_rows;
};

/// Decides like a server that grants everything. A value taken away makes it a desk that has to leave it to the server.
class MemoryHost : public Host {
public:
    Result<std::optional<std::int64_t>> number(const Register& book) override;
    std::optional<NumberBlock> block(const Register& book, std::int64_t size) override;
    Uuid device() override { return deviceId; }
    std::optional<std::int64_t> logSize() override { return log; }

    bool grants = true;                ///< numbers and blocks
    std::optional<Error> noNumber;     ///< refuses every number with this
    Uuid deviceId;
    std::optional<std::int64_t> log = 100;
};

/// Two offices: Diskominfo with a head, a secretary, and a staff member under each; Kecamatan Polonia with a head and a
/// secretary. Runs commands the way desk and server do, and keeps what they wrote.
class MemoryOffice {
public:
    MemoryOffice();

    struct Ran {
        Verdict verdict;
        Intent intent;
        std::vector<Matter::Write> writes;
        std::vector<Matter::Move> moves;
        std::set<RecordKey> reads;
        boost::json::object facts;

        /// The verdict as a test names it: "applied", "merged", "unjudged", or the code of the refusal.
        std::string said() const;
        /// The mailboxes that a thread was delivered to.
        std::set<std::string> deliveredTo(const Uuid& thread) const;
        template <Record T>
        std::vector<T> written() const
        {
            std::vector<T> records;
            for (const auto& write : writes)
                if (write.kind == recordKind(T::table).value()) records.push_back(fromRow<T>(write.row).value());
            return records;
        }
    };
    Ran runData(std::string type, std::string data, const Actor& actor);
    template <Record C>
    Ran run(const C& command, const Actor& actor)
    {
        return runData(std::string{C::table}, commandData(command), actor);
    }

    /// A fresh id, the same in every run of the program.
    Uuid freshId();

    MemoryRecords records;
    MemoryHost host;
    Timestamp now;

    Id<Unit> kominfo, polonia;
    Actor head, secretary, staff, colleague; ///< of Kominfo
    Actor campHead, campSecretary;           ///< of Polonia
    Actor server;
    Id<Register> incoming, outgoing, campIncoming, campOutgoing;

private:
    Actor appoint(Id<Unit> unit, const char* title, const char* name, bool isHead, bool isSecretariat);
    Id<Unit> openUnit(const char* code, const char* name);
    Id<Register> openRegister(Id<Unit> unit, RegisterKind kind);

    std::uint64_t m_ids = 0;
};

} // namespace naskah
