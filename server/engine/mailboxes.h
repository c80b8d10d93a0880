#pragma once

#include "common/record/organisation.h"
#include "server/storage/storage.h"

#include <string>
#include <vector>

namespace naskah::engine {

/// The mailboxes a person may read today: the organisation's, their own, and for each live appointment the unit's, the
/// position's and, for a head, the unit's secrets. Of the last `years` years those that exist, and this year's.
std::vector<std::string> mailboxesOf(storage::Records& records, Id<Person> person, int thisYear, int years);

/// The first year that has a mailbox for a person; 0 when none has. A gap of more than three years ends the search.
int oldestYearOf(storage::Records& records, Id<Person> person, int thisYear);

/// Whether a person may read a thread, of whatever year.
bool mayRead(storage::Records& records, Id<Person> person, const Uuid& thread);

/// Whether the holder of a mandate may, or might while it ran, read a thread by it.
bool mayReadUnder(storage::Records& records, const Appointment& mandate, const Uuid& thread);

} // namespace naskah::engine
