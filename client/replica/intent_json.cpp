#include "client/replica/intent_json.h"

#include <boost/json.hpp>

namespace naskah {

namespace json = boost::json;

namespace {

std::string textOf(const json::object& object, std::string_view key)
{
    return std::string{object.at(key).as_string()};
}

Uuid uuidOf(const json::value& value)
{
    return parseUuid(value.as_string()).value_or(Uuid{});
}

json::array listOf(const std::set<RecordKey>& keys)
{
    json::array list;
    for (const auto& key : keys) {
        list.emplace_back(key.kind);
        list.emplace_back(key.id.text());
    }
    return list;
}

std::set<RecordKey> keysOf(const json::value& value)
{
    std::set<RecordKey> keys;
    const auto& list = value.as_array();
    for (std::size_t i = 0; i + 1 < list.size(); i += 2)
        keys.insert({RecordKind(list[i].as_int64()), uuidOf(list[i + 1])});
    return keys;
}

} // namespace

std::string writeIntent(const Intent& intent)
{
    json::object object{{"command", intent.command.text()},
                        {"type", intent.type},
                        {"data", intent.data},
                        {"person", intent.person.text()},
                        {"at", millisecondsOf(intent.decided.at)},
                        {"mandate", intent.decided.mandate.text()}};
    if (intent.decided.number) object.emplace("number", *intent.decided.number);
    if (intent.replaces) object.emplace("replaces", intent.replaces->text());
    json::array deps;
    for (const auto& dep : intent.deps)
        deps.emplace_back(dep.text());
    object.emplace("deps", std::move(deps));
    return json::serialize(object);
}

Intent readIntent(std::string_view text)
{
    const auto value = json::parse(text);
    const auto& object = value.as_object();
    Intent intent;
    intent.command = uuidOf(object.at("command"));
    intent.type = textOf(object, "type");
    intent.data = textOf(object, "data");
    intent.person = uuidOf(object.at("person"));
    intent.decided.at = timestampOf(object.at("at").as_int64());
    intent.decided.mandate = uuidOf(object.at("mandate"));
    if (const auto* number = object.if_contains("number")) intent.decided.number = number->as_int64();
    if (const auto* replaces = object.if_contains("replaces")) intent.replaces = uuidOf(*replaces);
    for (const auto& dep : object.at("deps").as_array())
        intent.deps.push_back(uuidOf(dep));
    return intent;
}

std::string writeTouched(const Pending& pending)
{
    json::array threads;
    for (const auto& thread : pending.threads)
        threads.emplace_back(thread.text());
    return json::serialize(json::object{{"reads", listOf(pending.reads)},
                                        {"writes", listOf(pending.writes)},
                                        {"created", listOf(pending.created)},
                                        {"threads", std::move(threads)}});
}

void readTouched(std::string_view text, Pending& pending)
{
    const auto value = json::parse(text);
    const auto& object = value.as_object();
    pending.reads = keysOf(object.at("reads"));
    pending.writes = keysOf(object.at("writes"));
    pending.created = keysOf(object.at("created"));
    pending.threads.clear();
    for (const auto& thread : object.at("threads").as_array())
        pending.threads.insert(uuidOf(thread));
}

} // namespace naskah
