#pragma once

#include "client/replica/queries_numbers.h"
#include "tests/integration/city_world.h"

namespace naskah {

/// A city of one office, whose secretariat has three desks ("clerk1" to "clerk3") beside the head's ("head").
class OfficeWorld : public CityWorld {
public:
    /// Books by code; what is not said of them is the default.
    OfficeWorld(std::vector<Register> books, Timestamp start);

    static Id<Unit> office() { return CityWorld::office("DISKOMINFO"); }
};

} // namespace naskah
