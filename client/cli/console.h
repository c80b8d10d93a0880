#pragma once

#include <optional>
#include <string>

/// Secrets from people and from files. Nothing here ever waits for somebody who is not there.
namespace naskah::ctl {

/// Asks for a line without showing it; std::nullopt at once when standard input is no terminal.
std::optional<std::string> askSecret(const char* prompt);

/// The first line of a file; "-" is standard input. std::nullopt when it cannot be read.
std::optional<std::string> readSecretFile(const std::string& file);

} // namespace naskah::ctl
