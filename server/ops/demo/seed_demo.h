#pragma once

#include "server/ops/demo/population.h"

#include <functional>
#include <string>

namespace naskah::demo {

/// What seeding needs of the rest of the server.
struct DemoHands {
    FileKeeper keepFile;
    /// A new invitation's code for a person.
    std::function<std::string(Id<Person>)> invite;
    std::function<void(Id<Person>, const std::string& password)> setPassword;
    Progress progress;
};

/// Fills a new server with the demonstration's world and returns a description of it as JSON text: the desks to open,
/// with each person's number, password and invitation codes. Throws std::runtime_error when something is not applied.
std::string seedDemo(engine::Engine& engine, const WorldOptions& options, const DemoHands& hands);

/// Prints progress on standard error, a line a second at most.
Progress progressOnStderr();

} // namespace naskah::demo
