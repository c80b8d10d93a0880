#include "common/command/classifying.h"

#include "common/command/calendar.h"
#include "common/text/utf8.h"

#include <boost/json.hpp>

namespace naskah {

namespace json = boost::json;

namespace {

constexpr std::size_t mostEntries = 1000, fullCommand = 100'000;

Verdict notYours()
{
    return Verdict::refused("classification.not_yours", "the classification is kept by head or secretariat of the office at the top of the city");
}

Verdict malformed(std::string why)
{
    return Verdict::refused("command.malformed", std::move(why));
}

bool isScheme(std::string_view name)
{
    return !name.empty() && name.size() <= longestScheme && trimmed(name) == name;
}

std::string textOf(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

/// What stands there, or a new record with the code; nothing when the entry makes no sense.
std::optional<Classification> recordFor(const SetClassification& command, const json::value& item, Matter& matter)
{
    if (!item.is_object()) return std::nullopt;
    const auto& object = item.get_object();
    const auto code = textOf(object, "code");
    Classification record;
    record.id = classificationOf(command.scheme, code);
    if (object.contains("id")) {
        const auto id = parseUuid(textOf(object, "id"));
        if (!id) return std::nullopt;
        record.id.value = *id;
    }
    const auto there = matter.findPublic(record.id);
    if (there && (there->scheme != command.scheme || there->code != code)) return std::nullopt;
    if (!there && object.contains("id")) return std::nullopt;
    if (there) record = *there;
    record.scheme = command.scheme;
    record.code = code;
    record.name = textOf(object, "name");
    record.retention = textOf(object, "retention");
    if (command.validFrom || command.validUntil || !there) {
        record.validFrom = command.validFrom;
        record.validUntil = command.validUntil;
    } else if (record.validUntil && *record.validUntil < matter.today()) {
        record.validUntil.reset(); // a code that had ended is given again
    }
    const bool isFit = isClassificationCode(record.code) && !record.name.empty() && record.name.size() <= longestCodeName &&
                       record.retention.size() <= longestRetention;
    return isFit ? std::optional(record) : std::nullopt;
}

} // namespace

Id<Classification> classificationOf(std::string_view scheme, std::string_view code)
{
    return {deriveUuid(organisationThread().value, "classification " + std::string(scheme) + '\n' + std::string(code))};
}

Verdict apply(const SetClassification& command, Matter& matter)
{
    if (!leads(matter, std::nullopt)) return notYours();
    if (!isScheme(command.scheme)) return Verdict::refused("classification.no_scheme", "the scheme needs a name");
    if (command.validFrom && command.validUntil && *command.validUntil < *command.validFrom)
        return Verdict::refused("classification.dates", "the last day is before the first");
    boost::system::error_code error;
    const auto entries = command.entries.text.empty() || command.entries.text == "null" ? json::value(json::array{}) : json::parse(command.entries.text, error);
    if (error || !entries.is_array() || entries.get_array().size() + command.end.size() > mostEntries)
        return malformed("the codes are not a list, or too many");
    if (entries.get_array().empty() && command.end.empty()) return Verdict::refused("classification.nothing", "no code is named");
    if (!command.end.empty() && !command.endsOn) return malformed("the last day is missing");
    matter.leaveToTheServer();
    std::vector<Classification> records;
    for (const auto& item : entries.get_array()) {
        auto record = recordFor(command, item, matter);
        if (!record) return malformed("a code needs a code, a name, and to be of its scheme");
        records.push_back(std::move(*record));
    }
    for (const auto& text : command.end) {
        const auto id = parseUuid(text);
        auto there = id ? matter.findPublic(Id<Classification>{*id}) : std::nullopt;
        if (!there || there->scheme != command.scheme) return Verdict::refused("classification.missing", "a code to end is not of this scheme");
        there->validUntil = command.endsOn;
        records.push_back(std::move(*there));
    }
    for (const auto& record : records)
        matter.put(record);
    matter.deliver(organisationThread(), mailbox::organisation());
    matter.fact("codes", std::int64_t(records.size()));
    return Verdict::applied();
}

Verdict apply(const EndClassification& command, Matter& matter)
{
    if (!leads(matter, std::nullopt)) return notYours();
    matter.leaveToTheServer();
    std::int64_t ended = 0;
    for (auto& each : matter.all<Classification>(organisationThread())) {
        if (each.scheme != command.scheme || (each.validUntil && *each.validUntil <= command.endsOn)) continue;
        if (each.validFrom && *each.validFrom > command.endsOn) return Verdict::refused("classification.dates", "the last day is before the first");
        each.validUntil = command.endsOn;
        matter.put(each);
        ++ended;
    }
    if (!ended) return Verdict::refused("classification.missing", "no code of that scheme is valid after that day");
    matter.deliver(organisationThread(), mailbox::organisation());
    matter.fact("codes", ended);
    return Verdict::applied();
}

std::vector<SetClassification> changesOf(const std::string& scheme, const ClassificationDifference& difference, std::optional<Date> from,
                                         std::optional<Date> until, Date today)
{
    std::vector<SetClassification> commands;
    json::array entries;
    std::size_t bytes = 0;
    const auto begin = [&] {
        SetClassification command;
        command.scheme = scheme;
        command.validFrom = from;
        command.validUntil = until;
        return command;
    };
    const auto finish = [&] {
        if (entries.empty()) return;
        commands.push_back(begin());
        commands.back().entries.text = json::serialize(entries);
        entries.clear();
        bytes = 0;
    };
    const auto add = [&](const ClassificationEntry& entry, const Id<Classification>& id) {
        json::object object{{"code", entry.code}, {"name", entry.name}, {"retention", entry.retention}};
        if (id != Id<Classification>{}) object["id"] = id.value.text();
        bytes += json::serialize(object).size();
        entries.push_back(std::move(object));
        if (entries.size() == mostEntries || bytes > fullCommand) finish();
    };
    for (const auto& entry : difference.added)
        add(entry, {});
    for (const auto& change : difference.changed)
        add(change.now, change.id);
    finish();
    for (std::size_t at = 0; at < difference.ended.size(); at += mostEntries) {
        commands.push_back(begin());
        commands.back().entries.text = "[]";
        commands.back().endsOn = today - std::chrono::days{1};
        for (std::size_t i = at; i < std::min(at + mostEntries, difference.ended.size()); ++i)
            commands.back().end.push_back(difference.ended[i].id.value.text());
    }
    return commands;
}

} // namespace naskah
