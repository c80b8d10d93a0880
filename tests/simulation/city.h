#pragma once

#include "common/command/actor.h"
#include "common/record/register.h"
#include "server/engine/engine.h"
#include "tests/simulation/dice.h"

#include <vector>

namespace naskah::simulation {

/// A person with a post.
struct Official {
    Id<Person> person;
    Id<Position> position;
    Id<Appointment> mandate;
    std::size_t office = 0;
    bool isHead = false, isSecretariat = false;
};

struct Office {
    Id<Unit> unit;
    std::vector<Official> officials; ///< head, secretary, staff…
    Id<Register> incoming, outgoing;
};

/// Offices that write to each other.
struct City {
    std::vector<Office> offices;

    std::vector<Official> everybody() const;
};

/// Puts a city into an empty server. `year`: of the registers.
City found(engine::Engine& engine, Dice& dice, std::size_t offices, int year);

} // namespace naskah::simulation
