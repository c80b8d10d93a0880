#include "common/text/signature_title.h"

#include <algorithm>

namespace naskah {

namespace {

/// Titles are plain Latin; what is not is left as it is.
std::string upper(std::string_view text)
{
    std::string result{text};
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    return result;
}

} // namespace

std::vector<std::string> signatureTitle(std::string_view title, SigningAs as, const std::vector<std::string>& onBehalfOf)
{
    std::vector<std::string> lines;
    if (onBehalfOf.size() == 1) {
        lines.push_back("a.n. " + upper(onBehalfOf[0]));
    } else if (onBehalfOf.size() > 1) {
        lines.push_back("a.n. " + upper(onBehalfOf[1]));
        lines.push_back(upper(onBehalfOf[0]));
        lines.emplace_back("u.b.");
    }
    const auto* capacity = as == SigningAs::plt ? "Plt. " : as == SigningAs::plh ? "Plh. " : "";
    lines.push_back(capacity + upper(title) + ',');
    return lines;
}

} // namespace naskah
