#include "common/protocol/log_line.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/crypto/merkle.h"
#include "common/protocol/json_reading.h"
#include "common/protocol/log_leaf.h"

#include <boost/json.hpp>

namespace naskah {

namespace json = boost::json;

namespace {

/// An envelope, escaped, with all that stands beside it.
constexpr std::size_t longestLine = 4 * largestEnvelope;

Error bad(std::string_view what)
{
    return {Errc::invalid, std::string{what}};
}

template <std::size_t N>
std::optional<std::array<std::uint8_t, N>> hexOf(const json::object& object, std::string_view key)
{
    const auto text = textOf(object, key);
    const auto bytes = text ? fromHex(*text) : std::nullopt;
    return bytes ? arrayOf<N>(*bytes) : std::nullopt;
}

Result<LogContent> contentOf(const json::object& object)
{
    const auto salt = textOf(object, "salt"), envelope = textOf(object, "envelope"), outcome = textOf(object, "outcome");
    const auto saltBytes = salt ? fromHex(*salt) : std::nullopt;
    const auto signature = hexOf<64>(object, "signature");
    const auto device = uuidOf(object, "device");
    const auto sequence = integerOf(object, "sequence"), at = integerOf(object, "at");
    if (!saltBytes || !envelope || !outcome || !signature || !device || !sequence || *sequence < 0 || !at)
        return bad("an entry lacks a field");
    return LogContent{*saltBytes, {*envelope, {*signature}}, *outcome, *device, std::uint64_t(*sequence), timestampOf(*at)};
}

} // namespace

Digest LogContent::leafHash() const
{
    return naskah::leafHash(leafBytes({salt, sealed.bytes, outcome, device, sequence, at}));
}

std::string logTreeLine(const LogTree& tree)
{
    return json::serialize(json::object{{"tree", {{"epoch", tree.epoch}, {"ordinal", tree.ordinal}}}});
}

std::string logLine(const LogLine& line)
{
    json::object object{{"leaf", std::int64_t(line.leaf)}, {"hash", toHex(viewOf(line.hash))}};
    if (line.content) {
        const auto& content = *line.content;
        object["salt"] = toHex(content.salt);
        object["envelope"] = content.sealed.bytes;
        object["signature"] = toHex(viewOf(content.sealed.signature.bytes));
        object["outcome"] = content.outcome;
        object["device"] = content.device.text();
        object["sequence"] = std::int64_t(content.sequence);
        object["at"] = millisecondsOf(content.at);
    }
    return json::serialize(object);
}

Result<LogItem> readLogItem(std::string_view text)
{
    const auto object = parseObject(text, longestLine);
    if (!object) return object.error();
    if (const auto* tree = object->if_contains("tree")) {
        const auto* fields = tree->if_object();
        const auto epoch = fields ? textOf(*fields, "epoch") : std::nullopt;
        const auto ordinal = fields ? integerOf(*fields, "ordinal") : std::nullopt;
        if (!epoch || !ordinal || *ordinal < 1) return bad("the beginning of a tree lacks a field");
        return LogTree{*epoch, *ordinal};
    }
    if (const auto* head = object->if_contains("head")) {
        auto read = readTreeHead(json::serialize(*head));
        if (!read) return read.error();
        return std::move(*read);
    }
    LogLine line;
    const auto leaf = integerOf(*object, "leaf");
    const auto hash = hexOf<32>(*object, "hash");
    if (!leaf || *leaf < 0 || !hash) return bad("the line is no part of a log");
    line.leaf = std::uint64_t(*leaf);
    line.hash = *hash;
    constexpr std::size_t withoutContent = 2;
    if (object->size() > withoutContent) {
        auto content = contentOf(*object);
        if (!content) return content.error();
        line.content = std::move(*content);
    }
    return line;
}

} // namespace naskah
