#include "server/http/head.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace naskah::http {

namespace {

constexpr std::string_view badRequest = "http.bad_request";

Fault bad(std::string_view why)
{
    return {400, badRequest, why};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isAlpha(char c)
{
    return isUpper(c) || (c >= 'a' && c <= 'z');
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

char lower(char c)
{
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

/// `tchar` of RFC 9110, 5.6.2.
bool isToken(char c)
{
    return isAlpha(c) || isDigit(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

/// What RFC 3986 allows in a path or query.
bool isTarget(char c)
{
    return isAlpha(c) || isDigit(c) || std::string_view("-._~!$&'()*+,;=:@/?%").find(c) != std::string_view::npos;
}

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text)
{
    const auto blank = std::string_view(" \t");
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

/// The next line of `rest` without its CRLF.
std::string_view takeLine(std::string_view& rest)
{
    const auto end = rest.find("\r\n");
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 2);
    return line;
}

/// A segment that is `..` or `.`, also when written as %2e.
bool climbs(std::string_view segment)
{
    std::size_t dots = 0;
    while (!segment.empty()) {
        if (segment.front() == '.')
            segment.remove_prefix(1);
        else if (segment.size() >= 3 && segment[0] == '%' && segment[1] == '2' && lower(segment[2]) == 'e')
            segment.remove_prefix(3);
        else
            return false;
        ++dots;
    }
    return dots == 1 || dots == 2;
}

std::optional<Fault> checkPath(std::string_view path)
{
    if (path.substr(0, 2) == "//") return bad("target begins with two slashes");
    while (!path.empty()) {
        path.remove_prefix(1); // the slash
        const auto segment = path.substr(0, path.find('/'));
        if (climbs(segment)) return bad("dot segment in the path");
        path.remove_prefix(segment.size());
    }
    return {};
}

std::optional<Fault> checkTarget(std::string_view target)
{
    if (target.empty() || target.front() != '/') return bad("target is not in origin form");
    if (!std::all_of(target.begin(), target.end(), isTarget)) return bad("character in the target");
    for (auto at = target.find('%'); at != std::string_view::npos; at = target.find('%', at + 1)) {
        if (at + 2 >= target.size() || !isHex(target[at + 1]) || !isHex(target[at + 2]))
            return bad("percent in the target");
        const auto high = target[at + 1], low = lower(target[at + 2]);
        const bool separator = (high == '2' && low == 'f') || (high == '5' && low == 'c');
        if (high < '2' || (high == '7' && low == 'f') || separator)
            return bad("encoded control or separator in the target");
    }
    return checkPath(target.substr(0, target.find('?')));
}

std::optional<Fault> readRequestLine(std::string_view line, const HeadLimits& limits, api::Request& request)
{
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return bad("request line");
    const auto method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (method.empty() || method.size() > 16 || !std::all_of(method.begin(), method.end(), isUpper))
        return bad("method");
    if (target.size() > limits.target) return Fault{414, "http.target_too_long", "target"};
    if (version != "HTTP/1.1") {
        const bool other = version.size() == 8 && version.substr(0, 5) == "HTTP/" && isDigit(version[5]) &&
                           version[6] == '.' && isDigit(version[7]);
        return other ? Fault{505, "http.version", "version"} : bad("version");
    }
    if (const auto fault = checkTarget(target)) return fault;
    request.method = method;
    const auto mark = target.find('?');
    request.path = target.substr(0, mark);
    if (mark != std::string_view::npos) request.query = target.substr(mark + 1);
    return {};
}

/// Fields of which a second one would make a request mean two things.
bool isSingle(std::string_view name)
{
    static constexpr std::array<std::string_view, 8> names = {"host",
                                                              "content-length",
                                                              "transfer-encoding",
                                                              "content-type",
                                                              "content-encoding",
                                                              "authorization",
                                                              "expect",
                                                              "range"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isFieldValue(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return c == '\t' || (byte >= 0x20 && byte != 0x7f);
}

std::optional<Fault> readField(std::string_view line, api::Request& request)
{
    if (line.front() == ' ' || line.front() == '\t') return bad("folded line");
    const auto colon = line.find(':');
    const auto name = line.substr(0, colon);
    if (colon == std::string_view::npos || name.empty() || !std::all_of(name.begin(), name.end(), isToken))
        return bad("field name");
    const auto value = trimmed(line.substr(colon + 1));
    if (!std::all_of(value.begin(), value.end(), isFieldValue)) return bad("field value");
    api::Header field{std::string(name), std::string(value)};
    std::transform(field.name.begin(), field.name.end(), field.name.begin(), lower);
    if (isSingle(field.name))
        for (const auto& other : request.headers)
            if (other.name == field.name) return bad("field given twice");
    request.headers.push_back(std::move(field));
    return {};
}

bool isHost(std::string_view host)
{
    return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
        return isAlpha(c) || isDigit(c) || std::string_view("-._:[]").find(c) != std::string_view::npos;
    });
}

/// Nothing when it was not sent, unlike message.h's view, which is empty then.
const api::Header* find(const api::Request& request, std::string_view name)
{
    for (const auto& field : request.headers)
        if (field.name == name) return &field;
    return nullptr;
}

/// Whether a comma-separated list has `word`.
bool listHolds(std::string_view list, std::string_view word)
{
    while (!list.empty()) {
        const auto comma = list.find(',');
        if (equalIgnoringCase(trimmed(list.substr(0, comma)), word)) return true;
        list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    }
    return false;
}

std::optional<Fault> readFraming(Head& head)
{
    const auto* host = find(head.request, "host");
    if (!host || !isHost(host->value)) return bad("no Host");
    const auto* length = find(head.request, "content-length");
    const auto* coding = find(head.request, "transfer-encoding");
    if (length && coding) return bad("a length and chunks");
    if (coding) {
        if (coding->value != "chunked") return bad("transfer coding");
        head.chunked = true;
    }
    if (length) {
        const auto& text = length->value;
        std::uint64_t value = 0;
        if (text.empty() || text.size() > 18 || !std::all_of(text.begin(), text.end(), isDigit)) return bad("length");
        std::from_chars(text.data(), text.data() + text.size(), value);
        head.contentLength = value;
    }
    if (const auto* expect = find(head.request, "expect")) {
        if (!equalIgnoringCase(expect->value, "100-continue")) return Fault{417, "http.expectation", "expectation"};
        head.expectsContinue = true;
    }
    for (const auto& field : head.request.headers)
        if (field.name == "connection" && listHolds(field.value, "close")) head.keepAlive = false;
    return {};
}

} // namespace

std::variant<std::monostate, std::size_t, Fault>
findHeadEnd(std::string_view bytes, std::size_t& scanned, const HeadLimits& limits)
{
    for (; scanned < bytes.size(); ++scanned) {
        if (scanned >= limits.bytes) return Fault{431, "http.head_too_large", "head too long"};
        const char c = bytes[scanned];
        const char before = scanned > 0 ? bytes[scanned - 1] : ' ';
        if (c == '\0') return bad("NUL");
        if ((c == '\n') != (before == '\r')) return bad("CR or LF alone");
        if (c != '\n') continue;
        if (scanned == 1) return bad("empty line first");
        if (scanned >= 3 && bytes.substr(scanned - 3, 4) == "\r\n\r\n") return ++scanned;
    }
    return {};
}

std::variant<Head, Fault> readHead(std::string_view bytes, const HeadLimits& limits)
{
    Head head;
    if (const auto fault = readRequestLine(takeLine(bytes), limits, head.request)) return *fault;
    while (true) {
        const auto line = takeLine(bytes);
        if (line.empty()) break;
        if (head.request.headers.size() == limits.fields) return Fault{431, "http.too_many_fields", "too many fields"};
        if (const auto fault = readField(line, head.request)) return *fault;
    }
    if (const auto fault = readFraming(head)) return *fault;
    return head;
}

} // namespace naskah::http
