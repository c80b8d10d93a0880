#include "common/protocol/change_line.h"

#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"

#include <boost/json.hpp>

#include <cstring>

namespace naskah {

namespace json = boost::json;

namespace {

constexpr std::size_t longestLine = 1 << 20;
constexpr std::string_view bodyKey = ",\"body\":";

std::string listOf(const std::vector<int>& places)
{
    std::string text = "[";
    for (const int place : places)
        text.append(text.size() > 1 ? "," : "").append(std::to_string(place));
    return text += ']';
}

json::object objectOf(const Cursors& cursors)
{
    json::object object;
    for (const auto& [mailbox, position] : cursors)
        object.emplace(mailbox, position);
    return object;
}

std::string hexOf(const Digest& digest)
{
    return toHex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

struct Writer {
    std::string operator()(const ChangeBegin& begin) const
    {
        return json::serialize(json::object{{"begin",
                                             {{"epoch", begin.epoch},
                                              {"ordinal", begin.ordinal},
                                              {"device_seq", std::int64_t(begin.deviceSequence)},
                                              {"device_hash", hexOf(begin.deviceHash)},
                                              {"mailboxes", json::value_from(begin.mailboxes)},
                                              {"left", json::value_from(begin.left)},
                                              {"oldest", begin.oldest}}}});
    }
    std::string operator()(const ChangeOutcome& outcome) const
    {
        return outcomeLine(outcome.sequence, outcome.outcome);
    }
    std::string operator()(const ChangePut& put) const
    {
        std::string line;
        line.reserve(put.body.size() + 120);
        line.append("{\"put\":\"").append(put.kind).append("\",\"id\":\"").append(put.id.text());
        line.append("\",\"rev\":").append(std::to_string(put.rev)).append(",\"in\":").append(listOf(put.in));
        return line.append(bodyKey).append(put.body) += '}';
    }
    std::string operator()(const ChangeDrop& drop) const
    {
        return "{\"drop\":\"" + drop.kind + "\",\"id\":\"" + drop.id.text() + "\",\"in\":" + listOf(drop.in) + '}';
    }
    std::string operator()(const ChangeReset& reset) const
    {
        return json::serialize(json::object{{"reset", reset.mailbox}, {"why", reset.why}});
    }
    std::string operator()(const ChangeMark& mark) const
    {
        return json::serialize(json::object{{"mark", objectOf(mark.cursors)}});
    }
    std::string operator()(const ChangeEnd& end) const
    {
        json::object check;
        for (const auto& [mailbox, held] : end.check)
            check.emplace(mailbox, json::array{held.count, std::to_string(held.sum)});
        json::object body{{"cursors", objectOf(end.cursors)}, {"check", std::move(check)}};
        if (end.head) body.emplace("head", json::parse(treeHeadJson(*end.head)));
        return json::serialize(json::object{{"end", std::move(body)}});
    }
};

Error bad(std::string_view what)
{
    return {Errc::invalid, "change: " + std::string{what}};
}

Result<Cursors> cursorsOf(const json::value* value)
{
    if (!value || !value->is_object()) return bad("cursors");
    Cursors cursors;
    for (const auto& [mailbox, position] : value->get_object()) {
        if (!position.is_int64() || position.get_int64() < 0) return bad("cursors");
        cursors.emplace(mailbox, position.get_int64());
    }
    return cursors;
}

std::vector<std::string> namesOf(const json::value* value)
{
    std::vector<std::string> names;
    if (value && value->is_array())
        for (const auto& name : value->get_array())
            if (name.is_string()) names.emplace_back(name.get_string());
    return names;
}

std::optional<std::vector<int>> placesOf(const json::object& object)
{
    const auto* value = object.if_contains("in");
    if (!value || !value->is_array()) return std::nullopt;
    std::vector<int> places;
    for (const auto& place : value->get_array()) {
        if (!place.is_int64() || place.get_int64() < 0 || place.get_int64() > 100000) return std::nullopt;
        places.push_back(int(place.get_int64()));
    }
    return places;
}

Result<ChangeLine> readPut(std::string_view line)
{
    const auto at = line.find(bodyKey);
    if (at == line.npos || !line.ends_with('}')) return bad("put");
    auto head = parseObject(std::string{line.substr(0, at)} + '}', longestLine);
    if (!head) return head.error();
    const auto kind = textOf(*head, "put");
    const auto id = uuidOf(*head, "id");
    const auto rev = integerOf(*head, "rev");
    auto in = placesOf(*head);
    if (!kind || !id || !rev || !in) return bad("put");
    const auto body = line.substr(at + bodyKey.size(), line.size() - at - bodyKey.size() - 1);
    return ChangePut{*kind, *id, *rev, std::move(*in), std::string{body}};
}

Result<ChangeLine> readBegin(const json::object& object)
{
    ChangeBegin begin;
    const auto epoch = textOf(object, "epoch"), hash = textOf(object, "device_hash");
    const auto ordinal = integerOf(object, "ordinal"), sequence = integerOf(object, "device_seq");
    const auto digest = hash ? fromHex(*hash) : std::nullopt;
    if (!epoch || !ordinal || !sequence || *sequence < 0 || !digest || digest->size() != begin.deviceHash.size())
        return bad("begin");
    begin.epoch = *epoch;
    begin.ordinal = *ordinal;
    begin.deviceSequence = std::uint64_t(*sequence);
    std::memcpy(begin.deviceHash.data(), digest->data(), digest->size());
    begin.mailboxes = namesOf(object.if_contains("mailboxes"));
    begin.left = namesOf(object.if_contains("left"));
    // A server of before it was said says nothing of it.
    if (const auto oldest = integerOf(object, "oldest"); oldest && *oldest > 0 && *oldest < 10'000) begin.oldest = int(*oldest);
    return begin;
}

Result<ChangeLine> readEnd(const json::object& object)
{
    ChangeEnd end;
    auto cursors = cursorsOf(object.if_contains("cursors"));
    if (!cursors) return cursors.error();
    end.cursors = std::move(*cursors);
    if (const auto* check = object.if_contains("check"); check && check->is_object())
        for (const auto& [mailbox, value] : check->get_object()) {
            if (!value.is_array() || value.get_array().size() != 2 || !value.get_array()[0].is_int64() ||
                !value.get_array()[1].is_string())
                return bad("check");
            end.check[mailbox] = {value.get_array()[0].get_int64(),
                                  std::strtoull(value.get_array()[1].get_string().c_str(), nullptr, 10)};
        }
    if (const auto* head = object.if_contains("head")) {
        auto read = readTreeHead(json::serialize(*head));
        if (!read) return read.error();
        end.head = *read;
    }
    return end;
}

} // namespace

std::uint64_t recordSum(std::string_view kind, const Uuid& id, std::int64_t rev, std::string_view body)
{
    std::string input{kind};
    input += '\0';
    input += id.raw();
    for (int shift = 56; shift >= 0; shift -= 8)
        input += static_cast<char>(static_cast<std::uint64_t>(rev) >> shift);
    const auto bodyHash = sha256(body);
    input.append(reinterpret_cast<const char*>(bodyHash.data()), bodyHash.size());
    const auto digest = sha256(input);
    std::uint64_t sum = 0;
    for (int i = 0; i < 8; ++i)
        sum = sum << 8 | digest[std::size_t(i)];
    return sum;
}

std::string writeChange(const ChangeLine& line)
{
    return std::visit(Writer{}, line);
}

Result<ChangeLine> readChange(std::string_view line)
{
    if (line.starts_with("{\"put\":")) return readPut(line);
    auto parsed = parseObject(line, longestLine);
    if (!parsed) return parsed.error();
    const auto& object = *parsed;
    if (const auto* begin = object.if_contains("begin"); begin && begin->is_object())
        return readBegin(begin->get_object());
    if (const auto* end = object.if_contains("end"); end && end->is_object()) return readEnd(end->get_object());
    if (const auto sequence = integerOf(object, "seq")) {
        if (*sequence < 1) return bad("a sequence starts at 1");
        auto outcome = readOutcome(line);
        if (!outcome) return outcome.error();
        return ChangeOutcome{std::uint64_t(*sequence), std::move(*outcome)};
    }
    if (const auto kind = textOf(object, "drop")) {
        const auto id = uuidOf(object, "id");
        auto in = placesOf(object);
        if (!id || !in) return bad("drop");
        return ChangeDrop{*kind, *id, std::move(*in)};
    }
    if (const auto mailbox = textOf(object, "reset"))
        return ChangeReset{*mailbox, textOf(object, "why").value_or("")};
    if (const auto* mark = object.if_contains("mark")) {
        auto cursors = cursorsOf(mark);
        if (!cursors) return cursors.error();
        return ChangeMark{std::move(*cursors)};
    }
    return bad("unknown line");
}

std::string writePullRequest(const PullRequest& request)
{
    return json::serialize(json::object{{"epoch", request.epoch},
                                        {"cursors", objectOf(request.cursors)},
                                        {"years", request.years},
                                        {"acknowledged", std::int64_t(request.acknowledged)},
                                        {"reset", json::value_from(request.wantReset)}});
}

Result<PullRequest> readPullRequest(std::string_view body)
{
    auto object = parseObject(body, longestLine);
    if (!object) return object.error();
    PullRequest request;
    const auto epoch = textOf(*object, "epoch");
    auto cursors = cursorsOf(object->if_contains("cursors"));
    const auto years = integerOf(*object, "years");
    if (!epoch || !cursors) return bad("the request needs epoch and cursors");
    if (years && (*years < 1 || *years > 100)) return bad("years");
    request.epoch = *epoch;
    request.cursors = std::move(*cursors);
    if (years) request.years = int(*years);
    request.acknowledged = std::uint64_t(std::max<std::int64_t>(integerOf(*object, "acknowledged").value_or(0), 0));
    request.wantReset = namesOf(object->if_contains("reset"));
    return request;
}

} // namespace naskah
