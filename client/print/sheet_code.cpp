#include "client/print/sheet_code.h"

#include "common/crypto/digest.h"

#include <qrencode.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace naskah {
namespace {

constexpr std::string_view mark = "NSK1:";
constexpr std::string_view digits = "0123456789ABCDEF";
constexpr std::size_t idLength = 32, checkLength = 4;

std::string hex(const std::uint8_t* bytes, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

std::string checkOf(std::string_view id)
{
    return hex(sha256(id).data(), checkLength / 2);
}

} // namespace

std::string sheetCode(const Uuid& letter)
{
    const std::string id = hex(letter.bytes.data(), letter.bytes.size());
    return std::string{mark} + id + checkOf(id);
}

std::optional<Uuid> letterOfSheetCode(std::string_view text)
{
    if (text.size() != mark.size() + idLength + checkLength || !text.starts_with(mark)) return std::nullopt;
    const std::string_view id = text.substr(mark.size(), idLength);
    if (text.substr(mark.size() + idLength) != checkOf(id)) return std::nullopt;
    Uuid letter;
    for (std::size_t i = 0; i < letter.bytes.size(); ++i) {
        const auto high = digits.find(id[2 * i]), low = digits.find(id[2 * i + 1]);
        if (high == digits.npos || low == digits.npos) return std::nullopt;
        letter.bytes[i] = std::uint8_t(high << 4 | low);
    }
    return letter;
}

std::vector<Uuid> lettersOfSheetCodes(const QStringList& codes)
{
    std::vector<Uuid> letters;
    for (const QString& code : codes)
        if (const auto letter = letterOfSheetCode(code.toStdString()); letter && std::ranges::find(letters, *letter) == letters.end())
            letters.push_back(*letter);
    return letters;
}

std::vector<SheetPart> sheetParts(const QList<QStringList>& codesOfPages)
{
    std::vector<SheetPart> parts;
    for (int page = 0; page < codesOfPages.size(); ++page) {
        const auto letters = lettersOfSheetCodes(codesOfPages[page]);
        if (letters.size() > 1) return {};
        const bool isSame = letters.empty() || (!parts.empty() && parts.back().letter == letters.front());
        if (!parts.empty() && isSame)
            ++parts.back().count;
        else
            parts.push_back({letters.empty() ? std::nullopt : std::optional(letters.front()), page, 1});
    }
    const bool hasSheet = std::ranges::any_of(parts, [](const SheetPart& part) { return part.letter.has_value(); });
    return hasSheet ? parts : std::vector<SheetPart>{};
}

QImage sheetCodeModules(const Uuid& letter)
{
    // Version 0: the smallest that holds it. Capitals and digits alone go in the denser alphanumeric mode.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(sheetCode(letter).c_str(), 0, QR_ECLEVEL_Q, QR_MODE_8, 1), &QRcode_free);
    if (!code) throw std::runtime_error("the square code could not be made");
    QImage modules(code->width, code->width, QImage::Format_Grayscale8);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            modules.scanLine(y)[x] = code->data[y * code->width + x] & 1 ? 0 : 255;
    return modules;
}

} // namespace naskah
