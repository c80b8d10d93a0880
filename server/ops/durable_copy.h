#pragma once

#include <filesystem>
#include <string_view>

namespace naskah::ops {

/// Puts these bytes in the place of a file, whole or not at all; on the disk when this returns. Throws std::system_error.
void replaceFile(const std::filesystem::path& file, std::string_view bytes);

/// Copies a file to a place where none is, the same way.
void copyFile(const std::filesystem::path& from, const std::filesystem::path& to);

void syncFolder(const std::filesystem::path& folder);

} // namespace naskah::ops
