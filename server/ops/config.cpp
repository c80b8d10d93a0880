#include "server/ops/config.h"

#include <toml++/toml.h>

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <vector>

namespace naskah::ops {

namespace {

/// One key: where it stands, what it means to people, and how its value is taken. `take` says what would be right when
/// the value does not fit, and nothing when it does.
struct Key {
    std::string_view table, name, meaning;
    std::function<std::string(const toml::node&, Config&)> take;
    std::function<std::string(const Config&)> text;
};

Key textKey(std::string_view table, std::string_view name, std::string_view meaning, std::string Config::*member,
            std::vector<std::string> choices = {})
{
    return {table, name, meaning,
            [member, choices](const toml::node& node, Config& config) -> std::string {
                const auto text = node.value_exact<std::string>();
                if (!text || text->empty()) return "it needs a text in quotes";
                if (!choices.empty() && std::ranges::find(choices, *text) == choices.end()) {
                    std::string list;
                    for (const auto& choice : choices)
                        list.append(list.empty() ? "" : ", ").append(choice);
                    return "it is one of " + list;
                }
                config.*member = *text;
                return {};
            },
            [member](const Config& config) {
                std::ostringstream out;
                out << toml::value{config.*member};
                return out.str();
            }};
}

Key addressKey(std::string_view table, std::string_view name, std::string_view meaning, std::string Config::*member)
{
    auto key = textKey(table, name, meaning, member);
    key.take = [member](const toml::node& node, Config& config) -> std::string {
        const auto text = node.value_exact<std::string>();
        if (!text || !isAddress(*text)) return "it needs an IP address in quotes, such as \"0.0.0.0\" or \"::\"";
        config.*member = *text;
        return {};
    };
    return key;
}

template <class T>
Key numberKey(std::string_view table, std::string_view name, std::string_view meaning, T Config::*member,
              std::int64_t least, std::int64_t most)
{
    return {table, name, meaning,
            [=](const toml::node& node, Config& config) -> std::string {
                const auto number = node.value_exact<std::int64_t>();
                if (!number || *number < least || *number > most)
                    return "it needs a whole number from " + std::to_string(least) + " to " + std::to_string(most);
                config.*member = static_cast<T>(*number);
                return {};
            },
            [member](const Config& config) { return std::to_string(config.*member); }};
}

Key versionKey(std::string_view table, std::string_view name, std::string_view meaning, ClientVersion Config::*member)
{
    return {table, name, meaning,
            [member](const toml::node& node, Config& config) -> std::string {
                const auto text = node.value_exact<std::string>();
                const auto version = text ? readClientVersion(*text) : std::nullopt;
                if (!version) return "it needs a version in quotes, such as \"1.2\"";
                config.*member = *version;
                return {};
            },
            [member](const Config& config) { return '"' + (config.*member).text() + '"'; }};
}

Key textsKey(std::string_view table, std::string_view name, std::string_view meaning, std::vector<std::string> Config::*member)
{
    return {table, name, meaning,
            [member](const toml::node& node, Config& config) -> std::string {
                const auto* list = node.as_array();
                std::vector<std::string> texts;
                for (std::size_t i = 0; list && i < list->size(); ++i)
                    if (const auto text = list->get(i)->value_exact<std::string>(); text && !text->empty()) texts.push_back(*text);
                if (!list || texts.size() != list->size()) return "it needs texts in quotes, in brackets, such as [\"a\", \"b\"]";
                config.*member = std::move(texts);
                return {};
            },
            [member](const Config& config) {
                toml::array list;
                for (const auto& text : config.*member)
                    list.push_back(text);
                std::ostringstream out;
                out << list;
                return out.str();
            }};
}

const std::vector<Key>& keys()
{
    static const std::vector<Key> all{
        textKey("server", "name", "The organisation's name, for people.", &Config::name),
        addressKey("server", "address", "The address to listen on; 127.0.0.1 is this machine alone.", &Config::address),
        numberKey("server", "port", "The port to listen on.", &Config::port, 0, 65535),
        numberKey("server", "io_threads", "Threads that move bytes.", &Config::ioThreads, 1, 64),
        numberKey("server", "worker_threads", "Threads that answer requests.", &Config::workerThreads, 1, 256),
        numberKey("limits", "queue", "Commands that may wait to be written; more are told to come again.",
                  &Config::largestQueue, 256, 1'000'000),
        numberKey("limits", "invitation_minutes", "How long an invitation to enrol a device is good.",
                  &Config::invitationMinutes, 1, 10'080),
        versionKey("desks", "minimum_version",
                   "Desks of an older version are told to update. What is done on them is taken meanwhile; they are sent nothing.",
                   &Config::minimumVersion),
        textsKey("audit", "readers",
                 "NIPs of the auditors. They may read everything that stands in the log, secret letters included.",
                 &Config::auditors),
        textKey("log", "level", "debug, info, warning or error.", &Config::logLevel,
                {"debug", "info", "warning", "error"}),
    };
    return all;
}

std::string known(std::string_view table)
{
    std::string list;
    for (const auto& key : keys())
        if (key.table == table) list.append(list.empty() ? "" : ", ").append(key.name);
    return list;
}

Error wrong(const std::filesystem::path& file, const toml::node& node, const std::string& key, const std::string& cure)
{
    return {Errc::invalid,
            file.string() + ", line " + std::to_string(node.source().begin.line) + ": " + key + ": " + cure};
}

} // namespace

bool isAddress(const std::string& text)
{
    in6_addr bytes; // large enough for both kinds
    return inet_pton(AF_INET, text.c_str(), &bytes) == 1 || inet_pton(AF_INET6, text.c_str(), &bytes) == 1;
}

Result<Endpoint> endpointIn(const std::string& text)
{
    const auto colon = text.rfind(':');
    auto address = text.substr(0, colon);
    if (address.size() > 2 && address.front() == '[' && address.back() == ']') address = address.substr(1, address.size() - 2);
    unsigned port = 0;
    const char* end = text.data() + text.size();
    const auto digits = colon == text.npos ? end : text.data() + colon + 1;
    const auto read = std::from_chars(digits, end, port);
    if (read.ec != std::errc{} || read.ptr != end || port > 65535 || !isAddress(address))
        return Error{Errc::invalid, text + ": it needs ADDRESS:PORT, such as 127.0.0.1:8443 or [::1]:8443"};
    return Endpoint{address, std::uint16_t(port)};
}

Result<Config> readConfig(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    if (!stream) return Error{Errc::notFound, file.string() + ": cannot be read; naskahd init makes one"};
    toml::table root;
    try {
        root = toml::parse(stream, file.string());
    } catch (const toml::parse_error& error) {
        return Error{Errc::invalid, file.string() + ", line " + std::to_string(error.source().begin.line) + ": " +
                                        std::string{error.description()}};
    }
    Config config;
    for (const auto& [tableName, tableNode] : root) {
        const auto* table = tableNode.as_table();
        const auto names = known(tableName.str());
        if (names.empty())
            return wrong(file, tableNode, std::string{tableName.str()}, "there is no such section; they are server, limits, desks, audit, log");
        if (!table) return wrong(file, tableNode, std::string{tableName.str()}, "it must be a section in brackets");
        for (const auto& [name, node] : *table) {
            const auto place = std::string{tableName.str()} + '.' + std::string{name.str()};
            const auto key = std::ranges::find_if(
                keys(), [&](const Key& each) { return each.table == tableName.str() && each.name == name.str(); });
            if (key == keys().end()) return wrong(file, node, place, "there is no such key; they are " + names);
            if (const auto cure = key->take(node, config); !cure.empty()) return wrong(file, node, place, cure);
        }
    }
    return config;
}

std::string configText(const Config& config)
{
    std::string text = "# Settings of this Naskah server. `naskahd check-config` says whether they are right.\n";
    std::string_view table;
    for (const auto& key : keys()) {
        if (key.table != table) text.append("\n[").append(key.table).append("]\n");
        table = key.table;
        text.append("# ").append(key.meaning).append("\n").append(key.name).append(" = ").append(key.text(config)).append("\n");
    }
    return text;
}

} // namespace naskah::ops
