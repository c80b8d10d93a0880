#include "common/protocol/outcome.h"

#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"

#include <boost/json.hpp>

#include <array>
#include <cstring>

namespace naskah {

namespace json = boost::json;

namespace {

constexpr std::array<std::string_view, 6> kindNames{"applied", "merged", "conflict", "refused", "skipped", "held"};
constexpr std::size_t longestLine = 1 << 20;

template <std::size_t Size>
std::string hexOf(const std::array<std::uint8_t, Size>& bytes)
{
    return toHex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

template <std::size_t Size>
bool readHex(const std::optional<std::string>& text, std::array<std::uint8_t, Size>& out)
{
    const auto bytes = text ? fromHex(*text) : std::nullopt;
    if (!bytes || bytes->size() != Size) return false;
    std::memcpy(out.data(), bytes->data(), Size);
    return true;
}

json::object objectOf(const Outcome& outcome)
{
    json::object body;
    if (outcome.effective())
        body.emplace("facts", json::parse(outcome.facts));
    else
        body = {{"code", outcome.reason.code}, {"text", outcome.reason.text}};
    json::object object;
    object.emplace(nameOf(outcome.kind), std::move(body));
    if (outcome.leaf) object.emplace("leaf", std::int64_t(*outcome.leaf));
    if (!outcome.receipt.empty()) object.emplace("receipt", outcome.receipt);
    return object;
}

Result<Outcome> outcomeOf(const json::object& object)
{
    for (std::size_t i = 0; i < kindNames.size(); ++i) {
        const auto* body = object.if_contains(kindNames[i]);
        if (!body || !body->is_object()) continue;
        Outcome outcome;
        outcome.kind = Outcome::Kind(i);
        if (const auto* facts = body->get_object().if_contains("facts")) {
            if (!facts->is_object()) return Error{Errc::invalid, "an outcome's facts are not an object"};
            outcome.facts = json::serialize(*facts);
        }
        outcome.reason = {textOf(body->get_object(), "code").value_or(""), textOf(body->get_object(), "text").value_or("")};
        if (const auto leaf = integerOf(object, "leaf")) {
            if (*leaf < 0) return Error{Errc::invalid, "an outcome's leaf is negative"};
            outcome.leaf = std::uint64_t(*leaf);
        }
        outcome.receipt = textOf(object, "receipt").value_or("");
        return outcome;
    }
    return Error{Errc::invalid, "not an outcome"};
}

json::object objectOf(const TreeHead& head)
{
    return {{"epoch", head.epoch},
            {"size", std::int64_t(head.size)},
            {"root", hexOf(head.root)},
            {"at", millisecondsOf(head.at)},
            {"signature", hexOf(head.signature.bytes)}};
}

Result<TreeHead> headOf(const json::object& object)
{
    TreeHead head;
    const auto epoch = textOf(object, "epoch");
    const auto size = integerOf(object, "size"), at = integerOf(object, "at");
    if (!epoch || !size || *size < 0 || !at || !readHex(textOf(object, "root"), head.root) ||
        !readHex(textOf(object, "signature"), head.signature.bytes))
        return Error{Errc::invalid, "not a tree head"};
    head.epoch = *epoch;
    head.size = std::uint64_t(*size);
    head.at = timestampOf(*at);
    return head;
}

} // namespace

std::string_view nameOf(Outcome::Kind kind)
{
    return kindNames.at(std::size_t(kind));
}

std::string outcomeJson(const Outcome& outcome)
{
    return json::serialize(objectOf(outcome));
}

Result<Outcome> readOutcome(std::string_view text)
{
    auto object = parseObject(text, longestLine);
    if (!object) return object.error();
    return outcomeOf(*object);
}

std::string outcomeLine(std::uint64_t sequence, const Outcome& outcome)
{
    auto object = objectOf(outcome);
    object.emplace("seq", std::int64_t(sequence));
    return json::serialize(object);
}

std::string TreeHead::statement() const
{
    return "naskah tree head v1\n" + epoch + '\n' + std::to_string(size) + '\n' + hexOf(root) + '\n' +
           std::to_string(millisecondsOf(at)) + '\n';
}

std::string treeHeadJson(const TreeHead& head)
{
    return json::serialize(objectOf(head));
}

Result<TreeHead> readTreeHead(std::string_view text)
{
    auto object = parseObject(text, longestLine);
    if (!object) return object.error();
    return headOf(*object);
}

std::string headLine(const TreeHead& head)
{
    return json::serialize(json::object{{"head", objectOf(head)}});
}

std::string deferredLine(const PushLine::Deferred& deferred)
{
    return json::serialize(json::object{{"deferred", {{"after", deferred.afterSeconds}, {"why", deferred.why}}}});
}

std::string stoppedLine(const PushLine::Stopped& stopped)
{
    return json::serialize(json::object{{"stopped", {{"code", stopped.code}, {"text", stopped.text}}}});
}

Result<PushLine> readPushLine(std::string_view line)
{
    auto parsed = parseObject(line, longestLine);
    if (!parsed) return parsed.error();
    const auto& object = *parsed;
    PushLine result;
    const auto member = [&](std::string_view key) {
        const auto* value = object.if_contains(key);
        return value && value->is_object() ? &value->get_object() : nullptr;
    };
    if (const auto sequence = integerOf(object, "seq")) {
        if (*sequence < 1) return Error{Errc::invalid, "a sequence starts at 1"};
        auto outcome = outcomeOf(object);
        if (!outcome) return outcome.error();
        result.answer = {std::uint64_t(*sequence), std::move(*outcome)};
    } else if (const auto* head = member("head")) {
        auto read = headOf(*head);
        if (!read) return read.error();
        result.head = *read;
    } else if (const auto* deferred = member("deferred")) {
        result.deferred = {integerOf(*deferred, "after").value_or(5), textOf(*deferred, "why").value_or("")};
    } else if (const auto* stopped = member("stopped")) {
        result.stopped = {textOf(*stopped, "code").value_or(""), textOf(*stopped, "text").value_or("")};
    } else {
        return Error{Errc::invalid, "not a line of a push's answer"};
    }
    return result;
}

} // namespace naskah
