#pragma once

#include "server/api/file_routes.h"
#include "server/engine/engine.h"

#include <string>
#include <string_view>

namespace naskah::api {

/// Takes what a desk sealed on a stick, and gives the sealed answer: outcomes, and what is new for it. Order, signatures
/// and authority are judged by the device that made the envelopes; who carries the file is nobody here. Errors begin with
/// a stable code, see common/protocol/bundle.h; and bundle.device (unknown, or revoked), bundle.old (the server was
/// restored since). A deferred push is in the answer: the stick is carried again. `files` may be nullptr: then none are
/// taken or given; else those that the desk wants, and those of what is new to it, as far as they fit.
Result<std::string> answerBundle(engine::Engine& engine, FileRoutes* files, std::string_view file);

} // namespace naskah::api
