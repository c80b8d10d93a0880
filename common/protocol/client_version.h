#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace naskah {

/// The field with which every request of a desk says what program it is: "naskah/1.2 (windows)".
inline constexpr std::string_view clientField = "Naskah-Client";
/// What this program says there.
inline constexpr std::string_view thisClient = "naskah/0.1";

struct ClientVersion {
    int major = 0, minor = 0;
    auto operator<=>(const ClientVersion&) const = default;
    std::string text() const { return std::to_string(major) + '.' + std::to_string(minor); }
};

/// Reads "1.2"; a third part and more may follow and count for nothing.
std::optional<ClientVersion> readClientVersion(std::string_view text);

/// Whether a request that says this of its program comes from a desk older than `minimum`. A desk that does not say its
/// version rightly is old; what is no desk (curl, a browser) is not.
bool isOlderDesk(std::string_view client, const ClientVersion& minimum);

} // namespace naskah
