#pragma once

#include "server/http/server.h"
#include "server/http/workers.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace naskah::http {

class Connection;

/// What all connections share.
struct House {
    House(ServerConfig settings, api::Handler& theHandler, Log theLog)
        : config(std::move(settings)), handler(theHandler), log(std::move(theLog)),
          workers(std::max(config.workerThreads, 1U), config.maxQueued)
    {
    }

    void note(LogLevel level, std::string_view text) const
    {
        if (log) log(level, text);
    }

    const ServerConfig config;
    api::Handler& handler;
    const Log log;
    Workers workers;

    mutable std::mutex mutex;
    std::condition_variable emptied;
    std::map<const Connection*, std::weak_ptr<Connection>> connections; ///< under `mutex`
    bool draining = false;                                              ///< under `mutex`
};

} // namespace naskah::http
