#pragma once

#include "common/command/actor.h"
#include "common/record/register.h"
#include "server/engine/engine.h"
#include "tests/simulation/dice.h"

#include <set>
#include <string>
#include <vector>

namespace naskah::simulation {

/// A person with a post.
struct Official {
    Id<Person> person;
    Id<Position> position;
    Id<Appointment> mandate;
    Id<Unit> unit;
    std::size_t office = 0;
    bool isHead = false, isSecretariat = false;
};

struct Office {
    Id<Unit> unit;
    std::vector<Official> officials; ///< head, secretary, staff…
    Id<Register> incoming, outgoing;
};

/// The year in which everything happens.
inline constexpr int cityYear = 2026;

/// Offices that write to each other.
struct City {
    std::vector<Office> offices;
};

/// The mailboxes that the protocol gives an official, whatever the server says.
std::set<std::string> mailboxesOf(const Official& official);

/// Puts a city into an empty server.
City found(engine::Engine& engine, Dice& dice, std::size_t offices);

/// Ends an official's mandate and gives them another post. `number`: a different one each time; the same may be tried again.
void transfer(engine::Engine& engine, const Official& from, const Official& to, int number);

} // namespace naskah::simulation
