#pragma once

#include "common/protocol/epochs.h"
#include "server/engine/executor.h"

#include <functional>
#include <set>

namespace naskah::engine {

/// What readers still have of records that a restored server lost and no author handed back. A reader's word proves nothing,
/// so it is kept apart until the administrator takes it over.

/// Keeps what a person has: of known kinds, in mailboxes that are theirs to read, and not here. The rest is passed over.
void keepCopies(storage::Transaction& transaction, Id<Person> reader, const std::vector<ReadersCopy>& copies, int thisYear);

/// Forgets those that came back from their authors meanwhile.
void forgetKnownCopies(storage::Storage& storage, const std::function<void(std::function<void(storage::Transaction&)>)>& commit);

/// What became of records that were to be taken over.
struct TakenCopies {
    std::int64_t taken = 0, known = 0; ///< known: the server has them meanwhile, from their author
    std::vector<std::pair<Uuid, Reason>> refused; ///< these stay offered
};

/// Takes over the newest version of these records, all when none is named, each as an act of the server's own.
TakenCopies takeCopies(storage::Storage& storage, const std::set<Uuid>& ids,
                       const std::function<Outcome(std::string_view type, const std::string& data)>& act,
                       const std::function<void(std::function<void(storage::Transaction&)>)>& commit);

} // namespace naskah::engine
