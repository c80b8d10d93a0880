#include "common/protocol/epochs.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/crypto/merkle.h"
#include "common/protocol/json_reading.h"
#include "common/protocol/log_leaf.h"

#include <boost/json.hpp>

namespace naskah {

namespace json = boost::json;

namespace {

constexpr std::size_t longestLineage = 4 << 20, longestAnswer = 8 << 20;
/// A leaf that begins an epoch answers nobody.
constexpr std::string_view noOutcome = "{}";

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

const json::object* objectAt(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value ? value->if_object() : nullptr;
}

const json::array* listAt(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value ? value->if_array() : nullptr;
}

bool isTrue(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value && value->is_bool() && value->get_bool();
}

Result<EpochLink> linkOf(const json::object& object)
{
    EpochLink link;
    const auto begin = textOf(object, "begin");
    const auto signature = hexOf<64>(object, "signature");
    const auto salt = textOf(object, "salt");
    const auto saltBytes = salt ? fromHex(*salt) : std::nullopt;
    const auto device = uuidOf(object, "device");
    const auto at = integerOf(object, "at");
    const auto* first = objectAt(object, "first");
    const auto* bases = objectAt(object, "bases");
    if (!begin || !signature || !saltBytes || !device || !at || !first || !bases) return bad("a beginning lacks a field");
    auto head = readTreeHead(json::serialize(*first));
    if (!head) return head.error();
    for (const auto& [name, counter] : *bases) {
        if (!counter.is_int64() || counter.get_int64() < 0) return bad("a base is no counter");
        link.bases[std::string{name}] = counter.get_int64();
    }
    link.begin = *begin;
    link.signature = {*signature};
    link.salt = *saltBytes;
    link.device = *device;
    link.at = timestampOf(*at);
    link.first = std::move(*head);
    return link;
}

Result<HandedBack> handedBackOf(const json::object& object)
{
    HandedBack back;
    const auto envelope = textOf(object, "envelope"), box = textOf(object, "box");
    const auto bytes = box ? fromHex(*box) : std::nullopt;
    const auto signature = hexOf<64>(object, "signature");
    const auto* outcome = objectAt(object, "outcome");
    if ((!envelope && !bytes) || !signature || !outcome) return bad("a command lacks a field");
    auto given = readOutcome(json::serialize(*outcome));
    if (!given) return given.error();
    back.envelope = envelope.value_or("");
    back.box = bytes.value_or("");
    back.signature = {*signature};
    back.outcome = std::move(*given);
    return back;
}

json::object objectOf(const ReadersCopy& copy)
{
    json::array mailboxes;
    for (const auto& mailbox : copy.mailboxes)
        mailboxes.emplace_back(mailbox);
    return {{"kind", copy.kind}, {"id", copy.id.text()}, {"thread", copy.thread.text()}, {"rev", copy.rev},
            {"in", std::move(mailboxes)}, {"body", copy.body}};
}

Result<ReadersCopy> copyOf(const json::object& object)
{
    const auto kind = textOf(object, "kind"), body = textOf(object, "body");
    const auto id = uuidOf(object, "id"), thread = uuidOf(object, "thread");
    const auto* mailboxes = listAt(object, "in");
    if (!kind || !body || !id || !thread || !mailboxes) return bad("a copy lacks a field");
    ReadersCopy copy{*kind, *id, *thread, integerOf(object, "rev").value_or(0), {}, *body};
    for (const auto& mailbox : *mailboxes) {
        if (!mailbox.is_string()) return bad("a copy's mailbox is no text");
        copy.mailboxes.emplace_back(mailbox.get_string());
    }
    return copy;
}

} // namespace

std::string writeEpochBegin(const EpochBegin& begin)
{
    return json::serialize(json::object{{"epoch", begin.epoch},
                                        {"ordinal", begin.ordinal},
                                        {"restored",
                                         {{"epoch", begin.restored.epoch},
                                          {"size", std::int64_t(begin.restored.size)},
                                          {"root", toHex(viewOf(begin.restored.root))}}},
                                        {"at", millisecondsOf(begin.at)},
                                        {"reason", begin.reason}});
}

Result<EpochBegin> readEpochBegin(std::string_view bytes)
{
    const auto object = parseObject(bytes, largestEnvelope);
    if (!object) return object.error();
    const auto epoch = textOf(*object, "epoch"), reason = textOf(*object, "reason");
    const auto ordinal = integerOf(*object, "ordinal"), at = integerOf(*object, "at");
    const auto* restored = objectAt(*object, "restored");
    if (!epoch || !reason || !ordinal || *ordinal < 2 || !at || !restored) return bad("not the beginning of an epoch");
    const auto before = textOf(*restored, "epoch");
    const auto size = integerOf(*restored, "size");
    const auto root = hexOf<32>(*restored, "root");
    if (!before || !size || *size < 0 || !root) return bad("what was restored");
    EpochBegin begin;
    begin.epoch = *epoch;
    begin.ordinal = *ordinal;
    begin.restored.epoch = *before;
    begin.restored.size = std::uint64_t(*size);
    begin.restored.root = *root;
    begin.at = timestampOf(*at);
    begin.reason = *reason;
    return begin;
}

std::string epochStatement(std::string_view beginBytes)
{
    return "naskah epoch v1\n" + std::string{beginBytes} + '\n';
}

std::optional<EpochBegin> believed(const EpochLink& link, const PublicKey& server)
{
    const auto begin = readEpochBegin(link.begin);
    if (!begin || !verify(server, epochStatement(link.begin), link.signature)) return std::nullopt;
    const auto leaf = leafBytes({link.salt, link.begin, noOutcome, link.device, 0, link.at});
    const auto& first = link.first;
    if (first.epoch != begin->epoch || first.size != 1 || first.root != leafHash(leaf)) return std::nullopt;
    if (!verify(server, first.statement(), first.signature)) return std::nullopt;
    return *begin;
}

Result<std::vector<std::string>> epochsOf(const Lineage& lineage)
{
    std::vector<std::string> epochs;
    for (auto link = lineage.links.rbegin(); link != lineage.links.rend(); ++link) {
        auto begin = readEpochBegin(link->begin);
        if (!begin) return begin.error();
        epochs.push_back(std::move(begin->restored.epoch));
    }
    epochs.push_back(lineage.epoch);
    return epochs;
}

std::string writeLineage(const Lineage& lineage)
{
    json::array links;
    for (const auto& link : lineage.links) {
        json::object bases;
        for (const auto& [name, counter] : link.bases)
            bases[name] = counter;
        links.push_back(json::object{{"begin", link.begin},
                                     {"signature", toHex(viewOf(link.signature.bytes))},
                                     {"salt", toHex(link.salt)},
                                     {"device", link.device.text()},
                                     {"at", millisecondsOf(link.at)},
                                     {"first", json::parse(treeHeadJson(link.first))},
                                     {"bases", std::move(bases)}});
    }
    return json::serialize(json::object{{"epoch", lineage.epoch},
                                        {"ordinal", lineage.ordinal},
                                        {"recovering", lineage.recovering},
                                        {"links", std::move(links)}});
}

Result<Lineage> readLineage(std::string_view body)
{
    const auto object = parseObject(body, longestLineage);
    if (!object) return object.error();
    const auto epoch = textOf(*object, "epoch");
    const auto ordinal = integerOf(*object, "ordinal");
    const auto* links = listAt(*object, "links");
    if (!epoch || !ordinal || !links) return bad("not a lineage");
    Lineage lineage{*epoch, *ordinal, isTrue(*object, "recovering"), {}};
    for (const auto& each : *links) {
        if (!each.is_object()) return bad("a link is no object");
        auto link = linkOf(each.get_object());
        if (!link) return link.error();
        lineage.links.push_back(std::move(*link));
    }
    return lineage;
}

std::string writeHandBack(const HandBack& report)
{
    json::array commands;
    for (const auto& each : report.commands) {
        json::object command{{"signature", toHex(viewOf(each.signature.bytes))}, {"outcome", json::parse(outcomeJson(each.outcome))}};
        if (each.box.empty())
            command["envelope"] = each.envelope;
        else
            command["box"] = toHex(each.box);
        commands.push_back(std::move(command));
    }
    json::object numbers;
    for (const auto& [book, number] : report.numbers)
        numbers[book.text()] = number;
    json::object object{{"commands", std::move(commands)}, {"numbers", std::move(numbers)}, {"last", report.last}};
    if (!report.copies.empty()) {
        auto& copies = object["copies"].emplace_array();
        for (const auto& copy : report.copies)
            copies.push_back(objectOf(copy));
    }
    if (report.head) object["head"] = json::parse(treeHeadJson(*report.head));
    return json::serialize(object);
}

Result<HandBack> readHandBack(std::string_view body, std::size_t limit)
{
    const auto object = parseObject(body, limit);
    if (!object) return object.error();
    HandBack report;
    const auto* commands = listAt(*object, "commands");
    const auto* numbers = objectAt(*object, "numbers");
    if (!commands || !numbers) return bad("not a report");
    for (const auto& each : *commands) {
        if (!each.is_object()) return bad("a command is no object");
        auto command = handedBackOf(each.get_object());
        if (!command) return command.error();
        report.commands.push_back(std::move(*command));
    }
    for (const auto& [name, number] : *numbers) {
        const auto book = parseUuid(name);
        if (!book || !number.is_int64()) return bad("numbers");
        report.numbers[*book] = number.get_int64();
    }
    if (const auto* head = objectAt(*object, "head")) {
        auto read = readTreeHead(json::serialize(*head));
        if (!read) return read.error();
        report.head = std::move(*read);
    }
    if (const auto* copies = listAt(*object, "copies"))
        for (const auto& each : *copies) {
            auto copy = each.is_object() ? copyOf(each.get_object()) : Result<ReadersCopy>(bad("a copy is no object"));
            if (!copy) return copy.error();
            report.copies.push_back(std::move(*copy));
        }
    report.last = isTrue(*object, "last");
    return report;
}

std::string writeHandBackAnswer(const HandBackAnswer& answer)
{
    json::object corrected;
    for (const auto& [command, outcome] : answer.corrected)
        corrected[command.text()] = json::parse(outcomeJson(outcome));
    return json::serialize(json::object{{"corrected", std::move(corrected)}, {"recovering", answer.recovering}});
}

Result<HandBackAnswer> readHandBackAnswer(std::string_view body)
{
    const auto object = parseObject(body, longestAnswer);
    if (!object) return object.error();
    const auto* corrected = objectAt(*object, "corrected");
    if (!corrected) return bad("not an answer to a report");
    HandBackAnswer answer;
    answer.recovering = isTrue(*object, "recovering");
    for (const auto& [name, outcome] : *corrected) {
        const auto command = parseUuid(name);
        if (!command || !outcome.is_object()) return bad("a correction");
        auto read = readOutcome(json::serialize(outcome));
        if (!read) return read.error();
        answer.corrected.emplace(*command, std::move(*read));
    }
    return answer;
}

} // namespace naskah
