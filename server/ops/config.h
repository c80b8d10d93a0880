#pragma once

#include "common/protocol/client_version.h"
#include "common/schema/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace naskah::ops {

/// The server's settings: `naskah.toml` in its data folder.
struct Config {
    std::string name = "Naskah";      ///< of the organisation, for people
    std::string address = "0.0.0.0";  ///< to listen on
    std::uint16_t port = 8443;        ///< 0: any free one
    int ioThreads = 1;
    int workerThreads = 4;
    int largestQueue = 8192;          ///< commands waiting to be written; more are told to come again
    int invitationMinutes = 15;
    ClientVersion minimumVersion;     ///< older desks are sent nothing any more
    std::vector<std::string> auditors; ///< NIPs of who may read all that the log commits to
    std::string logLevel = "info";    ///< debug, info, warning or error
};

/// Reads settings. An unknown key, a wrong type or a value out of range is an error that names file, line and key, and
/// says what would be right.
Result<Config> readConfig(const std::filesystem::path& file);

/// Whether this is an IPv4 or IPv6 address; names are not looked up.
bool isAddress(const std::string& text);

struct Endpoint {
    std::string address;
    std::uint16_t port;
};
/// Reads ADDRESS:PORT, an IPv6 address in brackets.
Result<Endpoint> endpointIn(const std::string& text);

/// The text of a new file, each key explained.
std::string configText(const Config& config);

} // namespace naskah::ops
