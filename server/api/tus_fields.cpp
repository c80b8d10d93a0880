#include "server/api/tus_fields.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>

namespace naskah::api {

std::optional<std::uint64_t> readCount(std::string_view text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.empty() || text.size() > 18 || !digits) return std::nullopt;
    std::uint64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::optional<Digest> readPromise(std::string_view metadata)
{
    std::optional<Digest> promise;
    std::set<std::string_view> keys;
    for (bool more = true; more;) {
        const auto comma = metadata.find(',');
        const auto pair = metadata.substr(0, comma);
        more = comma != std::string_view::npos;
        metadata.remove_prefix(more ? comma + 1 : metadata.size());
        const auto blank = pair.find(' ');
        const auto key = pair.substr(0, blank);
        const bool printable = std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < '\x7f'; });
        if (key.empty() || !printable || !keys.insert(key).second) return std::nullopt;
        const auto value = fromBase64(blank == std::string_view::npos ? std::string_view() : pair.substr(blank + 1));
        if (!value) return std::nullopt;
        if (key != "sha256") continue;
        promise = arrayOf<32>(fromHex(*value).value_or(std::string()));
        if (!promise) return std::nullopt;
    }
    return promise;
}

std::optional<files::Checksum> readChecksum(std::string_view field)
{
    const auto blank = field.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const auto name = field.substr(0, blank);
    const auto digest = fromBase64(field.substr(blank + 1));
    if (!digest) return std::nullopt;
    if (name == "sha256" && digest->size() == 32) return files::Checksum{files::Checksum::Kind::sha256, *digest};
    if (name == "sha1" && digest->size() == 20) return files::Checksum{files::Checksum::Kind::sha1, *digest};
    return std::nullopt;
}

} // namespace naskah::api
