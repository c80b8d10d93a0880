#include "server/api/reading.h"

#include "server/api/problem.h"

#include <algorithm>
#include <charconv>

namespace naskah::api {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool sameWord(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, [&](char x, char y) { return lower(x) == lower(y); });
}

/// Takes the next part up to `separator` off `rest`.
std::string_view nextPart(std::string_view& rest, char separator)
{
    const auto end = rest.find(separator);
    const auto part = rest.substr(0, end);
    rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
    return part;
}

std::optional<std::string_view> queryValue(std::string_view query, std::string_view name)
{
    while (!query.empty()) {
        auto value = nextPart(query, '&');
        if (nextPart(value, '=') == name) return value;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string_view> queryText(std::string_view query, std::string_view name)
{
    return queryValue(query, name);
}

bool hasQuery(std::string_view query, std::string_view name)
{
    return queryValue(query, name).has_value();
}

std::optional<std::uint64_t> queryNumber(std::string_view query, std::string_view name)
{
    const auto text = queryValue(query, name);
    std::int64_t number = 0;
    if (!text || text->empty() || !std::ranges::all_of(*text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), number);
    if (read.ec != std::errc{}) return std::nullopt;
    return static_cast<std::uint64_t>(number);
}

std::string_view bearerOf(const Request& request)
{
    auto value = request.header("authorization");
    const auto scheme = nextPart(value, ' ');
    return sameWord(scheme, "bearer") ? trimmed(value) : std::string_view{};
}

bool accepts(std::string_view acceptEncoding, std::string_view coding)
{
    while (!acceptEncoding.empty()) {
        auto item = nextPart(acceptEncoding, ',');
        if (!sameWord(trimmed(nextPart(item, ';')), coding)) continue;
        const auto quality = trimmed(item);
        return quality != "q=0" && quality != "q=0.0" && quality != "q=0.00" && quality != "q=0.000";
    }
    return false;
}

bool isMediaType(std::string_view contentType, std::string_view wanted)
{
    return sameWord(trimmed(nextPart(contentType, ';')), wanted);
}

bool isLoopback(std::string_view peer)
{
    return peer == "127.0.0.1" || peer == "::1" || peer == "::ffff:127.0.0.1";
}

Response responseOf(const auth::Denial& denial)
{
    int status = 401;
    switch (denial.kind) {
    case auth::Denial::Kind::malformed:
        status = 400;
        break;
    case auth::Denial::Kind::unauthorized:
        status = 401;
        break;
    case auth::Denial::Kind::forbidden:
        status = 403;
        break;
    case auth::Denial::Kind::tooMany:
        status = 429;
        break;
    case auth::Denial::Kind::busy:
        status = 503;
        break;
    }
    auto response = problem(status, denial.code, denial.text);
    return denial.retryAfter ? retryAfter(std::move(response), denial.retryAfter) : std::move(response);
}

} // namespace naskah::api
