#include "server/files/upload_note.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"

#include <charconv>
#include <vector>

namespace naskah::files {

namespace {

constexpr std::string_view mark = "naskah-upload-1";

template <class Number>
std::optional<Number> numberOf(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace

std::string write(const UploadNote& note)
{
    std::string text{mark};
    text.append(" ").append(note.device.text());
    text.append(" ").append(std::to_string(note.length));
    text.append(" ").append(toHex(note.sha256));
    text.append(" ").append(std::to_string(millisecondsOf(note.created)));
    return text.append(note.complete ? " complete\n" : " open\n");
}

std::optional<UploadNote> readUploadNote(std::string_view text)
{
    if (!text.ends_with('\n')) return std::nullopt;
    text.remove_suffix(1);
    std::vector<std::string_view> words;
    while (true) {
        const auto blank = text.find(' ');
        words.push_back(text.substr(0, blank));
        if (blank == std::string_view::npos) break;
        text.remove_prefix(blank + 1);
    }
    if (words.size() != 6 || words[0] != mark || (words[5] != "complete" && words[5] != "open")) return std::nullopt;
    const auto device = parseUuid(words[1]);
    const auto length = numberOf<std::uint64_t>(words[2]);
    const auto digest = arrayOf<32>(fromHex(words[3]).value_or(std::string()));
    const auto created = numberOf<std::int64_t>(words[4]);
    if (!device || !length || !digest || !created) return std::nullopt;
    return UploadNote{*device, *length, *digest, timestampOf(*created), words[5] == "complete"};
}

} // namespace naskah::files
