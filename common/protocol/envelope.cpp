#include "common/protocol/envelope.h"

#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"

#include <boost/json.hpp>

#include <cstring>

namespace naskah {

namespace json = boost::json;

namespace {

/// Milliseconds of the last hour of 9999-12-30, UTC: a day before the last that can be written.
constexpr std::int64_t latestMoment = 253'402'214'400'000;

std::string_view viewOf(const Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

Error bad(std::string_view what)
{
    return {Errc::invalid, "envelope: " + std::string{what}};
}

} // namespace

std::string writeEnvelope(const Envelope& envelope)
{
    const auto& intent = envelope.intent;
    json::object decided{{"at", millisecondsOf(intent.decided.at)}, {"mandate", intent.decided.mandate.text()}};
    if (intent.decided.number) decided.emplace("number", *intent.decided.number);
    json::array deps;
    for (const auto& dep : intent.deps)
        deps.emplace_back(dep.text());
    json::object object{{"v", 1},
                        {"command", intent.command.text()},
                        {"type", intent.type},
                        {"data", json::parse(intent.data)},
                        {"decided", std::move(decided)},
                        {"deps", std::move(deps)},
                        {"replaces", intent.replaces ? json::value(intent.replaces->text()) : json::value(nullptr)},
                        {"person", intent.person.text()},
                        {"device", envelope.device.text()},
                        {"seq", std::int64_t(envelope.sequence)},
                        {"prev", toHex(viewOf(envelope.previous))},
                        {"seen", {{"epoch", envelope.seen.epoch}, {"size", std::int64_t(envelope.seen.size)}}},
                        {"epoch", envelope.epoch}};
    return json::serialize(object);
}

Result<Envelope> readEnvelope(std::string_view bytes)
{
    auto parsed = parseObject(bytes, largestEnvelope, deepestData + 1);
    if (!parsed) return bad(parsed.error().detail);
    const auto& object = *parsed;
    if (integerOf(object, "v") != 1) return bad("unknown version");

    Envelope envelope;
    const auto command = uuidOf(object, "command"), person = uuidOf(object, "person"), device = uuidOf(object, "device");
    const auto type = textOf(object, "type"), epoch = textOf(object, "epoch"), prev = textOf(object, "prev");
    const auto sequence = integerOf(object, "seq");
    if (!command || !person || !device || !type || !epoch || !sequence || *sequence < 1) return bad("a field is missing");
    const auto previous = prev ? fromHex(*prev) : std::nullopt;
    if (!previous || previous->size() != envelope.previous.size()) return bad("prev");
    const auto* data = object.if_contains("data");
    const auto* decided = object.if_contains("decided");
    const auto* deps = object.if_contains("deps");
    const auto* seen = object.if_contains("seen");
    if (!data || !data->is_object()) return bad("data");
    if (!decided || !decided->is_object() || !deps || !deps->is_array() || !seen || !seen->is_object())
        return bad("decided, deps or seen");

    auto& intent = envelope.intent;
    intent.command = *command;
    intent.type = *type;
    intent.data = json::serialize(*data);
    intent.person = *person;
    const auto at = integerOf(decided->get_object(), "at");
    const auto mandate = uuidOf(decided->get_object(), "mandate");
    // A moment that has no date of four digits would become a record that nobody can read.
    if (!at || *at < 0 || *at > latestMoment || !mandate) return bad("decided");
    intent.decided = {timestampOf(*at), *mandate, integerOf(decided->get_object(), "number")};
    for (const auto& dep : deps->get_array()) {
        const auto id = dep.is_string() ? parseUuid(dep.get_string()) : std::nullopt;
        if (!id) return bad("deps");
        intent.deps.push_back(*id);
    }
    if (object.contains("replaces") && !object.at("replaces").is_null()) {
        intent.replaces = uuidOf(object, "replaces");
        if (!intent.replaces) return bad("replaces");
    }
    const auto seenEpoch = textOf(seen->get_object(), "epoch");
    const auto seenSize = integerOf(seen->get_object(), "size");
    if (!seenEpoch || !seenSize || *seenSize < 0) return bad("seen");

    envelope.device = *device;
    envelope.sequence = std::uint64_t(*sequence);
    std::memcpy(envelope.previous.data(), previous->data(), envelope.previous.size());
    envelope.seen = {*seenEpoch, std::uint64_t(*seenSize)};
    envelope.epoch = *epoch;
    return envelope;
}

std::string envelopeLine(const SealedEnvelope& sealed)
{
    const std::string_view signature{reinterpret_cast<const char*>(sealed.signature.bytes.data()),
                                     sealed.signature.bytes.size()};
    return toBase64(signature) + ' ' + sealed.bytes;
}

Result<SealedEnvelope> readEnvelopeLine(std::string_view line)
{
    const auto space = line.find(' ');
    const auto signature = space == line.npos ? std::nullopt : fromBase64(line.substr(0, space));
    SealedEnvelope sealed;
    if (!signature || signature->size() != sealed.signature.bytes.size()) return bad("the line has no signature");
    std::memcpy(sealed.signature.bytes.data(), signature->data(), signature->size());
    sealed.bytes = line.substr(space + 1);
    if (sealed.bytes.size() > largestEnvelope) return bad("too long");
    return sealed;
}

SealedEnvelope seal(const Envelope& envelope, const SigningKey& key)
{
    SealedEnvelope sealed;
    sealed.bytes = writeEnvelope(envelope);
    sealed.signature = key.sign(sealed.bytes);
    return sealed;
}

} // namespace naskah
