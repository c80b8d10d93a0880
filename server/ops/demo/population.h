#pragma once

#include "server/engine/engine.h"
#include "server/ops/demo/world.h"

#include <functional>
#include <map>
#include <string_view>

namespace naskah::demo {

/// Where a file's bytes go; called before the server is told that it has them.
using FileKeeper = std::function<void(const std::string& sha256, std::string_view bytes)>;
/// How far it is: what, so many of so many.
using Progress = std::function<void(std::string_view what, std::size_t done, std::size_t of)>;

/// Makes a world real: the organisation by the server's own commands, then a device for everyone who acts, and the
/// whole story as envelopes that these devices sign. Throws std::runtime_error when the engine does not apply a
/// command.
void populate(engine::Engine& engine, const World& world, const FileKeeper& keepFile, const Progress& progress);

} // namespace naskah::demo
