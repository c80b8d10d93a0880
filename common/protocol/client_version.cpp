#include "common/protocol/client_version.h"

#include <charconv>

namespace naskah {

std::optional<ClientVersion> readClientVersion(std::string_view text)
{
    ClientVersion version;
    const char* const end = text.data() + text.size();
    const auto isDigit = [&](const char* at) { return at != end && *at >= '0' && *at <= '9'; };
    auto read = std::from_chars(text.data(), end, version.major);
    if (!isDigit(text.data()) || read.ec != std::errc{} || read.ptr == end || *read.ptr != '.' ||
        !isDigit(read.ptr + 1))
        return std::nullopt;
    read = std::from_chars(read.ptr + 1, end, version.minor);
    if (read.ec != std::errc{} || (read.ptr != end && *read.ptr != '.')) return std::nullopt;
    return version;
}

bool isOlderDesk(std::string_view client, const ClientVersion& minimum)
{
    constexpr std::string_view product = "naskah/";
    if (!client.starts_with(product)) return false;
    client.remove_prefix(product.size());
    const auto version = readClientVersion(client.substr(0, client.find(' ')));
    return !version || *version < minimum;
}

} // namespace naskah
