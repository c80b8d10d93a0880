#pragma once

#include "common/command/ledger.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "tests/server/engine/office.h"

#include <boost/json.hpp>

#include <algorithm>

namespace naskah::test {

// What the tests of a lost server share.

/// A desk's memory of what it sent and was answered.
struct Memory {
    Desk* desk;
    std::vector<HandedBack> kept;
    std::vector<Uuid> commands;
};

inline RegisterLetter letter(const Office& office, std::string subject)
{
    RegisterLetter command;
    command.book = office.incoming.id;
    command.subject = std::move(subject);
    command.sender = "Gubernur";
    return command;
}

template <Record C>
Outcome push(Office& office, Memory& memory, const C& command, std::optional<std::int64_t> number = {})
{
    auto envelope = memory.desk->envelope(*office.engine, C::table, commandData(command));
    envelope.intent.decided.number = number;
    const auto sealed = memory.desk->sealed(envelope);
    const auto outcome = office.engine->submit(memory.desk->device, {sealed}).answers.at(0).outcome;
    memory.kept.push_back({sealed.bytes, {}, sealed.signature, outcome});
    memory.commands.push_back(envelope.intent.command);
    return outcome;
}

inline std::int64_t numberOf(const Outcome& outcome)
{
    return boost::json::parse(outcome.facts).at("number").as_int64();
}

inline HandBackAnswer report(Office& office, const Memory& memory, std::map<Uuid, std::int64_t> numbers = {})
{
    HandBack back{memory.kept, std::move(numbers), {}, {}, true};
    return office.engine->recovery().take(memory.desk->device, back).value();
}

/// Bodies of everything, without revisions.
inline std::map<std::pair<RecordKind, Uuid>, std::string> bodies(Office& office)
{
    std::map<std::pair<RecordKind, Uuid>, std::string> all;
    const auto state = office.engine->snapshot();
    for (std::size_t kind = 0; kind < allRecords().size(); ++kind)
        for (const auto& id : state->records().allOf(RecordKind(kind)))
            all[{RecordKind(kind), id}] = state->records().find(RecordKind(kind), id)->body;
    return all;
}

inline std::vector<LedgerLine> ledger(Office& office)
{
    const auto thread = office.incoming.id.value;
    return ledgerOf(*office.find(office.incoming.id), office.all<RegisterEntry>(thread), office.all<NumberLease>(thread),
                    office.all<NumberRange>(thread), dayInWib(office.now));
}

inline bool isExplained(Office& office)
{
    return std::ranges::none_of(ledger(office), [](const auto& line) { return line.kind == LedgerKind::unexplained; });
}

} // namespace naskah::test
