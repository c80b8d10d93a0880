#include "server/api/byte_range.h"

#include "server/api/tus_fields.h"

#include <algorithm>

namespace naskah::api {

std::variant<WholeFile, ByteRange, NoSuchRange> readRange(std::string_view field, std::uint64_t size)
{
    static constexpr std::string_view unit = "bytes=";
    if (!field.starts_with(unit) || field.find(',') != std::string_view::npos) return WholeFile{};
    field.remove_prefix(unit.size());
    const auto dash = field.find('-');
    if (dash == std::string_view::npos) return NoSuchRange{};
    const auto from = field.substr(0, dash), to = field.substr(dash + 1);
    const auto first = readCount(from), last = readCount(to);
    if ((!from.empty() && !first) || (!to.empty() && !last)) return NoSuchRange{};
    if (from.empty()) {
        if (!last || *last == 0 || size == 0) return NoSuchRange{};
        return ByteRange{size - std::min(*last, size), size - 1};
    }
    if (*first >= size || (last && *last < *first)) return NoSuchRange{};
    return ByteRange{*first, last ? std::min(*last, size - 1) : size - 1};
}

} // namespace naskah::api
