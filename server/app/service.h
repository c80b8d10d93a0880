#pragma once

#include "server/ops/console.h"

#include <string>

namespace naskah::app {

/// Where to listen, instead of what the settings say.
struct Listening {
    std::string address;
    int port = -1;
    /// Written when the server listens: its port, in decimal.
    std::string portFile;
};

/// Serves a data folder until SIGTERM or SIGINT; then answers what is in flight and returns.
void serve(const ops::DataFolder& folder, ops::Config config, const Listening& listening);

} // namespace naskah::app
