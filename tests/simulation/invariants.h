#pragma once

#include "client/replica/replica.h"
#include "common/record/register.h"
#include "server/storage/journal.h"
#include "server/storage/records.h"

#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace naskah::simulation {

/// Something that must never happen, happened.
struct Violation : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What a person did and was told is safe.
struct Authored {
    std::string type, word;
    bool discarded = false;
    bool uncertain = false; ///< the desk fell while it was taken back
    std::optional<std::int64_t> number; ///< that the person saw and perhaps wrote on paper
    Id<Register> book;
};

/// A desk whose outbox is empty and whose last pull is complete.
struct DeskState {
    std::string name;
    Replica& replica;
    std::set<std::string> mailboxes; ///< that its person has now
    const std::map<Uuid, Authored>& authored;
};

/// Which commands a number was shown for.
using ShownNumbers = std::map<std::pair<Uuid, std::int64_t>, std::set<Uuid>>;

[[noreturn]] inline void fail(const std::string& what)
{
    throw Violation(what);
}

// What must hold when everything has come to rest, whatever happened before. Each throws Violation.

/// The desk has what the server has for it, byte for byte, and nothing else; nothing half-done is left.
void checkConvergence(const DeskState& desk, storage::Records& stored);
/// The log is whole, signed, in each device's order, through all epochs that it goes back to, and the one the desks have
/// seen. After a restore from a backup nothing is left to compare with what was lost. Returns each command's outcome.
std::map<Uuid, Outcome> checkLog(const std::vector<DeskState>& desks, storage::Journal& journal, const PublicKey& headKey,
                                 bool wasRestored = false);
/// Nothing that a person did is lost, and of what was refused they still have the words.
void checkActs(const DeskState& desk, const std::map<Uuid, Outcome>& log);
/// No number twice, each explained, each what the person saw it was for.
void checkNumbers(const std::vector<Id<Register>>& books, const ShownNumbers& shown, storage::Records& stored,
                  const std::map<Uuid, Outcome>& log, bool wasRestored = false);
/// A disposition that somebody had read, forwarded or reported on before was not pulled back.
void checkPullBacks(storage::Records& stored);
/// Each record is, at its newest, in each mailbox of its thread.
void checkFanOut(storage::Records& stored);

} // namespace naskah::simulation
