#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace naskah {

/// Replaces a small file so that after a power loss either the old or the new content is there. Throws
/// std::runtime_error when the disk refuses.
void writeDurably(const std::string& path, std::string_view bytes);

/// The whole file, or std::nullopt when there is none.
std::optional<std::string> readWhole(const std::string& path);

} // namespace naskah
