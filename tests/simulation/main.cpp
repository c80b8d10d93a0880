#include "common/command/protections.h"
#include "tests/simulation/world.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

using namespace naskah::simulation;

namespace {

struct Request {
    std::uint64_t from = 1, count = 1;
    int steps = 0; ///< 0: as the seed says
    bool trace = false;
    std::string broken; ///< a protection that is switched off: then some seed must fail
};

#ifndef NASKAH_BREAKABLE
bool breakProtection(const std::string&)
{
    return false;
}
#else
using naskah::breakProtection;
#endif

/// Empty when everything held.
std::string runSeed(std::uint64_t seed, const Request& request, const std::string& folder)
{
    std::string failure;
    try {
        World world(seed, folder, request.trace);
        const int steps = request.steps ? request.steps : 100 + int(seed % 300);
        for (int i = 0; i < steps; ++i) {
            if (i == steps / 2) world.rememberForFork();
            world.step();
        }
        world.heal();
        check(world);
        world.tryFork();
    } catch (const std::exception& error) {
        failure = error.what();
    }
    std::filesystem::remove_all(folder);
    return failure;
}

int usage()
{
    std::fprintf(stderr, "usage: naskah-sim [--seeds N] [--from S] [--steps N] [--trace] [--break PROTECTION]\nprotections:");
    for (const auto& named : naskah::namedProtections)
        std::fprintf(stderr, " %.*s", int(named.name.size()), named.name.data());
    std::fprintf(stderr, "\n");
    return 2;
}

} // namespace

int main(int count, char** arguments)
{
    Request request;
    for (int i = 1; i < count; ++i) {
        const auto is = [&](const char* name) { return std::strcmp(arguments[i], name) == 0; };
        if (is("--trace")) {
            request.trace = true;
        } else if (i + 1 < count && is("--break")) {
            request.broken = arguments[++i];
            if (!breakProtection(request.broken)) return usage();
        } else if (i + 1 < count && (is("--seeds") || is("--from") || is("--steps"))) {
            const auto value = std::strtoull(arguments[i + 1], nullptr, 10);
            if (is("--seeds")) request.count = value;
            if (is("--from")) request.from = value;
            if (is("--steps")) request.steps = int(value);
            ++i;
        } else {
            return usage();
        }
    }
    const auto folder = std::filesystem::temp_directory_path() / ("naskah-sim-" + std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()));
    const auto began = std::chrono::steady_clock::now();
    std::uint64_t failed = 0;
    for (auto seed = request.from; seed < request.from + request.count; ++seed) {
        const auto failure = runSeed(seed, request, folder.string());
        if (failure.empty()) continue;
        ++failed;
        if (!request.broken.empty()) {
            std::printf("without %s: seed %llu: %s\n", request.broken.c_str(), static_cast<unsigned long long>(seed), failure.c_str());
            return 0;
        }
        std::printf("seed %llu: %s\n  naskah-sim --from %llu --seeds 1%s --trace\n", static_cast<unsigned long long>(seed), failure.c_str(),
                    static_cast<unsigned long long>(seed), request.steps ? (" --steps " + std::to_string(request.steps)).c_str() : "");
        std::fflush(stdout);
    }
    const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    std::printf("%llu of %llu seeds held, %.1f s\n", static_cast<unsigned long long>(request.count - failed),
                static_cast<unsigned long long>(request.count), seconds);
    if (!request.broken.empty()) std::printf("nobody noticed that %s is switched off\n", request.broken.c_str());
    return failed || !request.broken.empty() ? 1 : 0;
}
