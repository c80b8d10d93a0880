#include "common/protocol/invitation.h"

#include <algorithm>
#include <charconv>

namespace naskah {
namespace {

constexpr std::string_view scheme = "naskah://";
constexpr std::string_view pinMark = "?pin=";
constexpr std::size_t longestPart = 253;

bool isHostCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == ':' || c == '[' || c == ']';
}

bool isCodeCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool isWord(std::string_view text, bool (*fits)(char))
{
    return !text.empty() && text.size() <= longestPart && std::ranges::all_of(text, fits);
}

Error wrong(const char* what)
{
    return {Errc::invalid, what};
}

} // namespace

std::string Invitation::text() const
{
    return std::string{scheme} + host + ':' + std::to_string(port) + '/' + code + std::string{pinMark} + pin;
}

std::string Invitation::server() const
{
    return "https://" + host + ':' + std::to_string(port);
}

Result<Invitation> readInvitation(std::string_view text)
{
    if (!text.starts_with(scheme)) return wrong("an invitation begins with naskah://");
    text.remove_prefix(scheme.size());
    const auto slash = text.find('/');
    const auto mark = text.find(pinMark);
    if (slash == text.npos || mark == text.npos || mark < slash) return wrong("the invitation is not complete");
    const auto address = text.substr(0, slash);
    const auto colon = address.rfind(':');
    if (colon == address.npos) return wrong("the invitation names no port");
    Invitation invitation;
    invitation.host = address.substr(0, colon);
    invitation.code = text.substr(slash + 1, mark - slash - 1);
    invitation.pin = text.substr(mark + pinMark.size());
    const auto port = address.substr(colon + 1);
    const auto [end, failure] = std::from_chars(port.data(), port.data() + port.size(), invitation.port);
    if (failure != std::errc{} || end != port.data() + port.size() || invitation.port < 1 || invitation.port > 65535)
        return wrong("the invitation's port is no port");
    if (!isWord(invitation.host, isHostCharacter)) return wrong("the invitation's server is no name");
    if (!isWord(invitation.code, isCodeCharacter)) return wrong("the invitation's code is damaged");
    if (invitation.pin.size() != 64 || !std::ranges::all_of(invitation.pin, isHexDigit))
        return wrong("the invitation's fingerprint is damaged");
    return invitation;
}

} // namespace naskah
