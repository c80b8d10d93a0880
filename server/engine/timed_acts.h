#pragma once

#include "server/engine/engine.h"

namespace naskah::engine {

/// What the server does by itself because a day has come: begins and ends substitutions, and shows what is late to who
/// stands above its holder. Each is a signed command of the server, once per due moment, whenever this is called after
/// it: also after a time in which the server did not run. Returns how many commands were applied. Reads every
/// substitution there is or was, and every disposition that is late.
int doTimedActs(Engine& engine);

} // namespace naskah::engine
