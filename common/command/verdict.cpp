#include "common/command/verdict.h"

namespace naskah {

Error refusal(std::string_view code, std::string_view text)
{
    return {Errc::conflict, std::string{code} + ": " + std::string{text}};
}

Reason reasonOf(const Error& error)
{
    const auto colon = error.detail.find(": ");
    if (colon == std::string::npos) return {error.detail, error.detail};
    return {error.detail.substr(0, colon), error.detail.substr(colon + 2)};
}

Verdict Verdict::refused(const Error& error)
{
    return {Kind::refused, reasonOf(error)};
}

} // namespace naskah
