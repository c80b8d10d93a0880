#include "server/ops/restore_record.h"

#include "common/protocol/json_reading.h"
#include "server/ops/durable_copy.h"

#include <boost/json.hpp>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace naskah::ops {

namespace json = boost::json;

namespace {
constexpr std::size_t longestRecord = 64 << 20;
} // namespace

RestoreRecord RestoreRecord::read(const std::filesystem::path& file)
{
    RestoreRecord record;
    if (!std::filesystem::exists(file)) return record;
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    const auto object = parseObject(text.str(), longestRecord);
    const auto ordinal = object ? integerOf(*object, "last_ordinal") : std::nullopt;
    const auto* revoked = object ? object->if_contains("revoked") : nullptr;
    const auto* reached = object ? object->if_contains("reached") : nullptr;
    const auto damaged = [&] { return std::runtime_error(file.string() + " is damaged"); };
    if (!ordinal || !revoked || !revoked->is_array() || !reached || !reached->is_object()) throw damaged();
    record.lastOrdinal = *ordinal;
    for (const auto& each : revoked->get_array()) {
        const auto device = each.is_string() ? parseUuid(each.get_string()) : std::nullopt;
        if (!device) throw damaged();
        record.revoked.push_back(*device);
    }
    for (const auto& [name, number] : reached->get_object()) {
        const auto book = parseUuid(name);
        if (!book || !number.is_int64()) throw damaged();
        record.reached[*book] = number.get_int64();
    }
    return record;
}

void RestoreRecord::write(const std::filesystem::path& file) const
{
    json::array devices;
    for (const auto& device : revoked)
        devices.emplace_back(device.text());
    json::object books;
    for (const auto& [book, number] : reached)
        books[book.text()] = number;
    replaceFile(file, json::serialize(json::object{{"last_ordinal", lastOrdinal}, {"revoked", devices}, {"reached", books}}) + '\n');
}

} // namespace naskah::ops
