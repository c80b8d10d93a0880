#pragma once

#include "common/schema/record.h"

#include <string>

namespace naskah {

/// One unit's side of a matter, and the unit of visibility: a thread is delivered to mailboxes, and its records with
/// it. A thread has no fields of its own; its id says what it is about.
struct Thread {
    static constexpr std::string_view table = "thread";
};

struct Unit;
struct Position;
struct Person;

/// The thread of the organisation's public facts: units, positions, people, classifications.
Id<Thread> organisationThread();

/// The id of a record that follows from another: the same on desk and server.
template <class T>
Id<T> derivedId(const Uuid& parent, std::string_view name)
{
    return {deriveUuid(parent, name)};
}

namespace mailbox {

/// Where a thread is delivered. The names are part of the protocol: "org", "unit/<id>/2026", …
std::string organisation();
std::string ofUnit(Id<Unit> unit, int year);
/// Of a unit's secret matters: followed by its head.
std::string ofUnitSecrets(Id<Unit> unit, int year);
std::string ofPosition(Id<Position> position, int year);
std::string ofPerson(Id<Person> person, int year);

} // namespace mailbox

} // namespace naskah
