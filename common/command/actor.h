#pragma once

#include "common/record/organisation.h"

namespace naskah {

/// Who acts, and from which post. The server itself has no person and no mandate.
struct Actor {
    Id<Person> person;
    Id<Appointment> mandate;
    Id<Position> position;
    Id<Unit> unit;
    bool isHead = false;
    bool isSecretariat = false;
    bool isServer = false;
};

} // namespace naskah
