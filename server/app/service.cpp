#include "server/app/service.h"

#include "server/engine/timed_acts.h"
#include "server/http/server.h"

#include <pthread.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace naskah::app {

namespace {

constexpr timespec aMinute{60, 0};
constexpr int minutesBetweenHousekeeping = 60;

ops::Level levelOf(http::LogLevel level)
{
    switch (level) {
    case http::LogLevel::debug:
        return ops::Level::debug;
    case http::LogLevel::info:
        return ops::Level::info;
    case http::LogLevel::warning:
        return ops::Level::warning;
    case http::LogLevel::error:
        break;
    }
    return ops::Level::error;
}

/// Whole or not at all, so that who waits for the file never reads half a number.
void writePort(const std::string& path, int port)
{
    const auto unfinished = path + ".new";
    std::ofstream file(unfinished);
    file << port << '\n';
    if (!file.flush()) throw std::runtime_error(path + " cannot be written");
    file.close();
    std::filesystem::rename(unfinished, path);
}

} // namespace

void serve(const ops::DataFolder& folder, ops::Config config, const Listening& listening)
{
    // Before any thread starts, so that all of them leave these signals to this one.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    if (!listening.address.empty()) config.address = listening.address;
    if (listening.port >= 0) config.port = std::uint16_t(listening.port);
    const ops::Log log(config.logLevel);
    ops::Instance instance(folder, config, log);
    const ops::Console console(instance, config, folder, log);

    http::ServerConfig server;
    server.address = config.address;
    server.port = config.port;
    server.certificatePem = folder.certificatePem();
    server.privateKeyPem = folder.privateKeyPem();
    server.ioThreads = unsigned(config.ioThreads);
    server.workerThreads = unsigned(config.workerThreads);
    http::Server carrier(std::move(server), instance.api(),
                         [&log](http::LogLevel level, std::string_view what) { log(levelOf(level), what); });
    carrier.start();
    log.info("listening on " + config.address + " port " + std::to_string(carrier.port()));
    if (!listening.portFile.empty()) writePort(listening.portFile, carrier.port());

    const auto doTimedActs = [&] {
        try {
            engine::doTimedActs(instance.engine());
        } catch (const std::exception& error) {
            // A full disk or a full queue: the next minute tries again.
            log.error(std::string{"what the day asks for was not done: "} + error.what());
        }
    };
    doTimedActs();
    for (int minutes = 1; sigtimedwait(&ends, nullptr, &aMinute) < 0;) {
        if (errno != EAGAIN) continue;
        doTimedActs();
        if (minutes++ % minutesBetweenHousekeeping == 0) instance.keepHouse();
    }
    log.info("stopping");
    carrier.stop();
    instance.engine().stop();
    log.info("stopped");
}

} // namespace naskah::app
