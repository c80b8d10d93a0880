#pragma once

#include "tests/simulation/city.h"

#include <optional>
#include <string>

namespace naskah::simulation {

class SimServer;
class World;

/// A device that was enrolled properly and runs a program of its own maker: it sends what no honest desk would.
class Dishonest {
public:
    Dishonest(Dice& dice, Official who, SimServer& server);

    /// Tries one thing; throws Violation when the server lets it pass.
    void act(World& world);

private:
    struct Try;
    std::optional<Try> attempt(World& world, std::size_t which);

    Dice& m_dice;
    Official m_who;
    SigningKey m_key;
    Uuid m_device;
};

} // namespace naskah::simulation
