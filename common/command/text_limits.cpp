#include "common/command/text_limits.h"

#include "common/schema/codec.h"

#include <algorithm>

namespace naskah {

std::optional<Verdict> textTooLong(const Entity& entity, const Row& row)
{
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        const auto& field = entity.fields[i];
        const auto* text = std::get_if<std::string>(&row[i]);
        const auto longest = field.name == "body" ? longestBody : longestText;
        if (!text || text->size() <= longest) continue;
        const auto isLonger = [&](const std::string& item) { return item.size() > longest; };
        if (field.kind == Kind::text || (field.kind == Kind::list && std::ranges::any_of(parseJsonList(*text), isLonger)))
            return Verdict::refused("command.too_long", std::string{field.name} + " is longer than " + std::to_string(longest) + " bytes");
    }
    return std::nullopt;
}

} // namespace naskah
