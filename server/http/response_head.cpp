#include "server/http/response_head.h"

#include "server/api/http_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace naskah::http {

namespace {

std::string_view reason(int status)
{
    static constexpr std::array<std::pair<int, std::string_view>, 38> reasons = {{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {406, "Not Acceptable"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {411, "Length Required"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {416, "Range Not Satisfiable"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {426, "Upgrade Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {460, "Checksum Mismatch"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"},
        {507, "Insufficient Storage"},
    }};
    for (const auto& [known, text] : reasons)
        if (known == status) return text;
    return "Status";
}

bool isCarriers(std::string_view name)
{
    static constexpr std::array<std::string_view, 4> names = {
        "content-length", "transfer-encoding", "connection", "date"};
    return std::any_of(names.begin(), names.end(), [name](std::string_view known) {
        return std::equal(name.begin(), name.end(), known.begin(), known.end(), [](char a, char b) {
            return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
        });
    });
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7f;
}

/// The present second.
std::string date()
{
    return api::httpDate(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

} // namespace

std::string formatHead(const api::Response& response, const Framing& framing)
{
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ';
    head.append(reason(response.status)).append("\r\nDate: ").append(date()).append("\r\n");
    for (const auto& [name, value] : response.headers)
        if (!isCarriers(name)) head.append(name).append(": ").append(value).append("\r\n");
    if (framing.contentLength)
        head.append("Content-Length: ").append(std::to_string(*framing.contentLength)).append("\r\n");
    if (framing.chunked) head.append("Transfer-Encoding: chunked\r\n");
    if (framing.close) head.append("Connection: close\r\n");
    return head.append("\r\n");
}

bool isClean(const std::vector<api::Header>& fields)
{
    return std::none_of(fields.begin(), fields.end(), [](const api::Header& field) {
        return std::any_of(field.name.begin(), field.name.end(), isControl) ||
               std::any_of(field.value.begin(), field.value.end(), isControl);
    });
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

std::string chunk(std::string_view bytes)
{
    if (bytes.empty()) return {};
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), bytes.size(), 16).ptr;
    std::string framed;
    framed.reserve(bytes.size() + 20);
    return framed.append(digits.data(), end).append("\r\n").append(bytes).append("\r\n");
}

api::Response problem(int status, std::string_view code)
{
    std::string body = R"({"type":"about:blank","title":")";
    body.append(reason(status)).append(R"(","status":)").append(std::to_string(status));
    body.append(R"(,"code":")").append(code).append("\"}");
    return {status, {{"Content-Type", "application/problem+json"}, {"Cache-Control", "no-store"}}, std::move(body)};
}

} // namespace naskah::http
