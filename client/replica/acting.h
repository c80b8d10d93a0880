#pragma once

#include "common/record/organisation.h"

#include <optional>

namespace naskah {

class Database;
class Replica;

/// Chooses as what this desk's person acts from now on: lists show that mandate's work alone, and commands are done under
/// it. Without one, or when it has ended, the first of their own. False, and nothing changes, for a mandate that is not
/// theirs or does not run.
bool actAs(Replica& replica, std::optional<Id<Appointment>> mandate);

/// The running mandate under which the person acts; nil when they have none.
Id<Appointment> actingMandate(Database& db, Id<Person> person);

} // namespace naskah
